package stakeout.model.rules;

import static com.google.common.base.Preconditions.checkArgument;

import stakeout.model.arithmetic.Ratio;
import stakeout.model.protocol.PeriodLength;
import stakeout.model.protocol.Token;
import stakeout.model.quantity.Money;
import stakeout.model.quantity.Span;
import stakeout.model.quantity.TimeScale;

/** In what tokens and periods a protocol counts: what a rule needs to turn quantities as people write them into integers. */
public record Setting(Token token, PeriodLength period) {
    private static final long YEAR_MILLIS = 31_557_600_000L;

    /**
     * Base units of an amount.
     *
     * @throws IllegalArgumentException naming the amount, since a value taken over from another protocol stands in no file of the
     *     user's
     */
    public long baseUnits(Money amount) {
        checkArgument(
                amount.isIn(token),
                "%s must be in %s or %s.\nMaybe a value of its own for each that is in %s.",
                amount,
                token.symbol(),
                token.baseUnit(),
                amount.unit());
        return amount.baseUnits(token);
    }

    /** The least whole number of periods that lasts at least as long. */
    public long periods(Span span) {
        return span.periodsRoundedUp(TimeScale.of(period));
    }

    /** One period as a part of a year of 365.25 days ([economics] §0), exact. */
    public Ratio years() {
        return Ratio.of(period.millis(), YEAR_MILLIS);
    }
}
