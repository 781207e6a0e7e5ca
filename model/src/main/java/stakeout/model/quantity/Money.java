package stakeout.model.quantity;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import stakeout.model.Numbers;
import stakeout.model.protocol.Token;

/**
 * An amount of an asset: {@code 2048 ETH}, {@code 32_000_000_000 gwei}, {@code 1.5e6 ATOM}, {@code 5e9 USD}. Which assets there
 * are and how finely they divide is known only once the protocol is, so the unit is kept as text until converted.
 *
 * @param amount exact, any sign
 * @param unit a symbol or base unit, as written (case matters)
 */
public record Money(BigDecimal amount, String unit) {
    private static final Pattern TEXT =
            Pattern.compile("(" + DecimalText.NUMBER + ")\\s*([A-Za-z][A-Za-z0-9._-]{0,23})");
    private static final BigInteger LARGEST = BigInteger.valueOf(Long.MAX_VALUE);

    public Money {
        amount = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
        checkArgument(
                unit.matches("[A-Za-z][A-Za-z0-9._-]{0,23}"), "unit (%s) must be a word such as ETH or USD.", unit);
    }

    /**
     * Reads a number and a unit.
     *
     * @throws IllegalArgumentException saying what is wrong with {@code text}
     */
    public static Money parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        checkArgument(
                text.length() <= 2 * DecimalText.MAX_LENGTH && matcher.matches(),
                "expected an amount with its unit such as '32 ETH' or '5e9 USD', got '%s'.%s",
                text,
                DecimalText.looksLikeNumber(text) ? "\nMaybe '" + text + " ETH'." : "");
        return new Money(DecimalText.parse(matcher.group(1)), matcher.group(2));
    }

    /** Money of a state as an asset: {@code fiat("USD")} counts in millionths, {@code microUSD}. */
    public static Token fiat(String symbol) {
        return new Token(symbol, "micro" + symbol, 6);
    }

    /** Whether this is an amount of that asset, in either of its units. */
    public boolean isIn(Token token) {
        return unit.equals(token.symbol()) || unit.equals(token.baseUnit());
    }

    /**
     * This amount in base units, exactly.
     *
     * @throws IllegalArgumentException if it is another asset, not a whole number of base units, or beyond a long
     */
    public long baseUnits(Token token) {
        BigInteger wide = wideBaseUnits(token);
        boolean isWritten = unit.equals(token.baseUnit());
        checkArgument(
                wide.abs().compareTo(LARGEST) <= 0,
                "%s must be at most %s %s.%s",
                this,
                isWritten ? LARGEST : Numbers.format(token.tokens(LARGEST)),
                unit,
                isWritten ? "" : "\nMaybe the amount is in " + token.baseUnit() + " already.");
        return wide.longValueExact();
    }

    /** As {@link #baseUnits}, but of any size: supplies and totals exceed a long on some networks. */
    public BigInteger wideBaseUnits(Token token) {
        checkArgument(
                isIn(token),
                "unit (%s) must be %s or %s.%s",
                unit,
                token.symbol(),
                token.baseUnit(),
                unit.equalsIgnoreCase(token.symbol())
                        ? "\nMaybe " + Numbers.format(amount) + " " + token.symbol() + "."
                        : "");
        BigDecimal inBaseUnits = unit.equals(token.baseUnit()) ? amount : amount.movePointRight(token.decimals());
        checkArgument(
                inBaseUnits.stripTrailingZeros().scale() <= 0,
                "%s must be a whole number of %s (1 %s has %s decimals).\nMaybe round it to %s digits after the point.",
                this,
                token.baseUnit(),
                token.symbol(),
                token.decimals(),
                token.decimals());
        return inBaseUnits.toBigIntegerExact();
    }

    /** As in a file, in one way only: {@code 2048 ETH}. */
    @Override
    public String toString() {
        return Numbers.format(amount) + " " + unit;
    }
}
