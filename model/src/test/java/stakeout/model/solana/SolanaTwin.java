package stakeout.model.solana;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import stakeout.model.state.ProtocolState;

/**
 * One settlement done the slow way, from the text of the rules: an object an account, every effective stake by recursion over the
 * history from the activation on, every product in BigInteger.
 */
final class SolanaTwin {
    private static final BigInteger BPS = BigInteger.valueOf(10_000);

    /** What the cluster had in an epoch: effective, activating, deactivating. */
    private record Entry(BigInteger effective, BigInteger activating, BigInteger deactivating) {}

    private final SolanaParameters parameters;
    private final SolanaChain before;
    private final ProtocolState state;
    private final TreeMap<Long, Entry> history = new TreeMap<>();
    private final long epoch;
    final BigInteger[] stake;
    final BigInteger[] observed;
    final int[] validator;
    final List<BigInteger> effective = new ArrayList<>();
    final BigInteger[] commission;
    BigInteger rewards;
    BigInteger totalPoints = BigInteger.ZERO;

    /** @param blocks made in the epoch */
    SolanaTwin(SolanaParameters parameters, ProtocolState stateBefore, long blocks, BigInteger burned) {
        this.parameters = parameters;
        state = stateBefore;
        before = SolanaChain.at(stateBefore);
        epoch = before.epoch;
        StakeAccounts accounts = before.accounts;
        stake = new BigInteger[accounts.size()];
        observed = new BigInteger[accounts.size()];
        validator = new int[accounts.size()];
        for (int i = 0; i < stake.length; i++) {
            stake[i] = BigInteger.valueOf(accounts.stake[i]);
            observed[i] = BigInteger.valueOf(accounts.creditsObserved[i]);
            validator[i] = accounts.validator[i];
        }
        commission = new BigInteger[before.votes().rows()];
        java.util.Arrays.fill(commission, BigInteger.ZERO);
        for (long past = Math.max(0, epoch - 600); past < epoch; past++) {
            if (before.history.has(past)) {
                history.put(
                        past,
                        new Entry(
                                BigInteger.valueOf(before.history.effective(past)),
                                BigInteger.valueOf(before.history.activating(past)),
                                BigInteger.valueOf(before.history.deactivating(past))));
            }
        }
        writeHistory();
        for (int row = 0; row < commission.length; row++) {
            BigInteger sum = BigInteger.ZERO;
            for (int i = 0; i < stake.length; i++) {
                sum = validator[i] == row ? sum.add(effectiveAt(i, epoch + 1)) : sum;
            }
            effective.add(sum);
        }
        BigInteger supply = state.supply().get().subtract(burned);
        rewards = BigInteger.valueOf(parameters.clock().rewards(epoch, supply.longValueExact()));
        pay(blocks);
        leave();
    }

