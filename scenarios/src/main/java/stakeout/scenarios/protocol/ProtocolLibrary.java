package stakeout.scenarios.protocol;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import stakeout.model.protocol.Protocol;
import stakeout.model.quantity.Money;
import stakeout.scenarios.load.Binder;
import stakeout.scenarios.load.Bound;
import stakeout.scenarios.load.NearestName;
import stakeout.scenarios.load.Position;
import stakeout.scenarios.load.Problems;
import stakeout.scenarios.load.UserMistake;
import stakeout.scenarios.load.YamlReader;
import stakeout.scenarios.load.YamlTree;
import stakeout.scenarios.load.YamlTree.Entry;
import stakeout.scenarios.load.YamlTree.Mapping;
import stakeout.scenarios.load.YamlTree.Scalar;
import stakeout.scenarios.load.YamlTree.Sequence;
import stakeout.scenarios.resource.Resources;

/** Finds protocols by name or file, follows {@code extends} and makes the rules of the values. */
public final class ProtocolLibrary {
    /** What the files of shipped protocols are called by begins so. */
    static final String SHIPPED = "protocols/";

    private static final int LONGEST_CHAIN = 10;
    private static final String EXTENDS = "extends";
    private static final String FAMILY = "family";
    private static final String TITLE = "title";
    private static final String PARAMETERS_NAME = "name";
    private static final String SUPPLY = "supply";
    private static final String STAKED = "staked";
    private static final String NAME = "protocol";
    private static final String NOT_MODELLED = "notModelled";

    private final Binder binder;
    private final ImmutableMap<String, Family<?>> families;

    public ProtocolLibrary(Binder binder, Iterable<Family<?>> families) {
        this.binder = binder;
        ImmutableMap.Builder<String, Family<?>> byName = ImmutableMap.builder();
        families.forEach(family -> byName.put(family.name(), family));
        this.families = byName.buildOrThrow();
    }

    /** The names of all protocols that are shipped, sorted. */
    public static ImmutableList<String> names() {
        return Resources.names("protocols");
    }

    /** A shipped protocol as it is. */
    public ResolvedProtocol named(String name) {
        Problems problems = new Problems();
        Optional<ResolvedProtocol> resolved = resolve(new Scalar(Position.NOWHERE, name, false), Path.of(""), problems);
        problems.throwIfAny();
        return resolved.orElseThrow();
    }

    /**
     * A shipped protocol by its name, or a user's protocol file.
     *
     * @throws UserMistake if there is no such protocol, or it has problems
     */
    public ResolvedProtocol read(String nameOrFile) {
        if (!isFile(nameOrFile) && !names().contains(nameOrFile)) {
            throw UserMistake.of("there is no protocol '" + nameOrFile + "'." + NearestName.remedy(nameOrFile, names())
                    + "\nA file of one's own ends in .yaml.");
        }
        Problems problems = new Problems();
        Path folder = Path.of("").toAbsolutePath();
        YamlTree written = isFile(nameOrFile)
                ? YamlReader.read(folder.resolve(nameOrFile), problems)
                : new Scalar(Position.NOWHERE, nameOrFile, false);
        problems.throwIfAny();
        Path from = isFile(nameOrFile) ? parent(folder.resolve(nameOrFile)) : folder;
        Optional<ResolvedProtocol> resolved = resolve(written, from, problems);
        problems.throwIfAny();
        return resolved.orElseThrow();
    }

    /** The shipped protocol that a protocol changes: the one it extends, else the first of its family. */
    public ResolvedProtocol shipped(ResolvedProtocol own) {
        String name = own.protocol().name();
        return names().contains(name)
                ? named(name)
                : names().stream()
                        .map(this::named)
                        .filter(each -> each.family().equals(own.family()))
                        .findFirst()
                        .orElse(own);
    }

