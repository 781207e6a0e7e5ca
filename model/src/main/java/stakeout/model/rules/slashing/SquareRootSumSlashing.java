package stakeout.model.rules.slashing;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigInteger;
import stakeout.model.Default;
import stakeout.model.Description;
import stakeout.model.arithmetic.Ratio;
import stakeout.model.quantity.Span;

/**
 * Takes more the more weight offends together and the more validators it is spread over, so that splitting a validator makes
 * its offence dearer.
 *
 * <pre>slash = ⌊stake · min(multiplier · (Σ √xᵢ)², 1)⌋,  xᵢ = an offender's weight / weight on duty    [base units]</pre>
 *
 * <p>One offender of 10 % loses 10 %, two of 5 % lose 20 % (multiplier 1). Roots are rounded down to 2⁻³² of a unit of weight.
 * Source: [proportional-slashing], first draft of Cosmos ADR 14 with r = 2.
 *
 * @param multiplier the constant k of the draft
 * @param window offences within it count together; rounded up to whole periods
 * @param removes whether an offender is removed for ever at once
 */
@Description("Takes more the more validators the offending weight is spread over.")
public record SquareRootSumSlashing(
        @Default("1") int multiplier,
        Span window,
        @Default("true") boolean removes) implements Correlation {
    public SquareRootSumSlashing {
        checkArgument(multiplier >= 1, "multiplier (%s) must be at least 1.", multiplier);
    }

    @Override
    public Ratio share(Crowd crowd) {
        BigInteger square = crowd.roots().pow(2).multiply(BigInteger.valueOf(multiplier));
        return Correlation.atMostOne(square, crowd.total().shiftLeft(64));
    }
}
