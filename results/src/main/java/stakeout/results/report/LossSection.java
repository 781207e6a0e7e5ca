package stakeout.results.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multimaps;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import stakeout.results.recording.LossRow;
import stakeout.results.recording.RecordedScenario;
import stakeout.results.recording.Recording;
import stakeout.results.recording.RunFacts;
import stakeout.results.recording.RunId;
import stakeout.results.statistics.Sample;

/** Who lost how much because of whom and by which rule, at one point; and how much each group took from others for what it gave up. */
public final class LossSection {
    private static final double CONFIDENCE = 0.95;
    private static final Set<Integer> NUMBERS = Set.of(3);

    private final ImmutableList<RunFacts> runs;
    private final ImmutableListMultimap<String, LossRow> byPlace;
    private final ImmutableList<LossRow> rows;

    public LossSection(Recording recording, RecordedScenario scenario, int point) {
        rows = recording.losses(scenario.name(), point);
        runs = recording.runs().stream()
                .filter(run -> !run.run().twin()
                        && run.run().scenario().equals(scenario.name())
                        && run.run().point() == point)
                .collect(ImmutableList.toImmutableList());
        byPlace = Multimaps.index(rows, row -> row.account() + "\n" + row.culprit() + "\n" + row.kind() + row.rule());
    }

    /** Whether nothing was lost, or nothing is known of it. */
    public boolean isEmpty() {
        return rows.isEmpty();
    }

    public String terminal(int width) {
        return table().terminal(width) + "\n" + String.join("\n", factors())
                + (factors().isEmpty() ? "" : "\n");
    }

    public String markdown() {
        StringBuilder text = new StringBuilder(table().markdown());
        factors().forEach(line -> text.append("\n- ").append(line));
        return text.append(factors().isEmpty() ? "" : "\n").toString();
    }

    private TextTable table() {
        String token = runs.isEmpty() ? "" : runs.get(0).world().getOrDefault("token", "");
        TextTable table = new TextTable(ImmutableList.of("who lost", "because of", "by", token, "how"), NUMBERS);
        byPlace.asMap().values().forEach(place -> {
            LossRow first = place.iterator().next();
            table.add(ImmutableList.of(
                    first.account(),
                    first.culprit(),
                    first.rule(),
                    figures(row -> place.contains(row)),
                    first.kind() == LossRow.Kind.TAKEN ? "taken" : "not paid"));
        });
        if (!rows.isEmpty()) {
            table.add(ImmutableList.of("everybody", "", "", figures(row -> true), "ideal − received"));
        }
        return table;
    }

    private String figures(Predicate<LossRow> which) {
        Sample sample = Sample.of(
                sums(which).values().stream().mapToDouble(Double::doubleValue).toArray());
        return Figures.of(sample.mean(), sample.interval(CONFIDENCE));
    }

    /** Tokens by run. */
    private Map<RunId, Double> sums(Predicate<LossRow> which) {
        Map<RunId, Double> sums = new LinkedHashMap<>();
        for (RunFacts run : runs) {
            BigInteger sum = rows.stream()
                    .filter(row -> row.run().equals(run.run()))
                    .filter(which)
                    .map(LossRow::amount)
                    .reduce(BigInteger.ZERO, BigInteger::add);
            sums.put(run.run(), run.tokens(sum));
        }
        return sums;
    }

    /** By culprit: what others lost through it for each token that it lost through itself. */
    private List<String> factors() {
        ImmutableSet<String> culprits = rows.stream().map(LossRow::culprit).collect(ImmutableSet.toImmutableSet());
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        for (String culprit : culprits) {
            Map<RunId, Double> own =
                    sums(row -> row.culprit().equals(culprit) && row.loser().equals(culprit));
            Map<RunId, Double> others =
                    sums(row -> row.culprit().equals(culprit) && !row.loser().equals(culprit));
            Sample sample = Sample.of(runs.stream()
                    .mapToDouble(
                            run -> own.get(run.run()) > 0 ? others.get(run.run()) / own.get(run.run()) : Double.NaN)
                    .toArray());
            if (sample.size() > 0) {
                lines.add("griefing factor of " + culprit + ": "
                        + Figures.of(sample.mean(), sample.interval(CONFIDENCE))
                        + " lost by others for each token that it lost through itself");
            }
        }
        return lines.build();
    }
}
