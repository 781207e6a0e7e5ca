package stakeout.results.measure;

import com.google.common.collect.ImmutableSet;
import java.math.BigInteger;
import stakeout.model.Default;
import stakeout.model.Description;
import stakeout.model.observe.Event;
import stakeout.model.observe.StepFacts;
import stakeout.model.observe.WorldFacts;

/**
 * {@linkplain CostOfCorruption Cost} over {@linkplain ProfitFromCorruption profit} of corruption, less 1: above 0 an attack costs more than
 * it brings. Absent where it brings nothing.
 */
@Description("Cost over profit of corruption, less 1.")
public record SecurityMargin(String of, @Default("all") Owner owner) implements Measure {
    @Override
    public Unit unit() {
        return Unit.INDEX;
    }

    @Override
    public Direction better() {
        return Direction.HIGHER;
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
        TwinGauge cost = (TwinGauge) new CostOfCorruption(of, owner, Asset.MONEY).begin(world);
        Accounting accounting = new Accounting(world, of, Owner.ALL);
        return new TwinGauge() {
            @Override
            public void event(Event event) {
                cost.event(event);
            }

            @Override
            public BigInteger[] sums(StepFacts facts) {
                BigInteger[] wealth = cost.sums(facts);
                return wealth.length == 0
                        ? wealth
                        : new BigInteger[] {wealth[0], accounting.posted(facts.cash(), Causes::isLoot)};
            }

            @Override
            public Reading compare(BigInteger[] sums, BigInteger[] twinSums) {
                return sums.length == 0 || twinSums.length == 0 || sums[1].signum() == 0
                        ? Reading.ABSENT
                        : Reading.of(twinSums[0].subtract(sums[0]).doubleValue() / sums[1].doubleValue() - 1);
            }
        };
    }
}