    private void writeHistory() {
        BigInteger in = BigInteger.ZERO;
        BigInteger out = BigInteger.ZERO;
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < stake.length; i++) {
            BigInteger now = effectiveAt(i, epoch);
            boolean leaving = Long.compareUnsigned(before.accounts.deactivationEpoch[i], epoch) <= 0;
            boolean old = before.accounts.activationEpoch[i] == Activation.NEVER;
            boolean begun = old || before.accounts.activationEpoch[i] <= epoch;
            boolean never = before.accounts.activationEpoch[i] == before.accounts.deactivationEpoch[i] && !old;
            sum = sum.add(now);
            in = leaving || never || !begun ? in : in.add(stake[i].subtract(now));
            out = leaving ? out.add(now) : out;
        }
        history.put(epoch, new Entry(sum, in, out));
    }

    private BigInteger effectiveAt(int i, long when) {
        long until = before.accounts.deactivationEpoch[i];
        BigInteger warm = warmAt(i, when, until);
        if (Long.compareUnsigned(when, until) <= 0) {
            return warm;
        }
        BigInteger left = warm;
        for (long e = until; e < when; e++) {
            Entry entry = history.get(e);
            if (entry == null) {
                return e == until ? BigInteger.ZERO : left;
            }
            if (entry.deactivating.signum() == 0) {
                return left;
            }
            left = left.subtract(allowed(left, entry.deactivating, entry.effective, e + 1))
                    .max(BigInteger.ZERO);
        }
        return left;
    }

    private BigInteger warmAt(int i, long when, long until) {
        long from = before.accounts.activationEpoch[i];
        if (from == Activation.NEVER) {
            return stake[i];
        }
        if (from == until || when <= from) {
            return BigInteger.ZERO;
        }
        BigInteger warm = BigInteger.ZERO;
        for (long e = from; e < when && (Long.compareUnsigned(e, until) < 0 || e == from); e++) {
            Entry entry = history.get(e);
            if (entry == null) {
                return e == from ? stake[i] : warm;
            }
            if (entry.activating.signum() == 0) {
                return warm;
            }
            warm = warm.add(allowed(stake[i].subtract(warm), entry.activating, entry.effective, e + 1))
                    .min(stake[i]);
            if (warm.equals(stake[i])) {
                return warm;
            }
        }
        return warm;
    }

    private BigInteger allowed(BigInteger account, BigInteger portion, BigInteger cluster, long when) {
        int bps = when < parameters.warmup().changeEpoch()
                ? parameters.warmup().oldBps()
                : parameters.warmup().newBps();
        return account.multiply(cluster)
                .multiply(BigInteger.valueOf(bps))
                .divide(portion.multiply(BPS))
                .min(account)
                .max(BigInteger.ONE);
    }

    private void pay(long blocks) {
        BigInteger[] points = new BigInteger[stake.length];
        BigInteger[] seen = new BigInteger[stake.length];
        for (int i = 0; i < stake.length; i++) {
            points[i] = BigInteger.ZERO;
            seen[i] = observed[i];
            int row = validator[i];
            for (int entry = 0; entry < before.credits.size(row); entry++) {
                redeem(
                        i,
                        points,
                        seen,
                        before.credits.epoch(row, entry),
                        before.credits.before(row, entry),
                        before.credits.after(row, entry));
            }
            if (before.votes().voted[row] != 0 && blocks > 0) {
                long total = before.credits.total(row);
                redeem(i, points, seen, epoch, total, total + blocks * parameters.creditsPerVote());
            }
            totalPoints = totalPoints.add(points[i]);
        }
        for (int i = 0; i < stake.length; i++) {
            if (before.accounts.activationEpoch[i] == epoch || rewards.signum() == 0) {
                observed[i] = seen[i];
                continue;
            }
            BigInteger reward = points[i].signum() == 0
                    ? BigInteger.ZERO
                    : points[i].multiply(rewards).divide(totalPoints);
            int bps = before.votes().commissionBps[validator[i]];
            BigInteger voter = reward.multiply(BigInteger.valueOf(bps)).divide(BPS);
            BigInteger staker =
                    reward.multiply(BigInteger.valueOf(10_000 - bps)).divide(BPS);
            boolean unfair = bps > 0 && bps < 10_000 && (voter.signum() == 0 || staker.signum() == 0);
            if (reward.signum() > 0 && !unfair) {
                stake[i] = stake[i].add(staker);
                commission[validator[i]] = commission[validator[i]].add(voter);
                observed[i] = seen[i];
            }
        }
    }

    private void redeem(int i, BigInteger[] points, BigInteger[] seen, long when, long from, long to) {
        BigInteger end = BigInteger.valueOf(to);
        BigInteger begin = observed[i].max(BigInteger.valueOf(from));
        BigInteger earned = end.subtract(begin).max(BigInteger.ZERO);
        if (earned.signum() > 0) {
            points[i] = points[i].add(earned.multiply(effectiveAt(i, when)));
            seen[i] = end;
        }
    }

    private void leave() {
        for (int i = 0; i < stake.length; i++) {
            boolean leaving = before.accounts.deactivationEpoch[i] != Activation.NEVER && stake[i].signum() > 0;
            if (leaving && effectiveAt(i, epoch + 1).signum() == 0) {
                int to = before.accounts.movesTo[i];
                boolean gone = to == StakeAccounts.NOWHERE || before.votes().isLeaving(to);
                stake[i] = gone ? BigInteger.ZERO : stake[i];
                validator[i] = gone ? validator[i] : to;
            }
        }
    }
}
