package stakeout.scenarios.load;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stakeout.scenarios.load.YamlTree.Entry;
import stakeout.scenarios.load.YamlTree.Mapping;
import stakeout.scenarios.load.YamlTree.Scalar;
import stakeout.scenarios.load.YamlTree.Sequence;

/**
 * The way to a value in a tree: {@code protocol.slashing.multiplier}, {@code population[cartel].validators},
 * {@code attacks[0].start}. In brackets stands the {@code name} of a list's item or its number, from 0; a key or name with a
 * dot, bracket or quote in it goes in double quotes: {@code sweep."protocol.slashing.multiplier"}.
 *
 * @param at where the path is written, for problems with it
 */
public record TreePath(Position at, ImmutableList<Step> steps) {
    private static final int LONGEST_NAME = 100;

    /** One step: into a map by key, or into a list by name or number. */
    record Step(String name, boolean inList) {}

    /**
     * Reads a path.
     *
     * @throws UserMistake at {@code at} if it is not written as one
     */
    public static TreePath parse(String text, Position at) {
        ImmutableList.Builder<Step> steps = ImmutableList.builder();
        int i = 0;
        while (i < text.length()) {
            boolean inList = text.charAt(i) == '[';
            if (inList || (i > 0 && text.charAt(i) == '.')) {
                i++;
            } else if (i > 0) {
                throw notAPath(text, at);
            }
            StringBuilder name = new StringBuilder();
            i = readName(text, i, inList, name);
            boolean closed = i <= text.length();
            closed &= !inList || (i < text.length() && text.charAt(i++) == ']');
            if (name.isEmpty() || !closed) {
                throw notAPath(text, at);
            }
            steps.add(new Step(name.toString(), inList));
        }
        return new TreePath(at, steps.build());
    }

    private static int readName(String text, int from, boolean inList, StringBuilder name) {
        int i = from;
        if (i < text.length() && text.charAt(i) == '"') {
            for (i++; i < text.length() && text.charAt(i) != '"'; i++) {
                if (text.charAt(i) == '\\' && i + 1 < text.length()) {
                    i++;
                }
                name.append(text.charAt(i));
            }
            return i + 1;
        }
        String ends = inList ? "[]\"" : ".[]\"";
        while (i < text.length() && ends.indexOf(text.charAt(i)) < 0) {
            name.append(text.charAt(i++));
        }
        return i;
    }

    private static UserMistake notAPath(String text, Position at) {
        return UserMistake.at(
                at,
                "expected a path such as protocol.slashing.multiplier or population[cartel].stake, got '" + text
                        + "'.");
    }

    /** The value this path leads to in {@code tree}. */
    public Optional<YamlTree> in(YamlTree tree) {
        YamlTree here = tree;
        for (Step step : steps) {
            Optional<YamlTree> next = next(here, step);
            if (next.isEmpty()) {
                return next;
            }
            here = next.get();
        }
        return Optional.of(here);
    }

    /** Whether {@code other} leads to the same value of {@code tree} or to one within it, be it written by name or by number. */
    public boolean holds(TreePath other, YamlTree tree) {
        List<String> mine = unambiguous(tree);
        List<String> others = other.unambiguous(tree);
        return others.size() >= mine.size() && others.subList(0, mine.size()).equals(mine);
    }

    /** The steps as text, each into a list as the item's number where there is one. */
    private List<String> unambiguous(YamlTree tree) {
        List<String> texts = new ArrayList<>();
        Optional<YamlTree> here = Optional.of(tree);
        for (Step step : steps) {
            int item = here.orElse(null) instanceof Sequence list ? labels(list).indexOf(step.name) : -1;
            texts.add((step.inList ? "[" : ".") + (item >= 0 ? Integer.toString(item) : step.name));
            here = here.flatMap(value -> next(value, step));
        }
        return texts;
    }

    /** The value this path leads to in {@code tree}, or the last one on the way that exists. */
    YamlTree closest(YamlTree tree) {
        return in(tree).orElseGet(() -> shortened(existing(tree)).in(tree).orElseThrow());
    }

    /** How many of the steps lead to something. */
    private int existing(YamlTree tree) {
        int count = 0;
        while (count < steps.size() && shortened(count + 1).in(tree).isPresent()) {
            count++;
        }
        return count;
    }

    private TreePath shortened(int length) {
        return new TreePath(at, steps.subList(0, length));
    }

    /** {@code tree} with {@code value} where this path leads; see {@link YamlTree#with}. */
    YamlTree replacing(YamlTree tree, YamlTree value) {
        if (in(tree).isEmpty()) {
            throw UserMistake.at(at, "nothing is at '" + Words.shortened(toString()) + "'." + remedy(tree));
        }
        return replacing(tree, 0, value);
    }

