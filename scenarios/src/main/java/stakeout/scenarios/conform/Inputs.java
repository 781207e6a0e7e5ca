package stakeout.scenarios.conform;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * The {@code inputs} of a case, or a part of them. Whoever reads a field that is not there, or is of another kind, ends the
 * case with a message that names it; a field that nobody has read is {@link #unread}. Numbers may stand in quotes.
 */
public final class Inputs implements Iterable<Inputs> {
    private final String path;
    private final JsonNode node;
    private final Set<String> read = new HashSet<>();
    private final Map<String, Inputs> children = new HashMap<>();

    private Inputs(String path, JsonNode node) {
        this.path = path;
        this.node = node;
    }

    /** @param path how messages name it */
    public static Inputs of(String path, JsonNode node) {
        return new Inputs(path, node);
    }

    /** How messages name it: {@code inputs.events[0]}. */
    public String name() {
        return path;
    }

    /** A field that must be there. */
    public Inputs get(String field) {
        return find(field).orElseThrow(() -> new VectorProblem(path + "." + field + " is missing."));
    }

    /** A field that may be absent or null. */
    public Optional<Inputs> find(String field) {
        read.add(field);
        JsonNode child = node.get(field);
        return child == null || child.isNull()
                ? Optional.empty()
                : Optional.of(children.computeIfAbsent(field, name -> new Inputs(path + "." + name, child)));
    }

    /** An item of a list. */
    public Inputs get(int index) {
        if (!node.isArray() || index < 0 || index >= node.size()) {
            throw new VectorProblem(path + "[" + index + "] is missing.");
        }
        return children.computeIfAbsent("[" + index + "]", name -> new Inputs(path + name, node.get(index)));
    }

    public boolean has(String field) {
        return find(field).isPresent();
    }

    /** A whole number, or another when the field is absent. */
    public long longOr(String field, long other) {
        return find(field).map(Inputs::asLong).orElse(other);
    }

    /** True or false, or another when the field is absent. */
    public boolean booleanOr(String field, boolean other) {
        return find(field).map(Inputs::asBoolean).orElse(other);
    }

    /** Text, or another when the field is absent. */
    public String textOr(String field, String other) {
        return find(field).map(Inputs::asText).orElse(other);
    }

    /** Fields that are known although this case may have no use for them. */
    public void mayHave(String... fields) {
        read.addAll(Arrays.asList(fields));
    }

    /** How many items a list, or fields a map, has. */
    public int size() {
        return node.size();
    }

    /** The items of a list. */
    @Override
    public Iterator<Inputs> iterator() {
        return items().iterator();
    }

    /** The items of a list. */
    public List<Inputs> items() {
        if (!node.isArray()) {
            throw unfit("a list");
        }
        List<Inputs> items = new ArrayList<>(node.size());
        for (int i = 0; i < node.size(); i++) {
            items.add(get(i));
        }
        return Collections.unmodifiableList(items);
    }

    /** The names of all fields, in the order of the file. */
    public Set<String> fields() {
        if (!node.isObject()) {
            throw unfit("a map");
        }
        Set<String> names = new LinkedHashSet<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    // ---------------------------------------------------------------------------------------------------- single
    // values

    /** Text, or a number as it is written. */
    public String asText() {
        if (!node.isValueNode() || node.isNull()) {
            throw unfit("text");
        }
        return node.asText();
    }

    public boolean asBoolean() {
        if (!node.isBoolean()) {
            throw unfit("true or false");
        }
        return node.booleanValue();
    }

    public boolean isList() {
        return node.isArray();
    }

    public boolean isNull() {
        return node.isNull();
    }

    public boolean isBoolean() {
        return node.isBoolean();
    }

    public BigInteger asInteger() {
        BigFraction value = asFraction();
        if (!value.getDenominator().equals(BigInteger.ONE)) {
            throw unfit("a whole number");
        }
        return value.getNumerator();
    }

    public long asLong() {
        if (node.isIntegralNumber() && node.canConvertToLong()) {
            return node.longValue();
        }
        BigInteger value = asInteger();
        if (value.bitLength() > 63) {
            throw unfit("a whole number below 2^63");
        }
        return value.longValue();
    }

    public int asInt() {
        BigInteger value = asInteger();
        if (value.bitLength() > 31) {
            throw unfit("a whole number below 2^31");
        }
        return value.intValue();
    }

    /** The nearest double to what is written. */
    public double asDouble() {
        asFraction();
        return asText().contains("/") ? asFraction().doubleValue() : Double.parseDouble(asText());
    }

    /** A decimal, exactly as written. */
    public BigDecimal asDecimal() {
        asFraction();
        try {
            return new BigDecimal(asText());
        } catch (NumberFormatException e) {
            throw unfit("a decimal");
        }
    }

    /** {@code a/b}, a decimal or a whole number, exactly. */
    public BigFraction asFraction() {
        return ExactNumber.parse(asText()).orElseThrow(() -> unfit("a number"));
    }

    /** The path of a field that nobody has read nor {@link #mayHave} named. */
    public Optional<String> unread() {
        if (node.isObject()) {
            for (String field : fields()) {
                if (!read.contains(field)) {
                    return Optional.of(path + "." + field);
                }
            }
        }
        return children.values().stream()
                .flatMap(child -> child.unread().stream())
                .sorted()
                .findFirst();
    }

    /** The problem that an operation is not known. */
    public VectorProblem unknownOperation() {
        return new VectorProblem(path + " (" + shown() + ") is not an operation of this topic.");
    }

    private VectorProblem unfit(String wanted) {
        return new VectorProblem(path + " (" + shown() + ") must be " + wanted + ".");
    }

    private String shown() {
        String text = node.isTextual() ? node.textValue() : node.toString();
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }

    @Override
    public String toString() {
        return path + " = " + shown();
    }
}
