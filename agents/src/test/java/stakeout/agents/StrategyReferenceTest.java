package stakeout.agents;

import static org.assertj.core.api.Assertions.assertThat;
import static stakeout.agents.Worlds.ADVERSARIAL;
import static stakeout.agents.Worlds.HONEST;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import stakeout.agents.attack.FinalityStall;
import stakeout.agents.attack.Members;
import stakeout.agents.strategy.FlakyStrategy;
import stakeout.agents.strategy.LazyStrategy;
import stakeout.agents.strategy.LeavingStrategy;
import stakeout.agents.strategy.RationalStrategy;
import stakeout.agents.strategy.RecordedStrategy;
import stakeout.agents.strategy.Strategy;
import stakeout.model.chance.RandomStreams;
import stakeout.model.consensus.Intent;
import stakeout.model.economy.Economy;
import stakeout.model.quantity.Rate;
import stakeout.model.quantity.Share;
import stakeout.model.quantity.Span;

/**
 * Every strategy, played by a cohort and by operators one by one, against a reference that decides validator by validator from
 * the strategy's definition and the draws of {@code group/what} by index within the group.
 */
final class StrategyReferenceTest {
    private static final long SEED = 20260101;
    private static final int STEPS = 60;
    private static final int OPERATORS = 7;
    private static final int EACH = 3;
    private static final int ROWS = OPERATORS * EACH;

    /** What one validator of a group does in every step. */
    private interface Reference {
        byte[] intents(RandomStreams streams, String group, int validator);
    }

    private static byte[] always(byte intent) {
        byte[] intents = new byte[STEPS];
        Arrays.fill(intents, intent);
        return intents;
    }

    /** Two states with chances as in the definition: 1/L back, p/(1 − p)/L out; without memory at L = 1. */
    private static Reference flaky(double p, double outage, boolean byOperator) {
        return (streams, group, validator) -> {
            int index = byOperator ? validator / EACH : validator;
            double back = Math.min(1 / outage, 1 - p);
            double fail = p * back / (1 - p);
            byte[] intents = new byte[STEPS];
            boolean offline = false;
            for (int step = 0; step < STEPS; step++) {
                double u = (streams.draws(group + "/offline", step).bits(index) >>> 1) * 0x1.0p-63;
                offline = step == 0 || back == 1 - p ? u < p : offline ? u >= back : u < fail;
                intents[step] = offline ? Intent.OFFLINE : Intent.ATTEST;
            }
            return intents;
        };
    }

    /** One place for all of the record: below the share of the step, online. */
    private static Reference recorded(int start, double... online) {
        return (streams, group, validator) -> {
            double place = (streams.draws(group + "/place", 0).bits(validator) >>> 1) * 0x1.0p-63;
            byte[] intents = always(Intent.ATTEST);
            for (int i = 0; i < online.length; i++) {
                intents[start + i] = place < online[i] ? Intent.ATTEST : Intent.OFFLINE;
            }
            return intents;
        };
    }

    private static Reference lazy(double check) {
        return (streams, group, validator) -> {
            byte[] intents = new byte[STEPS];
            for (int step = 0; step < STEPS; step++) {
                boolean checks = streams.draws(group + "/check", step).uniform(validator) < check;
                intents[step] = checks ? Intent.ATTEST : Intent.ATTEST_UNCHECKED;
            }
            return intents;
        };
    }

    /**
     * Between honest (pays 100 − 4) and lazy (100): the verification of 4 base units decides. By logit over per cent of 10,000 a
     * year of 365.25 periods, sensitivity 0.01.
     */
    private static Reference logit(double review) {
        return (streams, group, validator) -> {
            int operator = validator / EACH;
            byte[] intents = new byte[STEPS];
            byte chosen = 0;
            long stake = 10_000;
            for (int step = 0; step < STEPS; step++) {
                boolean thinks = streams.draws(group + "/review", step).uniform(operator) < review;
                if (step == 0 || thinks) {
                    double weight = StrictMath.exp(-4 * 0.01 * 100 * 365.25 / (stake + 100L * step));
                    double u = streams.draws(group + "/choice", step).uniform(operator);
                    chosen = u * (1 + weight) < weight ? Intent.ATTEST : Intent.ATTEST_UNCHECKED;
                }
                intents[step] = chosen;
            }
            return intents;
        };
    }

