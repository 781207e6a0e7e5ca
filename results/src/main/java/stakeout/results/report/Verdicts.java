package stakeout.results.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.OptionalDouble;
import stakeout.results.measure.Unit;
import stakeout.results.recording.FinalRow;
import stakeout.results.recording.RecordedMeasure;
import stakeout.results.recording.RecordedScenario;
import stakeout.results.recording.Recording;
import stakeout.results.recording.RunFacts;
import stakeout.results.statistics.Bound;
import stakeout.results.statistics.Judgement;
import stakeout.results.statistics.Sample;
import stakeout.results.statistics.Verdict;

/** Holds what was recorded against what was expected. */
public final class Verdicts {
    private Verdicts() {}

    /**
     * Judges every expectation at every point it is about. Where nothing was drawn no confidence is asked for: every replication
     * would give the same.
     *
     * @param expectations by scenario name
     * @throws IllegalArgumentException if an expectation names a measure, group or sweep value that is not there
     */
    public static ImmutableList<VerdictRow> judge(
            Recording recording, ImmutableMap<String, ImmutableList<Expectation>> expectations) {
        ImmutableList.Builder<VerdictRow> rows = ImmutableList.builder();
        for (RecordedScenario scenario : recording.scenarios()) {
            for (Expectation expectation : expectations.getOrDefault(scenario.name(), ImmutableList.of())) {
                boolean isAboutNone = true;
                for (int point = 0; point < scenario.points().size(); point++) {
                    if (expectation.isAbout(scenario.points().get(point))) {
                        rows.add(judge(recording, scenario, point, expectation));
                        isAboutNone = false;
                    }
                }
                if (isAboutNone) {
                    throw new IllegalArgumentException(
                            "where " + expectation.where() + " must fit a point of " + scenario.name() + ".");
                }
            }
        }
        return rows.build();
    }

    private static VerdictRow judge(
            Recording recording, RecordedScenario scenario, int point, Expectation expectation) {
        RecordedMeasure measure = expectation.amongRecorded(scenario.measures());
        List<FinalRow> finals = recording.finals(scenario.name(), point, measure);
        Sample sample = Sample.of(finals.stream().mapToDouble(FinalRow::value).toArray());
        long dueUntil = recording.runs().stream()
                .filter(run -> isOf(run, scenario, point) && !run.settled())
                .mapToLong(RunFacts::dueUntil)
                .max()
                .orElse(Long.MIN_VALUE);
        Bound bound = expectation.bound();
        boolean isDrawn = recording.runs().stream().anyMatch(run -> run.drawn() && isAt(run, scenario, point));
        OptionalDouble confidence = isDrawn ? expectation.confidence() : OptionalDouble.empty();
        Judgement judgement = measure.needsSettlement() && dueUntil != Long.MIN_VALUE
                ? new Judgement(Verdict.UNDECIDED, "not settled, needs period " + dueUntil)
                : measure.unit() == Unit.FLAG ? bound.judgeFlags(sample, confidence) : bound.judge(sample, confidence);
        return new VerdictRow(
                scenario.name(),
                scenario.question(),
                scenario.points().get(point),
                measure,
                finals.get(0).unit(),
                sample,
                bound,
                judgement);
    }

    private static boolean isOf(RunFacts run, RecordedScenario scenario, int point) {
        return isAt(run, scenario, point) && !run.run().twin();
    }

    private static boolean isAt(RunFacts run, RecordedScenario scenario, int point) {
        return run.run().scenario().equals(scenario.name()) && run.run().point() == point;
    }

    /** Whether all are met. */
    public static boolean areMet(List<VerdictRow> rows) {
        return rows.stream().allMatch(row -> row.judgement().verdict() == Verdict.MET);
    }
}
