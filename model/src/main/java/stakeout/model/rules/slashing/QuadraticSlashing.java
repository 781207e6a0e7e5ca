package stakeout.model.rules.slashing;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigInteger;
import stakeout.model.Default;
import stakeout.model.Description;
import stakeout.model.arithmetic.Ratio;
import stakeout.model.quantity.Span;

/**
 * Takes a share that grows with the square of the weight that offends together.
 *
 * <pre>slash = ⌊stake · min((multiplier · x)², 1)⌋,  x = offenders' weight in the window / weight on duty    [base units]</pre>
 *
 * <p>With votes weighed by seat, x is k of n. Source: [polkadot-sdk] grandpa EquivocationOffence::slash_fraction, min((3k/n)²,
 * 1). Unlike it: exact instead of parts per billion, and judged once, half a window after the offence, instead of raising
 * earlier slashes as further offenders are found.
 *
 * @param multiplier 3 in [polkadot-sdk]: everything is lost from a third on
 * @param window offences within it count together; rounded up to whole periods
 * @param removes whether an offender is removed for ever at once
 */
@Description("Takes the square of a multiple of the share of weight that offends together.")
public record QuadraticSlashing(
        @Default("3") int multiplier,
        Span window,
        @Default("true") boolean removes) implements Correlation {
    public QuadraticSlashing {
        checkArgument(
                multiplier >= 1,
                "multiplier (%s) must be at least 1.\nMaybe 3, as in [polkadot-sdk] grandpa.",
                multiplier);
    }

    @Override
    public Ratio share(Crowd crowd) {
        BigInteger part = crowd.weight().multiply(BigInteger.valueOf(multiplier));
        return Correlation.atMostOne(part.pow(2), crowd.total().pow(2));
    }
}
