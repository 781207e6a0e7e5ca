package stakeout.model.rules.slashing;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigInteger;
import stakeout.model.Default;
import stakeout.model.Description;
import stakeout.model.arithmetic.Ratio;
import stakeout.model.quantity.Share;
import stakeout.model.quantity.Span;

/**
 * Takes a rate that grows with the square of the weight that offends together, but never less than a minimum: what all
 * offenders lose in sum grows with the cube of their weight, hence the name.
 *
 * <pre>slash = ⌊stake · max(minimum, min(factor · x², 1))⌋,  x = offenders' weight in the window / weight on duty    [base units]</pre>
 *
 * <p>Source: [namada-specs] cubic slashing, rate max(0.01, min(1, 9·(Σ voting power fractions)²)). Unlike it: the window is
 * free (there one epoch before and after), judgement comes half a window after the offence instead of just before the stake
 * could be unbonded, and the rate is exact.
 *
 * @param factor 9 in [namada-specs]: everything is lost from a third on
 * @param minimum the least share a slash takes; 0.01 in [namada-specs]
 * @param window offences within it count together; rounded up to whole periods
 * @param removes whether an offender is removed for ever at once
 */
@Description("Takes a multiple of the square of the share that offends together, and a minimum.")
public record CubicSlashing(
        @Default("9") int factor,
        @Default("0.01") Share minimum,
        Span window,
        @Default("true") boolean removes) implements Correlation {
    public CubicSlashing {
        checkArgument(factor >= 1, "factor (%s) must be at least 1.\nMaybe 9, as in [namada-specs].", factor);
    }

    @Override
    public Ratio share(Crowd crowd) {
        BigInteger square = crowd.weight().pow(2).multiply(BigInteger.valueOf(factor));
        BigInteger whole = crowd.total().pow(2);
        Ratio least = Ratio.of(minimum.value());
        boolean aboveLeast = square.multiply(least.denominator()).compareTo(whole.multiply(least.numerator())) > 0;
        return aboveLeast ? Correlation.atMostOne(square, whole) : least;
    }
}
