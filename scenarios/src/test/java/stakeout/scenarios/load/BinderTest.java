package stakeout.scenarios.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import stakeout.model.Default;
import stakeout.model.quantity.Rate;
import stakeout.model.quantity.Until;
import stakeout.scenarios.load.Sample.ConflictingFinality;
import stakeout.scenarios.load.Sample.CorrelatedSlashing;
import stakeout.scenarios.load.Sample.FlakyStrategy;
import stakeout.scenarios.load.Sample.FlatSlashing;
import stakeout.scenarios.load.Sample.HonestStrategy;
import stakeout.scenarios.load.Sample.LazyStrategy;
import stakeout.scenarios.load.Sample.Scenario;

class BinderTest {
    private static final String FULL = """
            scenario: conflicting-finality-third
            question: Does a penalty that grows with the crowd deter a third of the stake?
            masterSeed: 2026_01_01      # comments are for people
            replications: 20
            population:
              - {name: home, validators: 11_500, stake: 2048 ETH, strategy: {type: flaky, offlineProbability: 0.02 per epoch}}
              - {name: cartel, validators: 6_000, stake: 2048 ETH, strategy: lazy, selfStake: 10 %}
            economy: {price: 2500 USD, asOf: 2026-01-01, fallAfterAttack: 0.3, gain: 5e9 USD}
            slashing: {type: correlated, multiplier: 3}
            attacks: [{type: conflicting-finality, by: cartel, start: 10 d}]
            sweep: {slashing.multiplier: [1, 2, 3]}
            timing: epoch-start
            """;

    @Test
    void aScenarioIsReadFieldForField() {
        Scenario scenario = Sample.bind(FULL).value();

        assertThat(scenario.masterSeed()).isEqualTo(20260101);
        assertThat(scenario.until()).isEqualTo(Until.SETTLED);
        assertThat(scenario.population().get(0).strategy())
                .isInstanceOfSatisfying(
                        FlakyStrategy.class,
                        flaky -> assertThat(flaky.offlineProbability())
                                .isEqualTo(new Rate(new BigDecimal("0.02"), "epoch")));
        assertThat(scenario.population().get(1).strategy()).isEqualTo(new LazyStrategy(0));
        assertThat(scenario.population().get(1).selfStake().orElseThrow().toDouble())
                .isEqualTo(0.1);
        assertThat(scenario.slashing())
                .isInstanceOfSatisfying(
                        CorrelatedSlashing.class,
                        slashing -> assertThat(slashing.window()).hasToString("36 d"));
        assertThat(scenario.attacks().get(0)).isInstanceOf(ConflictingFinality.class);
        assertThat(scenario.timing()).isEqualTo(Sample.Timing.EPOCH_START);
        assertThat(scenario.sweep()).containsOnlyKeys("slashing.multiplier");
    }

    @Test
    void theResolvedTreeHoldsEveryValueInItsOneWay() {
        assertThat(Sample.bind(
                                "{scenario: s, masterSeed: 1_000, population: [{name: a, validators: 1, stake: 32 ETH}]}")
                        .tree()
                        .flatten())
                .containsExactly(
                        entry("scenario", "s"),
                        entry("question", "nobody asked"),
                        entry("masterSeed", "1000"),
                        entry("replications", "1"),
                        entry("until", "settled"),
                        entry("population[a].name", "a"),
                        entry("population[a].validators", "1"),
                        entry("population[a].stake", "32 ETH"),
                        entry("population[a].strategy.type", "honest"),
                        entry("population[a].selfStake", "null"),
                        entry("economy", "null"),
                        entry("slashing.type", "flat"),
                        entry("slashing.share", "0.01"),
                        entry("attacks", "[]"),
                        entry("sweep", "{}"),
                        entry("timing", "epoch-end"),
                        entry("recorded", "false"));
    }

    private static java.util.Map.Entry<String, String> entry(String path, String text) {
        return java.util.Map.entry(path, text);
    }

    @Test
    void resolvedTextReadsBackAsTheSameScenario() {
        Bound<Scenario> bound = Sample.bind(FULL);
        Bound<Scenario> again = Sample.bind(bound.tree().toYaml());

        assertThat(again.tree().toYaml()).isEqualTo(bound.tree().toYaml());
        assertThat(again.value().population()).isEqualTo(bound.value().population());
        assertThat(Sample.bind(bound.tree().toJson()).tree().toJson())
                .isEqualTo(bound.tree().toJson());
    }

    @Test
    void aResolvedValueStandsWhereTheUserWroteItAndADefaultAtItsMap() {
        YamlTree tree = Sample.bind(FULL).tree();

        assertThat(tree.get("population[cartel].validators").orElseThrow().at()).hasToString("suite.yaml:7:32");
        assertThat(tree.get("slashing.window").orElseThrow().at()).hasToString("suite.yaml:9:11");
    }

