package stakeout.model.solana;

import stakeout.model.arithmetic.Unsigned;

/**
 * What part of one delegation is effective in an epoch, walked from its activation and, if it is leaving, from its deactivation on.
 *
 * <pre>
 * activation epoch      all of it activating
 * each later epoch      + max(1, allowance of the epoch before), until all is effective
 * deactivation epoch    what is effective is deactivating
 * each later epoch      − max(1, allowance of the epoch before), until nothing is
 * </pre>
 *
 * Without an entry of the history for the first epoch of a walk the change has happened as a whole, and a walk ends early where entries
 * end or nobody was moving. Activated and deactivated in one epoch, it never counts. Source: [solana-stake] interface/src/state.rs. One
 * object serves many delegations, one after the other; lamports and epochs are unsigned.
 */
public final class Activation {
    /** The epoch of what never happens; as an activation epoch: effective from the beginning of the chain. */
    public static final long NEVER = -1L;

    /** How much of an account's stake may move in one epoch; {@link WarmupRate#allowance} and at least 1. */
    @FunctionalInterface
    public interface Allowance {
        /** Lamports that may move. */
        long of(long account, long portion, long effective, int bps);
    }

    private final WarmupRate rate;
    private final Allowance allowance;
    private long effective;
    private long activating;
    private long deactivating;

    public Activation(WarmupRate rate) {
        this(rate, Activation::atLeastOne);
    }

    /** With an allowance of one's own. */
    public Activation(WarmupRate rate, Allowance allowance) {
        this.rate = rate;
        this.allowance = allowance;
    }

    static long atLeastOne(long account, long portion, long cluster, int bps) {
        long allowed = WarmupRate.allowance(account, portion, cluster, bps);
        return allowed == 0 ? 1 : allowed;
    }

    public WarmupRate rate() {
        return rate;
    }

    /** Looks at a delegation in an epoch; the answers follow. */
    public Activation at(long epoch, long stake, long activationEpoch, long deactivationEpoch, StakeHistory history) {
        effective = warmedUp(epoch, stake, activationEpoch, deactivationEpoch, history);
        boolean begun = activationEpoch == NEVER
                || (activationEpoch != deactivationEpoch && Long.compareUnsigned(epoch, activationEpoch) >= 0);
        activating = begun ? stake - effective : 0;
        deactivating = 0;
        if (Long.compareUnsigned(epoch, deactivationEpoch) >= 0) {
            activating = 0;
            if (epoch != deactivationEpoch) {
                effective = cooledDown(epoch, deactivationEpoch, history);
            }
            deactivating = effective;
        }
        return this;
    }

    /** Lamports that vote and earn. */
    public long effective() {
        return effective;
    }

    /** Lamports on their way in. */
    public long activating() {
        return activating;
    }

    /** Lamports on their way out, still effective. */
    public long deactivating() {
        return deactivating;
    }

    private long warmedUp(long epoch, long stake, long from, long until, StakeHistory history) {
        if (from == NEVER) {
            return stake;
        }
        if (from == until || Long.compareUnsigned(epoch, from) <= 0) {
            return 0;
        }
        if (!history.has(from)) {
            return stake;
        }
        long warm = 0;
        long before = from;
        do {
            if (history.activating(before) == 0) {
                break;
            }
            long next = before + 1;
            long more =
                    allowance.of(stake - warm, history.activating(before), history.effective(before), rate.bps(next));
            warm = Unsigned.addSaturated(warm, more);
            if (Long.compareUnsigned(warm, stake) >= 0) {
                return stake;
            }
            before = next;
        } while (Long.compareUnsigned(before, epoch) < 0
                && Long.compareUnsigned(before, until) < 0
                && history.has(before));
        return warm;
    }

    private long cooledDown(long epoch, long from, StakeHistory history) {
        if (!history.has(from)) {
            return 0;
        }
        long left = effective;
        long before = from;
        do {
            if (history.deactivating(before) == 0) {
                break;
            }
            long next = before + 1;
            left = Unsigned.subtractSaturated(
                    left, allowance.of(left, history.deactivating(before), history.effective(before), rate.bps(next)));
            before = next;
        } while (left != 0 && Long.compareUnsigned(before, epoch) < 0 && history.has(before));
        return left;
    }
}
