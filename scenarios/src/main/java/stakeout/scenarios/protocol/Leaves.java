package stakeout.scenarios.protocol;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.LinkedHashMap;
import java.util.Map;
import stakeout.scenarios.load.Problems;
import stakeout.scenarios.load.TreePath;
import stakeout.scenarios.load.YamlTree;
import stakeout.scenarios.load.YamlTree.Entry;
import stakeout.scenarios.load.YamlTree.Mapping;
import stakeout.scenarios.load.YamlTree.Scalar;
import stakeout.scenarios.load.YamlTree.Sequence;

/**
 * Takes the values out of {@code {value, unit, source, date, status}} and keeps the rest as notes, by path. A value without
 * notes is one's own.
 */
final class Leaves {
    private static final String VALUE = "value";
    private static final ImmutableSet<String> KEYS = ImmutableSet.of(VALUE, "unit", "source", "date", "status", "note");

    private final Problems problems;
    private final Map<String, ValueNote> notes = new LinkedHashMap<>();

    Leaves(Problems problems) {
        this.problems = problems;
    }

    /** Notes so far, in the order of the tree. */
    ImmutableMap<String, ValueNote> notes() {
        return ImmutableMap.copyOf(notes);
    }

    /** The tree with every noted value in place of its map. */
    YamlTree reduce(YamlTree tree, String path) {
        if (tree instanceof Mapping map) {
            if (map.value(VALUE).isPresent() && KEYS.containsAll(map.entries().keySet())) {
                YamlTree value = map.value(VALUE).get();
                notes.put(
                        path,
                        new ValueNote(text(map, "unit"), text(map, "source"), text(map, "date"), text(map, "status")));
                return value;
            }
            ImmutableMap.Builder<String, Entry> entries = ImmutableMap.builder();
            map.entries()
                    .forEach((key, entry) -> entries.put(
                            key,
                            new Entry(entry.keyAt(), reduce(entry.value(), path.isEmpty() ? key : path + "." + key))));
            return new Mapping(map.at(), entries.buildOrThrow());
        }
        if (tree instanceof Sequence list) {
            ImmutableList.Builder<YamlTree> items = ImmutableList.builder();
            int index = 0;
            for (YamlTree item : list.items()) {
                items.add(reduce(item, path + "[" + index++ + "]"));
            }
            return new Sequence(list.at(), items.build());
        }
        notes.put(path, new ValueNote("", tree.at().file(), "", ValueNote.OWN));
        return tree;
    }

    private String text(Mapping map, String key) {
        YamlTree tree = map.value(key).orElse(null);
        if (tree == null) {
            return "";
        }
        if (tree instanceof Scalar scalar) {
            return scalar.text();
        }
        problems.add(tree.at(), TreePath.parse(key, tree.at()).toString(), "expected text.");
        return "";
    }
}
