package stakeout.model.economy;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.util.Optional;
import stakeout.model.Default;
import stakeout.model.Description;
import stakeout.model.quantity.Share;

/**
 * The stake is the attackers' own, and tokens are sold short beside it, to be bought back after the attack. Source of the idea:
 * [economics] C-iv.
 *
 * @param hedge the value sold short, as a multiple of the value of the stake; at 1 the fall of the price costs nothing
 * @param feePerYear on that value, from the beginning of the run to its end
 */
@Description("The stake is the attackers' own, and tokens are sold short beside it.")
public record ShortHedgedFinancing(
        @Default("1") BigDecimal hedge, @Default("0") Share feePerYear) implements Financing {
    public ShortHedgedFinancing {
        checkArgument(hedge.signum() > 0, "hedge (%s) must be above 0.\nMaybe 1: as much as is staked.", hedge);
    }

    private double notional(Stake stake) {
        return stake.value() * hedge.doubleValue();
    }

    @Override
    public Optional<Payment> perYear(Stake stake) {
        return Optional.of(new Payment("cost:short-fee", notional(stake) * feePerYear.toDouble()));
    }

    @Override
    public Optional<Payment> onSuccess(Stake stake) {
        return Optional.of(
                new Payment("gain:short", -notional(stake) * stake.economy().fallAfterAttack()));
    }
}
