package stakeout.agents;

import sim.engine.SimState;
import sim.engine.Steppable;
import stakeout.agents.chain.Chain;
import stakeout.model.observe.Event;

/** SETTLEMENT: the protocol's own period function on each branch, then a look at finality, and the attacks are judged. */
final class SettlementWatch implements Steppable {
    private static final long serialVersionUID = 1L;

    private final transient Stage stage;
    private final transient Costs costs;
    private final transient SlashTally slashes;
    private long invalidFinalFork = -1;

    SettlementWatch(Stage stage, Costs costs, SlashTally slashes) {
        this.stage = stage;
        this.slashes = slashes;
        this.costs = costs;
    }

    @Override
    public void step(SimState simulation) {
        Chain chain = stage.chain;
        long period = chain.period();
        if (chain.settle()) {
            stage.event(period, Event.Kind.CONFLICTING_FINALITY, -1, 0, "since period " + chain.forkPeriod());
        }
        slashes.tell(period);
        stage.finality.look(chain.state().finality(), period);
        if (stage.facts.isInvalidFinalised() && chain.forkPeriod() != invalidFinalFork) {
            invalidFinalFork = chain.forkPeriod();
            stage.event(period, Event.Kind.INVALID_FINALISED, -1, 0, "proposed in period " + invalidFinalFork);
        }
        for (AttackRun attack : stage.attacks) {
            attack.judge(costs);
        }
    }
}
