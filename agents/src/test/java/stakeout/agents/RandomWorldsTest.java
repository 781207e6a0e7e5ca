package stakeout.agents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stakeout.agents.attack.ConflictingFinality;
import stakeout.agents.attack.FinalityStall;
import stakeout.agents.attack.InvalidBlock;
import stakeout.agents.attack.Members;
import stakeout.agents.strategy.FlakyStrategy;
import stakeout.agents.strategy.LazyStrategy;
import stakeout.agents.strategy.LeavingStrategy;
import stakeout.agents.strategy.RationalStrategy;
import stakeout.agents.strategy.Strategy;
import stakeout.model.chance.Draws;
import stakeout.model.chance.RandomStreams;
import stakeout.model.cosmos.CosmosParameters;
import stakeout.model.economy.Economy;
import stakeout.model.ethereum.EthereumParameters;
import stakeout.model.observe.EndFacts;
import stakeout.model.observe.Observer;
import stakeout.model.observe.StepFacts;
import stakeout.model.protocol.CosmosHub;
import stakeout.model.protocol.Ethereum;
import stakeout.model.protocol.Protocol;
import stakeout.model.quantity.Rate;
import stakeout.model.quantity.Share;
import stakeout.model.quantity.Span;

/**
 * Worlds drawn at random, with attacks, partitions and switches of the canonical branch: after every step the postings of the
 * canonical branch sum to the change of its supply ({@link Notes} looks), cash comes from somewhere, and cohorts equal operators.
 */
final class RandomWorldsTest {
    private static final List<Protocol> PROTOCOLS = List.of(
            ToyProtocol.plain(),
            ToyProtocol.halting(),
            new Ethereum("ethereum@electra", EthereumParameters.electra()),
            new CosmosHub("cosmos-hub", CosmosParameters.hub()));

    static IntStream seeds() {
        return IntStream.range(0, 120);
    }

    private static Strategy strategy(int kind) {
        LazyStrategy lazy = new LazyStrategy(Share.parse("0.2"));
        return switch (kind) {
            case 0 -> Worlds.HONEST;
            case 1 ->
                new FlakyStrategy(Rate.parse("0.1 per period"), Span.parse("3 periods"), FlakyStrategy.Scope.OPERATOR);
            case 2 -> lazy;
            case 3 -> new LeavingStrategy(Span.parse("12 periods"));
            default ->
                new RationalStrategy(
                        ImmutableList.of(Worlds.HONEST, lazy),
                        RationalStrategy.Choice.LOGIT,
                        0.1,
                        Span.parse("5 periods"));
        };
    }

    private static World world(int seed, boolean cohorts) {
        Draws draws = new RandomStreams(seed, 0).draws("test/world", 0);
        Protocol protocol = PROTOCOLS.get(seed % PROTOCOLS.size());
        Worlds worlds = new Worlds(protocol)
                .from(protocol instanceof Ethereum ? 300 : 0)
                .seed(seed, 1)
                .cohorts(cohorts)
                .periods(60)
                .periodsPerStep((int) draws.below(0, 3) + 1)
                .canonical(Canonical.values()[(int) draws.below(1, 2)])
                .economy(new Economy("USD", 10, 0.1, 1_000_000, true, 3, 1));
        int each = protocol instanceof CosmosHub ? 1 : 1 + (int) draws.below(2, 3);
        long stake = 32_000_000_000L;
        for (int group = 0; group < 3; group++) {
            int operators = 1 + (int) draws.below(3 + group, 6);
            worlds.group("g" + group, operators, each, stake, strategy((int) draws.below(6 + group, 5)));
        }
        worlds.group("cartel", 1 + (int) draws.below(9, 8), each, stake, Worlds.ADVERSARIAL);
        long start = protocol instanceof Ethereum ? 300 : 0;
        Members cartel = Members.of("cartel");
        Span at = Span.parse(draws.below(10, 20) + " periods");
        switch ((int) draws.below(11, 3)) {
            case 0 -> worlds.attack(new FinalityStall(cartel, at, Span.parse("15 periods"), Span.parse("4 periods")));
            case 1 -> worlds.attack(new InvalidBlock(cartel, at, Span.parse("10 periods")));
            default ->
                worlds.split(start + 21, start + 40, List.of("g0", "g1"), List.of("g1", "g2"), List.of("cartel"))
                        .attack(new ConflictingFinality(cartel, at, Optional.empty()));
        }
        return worlds.build();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void postingsSumToTheChangeOfSupplyOnWhateverBranchGoesOn(int seed) {
        Notes notes = Notes.of(world(seed, true));
        assertThat(notes.steps).as("seed %s", seed).isNotEmpty();
        var cash = notes.end.cash();
        java.math.BigInteger sum = java.math.BigInteger.ZERO;
        for (int account = 0; account < cash.accounts().size(); account++) {
            sum = sum.add(cash.income(account));
        }
        assertThat(sum).as("seed %s", seed).isZero();
        Notes operators = Notes.of(world(seed, false));
        assertThat(operators.steps).as("seed %s", seed).isEqualTo(notes.steps);
        assertThat(operators.events).as("seed %s", seed).isEqualTo(notes.events);
    }

    /** Whoever has no more use for a run has it end after its step, without an end. */
    @Test
    void stoppedRunPlaysNoFurtherStep() {
        int[] steps = {0};
        Observer counts = new Observer() {
            @Override
            public void step(StepFacts facts) {
                steps[0]++;
            }

            @Override
            public void end(EndFacts end) {
                throw new AssertionError("a stopped run has no end");
            }
        };
        assertThatThrownBy(() -> StakingSimulation.run(world(1, true), counts, () -> steps[0] == 2))
                .isInstanceOf(CancellationException.class);
        assertThat(steps[0]).isEqualTo(2);
    }
}
