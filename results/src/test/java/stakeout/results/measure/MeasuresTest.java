package stakeout.results.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stakeout.model.Catalogue;
import stakeout.model.Description;
import stakeout.model.observe.EndFacts;
import stakeout.model.observe.Event;
import stakeout.model.observe.Observer;
import stakeout.model.observe.StepFacts;
import stakeout.model.observe.WorldFacts;
import stakeout.results.toy.ToyWorld;

/** Every measure on a world that can be reckoned by hand: 9 operators of 1,000 TOY, 3 of them the cartel, without chance. */
class MeasuresTest {
    private static final int STEPS = 10;

    /** All readings of one gauge, and what it concludes. */
    private static final class Watch implements Observer {
        private final Measure measure;
        private Gauge gauge;
        private final List<Reading> readings = new ArrayList<>();
        private final List<BigInteger[]> sums = new ArrayList<>();
        private Optional<Reading> conclusion = Optional.empty();

        private Watch(Measure measure) {
            this.measure = measure;
        }

        @Override
        public void begin(WorldFacts world) {
            gauge = measure.begin(world);
        }

        @Override
        public void event(Event event) {
            gauge.event(event);
        }

        @Override
        public void step(StepFacts facts) {
            gauge.watch(facts);
            readings.add(gauge.read(facts));
            if (gauge instanceof TwinGauge twin) {
                sums.add(twin.sums(facts));
            }
        }

        @Override
        public void end(EndFacts end) {
            conclusion = gauge.conclude(end);
        }

        private double value(int step) {
            return readings.get(step).value();
        }
    }

    private static Watch watch(Measure measure, boolean attack, boolean delegating) {
        Watch watch = new Watch(measure);
        new ToyWorld(9, 1, 0, attack, false, delegating).play(watch, STEPS);
        return watch;
    }

    private static double value(Measure measure, int step) {
        return watch(measure, true, false).value(step);
    }

    private static Reading againstTwin(Measure measure) {
        Watch attacked = watch(measure, true, false);
        Watch twin = watch(measure, false, false);
        return ((TwinGauge) attacked.gauge).compare(attacked.sums.get(STEPS - 1), twin.sums.get(STEPS - 1));
    }

    @Test
    void votesAndFinality() {
        assertThat(value(new Participation("everyone", RunValue.MEAN), 1)).isEqualTo(1);
        assertThat(value(new Participation("everyone", RunValue.MEAN), 2)).isCloseTo(6012 / 9016.0, within(1e-3));
        assertThat(value(new Participation("cartel", RunValue.MEAN), 2)).isZero();
        assertThat(value(new FinalityDelay(RunValue.MAX), 6))
                .as("finalised: 1, settled: 6")
                .isEqualTo(5);
        assertThat(value(new FinalityDelay(RunValue.MAX), 7)).isZero();
        assertThat(value(new StallDays(), 1)).isZero();
        assertThat(value(new StallDays(), 6)).isEqualTo(5);
        assertThat(value(new StallDays(), 9)).as("the longest stays").isEqualTo(5);
    }

    @Test
    void stakeAndShares() {
        // Two steps of reward: 1,002 TOY each; from step 2 on the cartel stands still at 1,002, the others get 1 a
        // step.
        assertThat(value(new TotalStake("everyone", RunValue.LAST), 1)).isEqualTo(9 * 1002);
        assertThat(value(new TotalStake("cartel", RunValue.LAST), 3)).isEqualTo(3 * 1002);
        assertThat(value(new AdversaryShare("cartel", RunValue.LAST), 3))
                .isCloseTo(3006.0 / (3006 + 6 * 1004), within(1e-12));
        assertThat(value(new SlashedStake("everyone", RunValue.MAX), 3)).isZero();
        // A tenth of 1,002 is taken at step 4; they held it until then.
        assertThat(value(new SlashedStake("everyone", RunValue.MAX), 4)).isEqualTo(3 * 1002);
        assertThat(value(new SlashedStake("everyone", RunValue.MAX), 5)).isEqualTo(2705.4);
        assertThat(value(new SlashedShare("everyone", RunValue.MAX), 4))
                .isCloseTo(3006.0 / (3006 + 6 * 1005), within(1e-12));
        assertThat(value(new SlashedShare("everyone", RunValue.MAX), 5))
                .isCloseTo(2705.4 / (2705.4 + 6 * 1006), within(1e-12));
        assertThat(value(new SlashedShare("cartel", RunValue.MAX), 4)).isEqualTo(1);
        assertThat(value(new SlashedShare("home", RunValue.MAX), 4)).isZero();
        assertThat(value(new Issuance(), 9)).isCloseTo(3 * 2 + 6 * 10 - 3 * 100.2, within(1e-9));
    }

