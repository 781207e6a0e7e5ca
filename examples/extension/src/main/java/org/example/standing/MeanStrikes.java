package org.example.standing;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSet;
import java.util.function.IntToLongFunction;
import stakeout.model.Default;
import stakeout.model.Description;
import stakeout.model.observe.StepFacts;
import stakeout.model.observe.WorldFacts;
import stakeout.model.state.Roster;
import stakeout.model.state.ValidatorColumns;
import stakeout.results.measure.Direction;
import stakeout.results.measure.Gauge;
import stakeout.results.measure.Measure;
import stakeout.results.measure.Reading;
import stakeout.results.measure.RunValue;
import stakeout.results.measure.Unit;

/** The mean of the strikes against a group's validators; absent where no rule counts any. */
@Description("The mean of the strikes against a group's validators.")
public record MeanStrikes(
        @Default(Measure.EVERYONE) String of,
        @Default("mean") RunValue run) implements Measure {
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
        return ImmutableSet.of("state.validators");
    }

    @Override
    public Gauge begin(WorldFacts world) {
        Roster roster = world.roster();
        boolean all = of.equals(EVERYONE);
        checkArgument(
                all || roster.groups().contains(of),
                "of (%s) must be everyone or one of the groups %s.",
                of,
                String.join(", ", roster.groups()));
        int group = all ? -1 : roster.group(of);
        return facts -> read(facts, roster, group);
    }

    private static Reading read(StepFacts facts, Roster roster, int group) {
        ValidatorColumns validators = facts.state().validators();
        if (!validators.has(StandingDowntime.STRIKES.name())) {
            return Reading.ABSENT;
        }
        IntToLongFunction strikes = validators.cells(StandingDowntime.STRIKES.name());
        int[] operatorOf = validators.ints(ValidatorColumns.OPERATOR);
        long sum = 0;
        long count = 0;
        for (int row = 0; row < validators.rows(); row++) {
            if (group < 0 || roster.groupOf()[operatorOf[row]] == group) {
                sum += strikes.applyAsLong(row);
                count++;
            }
        }
        return Reading.of((double) sum / count);
    }
}
