package stakeout.agents;

import sim.engine.SimState;
import sim.engine.Steppable;
import stakeout.agents.chain.Branch;
import stakeout.agents.chain.Chain;
import stakeout.model.observe.Event;

/** ENVIRONMENT: splits the network and heals it, when the scenario says. */
final class NetworkWatch implements Steppable {
    private static final long serialVersionUID = 1L;

    private final transient Stage stage;
    private final transient Partition partition;

    NetworkWatch(Stage stage, Partition partition) {
        this.stage = stage;
        this.partition = partition;
    }

    @Override
    public void step(SimState simulation) {
        Chain chain = stage.chain;
        long period = chain.period();
        boolean split = chain.split() == Chain.Split.PARTITION;
        if (!split && period >= partition.fromPeriod() && period < partition.toPeriod()) {
            chain.split(partition);
            stage.event(Event.Kind.PARTITION_BEGINS, -1, 0, "");
        } else if (split && period >= partition.toPeriod()) {
            Branch goesOn = chain.heal(partition.canonical());
            stage.board.follow(chain.state());
            stage.event(Event.Kind.PARTITION_HEALS, -1, 0, "branch " + goesOn.name() + " goes on");
        }
    }
}
