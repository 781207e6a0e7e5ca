package stakeout.results.measure;

import com.google.common.collect.ImmutableSet;
import stakeout.model.Default;
import stakeout.model.Description;
import stakeout.model.observe.Event;
import stakeout.model.observe.StepFacts;
import stakeout.model.observe.WorldFacts;

/** How many operators are members of coalitions that came together or were bought, not counting whole groups that are named. */
@Description("How many operators have joined coalitions that come together or are bought.")
public record CoalitionMembers(@Default("max") RunValue run) implements Measure {
    @Override
    public Unit unit() {
        return Unit.COUNT;
    }

    @Override
    public Direction better() {
        return Direction.LOWER;
    }

    @Override
    public ImmutableSet<String> reads() {
        return ImmutableSet.of("events");
    }

    @Override
    public Gauge begin(WorldFacts world) {
        return new Gauge() {
            private long members;

            @Override
            public void event(Event event) {
                if (event.kind() == Event.Kind.COALITION_JOINED) {
                    members++;
                } else if (event.kind() == Event.Kind.COALITION_DEFECTED && members > 0) {
                    members--;
                }
            }

            @Override
            public Reading read(StepFacts facts) {
                return Reading.of((double) members);
            }
        };
    }
}
