package stakeout.agents;

import sim.engine.SimState;
import stakeout.model.observe.EndFacts;
import stakeout.model.observe.Observer;

/**
 * One run of a world, stepped by MASON's schedule: {@code start()}, {@code schedule.step(this)} until {@link #isOver()},
 * {@code finish()}; or {@link #run} at one go, with the same outcome.
 */
public final class StakingSimulation extends SimState {
    private static final long serialVersionUID = 1L;

    private final transient World world;
    private final transient Observer observer;

    /** @throws IllegalArgumentException if an attack lacks what it needs, or the protocol refuses the genesis */
    public StakingSimulation(World world, Observer observer) {
        super(world.masterSeed());
        this.world = world;
        this.observer = observer;
    }

    /** Plays a world to its end. */
    public static EndFacts run(World world, Observer observer) {
        StakingSimulation simulation = new StakingSimulation(world, observer);
        while (!simulation.isOver()) {
            throw new UnsupportedOperationException("not played yet: " + simulation.observer);
        }
        return null;
    }

    public World world() {
        return world;
    }

    /** Whether the horizon is reached, or all has settled. */
    public boolean isOver() {
        return false;
    }
}
