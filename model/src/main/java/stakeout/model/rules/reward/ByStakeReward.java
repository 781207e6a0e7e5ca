package stakeout.model.rules.reward;

import stakeout.model.Default;
import stakeout.model.Description;
import stakeout.model.arithmetic.Ratio;
import stakeout.model.rules.StakeBook;

/**
 * Pays in proportion to stake.
 *
 * <pre>ideal = ⌊pot · stake / stake on duty⌋    [base units; what rounding leaves is not issued]</pre>
 *
 * <p>Source: [consensus-specs] base reward, [cosmos-sdk] x/distribution by power. Unlike them: by base units, not by whole ETH
 * or whole tokens.
 *
 * @param presence what voting has to do with it
 * @param compounding whether pay is bonded at once
 */
@Description("Pays in proportion to stake.")
public record ByStakeReward(
        @Default("required") Presence presence,
        @Default("true") boolean compounding) implements RewardRule {
    @Override
    public Split split(long potBaseUnits, StakeBook book) {
        if (book.activeStake.signum() <= 0) {
            return (stake, seats) -> 0;
        }
        Ratio perUnit = Ratio.of(java.math.BigInteger.valueOf(potBaseUnits), book.activeStake.get());
        return (stake, seats) -> perUnit.of(stake);
    }
}
