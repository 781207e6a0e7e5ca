package stakeout.model.polkadot;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.primitives.ImmutableIntArray;
import java.math.BigInteger;
import stakeout.model.arithmetic.WideMath;

/**
 * The inflation that Polkadot paid until 2024, by the share x of the supply that is staked.
 *
 * <pre>
 * I(x) = least + (most − least) · x / ideal                  for x ≤ ideal
 *        least + (most − least) · 2^((ideal − x) / falloff)  above, as straight pieces
 * </pre>
 *
 * The pieces are laid as the pallet's macro lays them: going down from the ideal by steps of y no longer than the length that
 * {@code maxPieces} allows, shortened wherever the step of x would be longer; logarithms by a Taylor series in whole millionths.
 * Source: [polkadot-sdk] substrate/frame/staking/reward-curve/src/lib.rs, log.rs.
 */
public final class RewardCurve {
    private static final int MILLION = 1_000_000;
    private static final long TWO_OVER_LN_2 = 2_885_390;
    private static final long YEAR_MILLIS = 31_557_600_000L;

    private final int least;
    private final int most;
    private final int ideal;
    private final int falloff;
    private final ImmutableIntArray.Builder x = ImmutableIntArray.builder();
    private final ImmutableIntArray.Builder y = ImmutableIntArray.builder();
    private int lastX;
    private int lastY;

    private RewardCurve(int least, int most, int ideal, int falloff) {
        this.least = least;
        this.most = most;
        this.ideal = ideal;
        this.falloff = falloff;
    }

    /**
     * Lays the pieces. All but the last in millionths.
     *
     * @param least inflation with nothing staked, in (0, most)
     * @param most inflation at the ideal, at most 1
     * @param ideal share of the supply, in [0.1, 0.9]
     * @param falloff in [0.01, 1]
     * @param maxPieces in [2, 1000]
     */
    public static PiecewiseLinear pieces(int least, int most, int ideal, int falloff, int maxPieces) {
        checkArgument(
                least > 0 && least < most && most <= MILLION,
                "least (%s) and most (%s) inflation must be in (0, 1], the most above the least.\nMaybe 0.025 and 0.1.",
                least,
                most);
        checkArgument(
                ideal >= 100_000 && ideal <= 900_000,
                "ideal (%s millionths) must be in [0.1, 0.9].\nMaybe 0.75.",
                ideal);
        checkArgument(
                falloff >= 10_000 && falloff <= MILLION,
                "falloff (%s millionths) must be in [0.01, 1].\nMaybe 0.05.",
                falloff);
        checkArgument(
                maxPieces >= 2 && maxPieces <= 1_000, "maxPieces (%s) must be in [2, 1000].\nMaybe 40.", maxPieces);
        RewardCurve curve = new RewardCurve(least, most, ideal, falloff);
        curve.add(0, least);
        curve.add(ideal, most);
        curve.fall((most - least + MILLION - ideal) / (maxPieces - 1));
        return new PiecewiseLinear(curve.x.build(), curve.y.build());
    }

    private void fall(int maxLength) {
        int step = maxLength;
        while (step > 0) {
            int nextY = lastY - step;
            if (nextY <= least) {
                step--;
                continue;
            }
            long nextX = ideal + (long) falloff * log2(most - least, nextY - least) / MILLION;
            if (nextX - lastX > maxLength) {
                step--;
            } else if (nextX >= MILLION) {
                add(MILLION, nextY + (int) ((nextX - MILLION) * (lastY - nextY) / (nextX - lastX)));
                return;
            } else {
                add((int) nextX, nextY);
            }
        }
        add(MILLION, least);
    }

    private void add(int pointX, int pointY) {
        x.add(1_000 * pointX);
        y.add(1_000 * pointY);
        lastX = pointX;
        lastY = pointY;
    }

    /** log₂(p / q) in millionths for 1 ≤ q ≤ p ≤ 1e6: 2 / ln 2 · Σ (a/b)^(2k+1) / (2k+1) with every term rounded down. */
    static int log2(int p, int q) {
        int n = 0;
        while (p >= q << (n + 1)) {
            n++;
        }
        long scaled = (long) q << n;
        long a = p - scaled;
        long b = p + scaled;
        int result = n * MILLION + (int) (TWO_OVER_LN_2 * a / b);
        long power = WideMath.mulDiv(TWO_OVER_LN_2, a * a * a, b * b * b);
        for (int k = 1; power > 2L * k; k++) {
            result += (int) (power / (2 * k + 1));
            power = power * (a * a) / (b * b);
        }
        return result;
    }

    /**
     * What an era pays to stakers.
     *
     * <pre>Perbill(eraMillis / a year of 365.25 days) · (I(staked / supply) · supply), each product to the nearest</pre>
     */
    public static BigInteger stakers(PiecewiseLinear curve, BigInteger staked, BigInteger supply, long eraMillis) {
        return Perbill.times(Perbill.ofRatio(eraMillis, YEAR_MILLIS), curve.timesDenominator(staked, supply));
    }

    /** What an era issues at most, as at the ideal; the treasury gets what stakers leave of it. */
    public static BigInteger most(PiecewiseLinear curve, BigInteger supply, long eraMillis) {
        return Perbill.times(Perbill.ofRatio(eraMillis, YEAR_MILLIS), Perbill.times(curve.maximum(), supply));
    }
}
