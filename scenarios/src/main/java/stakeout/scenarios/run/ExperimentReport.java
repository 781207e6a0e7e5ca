package stakeout.scenarios.run;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import stakeout.model.protocol.Trait;
import stakeout.results.recording.Recording;
import stakeout.results.report.Expectation;
import stakeout.results.report.VerdictReport;
import stakeout.results.report.VerdictRow;
import stakeout.results.report.Verdicts;
import stakeout.scenarios.plan.Experiment;
import stakeout.scenarios.plan.Resolved;
import stakeout.scenarios.plan.Scenario;
import stakeout.scenarios.spec.ExpectSpec;

/**
 * What came of a finished experiment.
 *
 * @param text for a terminal
 * @param met whether every verdict is met
 */
public record ExperimentReport(String text, boolean met) {
    private static final int WIDTH = 120;

    /** Reads the recording in a folder and holds it against what its scenarios expect. */
    public static ExperimentReport of(Path folder, Experiment experiment) {
        ImmutableMap.Builder<String, ImmutableList<Expectation>> expectations = ImmutableMap.builder();
        for (Scenario scenario : experiment.scenarios()) {
            expectations.put(
                    scenario.name(),
                    scenario.spec().expect().stream()
                            .map(ExpectSpec::expectation)
                            .collect(ImmutableList.toImmutableList()));
        }
        try (Recording recording = Recording.open(folder)) {
            ImmutableList<VerdictRow> rows = Verdicts.judge(recording, expectations.buildOrThrow());
            String text = new VerdictReport(recording, rows, notModelled(experiment)).terminal(WIDTH);
            return new ExperimentReport(text, Verdicts.areMet(rows));
        }
    }

    /** What the experiment's worlds leave out. */
    static ImmutableList<String> notModelled(Experiment experiment) {
        Set<String> left = new LinkedHashSet<>();
        for (Scenario scenario : experiment.scenarios()) {
            Resolved base = scenario.base();
            left.addAll(base.protocol().notModelled());
            if (base.spec().network().partition().isEmpty()) {
                left.add("Messages arrive at once and everywhere unless a scenario splits the network.");
            }
            if (base.spec().economy().isEmpty()) {
                left.add(
                        "Scenarios without economy: have no prices, no costs of running a validator and no gains outside the"
                                + " protocol.");
            }
            if (base.protocol().protocol().traits().contains(Trait.DELEGATION)
                    && base.spec().delegators().isEmpty()) {
                left.add("Scenarios without delegators: keep all delegated stake where it is.");
            }
        }
        left.add(
                "Fees and extractable value, clients' bugs, social recovery, governance and correlated failures beyond those a"
                        + " scenario names.");
        return ImmutableList.copyOf(left);
    }
}
