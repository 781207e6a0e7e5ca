package stakeout.model.rules;

import stakeout.model.chance.RandomStreams;
import stakeout.model.ledger.Ledger;
import stakeout.model.state.ProtocolState;

/**
 * One period on one branch: what a rule works on.
 *
 * @param state the branch; {@code state.period} is the period being settled
 * @param ledger where the branch posts
 * @param streams the draws of this run
 */
public record Turn(ProtocolState state, Ledger ledger, RandomStreams streams) {
    public long period() {
        return state.period;
    }
}
