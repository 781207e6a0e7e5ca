package stakeout.model.economy;

import java.util.Optional;
import stakeout.model.Description;
import stakeout.model.quantity.Share;

/**
 * The tokens were borrowed and are given back in tokens: interest is paid on their value before, from the beginning of the run to its
 * end, and a price that falls makes them cheaper to give back.
 *
 * @param ratePerYear interest, as a share of what was borrowed
 */
@Description("The tokens were borrowed and are given back in tokens.")
public record BorrowedFinancing(Share ratePerYear) implements Financing {
    @Override
    public Optional<Payment> perYear(Stake stake) {
        return Optional.of(new Payment("cost:interest", stake.value() * ratePerYear.toDouble()));
    }

    /** What is owed has become so much cheaper: it makes good what the fall took from the stake held. */
    @Override
    public Optional<Payment> onSuccess(Stake stake) {
        return Optional.of(new Payment(
                "gain:cheaper-debt", -stake.value() * stake.economy().fallAfterAttack()));
    }
}
