package stakeout.model.arithmetic;

import java.math.BigInteger;

/**
 * A place to compute in: one decimal, changed in place, with the roundings of the Cosmos SDK.
 *
 * <pre>
 * mul, quo             half to even at digit 18; quo divides at 36 digits, truncated, and rounds that once
 * mulTruncate, quoTruncate, mulInt, quoInt      toward zero (mulInt is exact)
 * quoRoundUp           divides at 36 digits, truncated, then up
 * mulIntQuo…           the product of the first two stays exact, however wide
 * </pre>
 *
 * <p>Source: [cosmos-sdk] math/dec.go. A result of 2^127 or more is an {@link ArithmeticException} and leaves the
 * register as it was. No method but {@link #toDec18} and {@link #toString} allocates. Not for several threads.
 */
public final class Dec18Register implements Decimal {
    private static final long HALF_RAW = Dec18.ONE_RAW / 2;
    private static final BigInteger RAW_36 = BigInteger.TEN.pow(36);
    private static final long RAW_36_HI = RAW_36.shiftRight(64).longValueExact();
    private static final long RAW_36_LO = RAW_36.longValue();

    private final WideInteger wide = new WideInteger();
    private final ByOne18 short192 = new ByOne18();
    private long hi;
    private long lo;

    @Override
    public long hi() {
        return hi;
    }

    @Override
    public long lo() {
        return lo;
    }

    // ------------------------------------------------------------------------------------------------- set and read

    public Dec18Register set(Decimal value) {
        hi = value.hi();
        lo = value.lo();
        return this;
    }

    public Dec18Register setRaw(long newHi, long newLo) {
        hi = newHi;
        lo = newLo;
        return this;
    }

    /** The decimal {@code raw · 1e-18}. */
    public Dec18Register setRaw(long raw) {
        return setRaw(raw >> 63, raw);
    }

    /** The whole number {@code units}. */
    public Dec18Register setInt(long units) {
        return setRaw(Math.multiplyHigh(units, Dec18.ONE_RAW), units * Dec18.ONE_RAW);
    }

    public Dec18 toDec18() {
        return new Dec18(hi, lo);
    }

    public int signum() {
        return hi < 0 ? -1 : (hi | lo) == 0 ? 0 : 1;
    }

    public boolean isZero() {
        return (hi | lo) == 0;
    }

    public int compareTo(Decimal other) {
        return Dec18.compare(this, other);
    }

    // --------------------------------------------------------------------------------------------------- add and sub

    public Dec18Register add(Decimal other) {
        return add(other.hi(), other.lo());
    }

    public Dec18Register add(long otherHi, long otherLo) {
        long sumLo = lo + otherLo;
        long carry = Long.compareUnsigned(sumLo, lo) < 0 ? 1 : 0;
        long sumHi = hi + otherHi + carry;
        if (((hi ^ sumHi) & (otherHi ^ sumHi)) < 0) {
            throw overflow();
        }
        return setRaw(sumHi, sumLo);
    }

    public Dec18Register sub(Decimal other) {
        return sub(other.hi(), other.lo());
    }

    public Dec18Register sub(long otherHi, long otherLo) {
        long differenceLo = lo - otherLo;
        long borrow = Long.compareUnsigned(lo, otherLo) < 0 ? 1 : 0;
        long differenceHi = hi - otherHi - borrow;
        if (((hi ^ otherHi) & (hi ^ differenceHi)) < 0) {
            throw overflow();
        }
        return setRaw(differenceHi, differenceLo);
    }

    public Dec18Register negate() {
        long oldHi = hi;
        long oldLo = lo;
        return setRaw(0, 0).sub(oldHi, oldLo);
    }

    /** The smaller of this and {@code other}. */
    public Dec18Register min(Decimal other) {
        return compareTo(other) <= 0 ? this : set(other);
    }

    // --------------------------------------------------------------------------------------------------- mul and quo

    public Dec18Register mul(Decimal other) {
        return product(other.hi(), other.lo(), true);
    }

    public Dec18Register mulTruncate(Decimal other) {
        return product(other.hi(), other.lo(), false);
    }

    /** Times the decimal {@code raw · 1e-18}, half to even. */
    public Dec18Register mulRaw(long raw) {
        return product(raw >> 63, raw, true);
    }

    /** Times the decimal {@code raw · 1e-18}, toward zero. */
    public Dec18Register mulTruncateRaw(long raw) {
        return product(raw >> 63, raw, false);
    }

    private Dec18Register product(long otherHi, long otherLo, boolean halfEven) {
        if (hi >= 0 && otherHi == 0 && otherLo >= 0 && short192.divide(hi, lo, otherLo)) {
            long up = halfEven ? roundHalfEven(short192.quotientLo, short192.remainder) : 0;
            return store(false, short192.quotientHi, short192.quotientLo, up);
        }
        boolean negative = (hi ^ otherHi) < 0;
        loadMagnitude();
        wide.multiply(magnitudeHi(otherHi, otherLo), magnitudeLo(otherHi, otherLo));
        return chop(negative, halfEven ? Chop.HALF_EVEN : Chop.TRUNCATE);
    }

    /** Times a whole number, exact. */
    public Dec18Register mulInt(long factor) {
        if (hi == 0 && lo >= 0 && factor >= 0) {
            return setRaw(Math.multiplyHigh(lo, factor), lo * factor);
        }
        boolean negative = (hi ^ factor) < 0;
        loadMagnitude();
        wide.multiply(0, Math.abs(factor));
        return store(negative, 0);
    }

