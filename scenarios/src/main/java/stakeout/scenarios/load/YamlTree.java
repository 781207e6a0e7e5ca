package stakeout.scenarios.load;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a YAML file says, before it is bound to records: maps, lists and scalars, each with the place where it stands. Immutable;
 * what {@link #merge} and {@link #with} return keeps the place of every value, so a value put in by a sweep is reported at the
 * sweep's line.
 */
public sealed interface YamlTree {
    /** Where this value begins. */
    Position at();

    /** The same value, all of it said to stand at {@code position}. */
    YamlTree movedTo(Position position);

    /**
     * Text, a number, a truth value or nothing; which of them, its reader decides.
     *
     * @param text without quotes and escapes
     * @param quoted whether it was in quotes or a text block, so that {@code "5"} is text and {@code 5} may be a number
     */
    record Scalar(Position at, String text, boolean quoted) implements YamlTree {
        @Override
        public Scalar movedTo(Position position) {
            return new Scalar(position, text, quoted);
        }

        /** Whether it says that there is no value: nothing at all, {@code ~} or {@code null}. */
        public boolean isNothing() {
            return !quoted
                    && (text.isEmpty()
                            || text.equals("~")
                            || text.equals("null")
                            || text.equals("Null")
                            || text.equals("NULL"));
        }
    }

    /** A list. */
    record Sequence(Position at, ImmutableList<YamlTree> items) implements YamlTree {
        @Override
        public Sequence movedTo(Position position) {
            return new Sequence(
                    position,
                    items.stream().map(item -> item.movedTo(position)).collect(ImmutableList.toImmutableList()));
        }
    }

    /** A map, its keys in the order of the file. */
    record Mapping(Position at, ImmutableMap<String, Entry> entries) implements YamlTree {
        @Override
        public Mapping movedTo(Position position) {
            ImmutableMap.Builder<String, Entry> moved = ImmutableMap.builder();
            entries.forEach((key, entry) -> moved.put(key, new Entry(position, entry.value.movedTo(position))));
            return new Mapping(position, moved.buildOrThrow());
        }

        /** The value of {@code key}, if there is one. */
        public Optional<YamlTree> value(String key) {
            return Optional.ofNullable(entries.get(key)).map(Entry::value);
        }
    }

    /**
     * A key's value.
     *
     * @param keyAt where the key stands
     */
    record Entry(Position keyAt, YamlTree value) {}

    /** A scalar of ours that stands in no file. */
    static Scalar scalar(String text) {
        return new Scalar(Position.NOWHERE, text, false);
    }

    /**
     * The value at {@code path}, such as {@code population[cartel].validators} or {@code attacks[0].start}; see {@link TreePath}.
     *
     * @throws UserMistake if {@code path} is not written as a path
     */
    default Optional<YamlTree> get(String path) {
        return TreePath.parse(path, Position.NOWHERE).in(this);
    }

    /**
     * This tree with {@code value} in the place of what stands at {@code path}.
     *
     * @throws UserMistake at the path's position if nothing stands there, with the nearest path that exists
     */
    default YamlTree with(TreePath path, YamlTree value) {
        return path.replacing(this, value);
    }

    /**
     * This tree overridden by {@code over}: maps merge key by key, all else (lists too) is replaced; and so is a map whose
     * {@code type} differs, since the keys of one variant mean nothing to another. This tree's keys come first.
     */
    default YamlTree merge(YamlTree over) {
        if (!(this instanceof Mapping base) || !(over instanceof Mapping change) || differInType(base, change)) {
            return over;
        }
        Map<String, Entry> merged = new LinkedHashMap<>(base.entries());
        change.entries().forEach((key, entry) -> {
            Entry old = base.entries().get(key);
            merged.put(
                    key,
                    old == null ? entry : new Entry(entry.keyAt(), old.value().merge(entry.value())));
        });
        return new Mapping(change.at(), ImmutableMap.copyOf(merged));
    }

    private static boolean differInType(Mapping base, Mapping change) {
        String old = typeOf(base);
        String changed = typeOf(change);
        return old != null && changed != null && !old.equals(changed);
    }

    /** What {@code type} says, bare or as a noted {@code {value: …}}; null where it says nothing. */
    private static String typeOf(Mapping map) {
        YamlTree type = map.value("type").orElse(null);
        YamlTree bare = type instanceof Mapping noted ? noted.value("value").orElse(null) : type;
        return bare instanceof Scalar scalar ? scalar.text() : null;
    }

    /** The paths of all values in this tree, maps and lists included, in its order. */
    default ImmutableList<String> paths() {
        return TreePath.allIn(this);
    }

    /** Path and text of each scalar, empty list and empty map, in the order of this tree; texts as {@link TreeText} writes them. */
    default ImmutableMap<String, String> flatten() {
        return TreeText.flatten(this);
    }

    /** This tree as YAML text, always the same for the same values; ends with a line break. */
    default String toYaml() {
        return TreeText.yaml(this);
    }

    /** This tree as JSON text in one line. */
    default String toJson() {
        return TreeText.json(this);
    }
}
