package stakeout.scenarios.assess;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rules with one value put in the place of another. */
final class MovedRules {
    private static final Pattern NUMBER = Pattern.compile("([0-9_]+(?:\\.[0-9_]+)?(?:[eE][-+]?[0-9]+)?)(\\s*)(.*)");
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private MovedRules() {}

    /**
     * A protocol with a value of its own.
     *
     * @param rules as a scenario writes them, {@code {extends: cosmos-hub}}
     * @param path {@code slashing.multiplier}
     */
    static String with(String rules, String path, String value) {
        String[] keys = path.split("\\.");
        return rules.substring(0, rules.length() - 1) + ", " + String.join(": {", keys) + ": " + value
                + "}".repeat(keys.length);
    }

    /**
     * What a value is moved to: half and double, or the other truth. A whole number stays one (half of 3 is 2, half of 1 is 0), and
     * what is a share stays one.
     *
     * @param share whether it is known to be a part of a whole, besides those written with {@code %}
     * @return empty for nought, names of rules and other text
     */
    static ImmutableList<String> moves(String value, boolean share) {
        if (value.equals("true") || value.equals("false")) {
            return ImmutableList.of(Boolean.toString(value.equals("false")));
        }
        Matcher matcher = NUMBER.matcher(value);
        if (!matcher.matches()) {
            return ImmutableList.of();
        }
        BigDecimal number = new BigDecimal(matcher.group(1).replace("_", ""));
        if (number.signum() == 0) {
            return ImmutableList.of();
        }
        boolean isPercent = matcher.group(3).equals("%");
        BigDecimal least = number.divide(TWO);
        BigDecimal most = number.multiply(TWO);
        if (isWhole(number) && !isPercent && !share) {
            BigDecimal up = least.setScale(0, RoundingMode.UP);
            least = up.compareTo(number) == 0 ? BigDecimal.ZERO : up;
        }
        if (isPercent || share) {
            most = most.min(isPercent ? BigDecimal.valueOf(100) : BigDecimal.ONE);
        }
        String unit = matcher.group(2) + matcher.group(3);
        ImmutableList.Builder<String> moves = ImmutableList.builder();
        moves.add(text(least) + unit);
        if (most.compareTo(number) != 0) {
            moves.add(text(most) + unit);
        }
        return moves.build();
    }

    private static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }

    private static String text(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
