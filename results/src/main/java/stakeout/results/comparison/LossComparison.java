package stakeout.results.comparison;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import stakeout.results.measure.Direction;
import stakeout.results.measure.Measure;
import stakeout.results.recording.FinalRow;
import stakeout.results.recording.LossRow;
import stakeout.results.recording.RunFacts;

/** Compares at two places who lost how much because of whom, by category: penalties, leaks, slashes, and what was not paid. */
final class LossComparison {
    private LossComparison() {}

    /** One difference for each loser, culprit and category of either place; none unless both places recorded their losses. */
    static ImmutableList<MeasureDifference> of(Place before, Place after) {
        if (!isRecorded(before) || !isRecorded(after)) {
            return ImmutableList.of();
        }
        ImmutableList<LossRow> old = before.recording().losses(before.scenario().name(), before.point());
        ImmutableList<LossRow> now = after.recording().losses(after.scenario().name(), after.point());
        Set<String> labels = new LinkedHashSet<>();
        old.forEach(row -> labels.add(label(row)));
        now.forEach(row -> labels.add(label(row)));
        ImmutableList.Builder<MeasureDifference> differences = ImmutableList.builder();
        for (String label : labels) {
            differences.add(MeasureComparison.of(
                    before,
                    after,
                    label,
                    Measure.EVERYONE,
                    Direction.NEITHER,
                    finals(before, old, label),
                    finals(after, now, label)));
        }
        return differences.build();
    }

    private static String label(LossRow row) {
        return "lost by " + row.account() + " through " + row.culprit() + " (" + row.category() + ")";
    }

    private static boolean isRecorded(Place place) {
        return place.runs().stream()
                .anyMatch(run -> !place.recording().files(run.run(), "losses").isEmpty());
    }

    /** By replication; 0 in one without such a loss. */
    private static SortedMap<Integer, FinalRow> finals(Place place, ImmutableList<LossRow> losses, String label) {
        SortedMap<Integer, FinalRow> finals = new TreeMap<>();
        for (RunFacts run : place.runs()) {
            BigInteger sum = losses.stream()
                    .filter(row -> row.run().equals(run.run()) && label(row).equals(label))
                    .map(LossRow::amount)
                    .reduce(BigInteger.ZERO, BigInteger::add);
            finals.put(
                    run.run().replication(),
                    new FinalRow(
                            run.run(),
                            label,
                            Measure.EVERYONE,
                            run.world().getOrDefault("token", ""),
                            run.tokens(sum),
                            Optional.of(sum)));
        }
        return finals;
    }
}
