package stakeout.scenarios.conform;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * How far a result may be from what a case expects, as the case's {@code tolerance} says it:
 *
 * <pre>
 * exact                                       equal, as fractions
 * exact in IEEE double                        the same double
 * exact with the 40-piece table; …            equal: ours has the table, and what is said of others is nothing to us
 * 1e-12 relative · relative 0.005 · 0.5 %     |got − expected| ≤ that × |expected|
 * absolute 20                                 |got − expected| ≤ 20
 * absolute 20 planck per 1.2 DOT              ≤ 20, and 20 for each 1.2 DOT of a larger number
 * rounded to 0.01 percentage points           |got − expected| ≤ half of 0.01 %
 * exact; the rate to 1 ulp                    exact, but fields with "rate" in their name to so many steps of a double
 * </pre>
 *
 * <p>What stands in parentheses explains and is passed over.
 */
final class Tolerance {
    private static final String NUMBER = "([0-9.]+(?:e[+-]?[0-9]+)?)";
    private static final Pattern RELATIVE =
            Pattern.compile("(?:" + NUMBER + " relative|relative " + NUMBER + "|(?:within )?" + NUMBER + " ?%)");
    private static final Pattern ABSOLUTE = Pattern.compile(
            "(?:absolute " + NUMBER + "|" + NUMBER + " absolute)(?: ([a-z]+))?(?: per " + NUMBER + " ([a-z]+))?");
    private static final Pattern ROUNDED = Pattern.compile("rounded to " + NUMBER + "( percentage points?| ?%)?");
    private static final Pattern EXACT = Pattern.compile("exact(?: with .*)?|0");
    private static final Pattern DOUBLE = Pattern.compile("exact in ieee doubles?");
    private static final Pattern FIELD = Pattern.compile("the (\\w+) to ([0-9]{1,6}) ulps?");
    private static final Pattern OF_OTHERS = Pattern.compile("relative " + NUMBER + " without it.*");

    /** Whether a result is near enough. */
    private interface Law {
        boolean holds(BigFraction expected, BigFraction got);
    }

    /** @param field a part of the names of the fields it is for; empty for all */
    private record Clause(String field, Law law) {}

    private final ImmutableList<Clause> clauses;

    private Tolerance(List<Clause> clauses) {
        this.clauses = ImmutableList.copyOf(clauses);
    }

    /** @throws VectorProblem if the text says it in a way that is not known */
    static Tolerance parse(String text) {
        String bare = text.replaceAll("\\([^)]*\\)", " ").toLowerCase(Locale.ROOT);
        List<Clause> clauses = new ArrayList<>();
        for (String clause : Splitter.on(';').trimResults().omitEmptyStrings().split(bare)) {
            Matcher field = FIELD.matcher(clause);
            if (field.matches()) {
                clauses.add(0, new Clause(field.group(1), ulps(Integer.parseInt(field.group(2)))));
            } else if (clauses.isEmpty() || !OF_OTHERS.matcher(clause).matches()) {
                clauses.add(new Clause("", law(clause, text)));
            }
        }
        if (clauses.stream().filter(clause -> clause.field().isEmpty()).count() != 1) {
            throw unknown(text);
        }
        return new Tolerance(clauses);
    }

    boolean holds(String field, BigFraction expected, BigFraction got) {
        return clauses.stream()
                .filter(clause -> clause.field().isEmpty() || words(field).contains(clause.field()))
                .findFirst()
                .orElseThrow()
                .law()
                .holds(expected, got);
    }

    /** The words of a path: {@code expect.validator_rate} has "rate". */
    private static List<String> words(String path) {
        return Splitter.onPattern("[^a-z0-9]+").splitToList(path.toLowerCase(Locale.ROOT));
    }

    private static Law law(String clause, String text) {
        if (EXACT.matcher(clause).matches()) {
            return BigFraction::equals;
        }
        if (DOUBLE.matcher(clause).matches()) {
            return (expected, got) -> Double.compare(nearest(expected), nearest(got)) == 0;
        }
        Matcher relative = RELATIVE.matcher(clause);
        if (relative.matches()) {
            BigFraction most = number(clause.endsWith("%") ? first(relative) + "%" : first(relative), text);
            return (expected, got) -> distance(expected, got).compareTo(most.multiply(expected.abs())) <= 0;
        }
        Matcher absolute = ABSOLUTE.matcher(clause);
        if (absolute.matches()) {
            return absolute(absolute, text);
        }
        Matcher rounded = ROUNDED.matcher(clause);
        if (rounded.matches()) {
            BigFraction step = number(rounded.group(1) + (rounded.group(2) == null ? "" : "%"), text);
            return (expected, got) -> distance(expected, got).multiply(2).compareTo(step) <= 0;
        }
        throw unknown(text);
    }

    private static Law absolute(Matcher parts, String text) {
        BigFraction most = number(parts.group(1) == null ? parts.group(2) : parts.group(1), text);
        if (parts.group(4) == null) {
            return (expected, got) -> distance(expected, got).compareTo(most) <= 0;
        }
        BigFraction each = number(parts.group(4), text)
                .multiply(perUnit(parts.group(5), parts.group(3) == null ? "" : parts.group(3), text));
        return (expected, got) -> {
            BigFraction share = expected.abs().divide(each);
            BigFraction allowed = share.compareTo(BigFraction.ONE) > 0 ? most.multiply(share) : most;
            return distance(expected, got).compareTo(allowed) <= 0;
        };
    }

    /** How many of the small unit a large one is. */
    private static BigInteger perUnit(String large, String small, String text) {
        if (large.equals(small)) {
            return BigInteger.ONE;
        }
        int digits = switch (large + " in " + small) {
            case "dot in planck" -> 10;
            case "eth in gwei", "sol in lamport", "sol in lamports" -> 9;
            case "atom in uatom", "ada in lovelace", "xtz in mutez", "tez in mutez" -> 6;
            default -> throw unknown(text);
        };
        return BigInteger.TEN.pow(digits);
    }

    private static Law ulps(int steps) {
        return (expected, got) -> {
            double wanted = nearest(expected);
            return Math.abs(nearest(got) - wanted) <= steps * Math.ulp(wanted);
        };
    }

    /** Correctly rounded: {@link BigFraction#doubleValue} rounds each side first. */
    private static double nearest(BigFraction value) {
        return new BigDecimal(value.getNumerator())
                .divide(new BigDecimal(value.getDenominator()), new MathContext(60))
                .doubleValue();
    }

    private static BigFraction distance(BigFraction a, BigFraction b) {
        return a.subtract(b).abs();
    }

    private static String first(Matcher matcher) {
        for (int group = 1; group <= matcher.groupCount(); group++) {
            if (matcher.group(group) != null) {
                return matcher.group(group);
            }
        }
        throw new IllegalStateException("no number in " + matcher);
    }

    private static BigFraction number(String number, String text) {
        return ExactNumber.parse(number).orElseThrow(() -> unknown(text));
    }

    private static VectorProblem unknown(String text) {
        return new VectorProblem(
                "tolerance (" + text + ") is said in a way that is not known.\nMaybe 'exact', or '0.5 %'.");
    }
}
