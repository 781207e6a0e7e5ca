package stakeout.agents;

import sim.engine.SimState;
import sim.engine.Steppable;
import stakeout.agents.chain.Chain;

/**
 * CONSENSUS: members of coalitions propose as they please, then the votes of the period are written down on each branch. While an
 * attack wants it and the network is whole, the slots of the period are played one by one.
 */
final class Consensus implements Steppable {
    private static final long serialVersionUID = 1L;

    private final transient Stage stage;

    Consensus(Stage stage) {
        this.stage = stage;
    }

    @Override
    public void step(SimState simulation) {
        Chain chain = stage.chain;
        stage.intents.grow(chain.state().rows());
        chain.other().ifPresent(other -> stage.intents.grow(other.state().rows()));
        for (AttackRun attack : stage.attacks) {
            attack.propose();
        }
        chain.vote(stage.intents);
        if (chain.split() == Chain.Split.NONE) {
            stage.attacks.forEach(AttackRun::playSlots);
        }
        if (chain.split() == Chain.Split.INVALID_BLOCK) {
            stage.invalidPeriods++;
        }
    }
}
