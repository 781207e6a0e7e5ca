package stakeout.scenarios.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import stakeout.agents.StakingSimulation;
import stakeout.agents.World;
import stakeout.model.observe.EndFacts;
import stakeout.model.observe.Event;
import stakeout.model.observe.Observer;
import stakeout.model.observe.StepFacts;
import stakeout.model.observe.WorldFacts;
import stakeout.model.quantity.Share;
import stakeout.results.measure.Asset;
import stakeout.results.measure.BreakEvenSlash;
import stakeout.results.measure.By;
import stakeout.results.measure.CoalitionStake;
import stakeout.results.measure.CostOfCorruption;
import stakeout.results.measure.Gauge;
import stakeout.results.measure.Measure;
import stakeout.results.measure.Owner;
import stakeout.results.measure.ProfitFromCorruption;
import stakeout.results.measure.Reading;
import stakeout.results.measure.RunValue;
import stakeout.results.measure.SecurityBudget;
import stakeout.results.measure.SecurityMargin;
import stakeout.results.measure.TwinGauge;
import stakeout.scenarios.load.Binder;
import stakeout.scenarios.plan.Library;
import stakeout.scenarios.plan.ScenarioReader;
import stakeout.scenarios.plan.Vocabulary;
import stakeout.scenarios.protocol.Families;
import stakeout.scenarios.protocol.ProtocolLibrary;

/**
 * What is measured is what the closed forms say, where they apply: a flat slash of 5 %, a fall of 30 %, a gain of 6·10⁶ USD for 40 % of
 * 20 M TOK at 2 USD. What they leave out is the rewards that go amiss: 30 days at most of 0.9 M TOK a year for 20 M.
 */
class SecurityMeasuresTest {
    private static final double VALUE = 16e6;
    private static final double GAIN = 6e6;
    /** Of the stake: 4.5 % a year, in 30 days. */
    private static final double AMISS = 0.005;

    private static final stakeout.model.security.CostOfCorruption THEORY =
            new stakeout.model.security.CostOfCorruption(VALUE, 0.05, 0.3);

    private static World world() {
        Binder binder = Vocabulary.binder();
        Library library = new Library(binder, new ScenarioReader(binder, new ProtocolLibrary(binder, Families.all())));
        String text = """
                scenario: measured
                question: What does it cost?
                protocol: {extends: generic, exit: {type: delay, delay: 21 d}, slashing: {type: flat, share: 0.05}}
                supply: 30_000_000 TOK
                masterSeed: 3
                until: settled
                cap: 90 d
                population:
                  - {name: home,   validators: 60, stake: 200_000 TOK, strategy: honest}
                  - {name: cartel, validators: 40, stake: 200_000 TOK, selfStake: 1, operators: 4}
                network: {partition: {halves: [home.first, home.second], bridged: [cartel], from: 2 d, to: 3 d}}
                attacks: [{type: conflicting-finality, by: cartel, start: 2 d}]
                economy: {price: 2 USD, asOf: 2026-01-01, fallAfterAttack: 0.3, gain: 6e6 USD}
                """;
        return new WorldFactory()
                .world(
                        library.reread("test", text, Path.of(""), Library.unchanged())
                                .scenarios()
                                .get(0)
                                .base(),
                        0);
    }

    private static final class Play implements Observer {
        private final Measure measure;
        private Gauge gauge;
        private BigInteger[] sums;
        private Reading first;
        private Reading last;
        private EndFacts end;

        private Play(Measure measure) {
            this.measure = measure;
        }

        @Override
        public void begin(WorldFacts facts) {
            gauge = measure.begin(facts);
        }

        @Override
        public void event(Event event) {
            gauge.event(event);
        }

        @Override
        public void step(StepFacts facts) {
            gauge.watch(facts);
            last = gauge.read(facts);
            first = first == null ? last : first;
            sums = gauge instanceof TwinGauge twin ? twin.sums(facts) : null;
        }

        @Override
        public void end(EndFacts facts) {
            end = facts;
        }
    }

    private static double measured(Measure measure) {
        World world = world();
        Play play = new Play(measure);
        StakingSimulation.run(world, play);
        if (!(play.gauge instanceof TwinGauge twinned)) {
            return play.last.value();
        }
        Play twin = new Play(measure);
        StakingSimulation.run(world.honestTwin(play.end.steps()), twin);
        return twinned.compare(play.sums, twin.sums).value();
    }

    @Test
    void costAndProfitOfCorruption() {
        double cost = measured(new CostOfCorruption("cartel", Owner.ALL, Asset.MONEY));
        assertThat(cost - THEORY.owner()).isBetween(0.0, AMISS * VALUE);
        assertThat(measured(new ProfitFromCorruption("cartel"))).isEqualTo(GAIN);
        assertThat(measured(new SecurityMargin("cartel", Owner.ALL))).isCloseTo(cost / GAIN - 1, within(1e-9));
    }

    @Test
    void theSlashThatJustDeters() {
        double slash = measured(new BreakEvenSlash("cartel"));
        double theory = THEORY.breakEvenSlash(GAIN);
        assertThat(theory).isCloseTo(0.1071, within(1e-4));
        assertThat(theory - slash).as("rewards that go amiss deter as well").isBetween(0.0, AMISS / 0.7);
    }

    @Test
    void stakeAtStakeAndStakeNeeded() {
        Play stock = new Play(new SecurityBudget(SecurityBudget.Kind.STOCK, "lowest", Share.parse("5 %")));
        Play coalition = new Play(new CoalitionStake("lowest", By.OPERATOR, RunValue.LAST));
        StakingSimulation.run(world().honestTwin(1), stock);
        StakingSimulation.run(world().honestTwin(1), coalition);
        assertThat(stock.first.value()).isCloseTo(20e6 * 2 / 3 * 0.05, within(100.0));
        // four operators of 2 M TOK each, sixty of 0.2 M: above a third are all four, with 8 M
        assertThat(coalition.first.value()).isCloseTo(8e6, within(100.0));
        Play flow = new Play(new SecurityBudget(SecurityBudget.Kind.FLOW, "lowest", Share.parse("1")));
        StakingSimulation.run(world().honestTwin(24), flow);
        assertThat(flow.last.value()).as("3 %% of 30 M TOK, less 2 %% tax").isCloseTo(0.9e6 * 0.98 * 2, within(200.0));
    }
}
