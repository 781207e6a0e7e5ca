package stakeout.model.economy;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.util.Optional;
import stakeout.model.Default;
import stakeout.model.Description;
import stakeout.model.protocol.Token;
import stakeout.model.quantity.Money;
import stakeout.model.quantity.Share;
import stakeout.model.security.ElasticFloat;
import stakeout.model.security.PriceImpact;
import stakeout.model.security.SquareRootImpact;

/**
 * The stake was bought for the attack, all at once, and drove its own price up. What is paid above the price before is the cost; what is
 * left of the stake counts at that price again. Either out of a float ({@link ElasticFloat}) or against a day's volume
 * ({@link SquareRootImpact}).
 *
 * @param floating the tokens that can be bought at some price
 * @param elasticity of their supply
 * @param dailyVolume tokens traded a day
 * @param dailyVolatility standard deviation of a day's return
 */
@Description("The stake was bought for the attack and drove its own price up.")
public record BoughtFinancing(
        Optional<Money> floating,
        @Default("1") BigDecimal elasticity,
        Optional<Money> dailyVolume,
        Optional<Share> dailyVolatility)
        implements Financing {
    public BoughtFinancing {
        checkArgument(
                floating.isPresent() != dailyVolume.isPresent(),
                "bought needs either floating or dailyVolume.\nMaybe floating: 80e6 ETH, the tokens that can be bought at some price.");
        checkArgument(
                dailyVolume.isPresent() == dailyVolatility.isPresent(),
                "dailyVolume and dailyVolatility must come together.\nMaybe dailyVolatility: 4 %.");
        checkArgument(elasticity.signum() > 0, "elasticity (%s) must be above 0.\nMaybe 1.", elasticity);
        floating.ifPresent(
                money -> checkArgument(money.amount().signum() > 0, "floating (%s) must be above 0.", money));
        dailyVolume.ifPresent(
                money -> checkArgument(money.amount().signum() > 0, "dailyVolume (%s) must be above 0.", money));
        dailyVolatility.ifPresent(
                share -> checkArgument(share.value().signum() > 0, "dailyVolatility (%s) must be above 0.", share));
    }

    private PriceImpact impact(Token token) {
        return floating.isPresent()
                ? new ElasticFloat(tokens(floating.get(), token), elasticity.doubleValue())
                : new SquareRootImpact(
                        1, dailyVolatility.orElseThrow().toDouble(), tokens(dailyVolume.orElseThrow(), token));
    }

    private static double tokens(Money money, Token token) {
        return token.tokens(money.wideBaseUnits(token)).doubleValue();
    }

    @Override
    public void check(Token token) {
        impact(token);
    }

    @Override
    public Optional<Payment> atStart(Stake stake) {
        return Optional.of(new Payment(
                "cost:price-impact", stake.value() * impact(stake.token()).averagePremium(stake.all())));
    }
}
