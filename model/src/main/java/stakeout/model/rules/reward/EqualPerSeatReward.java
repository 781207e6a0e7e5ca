package stakeout.model.rules.reward;

import stakeout.model.Default;
import stakeout.model.Description;
import stakeout.model.arithmetic.WideMath;
import stakeout.model.rules.StakeBook;

/**
 * Pays every seat alike, whatever stake stands behind it; in a random committee a validator has as many seats as were drawn.
 *
 * <pre>ideal = ⌊pot · seats / all seats⌋    [base units; what rounding leaves is not issued]</pre>
 *
 * <p>Source: [polkadot-sdk] era points, equal per seat on average. Unlike it: exactly equal, no chance of authorship.
 *
 * @param presence what voting has to do with it
 * @param compounding whether pay is bonded at once
 */
@Description("Pays every seat alike.")
public record EqualPerSeatReward(
        @Default("required") Presence presence,
        @Default("true") boolean compounding) implements RewardRule {
    @Override
    public Split split(long potBaseUnits, StakeBook book) {
        long all = book.activeSeats;
        if (all <= 0) {
            return (stake, seats) -> 0;
        }
        long one = potBaseUnits / all;
        return (stake, seats) -> seats == 1 ? one : WideMath.mulDiv(potBaseUnits, seats, all);
    }
}
