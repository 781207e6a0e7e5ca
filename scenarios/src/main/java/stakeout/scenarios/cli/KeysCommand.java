package stakeout.scenarios.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.PrintWriter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import stakeout.model.Default;
import stakeout.model.Description;
import stakeout.scenarios.load.Binder;
import stakeout.scenarios.load.NearestName;
import stakeout.scenarios.load.UserMistake;
import stakeout.scenarios.spec.ScenarioSpec;
import stakeout.scenarios.spec.SuiteSpec;

/** Lists the keys of a scenario file and of a suite, as the records have them that they are read into. */
@Command(
        name = "keys",
        description = {
            "Lists the keys of a scenario file, map by map, and of a suite, with what one writes for each.",
            "",
            "'= VALUE' is what a key is when left out, '?' marks optional ones, all others are required.",
            ""
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  stakeout keys                                 all",
            "  stakeout keys population.stakes               the kinds of stake, with the keys of each"
        })
final class KeysCommand implements Runnable {
    private static final String WHOLE = "scenario file";
    private static final String SUITE = "suite file";

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "MAP", description = "Lists this map and what lies in it only.")
    private Optional<String> map;

    /** Made when the command runs: what a plug-in does wrong is told then. */
    private Binder binder;

    private final ImmutableMap<Class<?>, String> listed = ListCommand.commands();

    /** A map yet to be listed: where it stands and the record that it becomes. */
    private record Place(String path, Class<?> type) {}

    @Override
    public void run() {
        binder = new House().binder;
        Map<String, List<String>> sections = sections();
        String wanted = map.orElse("");
        if (!wanted.isEmpty() && !sections.containsKey(wanted)) {
            throw UserMistake.of("there is no map '" + wanted + "' in a scenario file."
                    + NearestName.remedy(wanted, sections.keySet()));
        }
        PrintWriter out = spec.commandLine().getOut();
        sections.forEach((path, lines) -> {
            if (wanted.isEmpty() || path.equals(wanted) || path.startsWith(wanted + ".")) {
                out.println(path);
                lines.forEach(line -> out.println("  " + line));
            }
        });
        out.flush();
    }

    /** The lines of each map, by its path. */
    private Map<String, List<String>> sections() {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        Deque<Place> waiting = new ArrayDeque<>();
        waiting.add(new Place("", ScenarioSpec.class));
        while (!waiting.isEmpty()) {
            Place place = waiting.remove();
            List<Place> within = new ArrayList<>();
            List<String> lines = new ArrayList<>();
            ImmutableMap<String, Class<? extends Record>> variants =
                    binder.variants().of(place.type);
            if (variants.isEmpty()) {
                lines.addAll(keys(place, place.type, within));
            }
            variants.forEach((name, type) -> {
                Description description = type.getAnnotation(Description.class);
                lines.add("type: " + name + (description == null ? "" : "    " + description.value()));
                keys(place, type, within).forEach(line -> lines.add("  " + line));
            });
            sections.put(place.path.isEmpty() ? WHOLE : place.path, lines);
            for (int i = within.size() - 1; i >= 0; i--) {
                waiting.addFirst(within.get(i));
            }
        }
        sections.put(SUITE, keys(new Place(SUITE, SuiteSpec.class), SuiteSpec.class, new ArrayList<>()));
        return sections;
    }

    /** A line a key; maps in it are noted in {@code within}. */
    private List<String> keys(Place place, Class<?> type, List<Place> within) {
        ImmutableList.Builder<ImmutableList<String>> rows = ImmutableList.builder();
        for (RecordComponent component : type.getRecordComponents()) {
            Default standard = component.getAnnotation(Default.class);
            String mark = standard != null ? " = " + standard.value() : isOptional(component) ? "?" : "";
            rows.add(ImmutableList.of(
                    component.getName() + mark, written(component.getGenericType(), place, component, within)));
        }
        return House.columns(rows.build()).lines().toList();
    }

    private static boolean isOptional(RecordComponent component) {
        return component.getType() == Optional.class;
    }

    /** What one writes for a key, and where the keys of what is written are listed. */
    private String written(Type type, Place place, RecordComponent component, List<Place> within) {
        Description said = component.getAnnotation(Description.class);
        if (said != null) {
            return said.value();
        }
        if (type instanceof ParameterizedType generic) {
            Type last = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
            String inner = written(last, place, component, within);
            if (generic.getRawType() == Optional.class) {
                return inner;
            }
            return binder.form(type) + ", each " + inner;
        }
        Class<?> plain = (Class<?>) type;
        String command = listed.get(plain);
        if (command != null) {
            return "one that '" + command + "' lists";
        }
        boolean isKind = !binder.variants().of(plain).isEmpty();
        if (!isKind && !(plain.isRecord() && !binder.isScalar(plain))) {
            return binder.form(type);
        }
        String path = place.path.isEmpty() ? component.getName() : place.path + "." + component.getName();
        within.add(new Place(path, plain));
        return isKind
                ? "one of " + binder.variants().of(plain).keySet().stream().collect(Collectors.joining(", ")) + ": see "
                        + path
                : "a map: see " + path;
    }
}
