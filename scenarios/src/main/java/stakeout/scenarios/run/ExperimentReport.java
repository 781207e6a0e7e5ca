package stakeout.scenarios.run;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Optional;
import stakeout.model.protocol.Token;
import stakeout.model.protocol.Trait;
import stakeout.model.quantity.Money;
import stakeout.results.recording.Recording;
import stakeout.results.recording.RecordingException;
import stakeout.results.report.Expectation;
import stakeout.results.report.Paint;
import stakeout.results.report.ReportContext;
import stakeout.results.report.VerdictFile;
import stakeout.results.report.VerdictReport;
import stakeout.results.report.VerdictRow;
import stakeout.results.report.Verdicts;
import stakeout.scenarios.plan.Experiment;
import stakeout.scenarios.plan.Resolved;
import stakeout.scenarios.plan.Scenario;
import stakeout.scenarios.protocol.Families;
import stakeout.scenarios.spec.ExpectSpec;

/**
 * What came of a finished experiment.
 *
 * @param text for a terminal
 * @param summary how many verdicts there were of each kind: one line
 * @param met whether every verdict is met
 */
public record ExperimentReport(String text, String summary, boolean met) {
    /** The same text as Markdown, in the experiment's folder; in no hash. */
    public static final String FILE = "report.md";

    private static final int WIDTH = 100;
    private static final String ANY = "These scenarios";

    /**
     * Reads the recording in a folder, holds it against what its scenarios expect, and writes {@link #FILE} and
     * {@link VerdictFile#FILE} beside it.
     *
     * @param notes by scenario, what a reader must know (see {@link Rehearsal#notes})
     * @throws RecordingException if the recording is damaged or the report cannot be written
     */
    public static ExperimentReport of(
            Path folder, Experiment experiment, ImmutableListMultimap<String, String> notes, Paint paint) {
        ImmutableMap.Builder<String, ImmutableList<Expectation>> expectations = ImmutableMap.builder();
        ImmutableMap.Builder<String, Double> supplies = ImmutableMap.builder();
        for (Scenario scenario : experiment.scenarios()) {
            expectations.put(
                    scenario.name(),
                    scenario.spec().expect().stream()
                            .map(ExpectSpec::expectation)
                            .collect(ImmutableList.toImmutableList()));
            supply(scenario.base()).ifPresent(supply -> supplies.put(scenario.name(), supply));
        }
        try (Recording recording = Recording.open(folder)) {
            ImmutableList<VerdictRow> rows = Verdicts.judge(recording, expectations.buildOrThrow());
            VerdictReport report = new VerdictReport(
                    recording, rows, new ReportContext(notes, supplies.buildOrThrow(), notModelled(experiment)));
            recording.attach(FILE, report.markdown());
            recording.attach(VerdictFile.FILE, report.json());
            return new ExperimentReport(report.terminal(WIDTH, paint), report.summary(paint), Verdicts.areMet(rows));
        }
    }

    /** All tokens of the real network, whatever the scenario makes of them; of a composed one, those the scenario says. */
    private static Optional<Double> supply(Resolved scenario) {
        Optional<Money> dated = scenario.protocol().supply();
        Optional<Money> supply = scenario.protocol().family().equals(Families.COMPOSED)
                ? scenario.spec().supply().or(() -> dated)
                : dated;
        Token token = scenario.protocol().protocol().token();
        return supply.map(money -> new BigDecimal(money.wideBaseUnits(token), token.decimals()).doubleValue());
    }

    /** What the experiment's worlds leave out, by protocol, then what all of them do. */
    static ImmutableListMultimap<String, String> notModelled(Experiment experiment) {
        SetMultimap<String, String> left = LinkedHashMultimap.create();
        SetMultimap<String, String> any = LinkedHashMultimap.create();
        for (Scenario scenario : experiment.scenarios()) {
            Resolved base = scenario.base();
            left.putAll(base.protocol().title(), base.protocol().notModelled());
            if (base.spec().network().partition().isEmpty()) {
                any.put(ANY, "Messages arrive at once and everywhere unless a scenario splits the network.");
            }
            if (base.spec().economy().isEmpty()) {
                any.put(
                        ANY,
                        "Without economy: a scenario has no prices, no costs of running a validator and no gains outside the"
                                + " protocol.");
            }
            if (base.protocol().protocol().traits().contains(Trait.DELEGATION)
                    && base.spec().delegators().isEmpty()) {
                any.put(ANY, "Without delegators: a scenario keeps all delegated stake where it is.");
            }
        }
        any.put(
                ANY,
                "Fees and extractable value, clients' bugs, social recovery, and governance and correlated failures beyond those a"
                        + " scenario names.");
        left.putAll(any);
        return ImmutableListMultimap.copyOf(left);
    }
}
