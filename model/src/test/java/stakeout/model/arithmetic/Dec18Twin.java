package stakeout.model.arithmetic;

import java.math.BigInteger;

/** The SDK's decimals written down once more in BigInteger, as slowly and plainly as [cosmos-sdk] math/dec.go has it. */
final class Dec18Twin {
    static final BigInteger ONE = BigInteger.TEN.pow(18);
    private static final BigInteger HALF = ONE.shiftRight(1);

    private Dec18Twin() {}

    static BigInteger chopHalfEven(BigInteger wide) {
        if (wide.signum() < 0) {
            return chopHalfEven(wide.negate()).negate();
        }
        BigInteger[] parts = wide.divideAndRemainder(ONE);
        int side = parts[1].compareTo(HALF);
        boolean up = side > 0 || (side == 0 && parts[0].testBit(0));
        return up ? parts[0].add(BigInteger.ONE) : parts[0];
    }

    static BigInteger chopUp(BigInteger wide) {
        BigInteger[] parts = wide.divideAndRemainder(ONE);
        return wide.signum() > 0 && parts[1].signum() != 0 ? parts[0].add(BigInteger.ONE) : parts[0];
    }

    static BigInteger mul(BigInteger a, BigInteger b) {
        return chopHalfEven(a.multiply(b));
    }

    static BigInteger mulTruncate(BigInteger a, BigInteger b) {
        return a.multiply(b).divide(ONE);
    }

    static BigInteger quo(BigInteger a, BigInteger b) {
        return chopHalfEven(a.multiply(ONE).multiply(ONE).divide(b));
    }

    static BigInteger quoTruncate(BigInteger a, BigInteger b) {
        return a.multiply(ONE).multiply(ONE).divide(b).divide(ONE);
    }

    static BigInteger quoRoundUp(BigInteger a, BigInteger b) {
        return chopUp(a.multiply(ONE).multiply(ONE).divide(b));
    }
}
