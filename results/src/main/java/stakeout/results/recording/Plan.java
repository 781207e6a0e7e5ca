package stakeout.results.recording;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * What an experiment is going to run: everything that decides what its recording will hold, and nothing else. Two plans with
 * the same {@link #contentHash} leave the same rows.
 *
 * @param name of the suite or scenario, for titles
 * @param software the version of Stakeout that runs it
 * @param scenarios in the order of the suite, with distinct names
 * @param only the runs that are recorded, without twins and in any order; empty for all. Each of them is recorded in the detail of its scenario
 */
public record Plan(String name, String software, ImmutableList<PlannedScenario> scenarios, ImmutableSet<RunId> only) {
    public Plan(String name, String software, ImmutableList<PlannedScenario> scenarios) {
        this(name, software, scenarios, ImmutableSet.of());
    }

    public Plan {
        if (scenarios.isEmpty()) {
            throw new IllegalArgumentException("plan (" + name + ") must hold a scenario.");
        }
        for (RunId run : only) {
            if (run.twin()) {
                throw new IllegalArgumentException("run (" + run + ") must be no twin: a twin comes with its run.");
            }
        }
        Set<String> names = new HashSet<>();
        for (PlannedScenario scenario : scenarios) {
            // Folders are named after scenarios, and some file systems do not tell upper from lower case.
            if (!names.add(scenario.name().toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException("scenario (" + scenario.name()
                        + ") must be in a suite only once (upper and lower case do not count).");
            }
        }
    }

    /** The scenario of that name. */
    public PlannedScenario scenario(String scenario) {
        return scenarios.stream()
                .filter(planned -> planned.name().equals(scenario))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no scenario (" + scenario + ") in the plan."));
    }

    /** All runs in plan order: by scenario, point, replication; a twin stands right before the run it belongs to. */
    public ImmutableList<RunId> runs() {
        ImmutableList.Builder<RunId> runs = ImmutableList.builder();
        for (PlannedScenario scenario : scenarios) {
            for (int point = 0; point < scenario.points().size(); point++) {
                for (int replication = 0; replication < scenario.replications(); replication++) {
                    RunId run = new RunId(scenario.name(), point, replication, false);
                    if (!only.isEmpty() && !only.contains(run)) {
                        continue;
                    }
                    if (scenario.points().get(point).twin()) {
                        runs.add(run.asTwin());
                    }
                    runs.add(run);
                }
            }
        }
        return runs.build();
    }

    /** Whether a run, or a twin, is recorded in detail: replication 0 of each point, and whatever run is asked for by name. */
    boolean isSeen(RunId run) {
        return only.isEmpty() ? run.replication() == 0 : only.contains(run.asAttacked());
    }

    /** SHA-256 of the plan's canonical JSON, in hexadecimal. */
    public String contentHash() {
        return Json.hash(PlanJson.of(this));
    }
}
