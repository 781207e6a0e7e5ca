package stakeout.model.solana;

import java.math.BigInteger;
import stakeout.model.arithmetic.Unsigned;

/**
 * What one delegation has earned and not yet redeemed.
 *
 * <pre>points = Σ effective stake in the epoch × credits of the epoch not yet observed     over the vote account's entries; 128 bits</pre>
 *
 * Source: [agave] runtime/src/inflation_rewards/points.rs. One object serves many delegations, one after the other.
 */
public final class StakePoints {
    private static final BigInteger TWO_64 = BigInteger.ONE.shiftLeft(64);

    private final Activation activation;
    private long high;
    private long low;
    private long observed;
    private boolean rewound;

    public StakePoints(Activation activation) {
        this.activation = activation;
    }

    /** Adds up the points of a delegation whose vote account is {@code row}; the answers follow. */
    public StakePoints of(
            long stake,
            long activationEpoch,
            long deactivationEpoch,
            long creditsObserved,
            EpochCredits credits,
            int row,
            StakeHistory history) {
        high = 0;
        low = 0;
        observed = creditsObserved;
        rewound = Long.compareUnsigned(credits.total(row), creditsObserved) < 0;
        if (rewound) {
            observed = credits.total(row);
            return this;
        }
        if (credits.total(row) == creditsObserved) {
            return this;
        }
        for (int entry = 0; entry < credits.size(row); entry++) {
            long earned = earned(creditsObserved, credits.before(row, entry), credits.after(row, entry));
            if (earned != 0) {
                add(
                        activation
                                .at(credits.epoch(row, entry), stake, activationEpoch, deactivationEpoch, history)
                                .effective(),
                        earned);
            }
        }
        return this;
    }

    private long earned(long creditsObserved, long before, long after) {
        long earned = 0;
        if (Long.compareUnsigned(creditsObserved, before) < 0) {
            earned = after - before;
        } else if (Long.compareUnsigned(creditsObserved, after) < 0) {
            earned = after - observed;
        }
        observed = Long.compareUnsigned(observed, after) < 0 ? after : observed;
        return earned;
    }

    private void add(long stake, long credits) {
        long product = stake * credits;
        low += product;
        high += Unsigned.multiplyHigh(stake, credits) + (Long.compareUnsigned(low, product) < 0 ? 1 : 0);
    }

    public boolean isZero() {
        return (high | low) == 0;
    }

    public BigInteger points() {
        return unsigned(high).shiftLeft(64).add(unsigned(low));
    }

    /** The credits that will have been observed once the points are paid. */
    public long observed() {
        return observed;
    }

    /** Whether the vote account has fewer credits than were observed: it was made anew, and nothing is due. */
    public boolean rewound() {
        return rewound;
    }

    static BigInteger unsigned(long value) {
        BigInteger signed = BigInteger.valueOf(value);
        return value < 0 ? signed.add(TWO_64) : signed;
    }
}
