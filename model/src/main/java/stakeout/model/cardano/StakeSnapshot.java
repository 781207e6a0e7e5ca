package stakeout.model.cardano;

import java.util.Arrays;
import stakeout.model.state.ValidatorColumns;

/** Who held what where at one boundary, and what margins pools had. Taken as mark, it elects leaders as set and is paid by as go. */
public final class StakeSnapshot {
    long[] stake = new long[0];
    long[] own = new long[0];
    long[] marginPpb = new long[0];
    long activeStake;
    int size;
    int[] pools = new int[0];
    long[] amounts = new long[0];

    /** Lovelace delegated to a pool, its owners' included; 0 for one that had retired. */
    public long stake(int pool) {
        return stake[pool];
    }

    /** Of it, its owners'. */
    public long own(int pool) {
        return own[pool];
    }

    /** Lovelace delegated to all pools. */
    public long activeStake() {
        return activeStake;
    }

    /** Writes down the present. */
    void take(ValidatorColumns validators, StakeAccounts accounts) {
        int rows = validators.rows();
        if (stake.length < rows) {
            stake = new long[rows];
            own = new long[rows];
            marginPpb = new long[rows];
        }
        byte[] status = validators.bytes(PoolColumns.STATUS);
        long[] stakes = validators.longs(PoolColumns.STAKE);
        long[] owns = validators.longs(PoolColumns.OWN);
        System.arraycopy(validators.longs(PoolColumns.MARGIN_PPB), 0, marginPpb, 0, rows);
        activeStake = 0;
        for (int pool = 0; pool < rows; pool++) {
            boolean gone = (status[pool] & PoolColumns.RETIRED) != 0;
            stake[pool] = gone ? 0 : stakes[pool];
            own[pool] = gone ? 0 : owns[pool];
            activeStake += stake[pool];
        }
        size = accounts.size;
        if (amounts.length < size) {
            pools = new int[accounts.pools.length];
            amounts = new long[accounts.amounts.length];
        }
        System.arraycopy(accounts.pools, 0, pools, 0, size);
        System.arraycopy(accounts.amounts, 0, amounts, 0, size);
    }

    StakeSnapshot copy() {
        StakeSnapshot copy = new StakeSnapshot();
        copy.stake = stake.clone();
        copy.own = own.clone();
        copy.marginPpb = marginPpb.clone();
        copy.activeStake = activeStake;
        copy.size = size;
        copy.pools = Arrays.copyOf(pools, size);
        copy.amounts = Arrays.copyOf(amounts, size);
        return copy;
    }
}
