package stakeout.model.ethereum;

import stakeout.model.state.ProtocolState;
import stakeout.model.state.ValidatorColumns;

/**
 * The validator columns of Ethereum, fetched at once; stale after an append or a swap.
 *
 * @param balance Gwei
 * @param effective effective balance in increments (whole ETH)
 * @param score inactivity score
 * @param previous participation flags of the previous epoch: {@link #SOURCE}, {@link #TARGET}, {@link #HEAD}
 * @param current participation flags of the current epoch
 * @param eligibilityEpoch activation_eligibility_epoch, {@link #FAR_FUTURE} for never; so the next three
 * @param status bits {@link #SLASHED} … {@link #WAITING}. All but the first two follow from the epochs, see {@link Statuses}
 * @param operator who runs the row
 */
public record EthereumColumns(
        int rows,
        long[] balance,
        short[] effective,
        int[] score,
        byte[] previous,
        byte[] current,
        int[] eligibilityEpoch,
        int[] activationEpoch,
        int[] exitEpoch,
        int[] withdrawableEpoch,
        byte[] status,
        int[] operator) {

    public static final String BALANCE = "balance";
    public static final String EFFECTIVE = "effectiveBalance";
    public static final String SCORE = "inactivityScore";
    public static final String PREVIOUS = "previousParticipation";
    public static final String CURRENT = "currentParticipation";
    public static final String ELIGIBILITY_EPOCH = "activationEligibilityEpoch";
    public static final String ACTIVATION_EPOCH = "activationEpoch";
    public static final String EXIT_EPOCH = "exitEpoch";
    public static final String WITHDRAWABLE_EPOCH = "withdrawableEpoch";
    public static final String STATUS = "status";

    /** Never. */
    public static final int FAR_FUTURE = Integer.MAX_VALUE;

    public static final byte SOURCE = 1;
    public static final byte TARGET = 2;
    public static final byte HEAD = 4;
    /** All three flags. */
    public static final byte ALL_FLAGS = 7;

    public static final byte SLASHED = 1;
    /** Withdrawal credential 0x02: effective balance up to 2048 ETH. */
    public static final byte COMPOUNDING = 2;
    /** Active in the current epoch. */
    public static final byte ACTIVE = 4;
    /** Active in the previous epoch. */
    public static final byte WAS_ACTIVE = 8;
    /** Rewarded and penalised this epoch: was active, or slashed and not yet withdrawable. */
    public static final byte ELIGIBLE = 16;
    /** Has an exit epoch. */
    public static final byte EXITING = 32;
    /** Lacks an eligibility or an activation epoch. */
    public static final byte WAITING = 64;

    /** Registers the columns. */
    public static EthereumColumns register(ValidatorColumns columns) {
        columns.addLongs(BALANCE);
        columns.addShorts(EFFECTIVE);
        columns.addInts(SCORE);
        columns.addBytes(PREVIOUS);
        columns.addBytes(CURRENT);
        columns.addInts(ELIGIBILITY_EPOCH);
        columns.addInts(ACTIVATION_EPOCH);
        columns.addInts(EXIT_EPOCH);
        columns.addInts(WITHDRAWABLE_EPOCH);
        columns.addBytes(STATUS);
        return of(columns);
    }

    public static EthereumColumns of(ProtocolState state) {
        return of(state.validators());
    }

    static EthereumColumns of(ValidatorColumns columns) {
        return new EthereumColumns(
                columns.rows(),
                columns.longs(BALANCE),
                columns.shorts(EFFECTIVE),
                columns.ints(SCORE),
                columns.bytes(PREVIOUS),
                columns.bytes(CURRENT),
                columns.ints(ELIGIBILITY_EPOCH),
                columns.ints(ACTIVATION_EPOCH),
                columns.ints(EXIT_EPOCH),
                columns.ints(WITHDRAWABLE_EPOCH),
                columns.bytes(STATUS),
                columns.ints(ValidatorColumns.OPERATOR));
    }

    /** is_active_validator. */
    public boolean isActive(int row, int epoch) {
        return activationEpoch[row] <= epoch && epoch < exitEpoch[row];
    }

    public boolean isSlashed(int row) {
        return (status[row] & SLASHED) != 0;
    }

    public boolean isCompounding(int row) {
        return (status[row] & COMPOUNDING) != 0;
    }

    /** Takes up to {@code gwei} from a balance and says how much that was. */
    public long take(int row, long gwei) {
        long taken = Math.min(balance[row], gwei);
        balance[row] -= taken;
        return taken;
    }
}
