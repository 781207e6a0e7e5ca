package stakeout.model.cardano;

import static com.google.common.base.Preconditions.checkArgument;
import static stakeout.model.cardano.CardanoParameters.exactly;

import java.math.BigInteger;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * The most that a pool can earn in an epoch, by its stake up to saturation and its pledge.
 *
 * <pre>
 * z0 = 1/k,  s' = min(sigma, z0[, L · pledge]),  p' = min(pledge, z0)        [shares of circulation]
 * maxPool = ⌊R / (1 + a0) · (s' + p' · a0 · (s' − p' · (z0 − s') / z0) / z0)⌋    [lovelace; one floor, at the end]
 * </pre>
 *
 * <p>With amounts over the circulation T, S = min(k · stake, T) and P = min(k · pledge, T), and a0 = n/m, that is
 *
 * <pre>⌊R · (m · S · T² + n · P · (S · T − P · (T − S))) / ((m + n) · k · T³)⌋</pre>
 *
 * <p>Source: [cardano-ledger] SnapShots.hs, maxPool'; the leverage cap L is [cips] CIP-50, in the ledger's code and not active.
 *
 * @param k the wanted number of pools, nOpt
 * @param a0 the influence of the pledge, at least 0
 * @param leverage L: stake counts up to so many times the pledge; absent: no such cap
 */
public record PoolReward(int k, BigFraction a0, Optional<BigFraction> leverage) {
    public PoolReward {
        checkArgument(k >= 1, "k (%s) must be at least 1.\nMaybe 500.", k);
        checkArgument(a0.getNumerator().signum() >= 0, "a0 (%s) must not be negative.\nMaybe 0.3.", a0);
        leverage.ifPresent(cap -> checkArgument(
                cap.getNumerator().signum() >= 0, "maxPledgeLeverage (%s) must not be negative.\nMaybe 100.", cap));
    }

    static PoolReward of(CardanoParameters.Pools pools) {
        return new PoolReward(
                pools.k(), exactly(pools.a0()), pools.maxPledgeLeverage().map(CardanoParameters::exactly));
    }

    /** As {@link #maxPool(BigInteger, BigInteger, BigInteger, BigInteger)}, lovelace. */
    public long maxPool(long rewards, long stake, long pledge, long circulation) {
        return maxPool(
                        BigInteger.valueOf(rewards),
                        BigInteger.valueOf(stake),
                        BigInteger.valueOf(pledge),
                        BigInteger.valueOf(circulation))
                .longValueExact();
    }

    /**
     * The most a pool can earn. Negative, rounded down like the rest, where a pledge far above the stake makes the formula so:
     * the ledger asks only for pools whose owners hold their pledge.
     *
     * @param rewards R, at least 0
     * @param stake of the pool, at least 0, in any unit
     * @param pledge promised by its owners, in the same unit
     * @param circulation T: what stake is a share of, in the same unit, above 0
     */
    public BigInteger maxPool(BigInteger rewards, BigInteger stake, BigInteger pledge, BigInteger circulation) {
        checkArgument(circulation.signum() > 0, "circulation (%s) must be above 0.", circulation);
        BigInteger pools = BigInteger.valueOf(k);
        // A cap with a denominator makes S a fraction: all amounts are counted in that part of the unit.
        BigInteger unit = leverage.map(BigFraction::getDenominator).orElse(BigInteger.ONE);
        BigInteger all = circulation.multiply(unit);
        BigInteger held = capped(stake, pledge).multiply(pools).min(all);
        BigInteger promised = pledge.multiply(unit).multiply(pools).min(all);

        BigInteger m = a0.getDenominator();
        BigInteger n = a0.getNumerator();
        BigInteger heldByAll = held.multiply(all);
        BigInteger bonus = heldByAll.subtract(promised.multiply(all.subtract(held)));
        BigInteger numerator =
                m.multiply(all).multiply(heldByAll).add(n.multiply(promised).multiply(bonus));
        BigInteger denominator = m.add(n).multiply(pools).multiply(all.pow(3));
        return floorDiv(rewards.multiply(numerator), denominator);
    }

    /** The stake that counts under the leverage cap, in parts of 1 / its denominator. */
    private BigInteger capped(BigInteger stake, BigInteger pledge) {
        if (leverage.isEmpty()) {
            return stake;
        }
        BigFraction cap = leverage.get();
        return stake.multiply(cap.getDenominator()).min(pledge.multiply(cap.getNumerator()));
    }

    private static BigInteger floorDiv(BigInteger a, BigInteger b) {
        BigInteger[] parts = a.divideAndRemainder(b);
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    /** The stake above which a pool's reward does not grow, rounded down: circulation / k. */
    public long saturation(long circulation) {
        return circulation / k;
    }

    /** A pool's stake over the saturation point; the share of circulation counts, not of active stake. */
    public BigFraction saturationLevel(BigFraction stake, BigFraction circulation) {
        return stake.multiply(k).divide(circulation);
    }
}
