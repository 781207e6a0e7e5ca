package stakeout.visualizer.moment;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the strategies of groups are set, in words: {@code offline probability 0.02 per epoch, mean outage 1 period}. */
public final class StrategyTerms {
    private static final Pattern TERM =
            Pattern.compile("population\\[([^\\]]+)\\]\\.strategy\\.([^\\[]+)(?:\\[(\\d+)\\](?:\\.(.*))?)?");

    /** A list goes on beyond that. */
    private static final int MOST_OF_A_LIST = 4;

    private StrategyTerms() {}

    /** By group; none of a group whose strategy has nothing to be set. From a scenario's values by path. */
    public static ImmutableMap<String, String> of(Map<String, String> values) {
        Map<String, Map<String, List<String>>> terms = new LinkedHashMap<>();
        values.forEach((path, value) -> {
            Matcher matcher = TERM.matcher(path);
            if (matcher.matches() && !matcher.group(2).equals("type")) {
                add(
                        terms.computeIfAbsent(matcher.group(1), any -> new LinkedHashMap<>())
                                .computeIfAbsent(words(matcher.group(2)), any -> new ArrayList<>()),
                        matcher.group(4),
                        value.replace("\"", ""));
            }
        });
        ImmutableMap.Builder<String, String> told = ImmutableMap.builder();
        terms.forEach((group, its) -> told.put(group, told(its)));
        return told.buildOrThrow();
    }

    /** @param key within an item of a list, whose type comes first; null where the item is a value */
    private static void add(List<String> items, String key, String value) {
        if (key == null || key.equals("type")) {
            items.add(value);
        } else {
            int last = items.size() - 1;
            items.set(last, items.get(last) + " (" + words(key) + " " + value + ")");
        }
    }

    private static String told(Map<String, List<String>> terms) {
        List<String> parts = new ArrayList<>();
        terms.forEach((term, values) -> {
            boolean isCut = values.size() > MOST_OF_A_LIST;
            List<String> shown = isCut ? values.subList(0, MOST_OF_A_LIST) : values;
            parts.add(term + " " + String.join(" · ", shown) + (isCut ? " … (" + values.size() + ")" : ""));
        });
        return String.join(", ", parts);
    }

    /** {@code offlineProbability} as {@code offline probability}. */
    private static String words(String key) {
        return key.replaceAll("([A-Z])", " $1").replace(".", " ").toLowerCase(Locale.ROOT);
    }
}
