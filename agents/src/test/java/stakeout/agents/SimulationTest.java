package stakeout.agents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static stakeout.agents.Worlds.ADVERSARIAL;
import static stakeout.agents.Worlds.HONEST;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import stakeout.agents.attack.ConflictingFinality;
import stakeout.agents.attack.FinalityStall;
import stakeout.agents.attack.Members;
import stakeout.agents.strategy.FlakyStrategy;
import stakeout.agents.strategy.LazyStrategy;
import stakeout.agents.strategy.LeavingStrategy;
import stakeout.agents.strategy.Strategy;
import stakeout.model.economy.Economy;
import stakeout.model.observe.Event;
import stakeout.model.observe.Observer;
import stakeout.model.quantity.Rate;
import stakeout.model.quantity.Share;
import stakeout.model.quantity.Span;

final class SimulationTest {
    private static final Strategy FLAKY =
            new FlakyStrategy(Rate.parse("0.1 per epoch"), Span.parse("3 epochs"), FlakyStrategy.Scope.VALIDATOR);

    private static FinalityStall stall(String start, String lasts) {
        return new FinalityStall(Members.of("cartel"), Span.parse(start), Span.parse(lasts), Span.parse("3 epochs"));
    }

    private static Worlds worlds() {
        return new Worlds(ToyProtocol.plain())
                .group("home", 6, 2, 10_000, FLAKY)
                .group("cartel", 4, 2, 10_000, ADVERSARIAL);
    }

    @Test
    void steppedByTheScheduleItEqualsARunAtOneGo() {
        World world = worlds().attack(stall("10 epochs", "8 epochs"))
                .untilSettled(200)
                .build();
        Notes whole = Notes.of(world);
        Notes stepped = new Notes();
        StakingSimulation simulation = new StakingSimulation(world, stepped);
        simulation.start();
        int steps = 0;
        while (simulation.schedule.step(simulation)) {
            steps++;
        }
        simulation.finish();
        assertThat(simulation.isOver()).isTrue();
        assertThat(steps).isEqualTo(whole.steps.size()).isEqualTo((int) whole.end.steps());
        assertThat(stepped.steps).isEqualTo(whole.steps);
        assertThat(stepped.events).isEqualTo(whole.events);
        assertThat(stepped.end.succeededAt()).isEqualTo(whole.end.succeededAt());
    }

    @Test
    void startedAgainItPlaysTheSameAgain() {
        World world = worlds().periods(15).build();
        Notes twice = new Notes();
        StakingSimulation simulation = new StakingSimulation(world, twice);
        for (int time = 0; time < 2; time++) {
            simulation.start();
            while (simulation.schedule.step(simulation)) {
                assertThat(simulation.chain().branches()).isEqualTo(1);
            }
            simulation.finish();
        }
        assertThat(twice.steps.subList(15, 30)).isEqualTo(twice.steps.subList(0, 15));
    }

    @Test
    void anAttackShiftsNothingBeforeItStartsAndNobodysDrawsAfter() {
        World world =
                worlds().attack(stall("10 epochs", "8 epochs")).periods(40).build();
        Notes attacked = Notes.of(world);
        Notes twin = Notes.of(world.honestTwin());
        assertThat(attacked.steps.subList(0, 10)).isEqualTo(twin.steps.subList(0, 10));
        assertThat(attacked.steps.get(10)).isNotEqualTo(twin.steps.get(10));
        for (int step = 0; step < 40; step++) {
            assertThat(home(attacked, step)).isEqualTo(home(twin, step));
        }
        assertThat(twin.end.succeeded()).isEmpty();
    }

    @Test
    void anotherGroupsStrategyOrAnObserverShiftsNobodysDraws() {
        Notes one = Notes.of(worlds().periods(30).build());
        Worlds others = new Worlds(ToyProtocol.plain())
                .group("home", 6, 2, 10_000, FLAKY)
                .group("cartel", 4, 2, 10_000, new LazyStrategy(Share.parse("0.5")))
                .periods(30);
        Notes other = Notes.of(others.build());
        for (int step = 0; step < 30; step++) {
            assertThat(home(one, step)).isEqualTo(home(other, step));
        }
        StakingSimulation.run(worlds().periods(30).build(), new Observer() {});
        assertThat(Notes.of(worlds().periods(30).build()).steps).isEqualTo(one.steps);
        assertThat(Notes.of(worlds().periods(30).seed(20260101, 1).build()).steps)
                .isNotEqualTo(one.steps);
    }

