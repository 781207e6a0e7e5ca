package stakeout.scenarios.load;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Locale;
import java.util.regex.Pattern;
import stakeout.scenarios.load.YamlTree.Entry;
import stakeout.scenarios.load.YamlTree.Mapping;
import stakeout.scenarios.load.YamlTree.Scalar;
import stakeout.scenarios.load.YamlTree.Sequence;

/**
 * Trees as text, in one way only: two spaces a level, keys in the order of the tree, LF, scalars plain where nobody could read
 * them as anything else and in double quotes otherwise. What {@link YamlReader} reads of it is the same tree again.
 */
final class TreeText {
    private static final int LONGEST_PLAIN = 200;
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_/.+-](?:[A-Za-z0-9_ /.+%@()-]*[A-Za-z0-9_/.%)])?");
    private static final Pattern STARTS_LIKE_MARKUP = Pattern.compile("-|- .*|---.*|\\.\\.\\..*");
    private static final Pattern JSON_NUMBER = Pattern.compile("-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][-+]?\\d+)?");

    private TreeText() {}

    static String yaml(YamlTree tree) {
        StringBuilder text = new StringBuilder();
        if (isLeaf(tree)) {
            text.append(leaf(tree)).append('\n');
        } else {
            block(tree, 0, false, text);
        }
        return text.toString();
    }

    /** Lines of a map or list that has entries; {@code inLine} if its first line has begun already, behind a dash. */
    private static void block(YamlTree tree, int indent, boolean inLine, StringBuilder text) {
        boolean begun = inLine;
        if (tree instanceof Mapping mapping) {
            for (var entry : mapping.entries().entrySet()) {
                begin(begun, indent, text);
                begun = false;
                text.append(scalar(entry.getKey(), true)).append(':');
                YamlTree value = entry.getValue().value();
                if (isLeaf(value)) {
                    text.append(' ').append(leaf(value)).append('\n');
                } else {
                    text.append('\n');
                    block(value, indent + 2, false, text);
                }
            }
        } else if (tree instanceof Sequence sequence) {
            for (YamlTree item : sequence.items()) {
                begin(begun, indent, text);
                begun = false;
                text.append("- ");
                if (isLeaf(item)) {
                    text.append(leaf(item)).append('\n');
                } else {
                    block(item, indent + 2, true, text);
                }
            }
        }
    }

    private static void begin(boolean begun, int indent, StringBuilder text) {
        if (!begun) {
            text.append(" ".repeat(indent));
        }
    }

    private static boolean isLeaf(YamlTree tree) {
        return tree instanceof Scalar
                || (tree instanceof Sequence list && list.items().isEmpty())
                || (tree instanceof Mapping map && map.entries().isEmpty());
    }

    private static String leaf(YamlTree tree) {
        if (tree instanceof Scalar scalar) {
            return scalar.isNothing() ? "null" : scalar(scalar.text(), scalar.quoted());
        }
        return tree instanceof Sequence ? "[]" : "{}";
    }

    /** Text that was quoted stays so only if it would otherwise be read as a number, a truth value or nothing. */
    static String scalar(String text, boolean isText) {
        boolean plain = text.length() <= LONGEST_PLAIN
                && PLAIN.matcher(text).matches()
                && !STARTS_LIKE_MARKUP.matcher(text).matches();
        return plain && !(isText && readsAsOther(text)) ? text : inQuotes(text);
    }

    private static boolean readsAsOther(String text) {
        char first = text.charAt(0);
        boolean numeric = first == '+' || first == '-' || first == '.' || (first >= '0' && first <= '9');
        String lower = text.toLowerCase(Locale.ROOT);
        return numeric || lower.equals("true") || lower.equals("false") || lower.equals("null");
    }

    private static String inQuotes(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                case '\r' -> quoted.append("\\r");
                default -> {
                    if (c < ' '
                            || (c >= 0x7f && c < 0xa0)
                            || c == '\u2028'
                            || c == '\u2029'
                            || c >= 0xfffe
                            || c == '\ufeff') {
                        quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                    } else {
                        quoted.append(c);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }

    static String json(YamlTree tree) {
        StringBuilder text = new StringBuilder();
        json(tree, text);
        return text.toString();
    }

    private static void json(YamlTree tree, StringBuilder text) {
        String comma = "";
        if (tree instanceof Mapping mapping) {
            text.append('{');
            for (var entry : mapping.entries().entrySet()) {
                text.append(comma).append(inQuotes(entry.getKey())).append(':');
                json(entry.getValue().value(), text);
                comma = ",";
            }
            text.append('}');
        } else if (tree instanceof Sequence sequence) {
            text.append('[');
            for (YamlTree item : sequence.items()) {
                text.append(comma);
                json(item, text);
                comma = ",";
            }
            text.append(']');
        } else if (tree instanceof Scalar scalar) {
            text.append(jsonScalar(scalar));
        }
    }

    private static String jsonScalar(Scalar scalar) {
        if (scalar.isNothing()) {
            return "null";
        }
        String text = scalar.text();
        boolean bare = !scalar.quoted()
                && (text.equals("true")
                        || text.equals("false")
                        || (text.length() <= LONGEST_PLAIN
                                && JSON_NUMBER.matcher(text).matches()));
        return bare ? text : inQuotes(text);
    }

    static ImmutableMap<String, String> flatten(YamlTree tree) {
        ImmutableMap.Builder<String, String> leaves = ImmutableMap.builder();
        flatten(tree, "", leaves);
        return leaves.buildKeepingLast();
    }

    private static void flatten(YamlTree tree, String path, ImmutableMap.Builder<String, String> leaves) {
        if (isLeaf(tree)) {
            leaves.put(path, leaf(tree));
        } else if (tree instanceof Mapping mapping) {
            for (var entry : mapping.entries().entrySet()) {
                Entry value = entry.getValue();
                flatten(value.value(), TreePath.key(path, entry.getKey()), leaves);
            }
        } else if (tree instanceof Sequence sequence) {
            ImmutableList<String> labels = TreePath.labels(sequence);
            for (int i = 0; i < labels.size(); i++) {
                flatten(sequence.items().get(i), TreePath.item(path, labels.get(i)), leaves);
            }
        }
    }
}
