package stakeout.results.measure;

import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import stakeout.model.Default;
import stakeout.model.Description;
import stakeout.model.observe.StepFacts;
import stakeout.model.observe.WorldFacts;
import stakeout.model.protocol.SecurityThreshold;
import stakeout.model.quantity.Share;

/**
 * What a network puts up against attacks, in money, at the price before any. The word has two meanings (see
 * {@link stakeout.model.security.SecurityBudget}).
 *
 * @param as the {@code stock}: what the smallest attack can be made to lose, threshold × slashed × all stake; or the {@code flow}: what
 *     validators and delegators were paid so far, less penalties, for a year of 365.25 days
 * @param slashed the share of the attackers' stake that the rules take, for the stock
 */
@Description("What a network puts up against attacks: at stake (stock), or paid in a year (flow).")
public record SecurityBudget(
        @Default("stock") Kind as,
        @Default("lowest") String threshold,
        @Default("1") Share slashed) implements Measure {
    /** Which of the two. */
    public enum Kind {
        STOCK,
        FLOW
    }

    @Override
    public Unit unit() {
        return Unit.MONEY;
    }

    @Override
    public Direction better() {
        return Direction.NEITHER;
    }

    @Override
    public ImmutableSet<String> reads() {
        return ImmutableSet.of(as == Kind.STOCK ? "census.stake" : "ledger.postings");
    }

    @Override
    public RunValue run() {
        return RunValue.LAST;
    }

    @Override
    public Gauge begin(WorldFacts world) {
        if (world.economy().isEmpty()) {
            throw new IllegalArgumentException(
                    "security-budget needs a price.\nMaybe economy: {price: 2500 USD, asOf: 2026-01-01} is missing.");
        }
        double price = world.economy().get().price();
        double share = SecurityThreshold.of(world.protocol(), threshold).share() * slashed.toDouble();
        double perYear = world.protocol().period().perYear();
        Accounting accounting = new Accounting(world, EVERYONE, Owner.ALL);
        int decimals = world.protocol().token().decimals();
        return facts -> as == Kind.STOCK
                ? money(facts.census().totalStake.get(), share * price, decimals)
                : money(
                        accounting.gained(facts.ledger(), Causes::isIncome).orElseThrow(),
                        price * perYear / periods(facts, world),
                        decimals);
    }

    private static double periods(StepFacts facts, WorldFacts world) {
        return (double) (facts.step() + 1) * world.periodsPerStep();
    }

    private static Reading money(BigInteger baseUnits, double each, int decimals) {
        return Reading.exact(
                new BigDecimal(baseUnits, decimals)
                        .multiply(new BigDecimal(each))
                        .movePointRight(Wealth.MICRO_DECIMALS)
                        .setScale(0, RoundingMode.FLOOR)
                        .toBigInteger(),
                Wealth.MICRO_DECIMALS);
    }
}
