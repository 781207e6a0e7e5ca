package stakeout.scenarios.load;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import stakeout.scenarios.load.YamlTree.Entry;
import stakeout.scenarios.load.YamlTree.Mapping;
import stakeout.scenarios.load.YamlTree.Scalar;
import stakeout.scenarios.load.YamlTree.Sequence;

/** Builds one tree from a parser's events, without recursion, and refuses what would grow beyond the limits of {@link YamlReader}. */
final class TreeBuilder {
    /** A value with what it takes when all its aliases are written out. */
    private record Sized(YamlTree tree, long values, int depth) {}

    /** A map or list whose end has not come yet. */
    private static final class Open {
        final Position at;
        final boolean isMap;
        final Optional<Anchor> anchor;
        final List<YamlTree> items = new ArrayList<>();
        final Map<String, Entry> entries = new LinkedHashMap<>();
        Position keyAt = Position.NOWHERE;
        boolean keyRead;
        String key;
        long values = 1;
        int depth = 1;

        Open(Position at, boolean isMap, Optional<Anchor> anchor) {
            this.at = at;
            this.isMap = isMap;
            this.anchor = anchor;
        }
    }

    private final String file;
    private final Problems problems;
    private final Deque<Open> open = new ArrayDeque<>();
    private final Map<Anchor, Sized> anchored = new HashMap<>();
    private final Set<Anchor> unfinished = new HashSet<>();
    private YamlTree root;
    private int documents;
    private int aliases;

    TreeBuilder(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** Takes the next event; false if no further one is wanted. */
    boolean accept(Event event) {
        Position at = YamlReader.position(file, event.getStartMark().orElse(null));
        if (event instanceof DocumentStartEvent) {
            if (++documents > 1) {
                problems.add(at, "", "only one document is allowed in a file.\nMaybe take out the line '---'.");
                return false;
            }
        } else if (event instanceof AliasEvent alias) {
            add(aliased(alias, at), at);
        } else if (event instanceof ScalarEvent scalar) {
            refuseTag(scalar.getTag(), at);
            boolean quoted = scalar.getScalarStyle() != ScalarStyle.PLAIN;
            Sized value = new Sized(new Scalar(at, scalar.getValue(), quoted), 1, 0);
            remember(scalar, value);
            add(value, at);
        } else if (event instanceof CollectionStartEvent start) {
            refuseTag(start.getTag(), at);
            start.getAnchor().ifPresent(unfinished::add);
            open.push(new Open(at, event instanceof MappingStartEvent, start.getAnchor()));
            refuseDepth(open.size(), at);
        } else if (event.getEventId() == Event.ID.MappingEnd || event.getEventId() == Event.ID.SequenceEnd) {
            close();
        }
        return true;
    }

    /**
     * The finished tree.
     *
     * @throws UserMistake if there was nothing in the file
     */
    YamlTree tree() {
        if (root == null || (root instanceof Scalar scalar && scalar.isNothing())) {
            throw problems.stop(Position.ofFile(file), "this file is empty.");
        }
        return root;
    }

    private Sized aliased(AliasEvent alias, Position at) {
        if (++aliases > YamlReader.MAX_ALIASES) {
            throw problems.stop(at, "a file must use at most " + YamlReader.MAX_ALIASES + " aliases.");
        }
        if (unfinished.contains(alias.getAlias())) {
            throw problems.stop(at, "'*" + alias.getAlias().getValue() + "' must not stand inside what it repeats.");
        }
        Sized value = anchored.get(alias.getAlias());
        if (value == null) {
            throw problems.stop(at, "nothing is marked '&" + alias.getAlias().getValue() + "' before this line.");
        }
        return value;
    }

    private void remember(NodeEvent event, Sized value) {
        event.getAnchor().ifPresent(anchor -> anchored.put(anchor, value));
    }

    private void close() {
        Open done = open.pop();
        YamlTree tree = done.isMap
                ? new Mapping(done.at, ImmutableMap.copyOf(done.entries))
                : new Sequence(done.at, ImmutableList.copyOf(done.items));
        Sized value = new Sized(tree, done.values, done.depth);
        done.anchor.ifPresent(anchor -> {
            unfinished.remove(anchor);
            anchored.put(anchor, value);
        });
        add(value, done.at);
    }

    private void add(Sized value, Position at) {
        Open parent = open.peek();
        if (parent == null) {
            if (root == null) {
                root = value.tree;
            }
            return;
        }
        parent.values += value.values;
        parent.depth = Math.max(parent.depth, value.depth + 1);
        refuseDepth(open.size() + value.depth, at);
        if (parent.values > YamlReader.MAX_VALUES) {
            throw problems.stop(
                    at,
                    "a file must hold at most " + YamlReader.MAX_VALUES + " values, aliases written out.\n"
                            + "Maybe a table of validators belongs in a CSV file of its own.");
        }
        if (!parent.isMap) {
            parent.items.add(value.tree);
        } else if (!parent.keyRead) {
            parent.keyRead = true;
            parent.keyAt = at;
            parent.key = key(value.tree, at);
        } else {
            parent.keyRead = false;
            put(parent, value.tree);
        }
    }

    private String key(YamlTree tree, Position at) {
        if (tree instanceof Scalar scalar && !scalar.isNothing()) {
            if (scalar.text().equals("<<") && !scalar.quoted()) {
                problems.add(at, "", "merge keys ('<<') are not read.\nMaybe 'extends', or repeat the keys.");
                return null;
            }
            if (scalar.text().length() > YamlReader.MAX_KEY_LENGTH) {
                problems.add(at, "", "a key must have at most " + YamlReader.MAX_KEY_LENGTH + " characters.");
                return null;
            }
            return scalar.text();
        }
        problems.add(at, "", "a key must be a word, got " + Words.describe(tree) + ".");
        return null;
    }

    private void put(Open map, YamlTree value) {
        if (map.key == null) {
            return;
        }
        Entry first = map.entries.putIfAbsent(map.key, new Entry(map.keyAt, value));
        if (first != null) {
            problems.add(
                    map.keyAt,
                    path(),
                    "this key is already in line " + first.keyAt().line() + ".\nMaybe take one of them out.");
        }
    }

    /** The path of the key being read. */
    private String path() {
        String path = "";
        for (Iterator<Open> outerFirst = open.descendingIterator(); outerFirst.hasNext(); ) {
            Open part = outerFirst.next();
            String key = part.key == null ? "?" : part.key;
            path = part.isMap ? TreePath.key(path, key) : TreePath.item(path, Integer.toString(part.items.size()));
        }
        return path;
    }

    private void refuseTag(Optional<String> tag, Position at) {
        tag.ifPresent(name -> problems.add(
                at,
                "",
                "tags ('" + Words.shortened(name.replace("tag:yaml.org,2002:", "!!"))
                        + "') are not read.\nMaybe take it out."));
    }

    private void refuseDepth(int depth, Position at) {
        if (depth > YamlReader.MAX_DEPTH) {
            throw problems.stop(at, "maps and lists must be nested at most " + YamlReader.MAX_DEPTH + " levels deep.");
        }
    }
}
