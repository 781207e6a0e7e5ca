package stakeout.results.measure;

import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.math.BigInteger;
import stakeout.model.Description;
import stakeout.model.economy.Economy;
import stakeout.model.observe.Event;
import stakeout.model.observe.StepFacts;
import stakeout.model.observe.WorldFacts;
import stakeout.model.protocol.Census;

/**
 * The share of a group's stake that would have to be slashed so that its attack just pays nothing, all else as it was; at least 0, and
 * above 1 where no slash is enough. Absent without a declared gain.
 *
 * <pre>(slashed + profit / price after the attack) / stake at the start</pre>
 *
 * <p>Closed form, without the rewards that go amiss: {@link stakeout.model.security.CostOfCorruption#breakEvenSlash}.
 */
@Description("The share of a group's stake that must be slashed so that its attack just pays nothing.")
public record BreakEvenSlash(String of) implements Measure {
    @Override
    public Unit unit() {
        return Unit.SHARE;
    }

    @Override
    public Direction better() {
        return Direction.LOWER;
    }

    @Override
    public ImmutableSet<String> reads() {
        return ImmutableSet.of("ledger.postings", "cash.postings");
    }

    @Override
    public RunValue run() {
        return RunValue.LAST;
    }

    @Override
    public boolean needsTwin() {
        return true;
    }

    @Override
    public boolean needsSettlement() {
        return true;
    }

    @Override
    public Gauge begin(WorldFacts world) {
        TwinGauge profit = (TwinGauge) new Profit(of, Owner.ALL, Asset.MONEY).begin(world);
        Accounting accounting = new Accounting(world, of, Owner.ALL);
        Census census = new Census(world.roster().operators());
        world.protocol().census(world.state(), census);
        BigInteger stake = accounting.stake(census.stake).orElseThrow();
        Economy economy = world.economy().orElseThrow();
        int decimals = world.protocol().token().decimals();
        return new TwinGauge() {
            @Override
            public void event(Event event) {
                profit.event(event);
            }

            @Override
            public BigInteger[] sums(StepFacts facts) {
                BigInteger[] wealth = profit.sums(facts);
                BigInteger slashed = accounting
                        .gained(facts.ledger(), cause -> Causes.isOf(cause, Loss.Taking.SLASH))
                        .orElseThrow()
                        .negate();
                return new BigInteger[] {wealth[0], slashed};
            }

            @Override
            public Reading compare(BigInteger[] sums, BigInteger[] twinSums) {
                if (!economy.gainDeclared() || stake.signum() == 0 || economy.priceAfterAttack() == 0) {
                    return Reading.ABSENT;
                }
                double money = new BigDecimal(sums[0].subtract(twinSums[0]), Wealth.MICRO_DECIMALS).doubleValue();
                double tokens = new BigDecimal(sums[1], decimals).doubleValue() + money / economy.priceAfterAttack();
                return Reading.of(Math.max(0, tokens / new BigDecimal(stake, decimals).doubleValue()));
            }
        };
    }
}
