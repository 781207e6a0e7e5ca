package stakeout.visualizer.live;

import java.util.Optional;
import stakeout.agents.StakingSimulation;
import stakeout.visualizer.moment.Moment;

/**
 * One run of a {@link LiveScenario}, played step by step, where there is an attack together with its honest twin. One thread at a
 * time.
 */
public final class LiveRun {
    private final LiveMoment moment;
    private final StakingSimulation simulation;
    private final Optional<StakingSimulation> twin;
    private boolean over;

    /** Sets the run up; its moment shows the genesis. */
    public LiveRun(LiveScenario scenario) {
        moment = scenario.moment();
        simulation = scenario.simulation(moment);
        simulation.start();
        twin = scenario.hasTwin() ? Optional.of(twin(scenario)) : Optional.empty();
    }

    private StakingSimulation twin(LiveScenario scenario) {
        LiveMoment honest = scenario.twinMoment();
        StakingSimulation played = scenario.twin(honest);
        played.start();
        moment.putBeside(honest);
        return played;
    }

    public Moment moment() {
        return moment;
    }

    /** Shows a step that was played. */
    public void seek(long step) {
        moment.seek(step);
    }

    /** Whether the moment shows the newest step. */
    public boolean isAtFront() {
        return moment.step() + 1 >= moment.steps();
    }

    /** Plays one step more; false if the run was over. */
    public boolean play() {
        if (over) {
            return false;
        }
        moment.seek(moment.steps() - 1);
        boolean played = simulation.schedule.step(simulation);
        if (played && twin.isPresent() && twin.get().schedule.step(twin.get())) {
            moment.compare();
        }
        if (!played || simulation.isOver()) {
            over = true;
            simulation.finish();
            twin.ifPresent(StakingSimulation::finish);
        }
        return played;
    }

    /** Whether nothing is left to be played. */
    public boolean isOver() {
        return over;
    }
}
