package stakeout.visualizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.core.importer.ImportOption.OnlyIncludeTests;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Method;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import stakeout.agents.planted.AgentThatReadsTheRecording;
import stakeout.agents.planted.CarelessArithmetic;
import stakeout.model.chance.planted.LawfulDraws;
import stakeout.model.planted.Clock;
import stakeout.model.planted.Dice;
import stakeout.model.planted.FileReader;
import stakeout.model.planted.LawfulArithmetic;
import stakeout.model.planted.RuleThatKnowsEverybody;
import stakeout.model.planted.SteppedRule;
import stakeout.model.planted.Threads;
import stakeout.results.measure.planted.CredulousMeasure;
import stakeout.results.planted.RecordingThatKnowsWhoPlays;
import stakeout.results.planted.SteppedRecording;
import stakeout.scenarios.planted.ScenarioThatOpensAWindow;
import stakeout.visualizer.scene.planted.SceneInAWindow;
import stakeout.visualizer.scene.planted.SceneThatThrowsDice;

/**
 * Holds the {@link Laws} against every class of the five modules, and against classes planted to break them: each method
 * of a planted class is one breach, and a law that misses one is itself broken.
 */
class ModuleRulesTest {
    private static final JavaClasses SHIPPED =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("stakeout");
    private static final JavaClasses PLANTED =
            new ClassFileImporter().withImportOption(new OnlyIncludeTests()).importPackages("stakeout");

    static Stream<Arguments> laws() {
        return Stream.of(
                arguments(Laws.MODEL_KNOWS_NO_OTHER_MODULE, RuleThatKnowsEverybody.class),
                arguments(Laws.AGENTS_KNOW_ONLY_MODEL, AgentThatReadsTheRecording.class),
                arguments(Laws.RESULTS_KNOW_ONLY_MODEL, RecordingThatKnowsWhoPlays.class),
                arguments(Laws.SCENARIOS_OPEN_NO_WINDOW, ScenarioThatOpensAWindow.class),
                arguments(Laws.VISUALIZER_DRAWS_NOTHING, SceneThatThrowsDice.class),
                arguments(Laws.SCENES_OPEN_NO_WINDOW, SceneInAWindow.class),
                arguments(Laws.NO_MASON_IN_MODEL_OR_RESULTS, SteppedRule.class),
                arguments(Laws.NO_MASON_IN_MODEL_OR_RESULTS, SteppedRecording.class),
                arguments(Laws.DRAWS_COME_FROM_CHANCE_ONLY, Dice.class),
                arguments(Laws.STRICT_MATH_IN_MODEL_AND_AGENTS, CarelessArithmetic.class),
                arguments(Laws.MEASURES_READ_NO_TESTIMONY, CredulousMeasure.class),
                arguments(Laws.MODEL_TOUCHES_NO_FILE, FileReader.class),
                arguments(Laws.MODEL_STARTS_NO_THREAD, Threads.class),
                arguments(Laws.MODEL_READS_NO_CLOCK, Clock.class));
    }

    static Stream<ArchRule> everyLaw() {
        return laws().map(law -> (ArchRule) law.get()[0]).distinct();
    }

    @ParameterizedTest
    @MethodSource("everyLaw")
    void holdsInAllThatWeShip(ArchRule law) {
        law.check(SHIPPED);
    }

    @ParameterizedTest
    @MethodSource("laws")
    void reportsEveryPlantedBreach(ArchRule law, Class<?> culprit) {
        String report =
                String.join("\n", law.evaluate(PLANTED).getFailureReport().getDetails());
        for (Method breach : culprit.getDeclaredMethods()) {
            if (!breach.isSynthetic()) {
                assertThat(report).contains("<" + culprit.getName() + "." + breach.getName() + "(");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("everyLaw")
    void leavesLawfulClassesAlone(ArchRule law) {
        assertThat(law.evaluate(PLANTED).getFailureReport().getDetails())
                .noneMatch(line -> line.contains("<" + LawfulArithmetic.class.getName())
                        || line.contains("<" + LawfulDraws.class.getName()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"model", "agents", "results", "scenarios", "visualizer"})
    void everyModuleIsLookedAt(String module) {
        assertThat(SHIPPED)
                .anyMatch(type -> (type.getPackageName() + ".").startsWith("stakeout." + module + ".")
                        && !type.getSimpleName().equals("package-info"));
    }
}