    /**
     * What a scenario's {@code protocol:} says: a name, or a map with {@code extends} and what is to be other than there.
     *
     * @param folder where relative file names start
     * @return absent if there were problems, which are noted
     */
    public Optional<ResolvedProtocol> resolve(YamlTree written, Path folder, Problems problems) {
        Problems ours = new Problems();
        try {
            return resolved(written, folder, ours);
        } finally {
            problems.addUnder(NAME, written.at().file(), ours);
        }
    }

    private Optional<ResolvedProtocol> resolved(YamlTree written, Path folder, Problems problems) {
        Mapping own = written instanceof Mapping map
                ? map
                : new Mapping(written.at(), ImmutableMap.of(EXTENDS, new Entry(written.at(), written)));
        Mapping merged = chain(own, folder, problems, ImmutableList.of());
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> familyName = text(merged, FAMILY, problems);
        Family<?> family = familyName.map(families::get).orElse(null);
        if (family == null) {
            problems.add(
                    own.at(),
                    "",
                    familyName
                            .map(name -> "unknown family '" + name + "'." + NearestName.remedy(name, families.keySet()))
                            .orElse("a protocol needs extends, or a family.\nMaybe extends: ethereum@electra."));
            return Optional.empty();
        }
        String name = text(own, EXTENDS, problems).orElse(familyName.get());
        checkName(merged, name, problems);
        return make(family, merged, name, problems);
    }

    /** Another name than that of what is extended would be replaced without a word: what a reader sees is the title. */
    private static void checkName(Mapping merged, String ours, Problems problems) {
        merged.value(PARAMETERS_NAME)
                .filter(tree ->
                        tree instanceof Scalar name && !name.text().equals(ours) && !names().contains(name.text()))
                .ifPresent(tree -> problems.add(
                        tree.at(),
                        PARAMETERS_NAME,
                        "rules have the name of what they extend, not one of their own.\nMaybe title: "
                                + ((Scalar) tree).text()));
    }

    private <P extends Record> Optional<ResolvedProtocol> make(
            Family<P> family, Mapping merged, String name, Problems problems) {
        Leaves leaves = new Leaves(problems);
        Mapping values = (Mapping) leaves.reduce(without(merged, EXTENDS, FAMILY, TITLE, NAME, NOT_MODELLED), "");
        Optional<Money> supply = values.value(SUPPLY).flatMap(tree -> bound(tree, Money.class, SUPPLY, problems));
        Optional<Staked> staked = values.value(STAKED)
                .flatMap(tree -> binder.bind(tree, Staked.class, problems))
                .map(Bound::value);
        Optional<Bound<P>> parameters =
                binder.bind(named(without(values, SUPPLY, STAKED), family, name), family.parameters(), problems);
        if (parameters.isEmpty()) {
            return Optional.empty();
        }
        Optional<Protocol> protocol = problems.attempt(
                merged, "", () -> family.maker().make(name, parameters.get().value()));
        Map<String, Entry> shown = new LinkedHashMap<>();
        shown.put(EXTENDS, new Entry(merged.at(), new Scalar(merged.at(), name, false)));
        values.value(SUPPLY).ifPresent(tree -> shown.put(SUPPLY, new Entry(tree.at(), tree)));
        shown.putAll(((Mapping) parameters.get().tree()).entries());
        String title = text(merged, TITLE, problems).orElse(name);
        return protocol.map(made -> new ResolvedProtocol(
                made,
                title,
                family.name(),
                parameters.get().value(),
                new Mapping(merged.at(), ImmutableMap.copyOf(shown)),
                leaves.notes(),
                supply,
                staked,
                sentences(merged)));
    }

    /** Parameters that are a protocol by themselves have its name as well. */
    private static Mapping named(Mapping values, Family<?> family, String name) {
        boolean hasName = Arrays.stream(family.parameters().getRecordComponents())
                .anyMatch(component -> component.getName().equals(PARAMETERS_NAME));
        if (!hasName) {
            return values;
        }
        Map<String, Entry> all = new LinkedHashMap<>(values.entries());
        all.put(PARAMETERS_NAME, new Entry(values.at(), new Scalar(values.at(), name, false)));
        return new Mapping(values.at(), ImmutableMap.copyOf(all));
    }

