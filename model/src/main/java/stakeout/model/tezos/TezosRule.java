package stakeout.model.tezos;

import stakeout.model.rules.BlockStep;
import stakeout.model.rules.Rule;
import stakeout.model.rules.Turn;
import stakeout.model.state.ProtocolState;

/** A rule over the few hundred bakers: it does all its work in one go, after the rules before it. */
interface TezosRule extends Rule {
    void apply(Turn turn);

    @Override
    default BlockStep prepare(Turn turn) {
        apply(turn);
        return BlockStep.NOTHING;
    }

    @Override
    default boolean isBarrier(ProtocolState state) {
        return true;
    }
}
