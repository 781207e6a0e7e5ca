package stakeout.model.rules.reward;

import stakeout.model.Description;
import stakeout.model.arithmetic.Ratio;
import stakeout.model.quantity.Share;

/**
 * A missed vote costs a fixed share of the stake, burned.
 *
 * <pre>loss = ⌊stake · shareOfStake⌋    [base units a missed vote]</pre>
 *
 * <p>Source: none; the simplest fine there is.
 */
@Description("Fines a share of the stake for a missed vote.")
public record FlatPenalty(Share shareOfStake) implements PenaltyRule {
    @Override
    public boolean isNone() {
        return shareOfStake.value().signum() == 0;
    }

    @Override
    public long loss(long stake, long ideal) {
        return Ratio.of(shareOfStake.value()).of(stake);
    }
}