    private static List<Byte> home(Notes notes, int step) {
        byte[] intents = notes.intents.get(step);
        return com.google.common.primitives.Bytes.asList(intents).subList(0, 12);
    }

    @Test
    void periodsOfAStepAreExactPeriods() {
        Worlds single = new Worlds(ToyProtocol.plain())
                .group("home", 3, 2, 10_000, HONEST)
                .periods(20);
        Worlds triple = new Worlds(ToyProtocol.plain())
                .group("home", 3, 2, 10_000, HONEST)
                .periods(20)
                .periodsPerStep(3);
        Notes one = Notes.of(single.build());
        Notes three = Notes.of(triple.build());
        assertThat(three.end.steps()).isEqualTo(7);
        assertThat(three.end.state().period).isEqualTo(one.end.state().period).isEqualTo(20);
        assertThat(three.end.ledger().netIssuance()).isEqualTo(one.end.ledger().netIssuance());
    }

    @Test
    void aHaltedChainThatCannotComeBackEndsTheRun() {
        World world = new Worlds(ToyProtocol.halting())
                .group("home", 4, 1, 10_000, HONEST)
                .group("gone", 3, 1, 10_000, new LeavingOffline())
                .group("cartel", 1, 1, 100, ADVERSARIAL)
                .attack(new FinalityStall(
                        Members.of("cartel"), Span.parse("3 epochs"), Span.parse("2 epochs"), Span.parse("1 epoch")))
                .untilSettled(1_000)
                .build();
        Notes notes = Notes.of(world);
        assertThat(notes.count(Event.Kind.CHAIN_HALTS)).isEqualTo(1);
        assertThat(notes.count(Event.Kind.CHAIN_RESUMES)).isZero();
        assertThat(notes.first(Event.Kind.SETTLED).detail()).isEqualTo("the chain stands still");
        assertThat(notes.end.steps()).isLessThan(10);
    }

    @Test
    void withholdingHaltsAChainThatNeedsAQuorumAndItResumesWhenTheyVoteAgain() {
        Notes notes = Notes.of(new Worlds(ToyProtocol.halting())
                .group("home", 6, 1, 10_000, HONEST)
                .group("cartel", 4, 1, 10_000, ADVERSARIAL)
                .attack(stall("5 epochs", "4 epochs"))
                .untilSettled(100)
                .build());
        assertThat(notes.first(Event.Kind.CHAIN_HALTS).period()).isEqualTo(5);
        assertThat(notes.end.succeededAt()).containsEntry("0:finality-stall", 7L);
        assertThat(notes.first(Event.Kind.CHAIN_RESUMES).period()).isEqualTo(9);
        assertThat(notes.end.settled()).isTrue();
        assertThat(notes.end.state().period).isEqualTo(10);
    }

    @Test
    void exitsAreAskedForOnceAndFallDue() {
        Notes notes = Notes.of(new Worlds(ToyProtocol.plain())
                .group("home", 3, 1, 10_000, HONEST)
                .group("going", 2, 4, 10_000, new LeavingStrategy(Span.parse("5 epochs")))
                .periods(12)
                .build());
        assertThat(notes.count(Event.Kind.EXIT_REQUESTED)).isEqualTo(2);
        assertThat(notes.first(Event.Kind.EXIT_REQUESTED).period()).isEqualTo(5);
        assertThat(notes.first(Event.Kind.EXIT_REQUESTED).detail()).isEqualTo("4 validators");
        assertThat(notes.end.dueUntil()).isEqualTo(8);
        assertThat(notes.end.settled()).isTrue();
    }