    @Test
    void incomeLossAndTheirOwners() {
        Watch income = watch(new Income("cartel", Owner.ALL, Asset.TOKEN), true, false);
        assertThat(income.readings.get(9).exact()).contains(BigInteger.valueOf(3 * (2000 - 100_200)));
        // ownStakePpb of the cartel is 0.1; −294,600 toylets split into −29,460 and −265,140.
        assertThat(value(new Income("cartel", Owner.OWN, Asset.TOKEN), 9)).isEqualTo(-29.46);
        assertThat(value(new Income("cartel", Owner.DELEGATORS, Asset.TOKEN), 9))
                .isEqualTo(-265.14);
        assertThat(value(new Income("home", Owner.OWN, Asset.TOKEN), 9))
                .as("nobody said how much is theirs")
                .isNaN();
        assertThat(watch(new Income("home", Owner.OWN, Asset.TOKEN), true, true).value(9))
                .as("the protocol itself posts apart")
                .isEqualTo(60);
        assertThat(value(new Loss("cartel", Owner.ALL, Loss.Taking.ANY), 9)).isEqualTo(300.6);
        assertThat(value(new Loss("cartel", Owner.ALL, Loss.Taking.SLASH), 9)).isEqualTo(300.6);
        assertThat(value(new Loss("cartel", Owner.ALL, Loss.Taking.LEAK), 9)).isZero();
    }

    @Test
    void moneyFollowsThePriceAndTheCosts() {
        // Price 2 USD, 1 once the attack has succeeded (step 4); costs 5 micro-USD a step and operator.
        Watch income = watch(new Income("cartel", Owner.ALL, Asset.MONEY), true, false);
        assertThat(income.readings.get(3).exact()).contains(BigInteger.valueOf(3 * 2 * 2_000_000L - 3 * 4 * 5));
        long wealth = 3 * (1_000_000 + 2000 - 100_200) * 1000L;
        assertThat(income.readings.get(9).exact())
                .contains(BigInteger.valueOf(wealth - 3000 * 2_000_000L - 3 * 10 * 5));
        assertThat(value(new CashCost("cartel"), 9)).isEqualTo(0.00015);
    }

    @Test
    void profitIsAgainstTheHonestTwin() {
        // Honest: 10 rewards each.
        assertThat(againstTwin(new Profit("cartel", Owner.ALL, Asset.TOKEN)).exact())
                .contains(BigInteger.valueOf(3 * (2000 - 100_200 - 10_000)));
        assertThat(againstTwin(new BreakEvenGain("cartel", Owner.ALL, Asset.TOKEN))
                        .value())
                .isEqualTo(324.6);
        assertThat(againstTwin(new BreakEvenGain("home", Owner.ALL, Asset.TOKEN))
                        .value())
                .isZero();
        Watch quiet = watch(new BreakEvenGain("cartel", Owner.ALL, Asset.TOKEN), false, false);
        assertThat(((TwinGauge) quiet.gauge)
                        .compare(quiet.sums.get(STEPS - 1), quiet.sums.get(STEPS - 1))
                        .isAbsent())
                .as("no attack, no gain to break even with")
                .isTrue();
        assertThat(againstTwin(new GriefingFactor("cartel", RunValue.LAST)).value())
                .isZero();
        assertThat(againstTwin(new GriefingFactor("home", RunValue.LAST)).isAbsent())
                .isTrue();
        assertThat(watch(new Profit("cartel", Owner.ALL, Asset.TOKEN), true, false)
                        .value(9))
                .isNaN();
    }

    @Test
    void yieldIsOfTheMeanStakeAndAYear() {
        double stake = 0;
        for (int step = 1; step <= 10; step++) {
            stake += 9 * (1000 + step) / 10.0;
        }
        assertThat(watch(new Yield("everyone"), false, false).value(9)).isCloseTo(90 / stake * 36.525, within(1e-12));
    }

    @Test
    void concentrationByOperatorEntityAndValidator() {
        assertThat(value(new Gini(By.OPERATOR, RunValue.LAST), 1)).isZero();
        assertThat(value(new Gini(By.OPERATOR, RunValue.LAST), 9))
                .isEqualTo(value(new Gini(By.VALIDATOR, RunValue.LAST), 9));
        assertThat(value(new Hhi(By.OPERATOR, RunValue.LAST), 0)).isCloseTo(1 / 9.0, within(1e-12));
        // Entities hold 5 and 4 of 9.
        assertThat(value(new Hhi(By.ENTITY, RunValue.LAST), 0)).isCloseTo(41 / 81.0, within(1e-12));
        assertThat(value(new Entropy(By.OPERATOR, RunValue.LAST), 0))
                .isCloseTo(Math.log(9) / Math.log(2), within(1e-12));
        assertThat(value(new Theil(By.OPERATOR, RunValue.LAST), 0)).isZero();
        assertThat(value(new Nakamoto("lowest", By.OPERATOR, RunValue.LAST), 0))
                .as("3 of 9 are no more than a third")
                .isEqualTo(4);
        assertThat(value(new Nakamoto("half", By.OPERATOR, RunValue.LAST), 0)).isEqualTo(5);
        assertThat(value(new Nakamoto("half", By.ENTITY, RunValue.LAST), 0)).isEqualTo(1);
    }

