package stakeout.model.cardano;

import stakeout.model.rules.BlockStep;
import stakeout.model.rules.Rule;
import stakeout.model.rules.Turn;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.ValidatorColumns;

/**
 * Pools have the margins that they asked for in the epoch, after the snapshot: so the next one holds them. Source: [cardano-ledger]
 * EPOCH, future pool parameters.
 */
public record AdoptMargins() implements Rule {
    @Override
    public BlockStep prepare(Turn turn) {
        ValidatorColumns validators = turn.state().validators();
        long[] margins = validators.longs(PoolColumns.MARGIN_PPB);
        long[] asked = validators.longs(PoolColumns.ASKED_MARGIN_PPB);
        return (from, to) -> System.arraycopy(asked, from, margins, from, to - from);
    }

    @Override
    public boolean isBarrier(ProtocolState state) {
        return false;
    }
}