    private static ImmutableList<String> sentences(Mapping merged) {
        return merged.value(NOT_MODELLED).orElse(null) instanceof Sequence list
                ? list.items().stream()
                        .filter(Scalar.class::isInstance)
                        .map(item -> ((Scalar) item).text())
                        .collect(ImmutableList.toImmutableList())
                : ImmutableList.of();
    }

    private <T> Optional<T> bound(YamlTree tree, Class<T> type, String path, Problems problems) {
        Problems inner = new Problems();
        Optional<T> value = binder.bind(tree, type, inner).map(Bound::value);
        if (!inner.isEmpty()) {
            problems.add(tree.at(), path, "expected an amount with its unit such as '120_700_000 ETH'.");
        }
        return value;
    }

    /** A protocol's map over those it extends; {@code passed} are the names and files that led here. */
    private Mapping chain(Mapping own, Path folder, Problems problems, ImmutableList<String> passed) {
        YamlTree base = own.value(EXTENDS).orElse(null);
        if (base == null) {
            return own;
        }
        if (!(base instanceof Scalar reference)) {
            problems.add(base.at(), EXTENDS, "expected the name of a protocol or a file.");
            return own;
        }
        String next = isFile(reference.text())
                ? folder.resolve(reference.text()).normalize().toString()
                : reference.text();
        ImmutableList<String> links =
                ImmutableList.<String>builder().addAll(passed).add(next).build();
        if (passed.contains(next)) {
            problems.add(
                    base.at(),
                    EXTENDS,
                    "protocols must not extend each other in a circle: "
                            + String.join(" → ", links.subList(passed.indexOf(next), links.size())) + ".");
            return own;
        }
        if (passed.size() == LONGEST_CHAIN) {
            problems.add(base.at(), EXTENDS, "a chain of extends must have at most " + LONGEST_CHAIN + " links.");
            return own;
        }
        Optional<YamlTree> found = read(reference, folder, problems);
        if (found.isEmpty()) {
            return own;
        }
        if (!(found.get() instanceof Mapping extended)) {
            problems.add(found.get().at(), "", "expected a protocol, that is a map with extends or family.");
            return own;
        }
        Path place = isFile(reference.text()) ? parent(folder.resolve(reference.text())) : folder;
        return (Mapping) chain(extended, place, problems, links).merge(own);
    }

    private static Path parent(Path file) {
        return file.toAbsolutePath().getParent();
    }

    private static boolean isFile(String reference) {
        return reference.contains("/") || reference.contains("\\") || reference.endsWith(".yaml");
    }

    private static Optional<YamlTree> read(Scalar reference, Path folder, Problems problems) {
        String name = reference.text();
        if (isFile(name)) {
            return Optional.of(YamlReader.read(folder.resolve(name), problems));
        }
        if (!names().contains(name)) {
            problems.add(
                    reference.at(), EXTENDS, "unknown protocol '" + name + "'." + NearestName.remedy(name, names()));
            return Optional.empty();
        }
        return Optional.of(YamlReader.parse(SHIPPED + name + ".yaml", Resources.text("protocols", name), problems));
    }

    private static Optional<String> text(Mapping map, String key, Problems problems) {
        return map.value(key).flatMap(tree -> {
            if (tree instanceof Scalar scalar) {
                return Optional.of(scalar.text());
            }
            problems.add(tree.at(), key, "expected text.");
            return Optional.empty();
        });
    }

    private static Mapping without(Mapping map, String... keys) {
        Map<String, Entry> left = new LinkedHashMap<>(map.entries());
        for (String key : keys) {
            left.remove(key);
        }
        return new Mapping(map.at(), ImmutableMap.copyOf(left));
    }
}