    @Test
    void theBranchThatFinalisedFirstOrHasMoreWeightGoesOn() {
        for (Canonical rule : Canonical.values()) {
            // 8 of 9 honest operators stand on side B, which alone can finalise (with the bridged cartel A has 1 + 3 of
            // 12).
            Worlds worlds = new Worlds(ToyProtocol.plain())
                    .group("few", 1, 1, 10_000, HONEST)
                    .group("many", 8, 1, 10_000, HONEST)
                    .group("cartel", 3, 1, 10_000, ADVERSARIAL)
                    .split(5, 9, List.of("few"), List.of("many"), List.of("cartel"))
                    .canonical(rule)
                    .attack(new ConflictingFinality(Members.of("cartel"), Span.parse("0 d"), Optional.empty()))
                    .untilSettled(200);
            Notes notes = Notes.of(worlds.build());
            assertThat(notes.first(Event.Kind.PARTITION_HEALS).detail()).isEqualTo("branch B goes on");
            assertThat(notes.first(Event.Kind.REORG).detail()).isEqualTo("B replaces A from period 5");
            assertThat(notes.first(Event.Kind.REORG).amount()).isEqualTo(4);
            assertThat(notes.first(Event.Kind.BRANCH_ENDS).detail()).isEqualTo("A, from period 5");
            assertThat(notes.testimonies.stream()
                            .filter(each -> each.strategy().equals("adversarial") && each.operator() == 9)
                            .map(each -> each.period() + " " + each.chosen() + " " + each.options()))
                    .containsExactly(
                            "0 adversarial [adversarial]",
                            "5 vote-both [attest, vote-both]",
                            "9 adversarial [adversarial]");
            assertThat(notes.count(Event.Kind.CONFLICTING_FINALITY)).isZero();
            assertThat(notes.count(Event.Kind.SLASH)).isEqualTo(3);
            assertThat(notes.first(Event.Kind.SLASH).period()).isEqualTo(9);
            assertThat(notes.end.settled()).isTrue();
            assertThat(notes.end.state().finality().finalized).isEqualTo(notes.end.state().period - 1);
        }
    }

    @Test
    void costsAreForThoseOnlineAndThoseWhoVerifyAndTheGainGoesByWeight() {
        Economy economy = new Economy("USD", 2, 0.1, 1_000_001, true, 30, 7);
        Notes notes = Notes.of(new Worlds(ToyProtocol.plain())
                .group("home", 1, 2, 10_000, HONEST)
                .group("lazy", 1, 2, 10_000, new LazyStrategy(Share.parse("0")))
                .group("off", 1, 1, 10, new LeavingOffline())
                .group("cartel", 2, 2, 10_000, ADVERSARIAL)
                .attack(stall("0 d", "3 epochs"))
                .economy(economy)
                .periodsPerStep(2)
                .periods(5)
                .build());
        var cash = notes.end.cash();
        assertThat(cash.income(0))
                .as("online and verifying, 2 validators, 5 periods")
                .isEqualTo(-10 * 37);
        assertThat(cash.income(1)).as("online").isEqualTo(-10 * 7);
        assertThat(cash.income(2)).isZero();
        // Steps begin in periods 0, 2 and 4: withholding in the first two, attesting in the last.
        assertThat(cash.income(3)).isEqualTo(-10 * 7 - 2 * 30 + 500_001);
        assertThat(cash.income(4)).isEqualTo(-10 * 7 - 2 * 30 + 500_000);
        assertThat(cash.causes()).containsExactlyInAnyOrder("cost:verification", "cost:operation", "gain:attack");
    }

    @Test
    void aWorldThatDoesNotFitTogetherIsRefused() {
        assertThatThrownBy(() -> new StakingSimulation(
                        worlds().split(5, 6, List.of("home"), List.of(), List.of("cartel"))
                                .periodsPerStep(2)
                                .build(),
                        new Notes()))
                .hasMessageContaining("must last a step (2 periods)");
    }

    /** Never there. */
    private record LeavingOffline() implements Strategy {
        @Override
        public stakeout.agents.strategy.Behaviour begin(stakeout.agents.strategy.Seat seat) {
            return (view, own, out) -> out.fill(own.from(), own.to(), stakeout.model.consensus.Intent.OFFLINE);
        }

        @Override
        public double expectedPay(stakeout.agents.strategy.Prospects prospects, int row) {
            return 0;
        }
    }
}
