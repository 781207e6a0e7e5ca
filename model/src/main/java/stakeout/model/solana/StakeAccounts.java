package stakeout.model.solana;

import java.util.Arrays;

/**
 * All stake accounts as columns, one row an account: whose it is, with whom, how much, since and until when, and how far its vote
 * account's credits are redeemed. Rows are only ever appended; an account that was withdrawn holds 0. Lamports below 2⁶².
 */
public final class StakeAccounts {
    /** The delegator of stake that belongs to nobody in particular. */
    public static final int NOBODY = -1;
    /** The delegator of a validator's own stake. */
    public static final int OWN = -2;
    /** No validator: what has cooled down is withdrawn. */
    public static final int NOWHERE = -1;

    int[] delegator = new int[0];
    int[] validator = new int[0];
    /** Where it goes when it has cooled down, or {@link #NOWHERE}. */
    int[] movesTo = new int[0];

    long[] stake = new long[0];
    long[] activationEpoch = new long[0];
    long[] deactivationEpoch = new long[0];
    long[] creditsObserved = new long[0];
    /** From which epoch on it is effective as a whole, however much it grows; the largest long while that is not known. */
    long[] wholeFrom = new long[0];

    private int size;

    StakeAccounts copy() {
        StakeAccounts copy = new StakeAccounts();
        copy.size = size;
        copy.delegator = Arrays.copyOf(delegator, size);
        copy.validator = Arrays.copyOf(validator, size);
        copy.movesTo = Arrays.copyOf(movesTo, size);
        copy.stake = Arrays.copyOf(stake, size);
        copy.activationEpoch = Arrays.copyOf(activationEpoch, size);
        copy.deactivationEpoch = Arrays.copyOf(deactivationEpoch, size);
        copy.creditsObserved = Arrays.copyOf(creditsObserved, size);
        copy.wholeFrom = Arrays.copyOf(wholeFrom, size);
        return copy;
    }

    void room(int capacity) {
        if (capacity > stake.length) {
            int length = Math.max(capacity, stake.length + (stake.length >> 1) + 16);
            delegator = Arrays.copyOf(delegator, length);
            validator = Arrays.copyOf(validator, length);
            movesTo = Arrays.copyOf(movesTo, length);
            stake = Arrays.copyOf(stake, length);
            activationEpoch = Arrays.copyOf(activationEpoch, length);
            deactivationEpoch = Arrays.copyOf(deactivationEpoch, length);
            creditsObserved = Arrays.copyOf(creditsObserved, length);
            wholeFrom = Arrays.copyOf(wholeFrom, length);
        }
    }

    /** Adds a delegation made in an epoch, {@link Activation#NEVER} for one as old as the chain. */
    int add(int itsDelegator, int itsValidator, long lamports, long epoch, long observed) {
        room(size + 1);
        delegator[size] = itsDelegator;
        stake[size] = lamports;
        delegate(size, itsValidator, epoch, observed);
        return size++;
    }

    /** What the account holds is delegated anew. */
    void delegate(int account, int itsValidator, long epoch, long observed) {
        validator[account] = itsValidator;
        movesTo[account] = NOWHERE;
        activationEpoch[account] = epoch;
        deactivationEpoch[account] = Activation.NEVER;
        creditsObserved[account] = observed;
        wholeFrom[account] = epoch == Activation.NEVER ? 0 : Long.MAX_VALUE;
    }

    /** Splits a part off into an account of its own, alike in everything else. Returns it. */
    int split(int account, long lamports) {
        room(size + 1);
        delegator[size] = delegator[account];
        validator[size] = validator[account];
        movesTo[size] = movesTo[account];
        stake[size] = lamports;
        activationEpoch[size] = activationEpoch[account];
        deactivationEpoch[size] = deactivationEpoch[account];
        creditsObserved[size] = creditsObserved[account];
        wholeFrom[size] = wholeFrom[account];
        stake[account] -= lamports;
        return size++;
    }

    /** Accounts there are, emptied ones among them. */
    public int size() {
        return size;
    }

    /** The id of its delegator, {@link #NOBODY} or {@link #OWN}. */
    public int delegator(int account) {
        return delegator[account];
    }

    public int validator(int account) {
        return validator[account];
    }

    /** Lamports delegated. */
    public long stake(int account) {
        return stake[account];
    }

    /** The epoch of its activation, unsigned; {@link Activation#NEVER} if it is as old as the chain. */
    public long activationEpoch(int account) {
        return activationEpoch[account];
    }

    /** The epoch of its deactivation, unsigned; {@link Activation#NEVER} unless it is leaving. */
    public long deactivationEpoch(int account) {
        return deactivationEpoch[account];
    }

    /** Credits of the vote account that were redeemed, unsigned. */
    public long creditsObserved(int account) {
        return creditsObserved[account];
    }

    /** Whether it is on its way out, or emptied. */
    public boolean isLeaving(int account) {
        return deactivationEpoch[account] != Activation.NEVER || stake[account] == 0;
    }

    /** Whether all of it is effective in an epoch, without a walk. Still so in the epoch of its deactivation. */
    boolean isWhole(int account, long epoch) {
        return wholeFrom[account] <= epoch && Long.compareUnsigned(deactivationEpoch[account], epoch) >= 0;
    }
}
