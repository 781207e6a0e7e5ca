package stakeout.results.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A sweep point as people say it: {@code multiplier 3}; {@code slashing: correlated, multiplier 1, window 36 d}. */
public final class PointLabel {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern BETWEEN_ELEMENTS = Pattern.compile("[.\\[\\]]+");
    private static final Pattern UNDERSCORE_IN_NUMBER = Pattern.compile("(?<=\\d)_(?=\\d)");
    private static final Pattern INTEGER = Pattern.compile("-?\\d{5,15}");
    private static final String TYPE = "type";

    private PointLabel() {}

    /** @param point path → value as the sweep writes it: a scalar's text, or JSON; empty gives no text */
    public static String of(Map<String, String> point) {
        boolean holdsMaps = point.values().stream().anyMatch(PointLabel::isMap);
        return point.entrySet().stream()
                .map(each -> shortName(each.getKey(), point.keySet())
                        + (isMap(each.getValue()) ? ": " : " ")
                        + value(each.getValue()))
                .collect(Collectors.joining(holdsMaps ? "; " : ", "));
    }

    /** As many of a path's last elements as it takes to tell it from the others, the last one at least. */
    private static String shortName(String path, Collection<String> all) {
        List<String> own = elements(path);
        for (int length = 1; length < own.size(); length++) {
            List<String> end = own.subList(own.size() - length, own.size());
            long alike = all.stream()
                    .map(PointLabel::elements)
                    .filter(other -> other.size() >= end.size()
                            && other.subList(other.size() - end.size(), other.size())
                                    .equals(end))
                    .count();
            if (alike == 1) {
                return String.join(" ", end);
            }
        }
        return String.join(" ", own);
    }

    private static ImmutableList<String> elements(String path) {
        return BETWEEN_ELEMENTS
                .splitAsStream(path)
                .filter(element -> !element.isEmpty())
                .collect(ImmutableList.toImmutableList());
    }

    private static boolean isMap(String value) {
        return value.startsWith("{");
    }

    /** A value as people write it; what is no JSON stays as it is. */
    public static String value(String text) {
        if (!isMap(text) && !text.startsWith("[")) {
            return scalar(text);
        }
        try {
            return text(JSON.readTree(text));
        } catch (JsonProcessingException e) {
            return text;
        }
    }

    private static String text(JsonNode node) {
        if (node.isObject()) {
            return node.properties().stream()
                    .map(entry -> entry.getKey().equals(TYPE)
                            ? inner(entry.getValue())
                            : entry.getKey() + " " + inner(entry.getValue()))
                    .collect(Collectors.joining(", "));
        }
        if (node.isArray()) {
            return StreamSupport.stream(node.spliterator(), false)
                    .map(PointLabel::inner)
                    .collect(Collectors.joining(", "));
        }
        return scalar(node.asText());
    }

    private static String inner(JsonNode node) {
        return node.isContainerNode() ? "(" + text(node) + ")" : text(node);
    }

    private static String scalar(String text) {
        String bare = UNDERSCORE_IN_NUMBER.matcher(text).replaceAll("");
        return INTEGER.matcher(bare).matches()
                ? Figures.group(bare)
                : UNDERSCORE_IN_NUMBER.matcher(text).replaceAll(",");
    }
}
