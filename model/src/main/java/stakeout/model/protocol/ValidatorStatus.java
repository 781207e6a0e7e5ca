package stakeout.model.protocol;

import com.google.common.collect.ImmutableList;

/** Where a validator stands on its way through the validator set. */
public enum ValidatorStatus {
    /** Bonded and not, or not now, in the set. */
    PENDING(0),
    ACTIVE(1),
    /** On its way out, its stake not yet free. */
    EXITING(2),
    /** Barred, for a time or for good. */
    JAILED(3),
    EXITED(4);

    private static final ImmutableList<ValidatorStatus> BY_CODE =
            ImmutableList.of(PENDING, ACTIVE, EXITING, JAILED, EXITED);

    private final byte code;

    ValidatorStatus(int code) {
        this.code = (byte) code;
    }

    byte code() {
        return code;
    }

    static ValidatorStatus of(int code) {
        return BY_CODE.get(code);
    }
}