    static Stream<Arguments> strategies() {
        Rate p = Rate.parse("0.3 per epoch");
        Span once = Span.parse("1 epoch");
        LazyStrategy lazy = new LazyStrategy(Share.parse("0"));
        return Stream.of(
                of("honest", HONEST, (s, g, v) -> always(Intent.ATTEST)),
                of(
                        "recorded",
                        new RecordedStrategy(
                                Span.parse("3 epochs"),
                                ImmutableList.of(Share.parse("0.2"), Share.parse("0.9"), Share.parse("0.5"))),
                        recorded(3, 0.2, 0.9, 0.5)),
                of("flaky", new FlakyStrategy(p, once, FlakyStrategy.Scope.VALIDATOR), flaky(0.3, 1, false)),
                of(
                        "flaky, long outages",
                        new FlakyStrategy(p, Span.parse("5 epochs"), FlakyStrategy.Scope.VALIDATOR),
                        flaky(0.3, 5, false)),
                of(
                        "flaky operators",
                        new FlakyStrategy(p, Span.parse("3 epochs"), FlakyStrategy.Scope.OPERATOR),
                        flaky(0.3, 3, true)),
                of(
                        "always offline",
                        new FlakyStrategy(Rate.parse("1 per epoch"), once, FlakyStrategy.Scope.VALIDATOR),
                        (s, g, v) -> always(Intent.OFFLINE)),
                of("lazy", lazy, (s, g, v) -> always(Intent.ATTEST_UNCHECKED)),
                of("lazy, checks", new LazyStrategy(Share.parse("25 %")), lazy(0.25)),
                of("adversarial", ADVERSARIAL, (s, g, v) -> {
                    byte[] intents = always(Intent.ATTEST);
                    Arrays.fill(intents, 20, 30, Intent.WITHHOLD);
                    return intents;
                }),
                of("leaving", new LeavingStrategy(Span.parse("40 epochs")), (s, g, v) -> always(Intent.ATTEST)),
                of(
                        "best response",
                        new RationalStrategy(
                                ImmutableList.of(HONEST, lazy), RationalStrategy.Choice.BEST_RESPONSE, 1, once),
                        (s, g, v) -> always(Intent.ATTEST_UNCHECKED)),
                of(
                        "logit",
                        new RationalStrategy(
                                ImmutableList.of(HONEST, lazy),
                                RationalStrategy.Choice.LOGIT,
                                0.01,
                                Span.parse("4 epochs")),
                        logit(0.25)));
    }

    private static Arguments of(String name, Strategy strategy, Reference reference) {
        return Arguments.of(Named.of(name, strategy), reference);
    }

    private static World world(Strategy strategy, boolean cohorts, boolean first) {
        Worlds worlds = new Worlds(ToyProtocol.plain())
                .cohorts(cohorts)
                .seed(SEED, 3)
                .periods(STEPS)
                .economy(new Economy("USD", 1, 0, 0, false, 4_000_000, 0));
        if (first) {
            worlds.group("tried", OPERATORS, EACH, 10_000, strategy);
        }
        worlds.group(
                "others",
                5,
                2,
                100_000,
                new FlakyStrategy(Rate.parse("0.1 per epoch"), Span.parse("2 epochs"), FlakyStrategy.Scope.VALIDATOR));
        if (!first) {
            worlds.group("tried", OPERATORS, EACH, 10_000, strategy);
        }
        if (strategy.followsOrders()) {
            worlds.attack(new FinalityStall(
                    Members.of("tried"), Span.parse("20 epochs"), Span.parse("10 epochs"), Span.parse("2 epochs")));
        }
        return worlds.build();
    }

    @ParameterizedTest
    @MethodSource("strategies")
    void cohortsOperatorsAndTheReferenceDecideAlikeWhereverTheirRowsStand(Strategy strategy, Reference reference) {
        RandomStreams streams = new RandomStreams(SEED, 3);
        Notes cohort = Notes.of(world(strategy, true, true));
        Notes operators = Notes.of(world(strategy, false, true));
        assertThat(operators.steps).isEqualTo(cohort.steps);
        assertThat(operators.events).isEqualTo(cohort.events);
        Notes moved = Notes.of(world(strategy, true, false));
        for (int validator = 0; validator < ROWS; validator++) {
            byte[] expected = reference.intents(streams, "tried", validator);
            assertThat(column(cohort.intents, validator))
                    .as("validator %s", validator)
                    .isEqualTo(expected);
            assertThat(column(moved.intents, 10 + validator))
                    .as("moved %s", validator)
                    .isEqualTo(expected);
        }
    }

    private static byte[] column(List<byte[]> intents, int row) {
        byte[] column = new byte[intents.size()];
        for (int step = 0; step < column.length; step++) {
            column[step] = intents.get(step)[row];
        }
        return column;
    }
}
