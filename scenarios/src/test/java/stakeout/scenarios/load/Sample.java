package stakeout.scenarios.load;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stakeout.model.Default;
import stakeout.model.quantity.Money;
import stakeout.model.quantity.Rate;
import stakeout.model.quantity.Share;
import stakeout.model.quantity.Span;
import stakeout.model.quantity.Until;

/** Records shaped like a scenario, to read files into. */
final class Sample {
    private Sample() {}

    record Scenario(
            String scenario,
            @Default("nobody asked") String question,
            long masterSeed,
            @Default("1") int replications,
            @Default("settled") Until until,
            @Default("[]") List<Group> population,
            Optional<Economy> economy,
            @Default("{type: flat, share: 0.01}") Slashing slashing,
            @Default("[]") List<Attack> attacks,
            @Default("{}") Map<String, YamlTree> sweep,
            @Default("epoch-end") Timing timing,
            @Default("false") boolean recorded) {
        Scenario {
            checkArgument(
                    replications >= 1 && replications <= 1000,
                    "replications (%s) must be in [1, 1000].\nMaybe 20.",
                    replications);
        }
    }

    enum Timing {
        EPOCH_START,
        EPOCH_END
    }

    record Group(
            String name,
            int validators,
            Money stake,
            @Default("honest") Strategy strategy,
            Optional<Share> selfStake) {
        Group {
            checkArgument(validators >= 1, "validators (%s) must be at least 1.", validators);
        }
    }

    record Economy(
            Money price, LocalDate asOf, @Default("0") double fallAfterAttack, Optional<Money> gain) {
        Economy {
            checkArgument(price.unit().equals("USD"), "price.unit (%s) must be USD.", price.unit());
        }
    }

    interface Strategy {}

    record HonestStrategy() implements Strategy {}

    record FlakyStrategy(
            Rate offlineProbability, @Default("1 h") Span outage) implements Strategy {}

    record LazyStrategy(@Default("0") double checkProbability) implements Strategy {
        LazyStrategy {
            checkArgument(
                    checkProbability >= 0 && checkProbability <= 1,
                    "checkProbability (%s) must be in [0, 1].",
                    checkProbability);
        }
    }

    interface Attack {}

    record FinalityStall(String by, Instant start) implements Attack {}

    record ConflictingFinality(
            String by, Instant start, @Default("0.5") double split) implements Attack {}

    /** A type with a registered scalar form. */
    record Instant(String text) {
        static Instant parse(String text) {
            checkArgument(text.matches("\\d+ d"), "expected a time such as '10 d', got '%s'.", text);
            return new Instant(text);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    sealed interface Slashing {}

    record FlatSlashing(double share) implements Slashing {}

    record CorrelatedSlashing(
            int multiplier, @Default("36 d") Span window) implements Slashing {
        CorrelatedSlashing {
            checkArgument(multiplier >= 1, "multiplier (%s) must be at least 1.\nMaybe 3.", multiplier);
        }
    }

    static Binder binder() {
        return Binder.builder()
                .variants(Variants.builder()
                        .kind(Strategy.class, HonestStrategy.class, FlakyStrategy.class, LazyStrategy.class)
                        .kind(Attack.class)
                        .types(List.of(FinalityStall.class, ConflictingFinality.class), "the sample")
                        .build())
                .scalar(Instant.class, "a time such as '10 d'", Instant::parse)
                .build();
    }

    static Bound<Scenario> bind(String yaml) {
        Problems problems = new Problems();
        YamlTree tree = YamlReader.parse("suite.yaml", yaml, problems);
        Optional<Bound<Scenario>> bound = binder().bind(tree, Scenario.class, problems);
        problems.throwIfAny();
        return bound.orElseThrow();
    }
}