    /** What there is instead of the first wrong step, or the path with that step put right, or the nearest of all paths. */
    private String remedy(YamlTree tree) {
        int existing = existing(tree);
        Step wrong = steps.get(existing);
        TreePath parent = shortened(existing);
        YamlTree there = parent.in(tree).orElseThrow();
        Collection<String> names = List.of();
        if (there instanceof Mapping mapping) {
            names = mapping.entries().keySet();
        } else if (there instanceof Sequence sequence) {
            names = labels(sequence);
        } else if (there instanceof Scalar scalar && scalar.isNothing()) {
            return "\nMaybe give '" + parent + "' a value first.";
        }
        Optional<String> name = NearestName.to(wrong.name, names);
        String known = name.isPresent() ? "" : known(parent, names);
        if (!known.isEmpty()) {
            return known;
        }
        return name.map(right -> mended(existing, new Step(right, there instanceof Sequence)))
                .filter(path -> path.in(tree).isPresent())
                .map(TreePath::toString)
                .or(() -> NearestName.to(toString(), allIn(tree)))
                .map(path -> "\nMaybe '" + path + "'.")
                .orElse("");
    }

    private TreePath mended(int wrong, Step right) {
        ImmutableList.Builder<Step> mended = ImmutableList.builder();
        mended.addAll(steps.subList(0, wrong)).add(right).addAll(steps.subList(wrong + 1, steps.size()));
        return new TreePath(at, mended.build());
    }

    private static String known(TreePath parent, Collection<String> names) {
        String place = parent.steps.isEmpty() ? "" : " in '" + parent + "'";
        return names.isEmpty() || names.size() > NearestName.MOST_LISTED
                ? ""
                : "\nKnown" + place + ": " + String.join(", ", names) + ".";
    }

    private YamlTree replacing(YamlTree tree, int depth, YamlTree value) {
        if (depth == steps.size()) {
            return value;
        }
        Step step = steps.get(depth);
        if (tree instanceof Mapping mapping) {
            Map<String, Entry> changed = new LinkedHashMap<>(mapping.entries());
            changed.computeIfPresent(
                    step.name, (key, entry) -> new Entry(entry.keyAt(), replacing(entry.value(), depth + 1, value)));
            return new Mapping(mapping.at(), ImmutableMap.copyOf(changed));
        }
        Sequence sequence = (Sequence) tree;
        List<YamlTree> items = new ArrayList<>(sequence.items());
        int index = labels(sequence).indexOf(step.name);
        int place = index >= 0 ? index : number(step.name).orElseThrow();
        items.set(place, replacing(items.get(place), depth + 1, value));
        return new Sequence(sequence.at(), ImmutableList.copyOf(items));
    }

    private static Optional<YamlTree> next(YamlTree tree, Step step) {
        if (tree instanceof Mapping mapping && !step.inList) {
            return mapping.value(step.name);
        }
        if (tree instanceof Sequence sequence && step.inList) {
            int index = labels(sequence).indexOf(step.name);
            Optional<Integer> place = index >= 0 ? Optional.of(index) : number(step.name);
            return place.filter(i -> i < sequence.items().size())
                    .map(i -> sequence.items().get(i));
        }
        return Optional.empty();
    }

    private static Optional<Integer> number(String name) {
        return name.matches("\\d{1,9}") ? Optional.of(Integer.valueOf(name)) : Optional.empty();
    }

    /** What the items of a list are called in paths: the name of an item that has one of its own, else its number from 0. */
    static ImmutableList<String> labels(Sequence sequence) {
        Map<String, Integer> owners = new HashMap<>();
        for (YamlTree item : sequence.items()) {
            name(item).ifPresent(name -> owners.merge(name, 1, Integer::sum));
        }
        ImmutableList.Builder<String> labels = ImmutableList.builder();
        int number = 0;
        for (YamlTree item : sequence.items()) {
            String label = Integer.toString(number++);
            labels.add(name(item).filter(name -> owners.get(name) == 1).orElse(label));
        }
        return labels.build();
    }

    private static Optional<String> name(YamlTree item) {
        return item instanceof Mapping mapping
                        && mapping.value("name").orElse(null) instanceof Scalar name
                        && name.text().length() <= LONGEST_NAME
                        && !name.text().matches("\\d*")
                ? Optional.of(name.text())
                : Optional.empty();
    }

    /** {@code path} and then the key {@code key}, as text. */
    static String key(String path, String key) {
        return path.isEmpty() ? quoted(key) : path + "." + quoted(key);
    }

    /** {@code path} and then the list item {@code label}, as text. */
    static String item(String path, String label) {
        return path + "[" + quoted(label) + "]";
    }

    private static String quoted(String name) {
        boolean bare = !name.isEmpty() && name.chars().noneMatch(c -> ".[]\"\\".indexOf(c) >= 0 || c < ' ');
        return bare ? name : "\"" + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    static ImmutableList<String> allIn(YamlTree tree) {
        ImmutableList.Builder<String> paths = ImmutableList.builder();
        collect(tree, "", paths);
        return paths.build();
    }

    private static void collect(YamlTree tree, String path, ImmutableList.Builder<String> paths) {
        if (!path.isEmpty()) {
            paths.add(path);
        }
        if (tree instanceof Mapping mapping) {
            mapping.entries().forEach((key, entry) -> collect(entry.value(), key(path, key), paths));
        } else if (tree instanceof Sequence sequence) {
            ImmutableList<String> labels = labels(sequence);
            for (int i = 0; i < labels.size(); i++) {
                collect(sequence.items().get(i), item(path, labels.get(i)), paths);
            }
        }
    }

    /** The path as one would write it. */
    @Override
    public String toString() {
        String text = "";
        for (Step step : steps) {
            text = step.inList ? item(text, step.name) : key(text, step.name);
        }
        return text;
    }
}
