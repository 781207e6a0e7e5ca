package stakeout.results.recording;

import com.google.common.collect.ImmutableList;
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
 */
public record Plan(String name, String software, ImmutableList<PlannedScenario> scenarios) {
    public Plan {
        if (scenarios.isEmpty()) {
            throw new IllegalArgumentException("plan (" + name + ") must hold a scenario.");
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
                    if (scenario.points().get(point).twin()) {
                        runs.add(run.asTwin());
                    }
                    runs.add(run);
                }
            }
        }
        return runs.build();
    }

    /** SHA-256 of the plan's canonical JSON, in hexadecimal. */
    public String contentHash() {
        return Json.hash(PlanJson.of(this));
    }
}
