package stakeout.scenarios.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stakeout.agents.StakingSimulation;
import stakeout.agents.World;
import stakeout.model.observe.EndFacts;
import stakeout.model.observe.Event;
import stakeout.model.observe.Observer;
import stakeout.model.observe.StepFacts;
import stakeout.model.observe.WorldFacts;
import stakeout.model.security.CostOfCorruption;
import stakeout.model.security.ElasticFloat;
import stakeout.model.security.SquareRootImpact;
import stakeout.results.measure.Asset;
import stakeout.results.measure.Owner;
import stakeout.results.measure.Profit;
import stakeout.results.measure.TwinGauge;
import stakeout.scenarios.load.Binder;
import stakeout.scenarios.load.UserMistake;
import stakeout.scenarios.plan.Library;
import stakeout.scenarios.plan.ScenarioReader;
import stakeout.scenarios.plan.Vocabulary;
import stakeout.scenarios.protocol.Families;
import stakeout.scenarios.protocol.ProtocolLibrary;

/** 8 M TOK at 2 USD finalise two chains, lose 5 % of themselves, and the price falls by 30 %: by how the stake was come by. */
class FinancingTest {
    private static final Binder BINDER = Vocabulary.binder();
    private static final Library LIBRARY =
            new Library(BINDER, new ScenarioReader(BINDER, new ProtocolLibrary(BINDER, Families.all())));
    private static final double VALUE = 16e6;
    private static final double FALL = 0.3;

    private static String scenario(String financing) {
        return """
                scenario: financed
                question: What does it cost?
                protocol: {extends: generic, exit: {type: delay, delay: 21 d}, slashing: {type: flat, share: 0.05}}
                supply: 30_000_000 TOK
                masterSeed: 3
                until: settled
                cap: 90 d
                population:
                  - {name: home,   validators: 60, stake: 200_000 TOK, strategy: honest}
                  - {name: cartel, validators: 40, stake: 200_000 TOK, selfStake: 1%s}
                network: {partition: {halves: [home.first, home.second], bridged: [cartel], from: 2 d, to: 3 d}}
                attacks: [{type: conflicting-finality, by: cartel, start: 2 d}]
                economy: {price: 2 USD, asOf: 2026-01-01, fallAfterAttack: 0.3}
                """.formatted(financing.isEmpty() ? "" : ", financing: " + financing);
    }

    private static World world(String text) {
        return new WorldFactory()
                .world(
                        LIBRARY.reread("test", text, Path.of(""), Library.unchanged())
                                .scenarios()
                                .get(0)
                                .base(),
                        0);
    }

    /** Profit in micro-units, and how long it took. */
    private static final class Play implements Observer {
        private TwinGauge profit;
        private BigInteger[] sums;
        private EndFacts end;
        private BigInteger cash = BigInteger.ZERO;

        @Override
        public void begin(WorldFacts facts) {
            profit = (TwinGauge) new Profit("cartel", Owner.ALL, Asset.MONEY).begin(facts);
        }

        @Override
        public void event(Event event) {
            profit.event(event);
        }

        @Override
        public void step(StepFacts facts) {
            sums = profit.sums(facts);
            cash = facts.cash().netIssuance();
        }

        @Override
        public void end(EndFacts facts) {
            end = facts;
        }
    }

    private record Outcome(double profit, double years) {}

    private static Outcome play(String financing) {
        World world = world(scenario(financing));
        Play play = new Play();
        StakingSimulation.run(world, play);
        Play twin = new Play();
        StakingSimulation.run(world.honestTwin(play.end.steps()), twin);
        assertThat(play.end.succeeded()).containsValue(true);
        assertThat(play.end.settled()).isTrue();
        assertThat(play.cash)
                .as("money goes between accounts and outside, none is made")
                .isZero();
        double profit = play.profit.compare(play.sums, twin.sums).value();
        return new Outcome(profit, play.end.steps() / world.protocol().period().perYear());
    }

    /** What each way costs beyond owning is the closed form's difference, to a dollar of millions. */
    @Test
    void eachWayCostsWhatItsClosedFormSays() {
        Outcome owned = play("{type: owned}");
        assertThat(play("").profit()).isEqualTo(owned.profit());
        CostOfCorruption cost = new CostOfCorruption(VALUE, 0.05, FALL);
        // rewards that go amiss: 30 days at most of 0.9 M TOK a year for 20 M
        assertThat(-owned.profit() - cost.owner()).isBetween(0.0, 0.005 * VALUE);

        double bought = new ElasticFloat(20e6, 1).averagePremium(8e6);
        assertThat(owned.profit() - play("{type: bought, floating: 20e6 TOK}").profit())
                .isCloseTo(cost.buyer(bought) - cost.owner(), within(1.0));
        double traded = new SquareRootImpact(1, 0.04, 2e6).averagePremium(8e6);
        assertThat(owned.profit()
                        - play("{type: bought, dailyVolume: 2e6 TOK, dailyVolatility: 4 %}")
                                .profit())
                .isCloseTo(VALUE * traded, within(1.0));

        Outcome borrowed = play("{type: borrowed, ratePerYear: 12 %}");
        assertThat(owned.profit() - borrowed.profit())
                .isCloseTo(cost.borrower(0.12, borrowed.years()) - cost.owner(), within(1.0));

        Outcome hedged = play("{type: short-hedged, hedge: 1.5, feePerYear: 4 %}");
        assertThat(owned.profit() - hedged.profit())
                .isCloseTo(cost.hedged(1.5 * VALUE) - cost.owner() + 1.5 * VALUE * 0.04 * hedged.years(), within(1.0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{type: bought}                                     | needs either floating or dailyVolume",
                "{type: bought, dailyVolume: 1 TOK}                 | must come together",
                "{type: bought, floating: 1 TOK, elasticity: 0}     | elasticity (0) must be above 0",
                "{type: bought, floating: 1 ETH}                    | must be TOK or nanotok",
                "{type: bought, floating: 1 TOK}                    | must be below the float",
                "{type: short-hedged, hedge: 0}                     | hedge (0) must be above 0",
                "{type: rented}                                     | rented"
            })
    void whatCannotBeIsRefused(String financing, String message) {
        assertThatThrownBy(() -> play(financing.strip()))
                .isInstanceOfAny(UserMistake.class, IllegalArgumentException.class)
                .hasMessageContaining(message.strip());
    }

    @Test
    void itNeedsAPriceAnAttackAndAKnownPart() {
        String financed = scenario("{type: owned}");
        assertThatThrownBy(() -> world(financed.replace("economy:", "#")))
                .hasMessageContaining("financing needs a price.");
        assertThatThrownBy(() -> world(financed.replace("selfStake: 1, ", "")))
                .hasMessageContaining("it must be known how much of the stake is the attackers' own");
        assertThatThrownBy(() ->
                        world(financed.replace("strategy: honest}", "strategy: honest, financing: {type: owned}}")))
                .hasMessageContaining("population[home].financing must be of a group that an attack is by");
    }
}