    /** Divided by a whole number, toward zero. */
    public Dec18Register quoInt(long divisor) {
        boolean negative = (hi ^ divisor) < 0;
        loadMagnitude();
        wide.divide(0, Math.abs(divisor));
        return store(negative, 0);
    }

    public Dec18Register quo(Decimal divisor) {
        return quotient(1, divisor, Chop.HALF_EVEN);
    }

    public Dec18Register quoTruncate(Decimal divisor) {
        return quotient(1, divisor, Chop.TRUNCATE);
    }

    /** Unlike its name, for a negative quotient toward zero: so is [cosmos-sdk] chopPrecisionAndRoundUp. */
    public Dec18Register quoRoundUp(Decimal divisor) {
        return quotient(1, divisor, Chop.UP);
    }

    /** {@code (this · factor) quo divisor}, the product exact: what shares are worth in tokens. */
    public Dec18Register mulIntQuo(long factor, Decimal divisor) {
        return quotient(factor, divisor, Chop.HALF_EVEN);
    }

    /** {@code (this · factor) quoTruncate divisor}, the product exact. */
    public Dec18Register mulIntQuoTruncate(long factor, Decimal divisor) {
        return quotient(factor, divisor, Chop.TRUNCATE);
    }

    /** {@code (this · factor) quoInt divisor}, the product exact: what tokens are worth in shares. */
    public Dec18Register mulIntQuoInt(long factor, long divisor) {
        boolean negative = (hi ^ factor ^ divisor) < 0;
        loadMagnitude();
        wide.multiply(0, Math.abs(factor));
        wide.divide(0, Math.abs(divisor));
        return store(negative, 0);
    }

    private Dec18Register quotient(long factor, Decimal divisor, Chop chop) {
        boolean negative = (hi ^ factor ^ divisor.hi()) < 0;
        loadMagnitude();
        wide.multiply(0, Math.abs(factor));
        wide.multiply(RAW_36_HI, RAW_36_LO);
        wide.divide(magnitudeHi(divisor.hi(), divisor.lo()), magnitudeLo(divisor.hi(), divisor.lo()));
        return chop(negative, chop);
    }

    // ------------------------------------------------------------------------------------------------- whole numbers

    /** Toward zero. */
    public long truncateInt() {
        return wholeUnits(Chop.TRUNCATE, Chop.TRUNCATE);
    }

    /** Half to even. */
    public long roundInt() {
        return wholeUnits(Chop.HALF_EVEN, Chop.HALF_EVEN);
    }

    /** Toward plus infinity. */
    public long ceilInt() {
        return wholeUnits(Chop.UP, Chop.TRUNCATE);
    }

    private long wholeUnits(Chop ifPositive, Chop ifNegative) {
        boolean negative = hi < 0;
        loadMagnitude();
        long up = chopWide(negative ? ifNegative : ifPositive);
        if (wide.bitLength() > 63 || wide.low() + up < 0) {
            throw overflow();
        }
        long units = wide.low() + up;
        return negative ? -units : units;
    }

    // ------------------------------------------------------------------------------------------------------- rounding

    private enum Chop {
        TRUNCATE,
        HALF_EVEN,
        UP
    }

    /** Divides the wide integer by 1e18; 1 if the quotient is to be one larger. */
    private long chopWide(Chop chop) {
        wide.divide(0, Dec18.ONE_RAW);
        long remainder = wide.remainderLow();
        return switch (chop) {
            case TRUNCATE -> 0;
            case HALF_EVEN -> roundHalfEven(wide.low(), remainder);
            case UP -> remainder == 0 ? 0 : 1;
        };
    }

    private static long roundHalfEven(long quotientLo, long remainder) {
        return remainder > HALF_RAW || (remainder == HALF_RAW && (quotientLo & 1) == 1) ? 1 : 0;
    }

    private Dec18Register chop(boolean negative, Chop chop) {
        return store(negative, chopWide(negative && chop == Chop.UP ? Chop.TRUNCATE : chop));
    }

    private Dec18Register store(boolean negative, long up) {
        if (wide.bitLength() > 127) {
            throw overflow();
        }
        return store(negative, wide.high(), wide.low(), up);
    }

    private Dec18Register store(boolean negative, long magnitudeHi, long magnitudeLo, long up) {
        long newLo = magnitudeLo + up;
        long newHi = magnitudeHi + (up != 0 && newLo == 0 ? 1 : 0);
        if (newHi < 0) {
            throw overflow();
        }
        return negative ? setRaw(newLo == 0 ? -newHi : ~newHi, -newLo) : setRaw(newHi, newLo);
    }

    private void loadMagnitude() {
        wide.set(magnitudeHi(hi, lo), magnitudeLo(hi, lo));
    }

    private static long magnitudeHi(long hi, long lo) {
        return hi >= 0 ? hi : lo == 0 ? -hi : ~hi;
    }

    private static long magnitudeLo(long hi, long lo) {
        return hi >= 0 ? lo : -lo;
    }

    private static ArithmeticException overflow() {
        return new ArithmeticException("an 18-digit decimal must stay below 2^127 units of 1e-18 (about 1.7e20)");
    }

    @Override
    public String toString() {
        return Dec18.format(this);
    }
}
