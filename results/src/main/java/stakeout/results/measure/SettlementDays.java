package stakeout.results.measure;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import stakeout.model.Description;
import stakeout.model.observe.EndFacts;
import stakeout.model.observe.Event;
import stakeout.model.observe.StepFacts;
import stakeout.model.observe.WorldFacts;

/**
 * The time from the beginning of the first attack until all that it caused has fallen due, in days. Absent where there is no
 * attack or the run ends before it is settled.
 */
@Description("From the first attack until all that it caused has fallen due.")
public record SettlementDays() implements Measure {
    private static final long NEVER = -1;

    @Override
    public Unit unit() {
        return Unit.DAYS;
    }

    @Override
    public Direction better() {
        return Direction.LOWER;
    }

    @Override
    public ImmutableSet<String> reads() {
        return ImmutableSet.of("events", "end.settled");
    }

    @Override
    public Cadence cadence() {
        return Cadence.AT_END;
    }

    @Override
    public RunValue run() {
        return RunValue.LAST;
    }

    @Override
    public Gauge begin(WorldFacts world) {
        return new Gauge() {
            private long begun = NEVER;
            private long settled = NEVER;

            @Override
            public void event(Event event) {
                if (event.kind() == Event.Kind.ATTACK_BEGINS && begun == NEVER) {
                    begun = event.period();
                } else if (event.kind() == Event.Kind.SETTLED) {
                    settled = event.period();
                }
            }

            @Override
            public Reading read(StepFacts facts) {
                return Reading.ABSENT;
            }

            @Override
            public Optional<Reading> conclude(EndFacts end) {
                if (begun == NEVER || !end.settled()) {
                    return Optional.of(Reading.ABSENT);
                }
                long until = settled == NEVER ? end.dueUntil() : settled;
                return Optional.of(Reading.of(world.protocol().period().days(Math.max(0, until - begun))));
            }
        };
    }
}
