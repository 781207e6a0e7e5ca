package stakeout.scenarios.cli;

import com.google.common.collect.ImmutableMap;
import java.io.PrintWriter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import stakeout.agents.attack.Attack;
import stakeout.agents.coalition.Defection;
import stakeout.agents.coalition.Forming;
import stakeout.agents.coalition.Offer;
import stakeout.agents.coalition.Split;
import stakeout.agents.coalition.Timing;
import stakeout.agents.delegation.DelegatorStrategy;
import stakeout.agents.strategy.Strategy;
import stakeout.model.Default;
import stakeout.model.Description;
import stakeout.model.TypeNames;
import stakeout.results.measure.Measure;
import stakeout.scenarios.load.Variants;

/** Lists what a scenario file can name of one kind, with the keys of each and what they are when left out. */
abstract class ListCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    /** The kinds to list, with a heading each. */
    abstract Map<String, Class<?>> kinds();

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        Variants variants = new House().binder.variants();
        boolean several = kinds().size() > 1;
        kinds().forEach((heading, kind) -> {
            if (several) {
                out.println(heading);
            }
            variants.of(kind).forEach((name, type) -> print(out, name, type));
        });
        out.flush();
    }

    /** The command that lists each kind. */
    static ImmutableMap<Class<?>, String> commands() {
        ImmutableMap.Builder<Class<?>, String> commands = ImmutableMap.builder();
        for (ListCommand list : new ListCommand[] {new Strategies(), new Attacks(), new Measures()}) {
            String name = list.getClass().getAnnotation(Command.class).name();
            list.kinds().values().forEach(kind -> commands.put(kind, name));
        }
        return commands.buildOrThrow();
    }

    static void print(PrintWriter out, String name, Class<? extends Record> type) {
        out.println(name
                + Optional.ofNullable(type.getAnnotation(Description.class))
                        .map(description -> ": " + description.value())
                        .orElse(""));
        if (type.getRecordComponents().length > 0) {
            out.println("    "
                    + Arrays.stream(type.getRecordComponents())
                            .map(ListCommand::key)
                            .collect(Collectors.joining(", ")));
        }
    }

    /** {@code lasts}, {@code start = 0 d}, {@code victims?}: required, with what it is when left out, and optional. */
    private static String key(RecordComponent component) {
        Default standard = component.getAnnotation(Default.class);
        if (standard != null) {
            return component.getName() + " = " + standard.value();
        }
        boolean optional =
                component.getGenericType() instanceof ParameterizedType type && type.getRawType() == Optional.class;
        Class<?> type = component.getType();
        String choices = type.isEnum()
                ? " ("
                        + Arrays.stream(type.getEnumConstants())
                                .map(constant -> TypeNames.of((Enum<?>) constant))
                                .collect(Collectors.joining(" | "))
                        + ")"
                : "";
        return component.getName() + (optional ? "?" : "") + choices;
    }

    /** Lists strategies of operators and delegators. */
    @Command(
            name = "strategies",
            description =
                    "Lists what operators and delegators can do; keys with '=' may be left out, '?' marks optional ones.",
            mixinStandardHelpOptions = true,
            footer = {
                "",
                "Example, in a scenario's population:",
                "  strategy: {type: flaky, offlineProbability: 0.02 per epoch}"
            })
    static final class Strategies extends ListCommand {
        @Override
        Map<String, Class<?>> kinds() {
            return ImmutableMap.of("OPERATORS", Strategy.class, "DELEGATORS", DelegatorStrategy.class);
        }
    }

    /** Lists attacks. */
    @Command(
            name = "attacks",
            description = "Lists what coalitions can plan, how they come together, share a gain and break up, and how a"
                    + " briber buys them; keys with '=' may be left out, '?' marks optional ones.",
            mixinStandardHelpOptions = true,
            footer = {
                "",
                "Examples, in a scenario:",
                "  attacks: [{type: finality-stall, by: cartel, lasts: 20 d}]",
                "  attacks: [{type: finality-stall, lasts: 20 d,",
                "             by: {groups: [pools], forming: best-response, split: equal, defection: rational}}]"
            })
    static final class Attacks extends ListCommand {
        @Override
        Map<String, Class<?>> kinds() {
            return ImmutableMap.of(
                    "ATTACKS", Attack.class,
                    "FORMING, of those an attack is by", Forming.class,
                    "SPLIT, of its gain", Split.class,
                    "DEFECTION, of its members", Defection.class,
                    "OFFER, of a briber", Offer.class,
                    "TIMING, of a briber's offers", Timing.class);
        }
    }

    /** Lists measures. */
    @Command(
            name = "measures",
            description = "Lists what can be measured; keys with '=' may be left out, '?' marks optional ones.",
            mixinStandardHelpOptions = true,
            footer = {
                "",
                "Example, in a scenario:",
                "  measures: [{type: slashed-share, of: everyone}, {type: nakamoto, by: entity}]"
            })
    static final class Measures extends ListCommand {
        @Override
        Map<String, Class<?>> kinds() {
            return ImmutableMap.of("MEASURES", Measure.class);
        }
    }
}