    @Test
    void attacksAndTheirSettlement() {
        assertThat(watch(new AttackSucceeded("any"), true, false)
                        .conclusion
                        .orElseThrow()
                        .value())
                .isEqualTo(1);
        assertThat(watch(new AttackSucceeded("finality-stall"), true, false)
                        .conclusion
                        .orElseThrow()
                        .value())
                .isEqualTo(1);
        assertThat(watch(new AttackSucceeded("censorship"), true, false)
                        .conclusion
                        .orElseThrow()
                        .isAbsent())
                .isTrue();
        assertThat(watch(new AttackSucceeded("any"), false, false)
                        .conclusion
                        .orElseThrow()
                        .isAbsent())
                .isTrue();
        assertThat(watch(new SettlementDays(), true, false)
                        .conclusion
                        .orElseThrow()
                        .value())
                .isEqualTo(8);
        assertThat(value(new ExitQueueDays(RunValue.MAX), 9)).isZero();
        assertThat(value(new ExitQueuePeriods(RunValue.MAX), 9)).isZero();
        assertThat(value(new EntryQueueDays(RunValue.MAX), 9)).isZero();
        assertThat(value(new EntryQueuePeriods(RunValue.MAX), 9)).isZero();
    }

    @Test
    void unknownNamesAreRefusedWithWhatThereIs() {
        WorldFacts world = new ToyWorld(9, 1, 0, false).world();
        assertThatThrownBy(() -> new Participation("cartell", RunValue.MEAN).begin(world))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("of (cartell) must be everyone or one of the groups cartel, home");
        assertThatThrownBy(() -> new Nakamoto("two-thirds", By.OPERATOR, RunValue.LAST).begin(world))
                .hasMessageContaining("threshold (two-thirds) must be lowest or one of one-third, half");
        WorldFacts poor = new WorldFacts(
                world.protocol(),
                world.roster(),
                world.state(),
                1,
                Optional.empty(),
                ImmutableListMultimap.of(),
                ImmutableSet.of());
        assertThatThrownBy(() -> new Profit("cartel", Owner.ALL, Asset.MONEY).begin(poor))
                .hasMessageContaining("needs a price");
    }

    @Test
    void labelsTellMeasuresApart() {
        assertThat(new Nakamoto("lowest", By.OPERATOR, RunValue.LAST).label()).isEqualTo("nakamoto");
        assertThat(new Nakamoto("half", By.ENTITY, RunValue.LAST).label())
                .isEqualTo("nakamoto (threshold half, by entity)");
        assertThat(new Profit("cartel", Owner.OWN, Asset.MONEY).label()).isEqualTo("profit (owner own, in money)");
        assertThat(HouseMeasures.with(List.of(new Yield("everyone"), new Yield("cartel"), new Yield("cartel"))))
                .extracting(measure -> measure.label() + " of " + measure.of())
                .containsExactly(
                        "yield of everyone",
                        "yield of cartel",
                        "participation of everyone",
                        "finality-delay of everyone",
                        "total-stake of everyone",
                        "exit-queue-days of everyone",
                        "entry-queue-days of everyone");
        assertThat(HouseMeasures.with(List.of(new Profit("cartel", Owner.ALL, Asset.MONEY))))
                .extracting(Measure::label)
                .startsWith("profit (in money)", "profit (owner own, in money)", "profit (owner delegators, in money)");
    }

    static ImmutableList<Class<? extends Record>> types() {
        return new HouseMeasures().types();
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyMeasureIsADescribedRecord(Class<? extends Record> type) {
        assertThat(Measure.class).isAssignableFrom(type);
        assertThat(type.getAnnotation(Description.class)).isNotNull();
    }

    @Test
    void theCatalogueIsFound() {
        assertThat(ServiceLoader.load(Catalogue.class).stream()
                        .map(provider -> provider.type().getSimpleName())
                        .collect(Collectors.toList()))
                .contains("HouseMeasures");
    }

    @Test
    void capitalMovedIsNoIncome() {
        for (String cause : List.of("deposit:x", "withdrawal:x", "transfer:x", "delegation:withdraw", "entry:bond")) {
            assertThat(Causes.isIncome(cause)).as(cause).isFalse();
        }
        for (String cause : List.of("issuance:x", "commission", "slash:x", "leak:x", "gain:x")) {
            assertThat(Causes.isIncome(cause)).as(cause).isTrue();
        }
    }
}
