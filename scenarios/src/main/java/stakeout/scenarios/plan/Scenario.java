package stakeout.scenarios.plan;

import com.google.common.collect.ImmutableList;
import stakeout.results.measure.Measure;
import stakeout.scenarios.spec.ScenarioSpec;

/**
 * A scenario ready to run.
 *
 * @param base as its file says it
 * @param points every point of its sweep, the base alone where nothing is swept
 * @param measures what is recorded, the standing ones included
 */
public record Scenario(Resolved base, ImmutableList<Resolved> points, ImmutableList<Measure> measures) {
    public ScenarioSpec spec() {
        return base.spec();
    }

    /** Whether the runs of a point are each compared with an honest twin: those with an attack are. */
    public boolean hasTwin(int point) {
        return !points.get(point).spec().attacks().isEmpty();
    }

    public String name() {
        return spec().scenario();
    }
}