    @Test
    void aSweptValueIsReportedAtTheSweepsLine() {
        YamlTree tree = Sample.bind(FULL).tree();
        YamlTree bad = new YamlTree.Scalar(new Position("suite.yaml", 11, 30), "0", false);
        YamlTree swept = tree.with(TreePath.parse("slashing.multiplier", Position.NOWHERE), bad);

        assertThatThrownBy(() -> Sample.binder().bind(swept, Scenario.class))
                .isInstanceOf(UserMistake.class)
                .hasMessage("suite.yaml:11:30: slashing.multiplier (0) must be at least 1.\n    Maybe 3.");
    }

    @Test
    void aTypePutInWithoutItsMapTakesItsDefaults() {
        assertThat(Sample.bind("{scenario: s, masterSeed: 1, population: [{name: a, validators: 1, stake: 1 ETH}]}")
                        .value()
                        .population()
                        .get(0)
                        .strategy())
                .isEqualTo(new HonestStrategy());
        assertThat(Sample.bind("{scenario: s, masterSeed: 1}").value().slashing())
                .isEqualTo(new FlatSlashing(0.01));
    }

    record BadDefault(@Default("many") int count) {}

    record NoForm(Thread thread) {}

    @Test
    void aDefaultOrTypeThatCannotBeIsOurMistake() {
        YamlTree empty = YamlReader.parse("x.yaml", "{}", new Problems());

        assertThatThrownBy(() -> Sample.binder().bind(empty, BadDefault.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("default of BadDefault.count: count: expected a whole number, got 'many'.");
        assertThatThrownBy(() ->
                        Sample.binder().bind(YamlReader.parse("x.yaml", "thread: 1", new Problems()), NoForm.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no YAML form is known for java.lang.Thread at thread");
    }

    record Shapes(
            ImmutableList<Integer> list,
            ImmutableMap<String, List<Optional<Double>>> map,
            Optional<List<String>> names,
            BigInteger large,
            BigDecimal exact,
            Boolean boxed,
            YamlTree raw) {}

    @Test
    void shapesWithinShapesComeBackAsTheyWere() {
        String yaml =
                "{list: [1, 2_000], map: {b: [1.50, null], a: []}, names: [x, '1', ''], large: 123456789012345678901234567890, "
                        + "exact: 1.10, boxed: true, raw: {any: [thing, '5', 5]}}";
        Binder binder = Binder.builder().build();
        Bound<Shapes> bound = binder.bind(YamlReader.parse("x.yaml", yaml, new Problems()), Shapes.class);

        assertThat(bound.value().list()).containsExactly(1, 2000);
        assertThat(bound.value().map().keySet()).containsExactly("b", "a");
        assertThat(bound.tree().toJson())
                .isEqualTo("{\"list\":[1,2000],\"map\":{\"b\":[1.5,null],\"a\":[]},\"names\":[\"x\",\"1\",\"\"],"
                        + "\"large\":123456789012345678901234567890,\"exact\":1.1,\"boxed\":true,"
                        + "\"raw\":{\"any\":[\"thing\",\"5\",5]}}");
        assertThat(binder.toTree(bound.value(), Shapes.class).flatten())
                .isEqualTo(bound.tree().flatten());
    }

    record Dice(int count, int faces) {
        public static Dice parse(String text) {
            String[] parts = text.split("d", -1);
            return new Dice(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
        }

        @Override
        public String toString() {
            return count + "d" + faces;
        }
    }

    record Throw(Dice dice) {}

    @Test
    void aTypeMayBringItsOwnScalarFormBesideItsMap() {
        Binder binder = Binder.builder().build();
        for (String form : new String[] {"dice: 2d6", "dice: {count: 2, faces: 6}"}) {
            Bound<Throw> bound = binder.bind(YamlReader.parse("x.yaml", form, new Problems()), Throw.class);
            assertThat(bound.value()).isEqualTo(new Throw(new Dice(2, 6)));
            assertThat(bound.tree().toYaml()).isEqualTo("dice: 2d6\n");
        }
        assertThatThrownBy(() -> binder.bind(YamlReader.parse("x.yaml", "dice: [2]", new Problems()), Throw.class))
                .hasMessage("x.yaml:1:7: dice: expected a dice, got a list.");
    }

    @Test
    void anOptionalMayBeSaidToBeNothing() {
        assertThat(Sample.bind("{scenario: s, masterSeed: 1, economy: null}")
                        .value()
                        .economy())
                .isEqualTo(Optional.empty());
    }
}
