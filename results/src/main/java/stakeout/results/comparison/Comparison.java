package stakeout.results.comparison;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import stakeout.results.recording.RecordedMeasure;
import stakeout.results.recording.RecordedScenario;
import stakeout.results.recording.Recording;
import stakeout.results.recording.RecordingException;

/** Compares recordings with the first of them: what differs in the settings, and measure by measure what that changed. */
public final class Comparison {
    private Comparison() {}

    /**
     * Scenarios are matched by name, or, where each recording holds just one, with each other; points by what the sweep sets,
     * or, where each scenario has just one, with each other; measures by label and group.
     *
     * @param recordings two or more; the first is what the others are compared with
     * @return one comparison for each recording after the first
     * @throws RecordingException if there are fewer than two, or nothing in common to compare
     */
    public static ImmutableList<RecordingComparison> of(List<Recording> recordings) {
        if (recordings.size() < 2) {
            throw new RecordingException("a comparison needs at least two recordings, got " + recordings.size()
                    + ".\nMaybe name the folder of another experiment beside it.");
        }
        ImmutableList.Builder<RecordingComparison> comparisons = ImmutableList.builder();
        for (Recording other : recordings.subList(1, recordings.size())) {
            comparisons.add(compare(recordings.get(0), other));
        }
        return comparisons.build();
    }

    private static RecordingComparison compare(Recording before, Recording after) {
        ImmutableList.Builder<SettingDifference> settings = ImmutableList.builder();
        ImmutableList.Builder<MeasureDifference> measures = ImmutableList.builder();
        for (RecordedScenario scenario : before.scenarios()) {
            partner(scenario, before, after).ifPresent(other -> {
                settings.addAll(settings(scenario, other));
                measures.addAll(measures(before, scenario, after, other));
            });
        }
        ImmutableList<MeasureDifference> compared = measures.build();
        if (compared.isEmpty()) {
            throw new RecordingException(before.path() + " and " + after.path()
                    + " share nothing to compare: no scenario with a point and a measure in common ("
                    + names(before) + " and " + names(after)
                    + ").\nMaybe one of the folders is not the one you mean.");
        }
        return new RecordingComparison(before.path().toString(), after.path().toString(), settings.build(), compared);
    }

    private static String names(Recording recording) {
        return String.join(
                ", ", recording.scenarios().stream().map(RecordedScenario::name).toList());
    }

    private static Optional<RecordedScenario> partner(RecordedScenario scenario, Recording before, Recording after) {
        Optional<RecordedScenario> named = after.scenarios().stream()
                .filter(other -> other.name().equals(scenario.name()))
                .findFirst();
        boolean areAlone = before.scenarios().size() == 1 && after.scenarios().size() == 1;
        return named.isPresent() || !areAlone
                ? named
                : Optional.of(after.scenarios().get(0));
    }

    private static ImmutableList<SettingDifference> settings(RecordedScenario before, RecordedScenario after) {
        ImmutableMap<String, String> old = settings(before);
        ImmutableMap<String, String> now = settings(after);
        TreeSet<String> paths = new TreeSet<>(old.keySet());
        paths.addAll(now.keySet());
        ImmutableList.Builder<SettingDifference> differences = ImmutableList.builder();
        for (String path : paths) {
            if (!Objects.equals(old.get(path), now.get(path))) {
                differences.add(new SettingDifference(
                        before.name(), path, old.getOrDefault(path, ""), now.getOrDefault(path, "")));
            }
        }
        return differences.build();
    }

    /** The resolved values, and what decides the runs beside them. */
    private static ImmutableMap<String, String> settings(RecordedScenario scenario) {
        ImmutableMap.Builder<String, String> settings = ImmutableMap.builder();
        settings.putAll(scenario.values());
        settings.put("masterSeed", Long.toString(scenario.masterSeed()));
        settings.put("replications", Integer.toString(scenario.replications()));
        return settings.buildKeepingLast();
    }

    private static ImmutableList<MeasureDifference> measures(
            Recording before, RecordedScenario scenario, Recording after, RecordedScenario other) {
        ImmutableList.Builder<MeasureDifference> differences = ImmutableList.builder();
        for (int point = 0; point < scenario.points().size(); point++) {
            int partner = partner(scenario, point, other);
            for (RecordedMeasure measure : scenario.measures()) {
                boolean isThere = other.measures().stream()
                        .anyMatch(each -> each.label().equals(measure.label())
                                && each.of().equals(measure.of()));
                if (partner >= 0 && isThere) {
                    differences.add(MeasureComparison.of(
                            new Place(before, scenario, point), new Place(after, other, partner), measure));
                }
            }
            if (partner >= 0) {
                differences.addAll(
                        LossComparison.of(new Place(before, scenario, point), new Place(after, other, partner)));
            }
        }
        return differences.build();
    }

    private static int partner(RecordedScenario scenario, int point, RecordedScenario other) {
        Map<String, String> values = scenario.points().get(point);
        int same = other.points().indexOf(values);
        boolean areAlone = scenario.points().size() == 1 && other.points().size() == 1;
        return same >= 0 || !areAlone ? same : 0;
    }
}
