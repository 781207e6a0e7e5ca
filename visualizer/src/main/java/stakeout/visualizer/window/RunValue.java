package stakeout.visualizer.window;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import stakeout.results.recording.RunReader;
import stakeout.results.report.PointLabel;
import stakeout.scenarios.load.UserMistake;
import stakeout.scenarios.plan.Vocabulary;
import stakeout.scenarios.protocol.Families;
import stakeout.scenarios.protocol.ProtocolLibrary;

/**
 * A value that a run is played by.
 *
 * @param path within the scenario, {@code protocol.slashing.multiplier}
 * @param change how it is other than one might think: set by the sweep, or not as in the protocol; empty where it is not
 */
record RunValue(String path, String text, String change) {
    private static final String PROTOCOL = "protocol.";
    private static final String EXTENDS = PROTOCOL + "extends";
    private static final String NOTHING = "null";
    /** What a run's values do not depend on. */
    private static final ImmutableList<String> LEFT_OUT =
            ImmutableList.of("scenario", "question", "sweep", "expect", "measures", "record", PROTOCOL + "name");

    boolean isChanged() {
        return !change.isEmpty();
    }

    /** All of a recorded run, in the order of its scenario; those that are not given there are left out. */
    static ImmutableList<RunValue> recorded(RunReader run) {
        ImmutableMap<String, String> swept = run.facts().values();
        ImmutableMap<String, String> written = run.scenario().values();
        ImmutableMap<String, String> shipped = shipped(written.getOrDefault(EXTENDS, ""));
        List<RunValue> values = new ArrayList<>();
        swept.forEach((path, text) -> values.add(new RunValue(path, PointLabel.value(text), "set by the sweep")));
        written.forEach((path, text) -> {
            boolean isSwept = swept.keySet().stream().anyMatch(set -> isWithin(path, set));
            if (!isSwept && !text.equals(NOTHING) && LEFT_OUT.stream().noneMatch(each -> isWithin(path, each))) {
                values.add(new RunValue(path, PointLabel.value(text), departure(path, text, shipped)));
            }
        });
        return ImmutableList.copyOf(values);
    }

    /**
     * Those of a scenario that is played live.
     *
     * @param before how they were when it was opened
     */
    static ImmutableList<RunValue> live(Map<String, String> rules, Map<String, String> before) {
        return rules.entrySet().stream()
                .map(rule -> {
                    String was = before.getOrDefault(rule.getKey(), "");
                    return new RunValue(
                            rule.getKey(), rule.getValue(), was.equals(rule.getValue()) ? "" : "was " + was);
                })
                .collect(ImmutableList.toImmutableList());
    }

    private static boolean isWithin(String path, String other) {
        return path.startsWith(other)
                && (path.length() == other.length()
                        || path.charAt(other.length()) == '.'
                        || path.charAt(other.length()) == '[');
    }

    private static String departure(String path, String text, ImmutableMap<String, String> shipped) {
        if (shipped.isEmpty() || !path.startsWith(PROTOCOL) || path.equals(EXTENDS)) {
            return "";
        }
        String there = shipped.get(path.substring(PROTOCOL.length()));
        if (there == null) {
            return "not in the protocol";
        }
        return PointLabel.value(there).equals(PointLabel.value(text)) ? "" : "protocol: " + PointLabel.value(there);
    }

    /** The values of a shipped protocol; none of one that is not, or is no longer. */
    private static ImmutableMap<String, String> shipped(String name) {
        if (!ProtocolLibrary.names().contains(name)) {
            return ImmutableMap.of();
        }
        try {
            return new ProtocolLibrary(Vocabulary.binder(), Families.all())
                    .named(name)
                    .tree()
                    .flatten();
        } catch (UserMistake e) {
            return ImmutableMap.of();
        }
    }
}
