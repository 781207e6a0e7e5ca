package stakeout.scenarios.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import stakeout.results.recording.Plan;
import stakeout.results.recording.PlannedPoint;
import stakeout.results.recording.PlannedScenario;

/**
 * Scenarios that are run together.
 *
 * @param name of the suite, or of the scenario
 * @param scenarios in the order of the suite, their names distinct
 */
public record Experiment(String name, ImmutableList<Scenario> scenarios) {

    /** Scenarios by name, in order. */
    public ImmutableMap<String, Scenario> byName() {
        return Maps.uniqueIndex(scenarios, Scenario::name);
    }

    /** How many runs there are, twins not counted. */
    public long runs() {
        return scenarios.stream()
                .mapToLong(scenario ->
                        (long) scenario.points().size() * scenario.spec().replications())
                .sum();
    }

    /** The same for the recording, with every resolved value. */
    public Plan plan(String software) {
        return new Plan(
                name, software, scenarios.stream().map(Experiment::planned).collect(ImmutableList.toImmutableList()));
    }

    private static PlannedScenario planned(Scenario scenario) {
        ImmutableList.Builder<PlannedPoint> points = ImmutableList.builder();
        for (int point = 0; point < scenario.points().size(); point++) {
            points.add(new PlannedPoint(scenario.points().get(point).values(), scenario.hasTwin(point)));
        }
        return new PlannedScenario(
                scenario.name(),
                scenario.spec().question(),
                scenario.base().tree().toYaml(),
                Digests.with(scenario),
                scenario.measures(),
                scenario.spec().masterSeed(),
                scenario.spec().replications(),
                points.build(),
                scenario.spec().record().detail());
    }
}
