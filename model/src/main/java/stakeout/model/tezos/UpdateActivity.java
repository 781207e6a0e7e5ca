package stakeout.model.tezos;

import stakeout.model.rules.StakeBook;
import stakeout.model.rules.Turn;
import stakeout.model.state.ProtocolState;

/**
 * Notes who was active in a cycle, and gives no more rights to who was silent in the last {@code toleratedInactivityCycles}, the ending
 * one counted. Source: [tezos] proto_025 delegate_cycles.ml, default_parameters.ml.
 */
public record UpdateActivity(TezosParameters parameters) implements TezosRule {
    @Override
    public void apply(Turn turn) {
        ProtocolState state = turn.state();
        CycleBook cycles = CycleBook.of(state);
        byte[] status = state.validators().bytes(StakeBook.STATUS);
        long[] weight = state.validators().longs(StakeBook.WEIGHT);
        int[] lastActive = state.validators().ints(BakerColumns.LAST_ACTIVE);
        int cycle = Math.toIntExact(cycles.cycle());
        boolean ends = cycles.endsCycle(parameters.clock().blocksPerPeriod());
        for (int row = 0; row < state.rows(); row++) {
            if ((status[row] & StakeBook.VOTED) != 0) {
                lastActive[row] = cycle;
            }
            boolean silent = cycle - lastActive[row] >= parameters.consensus().toleratedInactivityCycles();
            if (ends && silent && weight[row] > 0) {
                BakerColumns.bar(state, row, BakerColumns.INACTIVE, true);
            }
        }
    }

    /** Lets a silent baker have rights again; it is spared until they begin. */
    static boolean reactivate(ProtocolState state, int row, int rightsDelay) {
        if (!BakerColumns.isBarred(state, row, BakerColumns.INACTIVE)) {
            return false;
        }
        BakerColumns.bar(state, row, BakerColumns.INACTIVE, false);
        state.validators().ints(BakerColumns.LAST_ACTIVE)[row] =
                Math.toIntExact(CycleBook.of(state).cycle()) + rightsDelay;
        return true;
    }
}
