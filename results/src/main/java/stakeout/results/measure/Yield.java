package stakeout.results.measure;

import com.google.common.collect.ImmutableSet;
import stakeout.model.Default;
import stakeout.model.Description;
import stakeout.model.observe.StepFacts;
import stakeout.model.observe.WorldFacts;

/**
 * What a group's stake earned so far, as a share of it and a year of 365.25 days, without compounding; absent while the
 * group holds no stake.
 *
 * <pre>(income / mean stake over the steps) × (periods a year / periods played)</pre>
 */
@Description("What a group's stake earned, as a share of it and a year.")
public record Yield(@Default(Measure.EVERYONE) String of) implements Measure {
    @Override
    public Unit unit() {
        return Unit.SHARE_PER_YEAR;
    }

    @Override
    public Direction better() {
        return Direction.NEITHER;
    }

    @Override
    public ImmutableSet<String> reads() {
        return ImmutableSet.of("census.stake", "ledger.postings");
    }

    @Override
    public RunValue run() {
        return RunValue.LAST;
    }

    @Override
    public Gauge begin(WorldFacts world) {
        Members members = Members.of(world.roster(), of);
        Accounting accounting = new Accounting(world, of, Owner.ALL);
        double perYear = world.protocol().period().perYear();
        return new Gauge() {
            private double stakeSteps;
            private long steps;

            @Override
            public void watch(StepFacts facts) {
                stakeSteps += members.sum(facts.census().stake).toDouble();
                steps++;
            }

            @Override
            public Reading read(StepFacts facts) {
                double income = accounting
                        .gained(facts.ledger(), Causes::isIncome)
                        .orElseThrow()
                        .doubleValue();
                double periods = (double) steps * world.periodsPerStep();
                return Reading.of(stakeSteps == 0 ? Double.NaN : income / (stakeSteps / steps) * (perYear / periods));
            }
        };
    }
}
