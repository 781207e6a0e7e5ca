package stakeout.results.measure;

import com.google.common.collect.ImmutableSet;
import java.math.BigInteger;
import stakeout.model.Default;
import stakeout.model.Description;
import stakeout.model.observe.Event;
import stakeout.model.observe.StepFacts;
import stakeout.model.observe.WorldFacts;

/**
 * What all others lose for each token that a group gives up, both against the honest twin run: above 1 the group hurts
 * others more than itself. Absent where the group gives up nothing.
 *
 * <pre>(others' income in the twin − others' income) / (the group's in the twin − the group's)</pre>
 *
 * <p>Source: [discouragement] §2.
 */
@Description("What others lose for each token that a group gives up.")
public record GriefingFactor(String of, @Default("last") RunValue run) implements Measure {
    @Override
    public Unit unit() {
        return Unit.INDEX;
    }

    @Override
    public Direction better() {
        return Direction.LOWER;
    }

    @Override
    public ImmutableSet<String> reads() {
        return ImmutableSet.of("ledger.postings");
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
        Wealth all = new Wealth(world, EVERYONE, Owner.ALL, Asset.TOKEN);
        Wealth group = new Wealth(world, of, Owner.ALL, Asset.TOKEN);
        return new TwinGauge() {
            @Override
            public void event(Event event) {
                all.event(event);
                group.event(event);
            }

            @Override
            public BigInteger[] sums(StepFacts facts) {
                return new BigInteger[] {
                    all.gained(facts, Causes::isIncome).orElseThrow(),
                    group.gained(facts, Causes::isIncome).orElseThrow()
                };
            }

            @Override
            public Reading compare(BigInteger[] sums, BigInteger[] twinSums) {
                BigInteger given = twinSums[1].subtract(sums[1]);
                BigInteger lostByAll = twinSums[0].subtract(sums[0]);
                return given.signum() <= 0
                        ? Reading.ABSENT
                        : Reading.of(lostByAll.subtract(given).doubleValue() / given.doubleValue());
            }
        };
    }
}
