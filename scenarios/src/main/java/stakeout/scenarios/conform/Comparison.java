package stakeout.scenarios.conform;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;

/** Finds the first field of a case's {@code expect} that a result does not meet. */
final class Comparison {
    private final Tolerance tolerance;

    Comparison(Tolerance tolerance) {
        this.tolerance = tolerance;
    }

    /** What differs first, with what was expected and what came; absent if all is as it should be. */
    Optional<String> difference(String path, JsonNode expected, Object got) {
        if (expected.isNull() || got == null) {
            return (expected.isNull() && got == null) ? Optional.empty() : differs(path, expected, got);
        }
        if (expected.isArray()) {
            return ofList(path, expected, got);
        }
        if (expected.isObject()) {
            return ofMap(path, expected, got);
        }
        if (expected.isBoolean()) {
            return got.equals(expected.booleanValue()) ? Optional.empty() : differs(path, expected, got);
        }
        Optional<BigFraction> number = ExactNumber.parse(expected.asText());
        Optional<BigFraction> result = got instanceof Boolean ? Optional.empty() : ExactNumber.of(got);
        boolean same = (number.isPresent() && result.isPresent())
                ? isNear(path, expected, number.get(), got, result.get())
                : expected.isTextual()
                        && number.isEmpty()
                        && expected.textValue().equals(got.toString());
        return same ? Optional.empty() : differs(path, expected, got);
    }

    /** A double equals the decimal that a file writes it as, though the decimal has fewer digits than the double. */
    private boolean isNear(String path, JsonNode expected, BigFraction number, Object got, BigFraction result) {
        boolean sameDouble = got instanceof Double value
                && ExactNumber.isDecimal(expected.asText())
                && Double.parseDouble(expected.asText()) == value;
        return sameDouble || tolerance.holds(path, number, result);
    }

    private Optional<String> ofList(String path, JsonNode expected, Object got) {
        List<?> list = got instanceof Series series
                ? IntStream.range(0, expected.size()).mapToObj(series.item()).toList()
                : list(got);
        if (list == null) {
            return differs(path, expected, got);
        }
        if (list.size() != expected.size()) {
            return Optional.of(path + ": expected " + expected.size() + " items, got " + list.size());
        }
        for (int i = 0; i < expected.size(); i++) {
            Optional<String> difference = difference(path + "[" + i + "]", expected.get(i), list.get(i));
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.empty();
    }

    private Optional<String> ofMap(String path, JsonNode expected, Object got) {
        if (!(got instanceof Map<?, ?> map)) {
            return differs(path, expected, got);
        }
        if (expected.isEmpty() && !isNothing(map)) {
            return differs(path, expected, got);
        }
        for (Map.Entry<String, JsonNode> field : expected.properties()) {
            String at = path + "." + field.getKey();
            Object key = key(map, field.getKey());
            if (!map.containsKey(key)) {
                return Optional.of(at + ": expected " + field.getValue() + ", but the rule answers no such field");
            }
            Optional<String> difference = difference(at, field.getValue(), map.get(key));
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.empty();
    }

    /** Keys of results may be numbers. */
    private static Object key(Map<?, ?> map, String name) {
        if (map.containsKey(name)) {
            return name;
        }
        for (Object key : map.keySet()) {
            if (Objects.toString(key).equals(name)) {
                return key;
            }
        }
        return name;
    }

    /** Whether a result has nothing in it but zeros: what an empty map asks for. */
    private static boolean isNothing(Object result) {
        if (result instanceof Map<?, ?> map) {
            return map.values().stream().allMatch(Comparison::isNothing);
        }
        List<?> list = list(result);
        return list != null
                ? list.stream().allMatch(Comparison::isNothing)
                : result != null
                        && ExactNumber.of(result)
                                .filter(BigFraction.ZERO::equals)
                                .isPresent();
    }

    private static List<?> list(Object result) {
        if (result instanceof Collection<?> items) {
            return new ArrayList<>(items);
        }
        if (result != null && result.getClass().isArray()) {
            Object[] items = new Object[Array.getLength(result)];
            for (int i = 0; i < items.length; i++) {
                items[i] = Array.get(result, i);
            }
            return Arrays.asList(items);
        }
        return null;
    }

    private static Optional<String> differs(String path, JsonNode expected, Object got) {
        return Optional.of(path + ": expected " + (expected.isTextual() ? expected.textValue() : expected) + ", got "
                + (list(got) == null ? got : list(got)));
    }
}
