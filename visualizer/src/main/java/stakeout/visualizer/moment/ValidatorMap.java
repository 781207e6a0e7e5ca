package stakeout.visualizer.moment;

import java.util.Arrays;
import stakeout.model.consensus.Intent;

/** Where each validator stood and what it did: one cell a validator in each column. */
public final class ValidatorMap {
    /** Of a validator that is not there at this step. */
    public static final byte ABSENT = -1;

    public static final byte PENDING = 0;
    public static final byte ACTIVE = 1;
    public static final byte EXITING = 2;
    public static final byte JAILED = 3;
    public static final byte EXITED = 4;
    /** What who has no vote did. */
    public static final byte NOTHING = -1;

    public final int[] operator;
    /** As the protocol counts it, base units. */
    public final long[] stake;
    /** One of the constants above. */
    public final byte[] status;

    public final boolean[] slashed;
    /** An {@link Intent}, or {@link #NOTHING}. */
    public final byte[] did;
    /** What each counted when it was first seen. */
    public final long[] firstStake;

    public ValidatorMap(int validators) {
        operator = new int[validators];
        stake = new long[validators];
        firstStake = new long[validators];
        status = new byte[validators];
        slashed = new boolean[validators];
        did = new byte[validators];
        clear();
    }

    public int validators() {
        return operator.length;
    }

    /** Nobody is there any more. */
    public void clear() {
        Arrays.fill(status, ABSENT);
    }

    /** The share of its first stake that a validator counts now, in [0, 1]. */
    public double left(int validator) {
        return firstStake[validator] > 0 ? Math.min(1, stake[validator] / (double) firstStake[validator]) : 1;
    }

    /** What a validator is and does, for who looks at it; who was slashed and votes again is seen by what it does. */
    public ValidatorKind kind(int validator) {
        if (status[validator] == ABSENT || status[validator] == EXITED) {
            return slashed[validator] && status[validator] == EXITED ? ValidatorKind.SLASHED : ValidatorKind.EXITED;
        }
        if (slashed[validator] && status[validator] != ACTIVE) {
            return ValidatorKind.SLASHED;
        }
        return switch (status[validator]) {
            case JAILED -> ValidatorKind.JAILED;
            case PENDING -> ValidatorKind.PENDING;
            case EXITING -> ValidatorKind.EXITING;
            default -> byDeed(did[validator]);
        };
    }

    private static ValidatorKind byDeed(byte deed) {
        return switch (deed) {
            case NOTHING, Intent.ATTEST -> ValidatorKind.HONEST;
            case Intent.OFFLINE -> ValidatorKind.OFFLINE;
            case Intent.ATTEST_UNCHECKED -> ValidatorKind.LAZY;
            default -> ValidatorKind.ADVERSARIAL;
        };
    }
}
