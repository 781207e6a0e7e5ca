package stakeout.model.rules.slashing;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigInteger;
import stakeout.model.Default;
import stakeout.model.Description;
import stakeout.model.arithmetic.Ratio;
import stakeout.model.quantity.Span;

/**
 * Takes more from each offender the more weight offends with it.
 *
 * <pre>slash = ⌊stake · min(multiplier · x, 1)⌋,  x = offenders' weight in the window / weight on duty    [base units]</pre>
 *
 * <p>Falls due half a window after the offence. Source: [consensus-specs] electra process_slashings. Unlike it: exact down to
 * the base unit instead of per increment; offenders count with their weight at the offence over all weight then on duty, and
 * the share is of stake, not of effective balance.
 *
 * @param multiplier 3 in [consensus-specs] bellatrix
 * @param window offences within it count together; rounded up to whole periods
 * @param removes whether an offender is removed for ever at once
 */
@Description("Takes a multiple of the share of weight that offends together.")
public record CorrelatedSlashing(
        int multiplier, Span window, @Default("true") boolean removes) implements Correlation {
    public CorrelatedSlashing {
        checkArgument(
                multiplier >= 1,
                "multiplier (%s) must be at least 1.\nMaybe 3, as in [consensus-specs] bellatrix.",
                multiplier);
    }

    @Override
    public Ratio share(Crowd crowd) {
        return Correlation.atMostOne(crowd.weight().multiply(BigInteger.valueOf(multiplier)), crowd.total());
    }
}
