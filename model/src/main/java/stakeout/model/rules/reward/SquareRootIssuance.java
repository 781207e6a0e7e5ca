package stakeout.model.rules.reward;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.math.BigInteger;
import stakeout.model.Description;
import stakeout.model.arithmetic.Ratio;
import stakeout.model.rules.Setting;
import stakeout.model.rules.StakeBook;
import stakeout.model.state.ProtocolState;

/**
 * Issuance that grows with the square root of the stake on duty, so that the yield falls as more is staked.
 *
 * <pre>issuance = ⌊⌊factor · ⌊√(D · 10^decimals)⌋⌋ · period / year⌋    [base units a period; D in base units]</pre>
 *
 * <p>In tokens: factor · √D a year. Source: [consensus-specs] altair get_base_reward_per_increment; [economics] A: its factor is
 * 166.3232 for 82,181.25 epochs a year. Unlike it: the root is taken of base units, not rounded to a whole amount per ETH,
 * which is 0.1 to 0.2 % more.
 *
 * @param factor tokens a year over the square root of tokens staked, above 0
 */
@Description("Issues in proportion to the square root of the stake on duty.")
public record SquareRootIssuance(BigDecimal factor) implements IssuanceRule {
    public SquareRootIssuance {
        checkArgument(
                factor.signum() > 0 && factor.compareTo(BigDecimal.valueOf(1_000_000_000)) <= 0 && factor.scale() <= 18,
                "factor (%s) must be above 0, at most 1000000000, with at most 18 decimals.\nMaybe 166.3232, as on Ethereum.",
                factor);
    }

    @Override
    public BigInteger perPeriod(ProtocolState state, Setting setting) {
        BigInteger staked = StakeBook.of(state).activeStake.get();
        BigInteger root =
                staked.multiply(BigInteger.TEN.pow(setting.token().decimals())).sqrt();
        return setting.years().ofWide(Ratio.of(factor).ofWide(root));
    }
}
