package stakeout.visualizer.scene;

import com.google.common.collect.ImmutableMap;
import java.awt.Shape;

/**
 * Something in a picture that can be pointed at.
 *
 * @param kind what it is: {@code operator}, {@code epoch}
 * @param index which one: of an operator its index, of a period its number
 * @param name as people call it
 * @param outline where it is, in the picture's pixels
 * @param facts what is known about it: label → value with its unit, in the order to be shown; a label without a value is a heading
 */
public record Mark(String kind, long index, String name, Shape outline, ImmutableMap<String, String> facts) {
    /** The kind of a single operator. */
    public static final String OPERATOR = "operator";

    /** The kind of a single operator of the run that stands beside. */
    public static final String OPERATOR_BESIDE = "operator-beside";

    /** The kind of a single validator. */
    public static final String VALIDATOR = "validator";

    /** Whether it is a single operator, of either run. */
    public boolean isOperator() {
        return kind.equals(OPERATOR) || kind.equals(OPERATOR_BESIDE);
    }

    /** In a few lines, for a tool tip: the name and the first facts. */
    public String summary(int lines) {
        StringBuilder text = new StringBuilder(name);
        facts.entrySet().stream()
                .limit(lines)
                .forEach(fact ->
                        text.append('\n').append(fact.getKey()).append(": ").append(fact.getValue()));
        return text.toString();
    }
}
