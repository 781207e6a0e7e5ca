package stakeout.model.rules.delegation;

import stakeout.model.rules.BlockStep;
import stakeout.model.rules.Rule;
import stakeout.model.rules.StakeBook;
import stakeout.model.rules.Turn;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.ValidatorColumns;

/**
 * Keeps what delegators see of a validator's diligence: a running mean over about 64 periods on duty, in parts per billion.
 *
 * <pre>uptime ← uptime + ⌊((1 if it voted, else 0) · 10⁹ − uptime) / 64⌋</pre>
 */
public record TrackUptime() implements Rule {
    private static final int PPB = 1_000_000_000;
    private static final int SHIFT = 6;

    @Override
    public boolean isBarrier(ProtocolState state) {
        return false;
    }

    @Override
    public BlockStep prepare(Turn turn) {
        ValidatorColumns validators = turn.state().validators();
        int[] uptime = validators.ints(DelegationBook.UPTIME_PPB);
        long[] weight = validators.longs(StakeBook.WEIGHT);
        byte[] status = validators.bytes(StakeBook.STATUS);
        return (from, to) -> {
            for (int row = from; row < to; row++) {
                if (weight[row] > 0) {
                    int done = (status[row] & StakeBook.VOTED) != 0 ? PPB : 0;
                    uptime[row] += (done - uptime[row]) >> SHIFT;
                }
            }
        };
    }
}
