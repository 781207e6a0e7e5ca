package stakeout.visualizer;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.function.Predicate;

/** What no class may do, module by module. */
final class Laws {
    private static final Set<String> INEXACT = Set.of(
            "sin", "cos", "tan", "asin", "acos", "atan", "atan2", "sinh", "cosh", "tanh", "exp", "expm1", "log",
            "log10", "log1p", "pow", "cbrt", "hypot");

    private static final Set<String> GENERATORS = Set.of(
            "java.util.Random",
            "java.util.SplittableRandom",
            "java.util.concurrent.ThreadLocalRandom",
            "java.security.SecureRandom");

    /** The arrows: visualizer → scenarios → {agents, results} → model. */
    static final ArchRule MODEL_KNOWS_NO_OTHER_MODULE =
            knowsNot("model", "agents", "results", "scenarios", "visualizer");

    static final ArchRule AGENTS_KNOW_ONLY_MODEL = knowsNot("agents", "results", "scenarios", "visualizer");
    static final ArchRule RESULTS_KNOW_ONLY_MODEL = knowsNot("results", "agents", "scenarios", "visualizer");
    static final ArchRule SCENARIOS_OPEN_NO_WINDOW = knowsNot("scenarios", "visualizer");

    static final ArchRule NO_MASON_IN_MODEL_OR_RESULTS = noClasses()
            .that()
            .resideInAnyPackage("stakeout.model..", "stakeout.results..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("sim..", "ec..")
            .because("a protocol and its measures must not depend on how a run is stepped");

    static final ArchRule DRAWS_COME_FROM_CHANCE_ONLY = noClasses()
            .that()
            .resideOutsideOfPackage("stakeout.model.chance..")
            .should()
            .dependOnClassesThat(classes("are generators", Laws::isGenerator))
            .orShould()
            .accessTargetWhere(access("the target draws by itself", Laws::drawsByItself))
            .because("the same seed must give the same rows, and a new draw must not shift the old ones");

    static final ArchRule STRICT_MATH_IN_MODEL_AND_AGENTS = noClasses()
            .that()
            .resideInAnyPackage("stakeout.model..", "stakeout.agents..")
            .should()
            .accessTargetWhere(access(
                    "the target is one of Math that may differ from machine to machine",
                    access -> isCall(access, Math.class, INEXACT)))
            .because("the last digit of Math.exp and its like depends on the CPU and the JDK; StrictMath's does not");

    static final ArchRule VISUALIZER_DRAWS_NOTHING = noClasses()
            .that()
            .resideInAPackage("stakeout.visualizer..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("stakeout.model.chance")
            .because("who watches must not touch the luck of who plays");

    static final ArchRule SCENES_OPEN_NO_WINDOW = noClasses()
            .that()
            .resideInAnyPackage(
                    "stakeout.visualizer.scene..", "stakeout.visualizer.moment..", "stakeout.visualizer.theme..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javax.swing..", "sim..")
            .because("pictures are painted without a display as well");

    static final ArchRule MEASURES_READ_NO_TESTIMONY = noClasses()
            .that()
            .resideInAPackage("stakeout.results.measure..")
            .should()
            .dependOnClassesThat()
            .haveNameMatching(".*Testimony.*")
            .because("what happened is measured, not what somebody says he meant")
            .allowEmptyShould(true);

    static final ArchRule MODEL_TOUCHES_NO_FILE = noClasses()
            .that()
            .resideInAPackage("stakeout.model..")
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.io\\.(File.*|RandomAccessFile)|java\\.nio\\.(file|channels)\\..*")
            .because("whoever calls the model reads and writes");

    static final ArchRule MODEL_STARTS_NO_THREAD = noClasses()
            .that()
            .resideInAPackage("stakeout.model..")
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.lang\\.(Inheritable)?Thread.*|java\\.util\\.Timer.*|java\\.util\\.concurrent\\..*"
                    + "|com\\.google\\.common\\.util\\.concurrent\\..*")
            .orShould()
            .accessTargetWhere(access("the target works in parallel", Laws::isParallel))
            .because("one run is one thread, and the same rows whatever the number of threads");

    static final ArchRule MODEL_READS_NO_CLOCK = noClasses()
            .that()
            .resideInAPackage("stakeout.model..")
            .should()
            .accessTargetWhere(access("the target asks what time it is", Laws::asksTheTime))
            .because("the only time in the model is the protocol's");

    private Laws() {}

    private static ArchRule knowsNot(String module, String... others) {
        String[] packages = new String[others.length];
        for (int i = 0; i < others.length; i++) {
            packages[i] = "stakeout." + others[i] + "..";
        }
        return noClasses()
                .that()
                .resideInAPackage("stakeout." + module + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages)
                .because("the arrows are visualizer → scenarios → {agents, results} → model");
    }

    private static boolean isGenerator(JavaClass type) {
        String name = type.getName();
        return GENERATORS.contains(name)
                || name.startsWith("java.util.random.")
                || name.startsWith("org.apache.commons.rng.simple.")
                || name.startsWith("org.apache.commons.rng.core.")
                || name.startsWith("ec.util.MersenneTwister");
    }

    /** Math3's interfaces may be handed around; to make a generator of its, or to let a distribution make one, is a draw. */
    private static boolean drawsByItself(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getTarget().getName();
        return isCall(access, Math.class, Set.of("random"))
                || isCall(access, StrictMath.class, Set.of("random"))
                || isCall(access, java.util.Collections.class, Set.of("shuffle"))
                || isCall(access, java.util.UUID.class, Set.of("randomUUID"))
                || owner.startsWith("org.apache.commons.math3.random.") && name.equals(JavaConstructor.CONSTRUCTOR_NAME)
                || owner.startsWith("org.apache.commons.math3.distribution.") && name.equals("sample");
    }

    private static boolean isParallel(JavaAccess<?> access) {
        return access.getTargetOwner().getName().startsWith("java.util.")
                && access.getTarget().getName().startsWith("parallel");
    }

    private static boolean asksTheTime(JavaAccess<?> access) {
        return isCall(access, System.class, Set.of("currentTimeMillis", "nanoTime"))
                || access.getTargetOwner().getName().startsWith("java.time.")
                        && (access.getTarget().getName().equals("now")
                                || access.getTargetOwner().getName().equals("java.time.Clock"));
    }

    private static boolean isCall(JavaAccess<?> access, Class<?> owner, Set<String> names) {
        return access.getTargetOwner().isEquivalentTo(owner)
                && names.contains(access.getTarget().getName());
    }

    private static DescribedPredicate<JavaClass> classes(String description, Predicate<JavaClass> predicate) {
        return describe(description, predicate);
    }

    private static DescribedPredicate<JavaAccess<?>> access(String description, Predicate<JavaAccess<?>> predicate) {
        return describe(description, predicate);
    }
}
