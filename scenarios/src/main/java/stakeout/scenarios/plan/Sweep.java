package stakeout.scenarios.plan;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import stakeout.scenarios.load.Position;
import stakeout.scenarios.load.Problems;
import stakeout.scenarios.load.TreePath;
import stakeout.scenarios.load.UserMistake;
import stakeout.scenarios.load.YamlTree;
import stakeout.scenarios.load.YamlTree.Entry;
import stakeout.scenarios.load.YamlTree.Mapping;
import stakeout.scenarios.load.YamlTree.Scalar;
import stakeout.scenarios.load.YamlTree.Sequence;

/**
 * The points of a sweep: every combination of a value of each axis, the last axis changing fastest. An axis whose key joins
 * paths by commas sets them together, one from each of its lists' items.
 *
 * @param axes in the order of the file
 */
public record Sweep(ImmutableList<Axis> axes) {
    /** Most points of one scenario. */
    public static final int MOST_POINTS = 10_000;

    private static final Splitter COMMA = Splitter.on(',').trimResults();
    private static final ImmutableSet<String> FIXED = ImmutableSet.of(
            "scenario", "question", "masterSeed", "replications", "sweep", "measures", "expect", "record");

    /**
     * One axis.
     *
     * @param at where its key stands
     * @param paths what it sets
     * @param values for each step along the axis, one value a path
     */
    public record Axis(Position at, ImmutableList<TreePath> paths, ImmutableList<ImmutableList<YamlTree>> values) {}

    /** Reads what stands under {@code sweep:}; what is wrong is noted. */
    static Sweep read(Mapping written, Problems problems) {
        ImmutableList.Builder<Axis> axes = ImmutableList.builder();
        written.entries().forEach((key, entry) -> axis(key, entry, problems).ifPresent(axes::add));
        return new Sweep(axes.build());
    }

    private static Optional<Axis> axis(String key, Entry entry, Problems problems) {
        String path = "sweep." + key;
        if (!(entry.value() instanceof Sequence list) || list.items().isEmpty()) {
            problems.add(entry.value().at(), path, "expected a list of at least one value.\nMaybe [1, 2, 3].");
            return Optional.empty();
        }
        ImmutableList.Builder<TreePath> paths = ImmutableList.builder();
        int count = 0;
        for (String text : COMMA.split(key)) {
            try {
                TreePath parsed = TreePath.parse(text, entry.keyAt());
                paths.add(parsed);
            } catch (UserMistake mistake) {
                problems.add(mistake);
                return Optional.empty();
            }
            if (FIXED.contains(firstWord(text))) {
                problems.add(entry.keyAt(), path, firstWord(text) + " is the same for all points and cannot be swept.");
                return Optional.empty();
            }
            count++;
        }
        ImmutableList.Builder<ImmutableList<YamlTree>> values = ImmutableList.builder();
        for (YamlTree item : list.items()) {
            if (count == 1) {
                values.add(ImmutableList.of(item));
            } else if (item instanceof Sequence tuple && tuple.items().size() == count) {
                values.add(tuple.items());
            } else {
                problems.add(item.at(), path, "expected a list of " + count + " values, one for each path.");
                return Optional.empty();
            }
        }
        return Optional.of(new Axis(entry.keyAt(), paths.build(), values.build()));
    }

    private static String firstWord(String path) {
        return path.split("[.\\[]", 2)[0];
    }

    /** A value that an axis has twice would play the same point twice. */
    void refuseTwice(Problems problems) {
        for (Axis axis : axes) {
            Set<List<String>> seen = new HashSet<>();
            for (ImmutableList<YamlTree> values : axis.values()) {
                List<String> texts = values.stream().map(Sweep::text).toList();
                if (!seen.add(texts)) {
                    problems.add(
                            values.get(0).at(),
                            key(axis),
                            "value (" + String.join(", ", texts) + ") must not appear twice.");
                }
            }
        }
    }

    /** Of two paths of which one holds the other, the later would undo what the earlier sets. */
    void refuseWithin(YamlTree resolved, Problems problems) {
        List<TreePath> paths = new ArrayList<>();
        for (Axis axis : axes) {
            for (TreePath path : axis.paths()) {
                for (TreePath before : paths) {
                    String how = before.holds(path, resolved)
                            ? path.holds(before, resolved) ? "is the same as" : "lies within"
                            : path.holds(before, resolved) ? "holds" : "";
                    if (!how.isEmpty()) {
                        problems.add(
                                path.at(),
                                key(axis),
                                path + " " + how + " " + before + " (" + before.at()
                                        + "), and one would undo the other."
                                        + "\nMaybe one axis with both in its values.");
                    }
                }
                paths.add(path);
            }
        }
    }

    private static String key(Axis axis) {
        return "sweep." + axis.paths().stream().map(TreePath::toString).collect(Collectors.joining(", "));
    }

    /** How many points there are; not yet held against {@link #MOST_POINTS}. */
    public BigInteger size() {
        return axes.stream()
                .map(axis -> BigInteger.valueOf(axis.values().size()))
                .reduce(BigInteger.ONE, BigInteger::multiply);
    }

    /** The values of a point, in the order of the axes. */
    private ImmutableList<ImmutableList<YamlTree>> choice(int point) {
        ImmutableList.Builder<ImmutableList<YamlTree>> reversed = ImmutableList.builder();
        int left = point;
        for (Axis axis : axes.reverse()) {
            reversed.add(axis.values().get(left % axis.values().size()));
            left /= axis.values().size();
        }
        return reversed.build().reverse();
    }

    /** Path and value of a point, as text. */
    public ImmutableMap<String, String> values(int point) {
        ImmutableMap.Builder<String, String> values = ImmutableMap.builder();
        List<ImmutableList<YamlTree>> chosen = choice(point);
        for (int i = 0; i < axes.size(); i++) {
            List<TreePath> paths = axes.get(i).paths();
            for (int j = 0; j < paths.size(); j++) {
                values.put(paths.get(j).toString(), text(chosen.get(i).get(j)));
            }
        }
        return values.buildOrThrow();
    }

    private static String text(YamlTree tree) {
        return tree instanceof Scalar scalar ? scalar.text() : tree.toJson();
    }

    /**
     * A resolved scenario with the values of a point put in.
     *
     * @throws UserMistake at the sweep's line if there is nothing at a path
     */
    public YamlTree at(int point, YamlTree resolved) {
        YamlTree tree = resolved;
        List<ImmutableList<YamlTree>> chosen = choice(point);
        for (int i = 0; i < axes.size(); i++) {
            List<TreePath> paths = axes.get(i).paths();
            for (int j = 0; j < paths.size(); j++) {
                tree = tree.with(paths.get(j), chosen.get(i).get(j));
            }
        }
        return tree;
    }
}
