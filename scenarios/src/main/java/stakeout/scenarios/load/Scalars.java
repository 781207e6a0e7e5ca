package stakeout.scenarios.load;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import stakeout.model.Numbers;
import stakeout.model.quantity.DecimalText;
import stakeout.model.quantity.Money;
import stakeout.model.quantity.Rate;
import stakeout.model.quantity.Share;
import stakeout.model.quantity.Span;
import stakeout.model.quantity.Until;

/** The scalars every binder knows: text, numbers, truth values, dates and the quantities with units. */
final class Scalars {
    private static final Pattern WHOLE = Pattern.compile("[-+]?\\d+(?:_\\d+)*");

    private Scalars() {}

    static Map<Class<?>, ScalarType<?>> builtIn() {
        Map<Class<?>, ScalarType<?>> types = new LinkedHashMap<>();
        add(types, new ScalarType<>(String.class, "text", (text, at) -> text, Function.identity(), true, false));
        number(
                types,
                Integer.class,
                "a whole number",
                text -> whole(text, (long) Integer.MIN_VALUE, (long) Integer.MAX_VALUE)
                        .intValueExact());
        number(
                types,
                Long.class,
                "a whole number",
                text -> whole(text, Long.MIN_VALUE, Long.MAX_VALUE).longValueExact());
        number(types, BigInteger.class, "a whole number", text -> whole(text, null, null));
        add(types, new ScalarType<>(Double.class, "a number", (text, at) -> real(text), Numbers::format, false, true));
        add(
                types,
                new ScalarType<>(
                        BigDecimal.class, "a number", (text, at) -> decimal(text), Numbers::format, false, true));
        number(types, Boolean.class, "true or false", Scalars::truth);
        add(types, quantity(LocalDate.class, "a date such as 2026-01-31", Scalars::date));
        add(types, quantity(Span.class, "a length of time such as '10 d' or '225 epochs'", Span::parse));
        add(types, quantity(Until.class, "'settled' or a length of time such as '10 d'", Until::parse));
        add(types, quantity(Rate.class, "a rate such as '0.02 per epoch'", Rate::parse));
        add(types, quantity(Share.class, "a share such as '34.3 %' or 0.343", Share::parse));
        add(types, quantity(Money.class, "an amount with its unit such as '32 ETH' or '5e9 USD'", Money::parse));
        return types;
    }

    private static <T> ScalarType<T> quantity(Class<T> type, String expects, Function<String, T> parse) {
        return new ScalarType<>(type, expects, (text, at) -> parse.apply(text), Object::toString, false, false);
    }

    private static <T> void number(
            Map<Class<?>, ScalarType<?>> types, Class<T> type, String expects, Function<String, T> parse) {
        add(types, new ScalarType<>(type, expects, (text, at) -> parse.apply(text), Object::toString, false, true));
    }

    private static void add(Map<Class<?>, ScalarType<?>> types, ScalarType<?> type) {
        types.put(type.type(), type);
    }

    private static BigInteger whole(String text, Long least, Long most) {
        if (!DecimalText.looksLikeNumber(text)) {
            throw new IllegalArgumentException(sayWhole(text, DecimalText::parse));
        }
        BigDecimal value = DecimalText.parse(text);
        boolean fits = least == null
                || (value.compareTo(BigDecimal.valueOf(least)) >= 0 && value.compareTo(BigDecimal.valueOf(most)) <= 0);
        if (!WHOLE.matcher(text).matches()) {
            boolean exact = fits && value.abs().compareTo(BigDecimal.TEN.pow(36)) < 0 && isWhole(value);
            throw new IllegalArgumentException("expected a whole number, got '" + text + "'."
                    + (exact ? "\nMaybe " + value.toBigIntegerExact() + "." : ""));
        }
        if (!fits) {
            throw new IllegalArgumentException(
                    "expected a whole number from " + least + " to " + most + ", got '" + text + "'.");
        }
        return value.toBigIntegerExact();
    }

    private static boolean isWhole(BigDecimal value) {
        return value.signum() == 0 || value.stripTrailingZeros().scale() <= 0;
    }

    /** The message of a failed parse as a number, about whole numbers. */
    private static String sayWhole(String text, Function<String, BigDecimal> parse) {
        try {
            return "expected a whole number, got '" + parse.apply(text) + "'.";
        } catch (IllegalArgumentException e) {
            return e.getMessage().replaceFirst("expected a number", "expected a whole number");
        }
    }

    private static double real(String text) {
        double value = decimal(text).doubleValue();
        if (Double.isInfinite(value)) {
            throw new IllegalArgumentException("expected a number within ±1.8e308, got '" + text + "'.");
        }
        if (value == 0 && decimal(text).signum() != 0) {
            throw new IllegalArgumentException("expected 0 or a number beyond ±4.9e-324, got '" + text + "'.");
        }
        return value == 0 && text.startsWith("-") ? -0.0 : value;
    }

    /** A number, or one in per cent. */
    private static BigDecimal decimal(String text) {
        return text.endsWith("%")
                ? DecimalText.parse(text.substring(0, text.length() - 1).strip())
                        .movePointLeft(2)
                : DecimalText.parse(text);
    }

    private static Boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw new IllegalArgumentException("expected true or false, got '" + text + "'."
                        + switch (text.toLowerCase(Locale.ROOT)) {
                            case "yes", "on", "true", "1" -> "\nMaybe true.";
                            case "no", "off", "false", "0" -> "\nMaybe false.";
                            default -> "";
                        });
        };
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("expected a date such as 2026-01-31, got '" + text + "'.", e);
        }
    }
}
