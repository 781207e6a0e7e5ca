package stakeout.results.toy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import stakeout.results.measure.Asset;
import stakeout.results.measure.AttackSucceeded;
import stakeout.results.measure.By;
import stakeout.results.measure.Gini;
import stakeout.results.measure.HouseMeasures;
import stakeout.results.measure.Measure;
import stakeout.results.measure.Nakamoto;
import stakeout.results.measure.Owner;
import stakeout.results.measure.Profit;
import stakeout.results.measure.RunValue;
import stakeout.results.recording.Detail;
import stakeout.results.recording.Environment;
import stakeout.results.recording.Plan;
import stakeout.results.recording.PlannedPoint;
import stakeout.results.recording.PlannedScenario;
import stakeout.results.recording.RecordingFolder;
import stakeout.results.recording.RunId;
import stakeout.results.recording.RunRecorder;

/** Plans over toy worlds, and their recording. */
public final class ToyPlans {
    public static final int OPERATORS = 9;
    public static final int STEPS = 10;

    private ToyPlans() {}

    public static ImmutableList<Measure> measures() {
        return HouseMeasures.with(List.of(
                new Profit("cartel", Owner.ALL, Asset.TOKEN),
                new Profit("cartel", Owner.OWN, Asset.MONEY),
                new Gini(By.VALIDATOR, RunValue.LAST),
                new Nakamoto("lowest", By.ENTITY, RunValue.LAST),
                new AttackSucceeded("any")));
    }

    public static Plan plan(long seed, int replications) {
        return plan(seed, replications, "1");
    }

    public static Plan plan(long seed, int replications, String multiplier) {
        return new Plan(
                "toy",
                "0.1.0",
                ImmutableList.of(new PlannedScenario(
                        "toy-stall",
                        "Does a stall pay?",
                        "scenario: toy-stall\n",
                        ImmutableMap.of("protocol.extends", "toy@1", "protocol.slashing.multiplier", multiplier),
                        measures(),
                        seed,
                        replications,
                        ImmutableList.of(
                                new PlannedPoint(ImmutableMap.of("attack", "no"), false),
                                new PlannedPoint(ImmutableMap.of("attack", "yes"), true)),
                        Detail.STANDARD)));
    }

    /** Records all that is unfinished, in the given order, and finishes. */
    public static void record(Path folder, Plan plan, boolean backwards) {
        try (RecordingFolder recording = RecordingFolder.open(folder, plan, Environment.UNKNOWN)) {
            List<RunId> runs = recording.unfinished();
            for (RunId run : backwards ? com.google.common.collect.Lists.reverse(runs) : runs) {
                record(recording, run);
            }
            recording.finish();
        }
    }

    public static void record(RecordingFolder recording, RunId run) {
        PlannedScenario scenario = recording.plan().scenario(run.scenario());
        boolean attack = scenario.points().get(run.point()).twin();
        try (RunRecorder recorder = recording.recorder(run)) {
            new ToyWorld(OPERATORS, scenario.masterSeed(), run.replication(), attack).play(recorder, STEPS);
            if (!attack) {
                recorder.commit();
                return;
            }
            try (RunRecorder twin = recording.recorder(run.asTwin())) {
                new ToyWorld(OPERATORS, scenario.masterSeed(), run.replication(), false).play(twin, STEPS);
                twin.commit();
                recorder.commit(Optional.of(twin));
            }
        }
    }
}
