package stakeout.scenarios.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stakeout.agents.StakingSimulation;
import stakeout.model.observe.EndFacts;
import stakeout.model.observe.Observer;
import stakeout.scenarios.load.Problems;
import stakeout.scenarios.load.YamlReader;
import stakeout.scenarios.load.YamlTree.Mapping;
import stakeout.scenarios.protocol.Families;
import stakeout.scenarios.protocol.ProtocolLibrary;
import stakeout.scenarios.run.Rehearsal;
import stakeout.scenarios.world.WorldFactory;

/** Every scenario and suite that is shipped is read and played for three periods. */
class LibraryTest {
    private static final ProtocolLibrary PROTOCOLS = new ProtocolLibrary(Vocabulary.binder(), Families.all());
    private static final Library LIBRARY =
            new Library(Vocabulary.binder(), new ScenarioReader(Vocabulary.binder(), PROTOCOLS));
    private static final Mapping THREE_PERIODS = (Mapping)
            YamlReader.parse("three periods", "{until: 3 periods, replications: 1, periodsPerStep: 1}", new Problems());

    static List<String> scenarios() {
        return Library.scenarios();
    }

    static List<String> suites() {
        return Library.suites();
    }

    static List<String> protocols() {
        return ProtocolLibrary.names();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void everyScenarioIsPlayedForThreePeriods(String name) {
        Scenario scenario = LIBRARY.read(name, THREE_PERIODS).scenarios().get(0);
        assertThat(scenario.name()).isEqualTo(name);
        assertThat(scenario.spec().question()).endsWith("?");
        assertThat(scenario.spec().expect())
                .as("verdicts that answer the question")
                .isNotEmpty();
        WorldFactory worlds = new WorldFactory();
        for (Resolved point : ImmutableSet.of(
                scenario.points().get(0),
                scenario.points().get(scenario.points().size() - 1))) {
            EndFacts end = StakingSimulation.run(worlds.world(point, 0), new Observer() {});
            assertThat(end.steps()).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void everyPointOfEveryScenarioCanBeginAsItIs(String name) {
        new Rehearsal(new WorldFactory()).notes(LIBRARY.read(name, Library.unchanged()));
    }

    @ParameterizedTest
    @MethodSource("suites")
    void everySuiteIsReadAndItsScenariosAreTold(String name) {
        Experiment experiment = LIBRARY.read(name, THREE_PERIODS);
        assertThat(experiment.name()).isEqualTo(name);
        assertThat(experiment.plan("test").runs()).isNotEmpty();
    }

    @Test
    void everyScenarioIsInASuite() {
        Set<String> told = new HashSet<>();
        for (String suite : Library.suites()) {
            LIBRARY.read(suite, THREE_PERIODS).scenarios().forEach(scenario -> told.add(scenario.name()));
        }
        assertThat(told).containsAll(Library.scenarios());
        assertThat(Library.suites()).contains("quickstart", "ethereum", "cosmos", "coalitions", "concentration");
    }

    @ParameterizedTest
    @MethodSource("protocols")
    void everyValueOfEveryProtocolSaysWhereItComesFrom(String name) {
        PROTOCOLS.named(name).notes().forEach((path, note) -> {
            if (!note.status().equals("own")) {
                assertThat(note.status()).as(path).isIn("verified", "unverified", "illustrative");
                assertThat(note.source()).as(path).isNotBlank();
            }
        });
    }

    @Test
    void theStyleExampleIsResolvedToTheLastDefault() {
        Scenario scenario = LIBRARY.read("conflicting-finality-third", Library.unchanged())
                .scenarios()
                .get(0);
        assertThat(scenario.base().tree().flatten())
                .containsEntry("population[cartel].strategy.type", "adversarial")
                .containsEntry("protocol.slashing.multiplier", "3")
                .containsEntry("supply", "120700000 ETH")
                .containsEntry("cap", "100000 periods");
        assertThat(scenario.points())
                .extracting(point -> point.values().values().asList())
                .containsExactly(ImmutableList.of("1"), ImmutableList.of("2"), ImmutableList.of("3"));
        String again = scenario.base().tree().toYaml();
        Scenario reread = new ScenarioReader(Vocabulary.binder(), PROTOCOLS)
                .read(YamlReader.parse("again.yaml", again, new Problems()), Path.of(""));
        assertThat(reread.base().tree().toYaml()).isEqualTo(again);
    }

    @Test
    void anUnknownSuiteIsToldFromTheNearest() {
        assertThatThrownBy(() -> LIBRARY.read("quickstrat", Library.unchanged()))
                .hasMessageStartingWith("there is no suite or scenario 'quickstrat'.\n    Maybe 'quickstart'.")
                .hasMessageContaining("Suites: attacks, coalitions, concentration, cosmos, ethereum, ")
                .hasMessageContaining(", protocols, quickstart.");
    }
}
