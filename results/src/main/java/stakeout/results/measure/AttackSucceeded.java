package stakeout.results.measure;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import stakeout.model.Default;
import stakeout.model.Description;
import stakeout.model.observe.EndFacts;
import stakeout.model.observe.StepFacts;
import stakeout.model.observe.WorldFacts;

/**
 * Whether an attack's success test held at some time of the run: 1 or 0; absent where the run has no such attack.
 *
 * @param attack its name ({@code finality-stall}), its index and name ({@code 0:finality-stall}) or {@code any}
 */
@Description("Whether an attack's success test held: 1 or 0.")
public record AttackSucceeded(@Default("any") String attack) implements Measure {
    @Override
    public Unit unit() {
        return Unit.FLAG;
    }

    @Override
    public Direction better() {
        return Direction.LOWER;
    }

    @Override
    public ImmutableSet<String> reads() {
        return ImmutableSet.of("end.succeeded");
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
            @Override
            public Reading read(StepFacts facts) {
                return Reading.ABSENT;
            }

            @Override
            public Optional<Reading> conclude(EndFacts end) {
                return Optional.of(succeeded(end.succeeded()));
            }
        };
    }

    private Reading succeeded(ImmutableMap<String, Boolean> succeeded) {
        return succeeded.entrySet().stream()
                .filter(entry -> attack.equals("any")
                        || entry.getKey().equals(attack)
                        || entry.getKey().endsWith(":" + attack))
                .map(entry -> entry.getValue() ? 1.0 : 0.0)
                .reduce(Math::max)
                .map(Reading::of)
                .orElse(Reading.ABSENT);
    }
}
