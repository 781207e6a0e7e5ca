package stakeout.model.arithmetic;

import java.util.Arrays;

/**
 * An unsigned integer of at most 512 bits to multiply and divide in, without allocation: 128 bits of a decimal times 63
 * of tokens times the 120 of 1e36 need 311.
 *
 * <p>Division is Knuth's algorithm D on 32-bit limbs (The Art of Computer Programming, volume 2, 4.3.1).
 */
final class WideInteger {
    private static final int LIMBS = 16;
    private static final long MASK = 0xFFFF_FFFFL;

    private final int[] limbs = new int[LIMBS + 1]; // least significant first; one spare for the shift of algorithm D
    private final int[] factor = new int[4];
    private final int[] divisor = new int[4];
    private final int[] product = new int[LIMBS + 4];
    private final int[] quotient = new int[LIMBS + 1];
    private int length; // limbs in use; the last of them is not zero
    private long remainderLow;

    void set(long hi, long lo) {
        length = split(hi, lo, limbs);
    }

    long low() {
        return limb(0) | (limb(1) << 32);
    }

    long high() {
        return limb(2) | (limb(3) << 32);
    }

    /** The lower 64 bits of what the last division left. */
    long remainderLow() {
        return remainderLow;
    }

    int bitLength() {
        return length == 0 ? 0 : 32 * length - Integer.numberOfLeadingZeros(limbs[length - 1]);
    }

    private long limb(int index) {
        return index < length ? limbs[index] & MASK : 0;
    }

    private static int split(long hi, long lo, int[] into) {
        into[0] = (int) lo;
        into[1] = (int) (lo >>> 32);
        into[2] = (int) hi;
        into[3] = (int) (hi >>> 32);
        int used = 4;
        while (used > 0 && into[used - 1] == 0) {
            used--;
        }
        return used;
    }

    void multiply(long hi, long lo) {
        int factorLength = split(hi, lo, factor);
        int productLength = length + factorLength;
        Arrays.fill(product, 0, productLength, 0);
        for (int j = 0; j < factorLength; j++) {
            long carry = 0;
            long by = factor[j] & MASK;
            for (int i = 0; i < length; i++) {
                carry += (limbs[i] & MASK) * by + (product[i + j] & MASK);
                product[i + j] = (int) carry;
                carry >>>= 32;
            }
            product[length + j] = (int) carry;
        }
        while (productLength > 0 && product[productLength - 1] == 0) {
            productLength--;
        }
        if (productLength > LIMBS) {
            throw new ArithmeticException("an intermediate product must stay below 2^512");
        }
        length = productLength;
        System.arraycopy(product, 0, limbs, 0, length);
    }

    /** Divides by an unsigned integer; the quotient stays here, of the remainder the lower 64 bits. */
    void divide(long hi, long lo) {
        int divisorLength = split(hi, lo, divisor);
        if (divisorLength == 0) {
            throw new ArithmeticException("division by zero");
        }
        if (divisorLength == 1) {
            divideByOneLimb(divisor[0] & MASK);
        } else if (length < divisorLength) {
            remainderLow = low();
            length = 0;
        } else {
            divideByLimbs(divisorLength);
        }
    }

    private void divideByOneLimb(long by) {
        long rest = 0;
        for (int i = length - 1; i >= 0; i--) {
            long part = (rest << 32) | (limbs[i] & MASK);
            limbs[i] = (int) Long.divideUnsigned(part, by);
            rest = Long.remainderUnsigned(part, by);
        }
        remainderLow = rest;
        trim(length);
    }

    private void divideByLimbs(int n) {
        int shift = Integer.numberOfLeadingZeros(divisor[n - 1]);
        shiftLeft(divisor, n, shift);
        limbs[length] = 0;
        shiftLeft(limbs, length + 1, shift);
        long first = divisor[n - 1] & MASK;
        long second = divisor[n - 2] & MASK;
        int steps = length - n;
        for (int j = steps; j >= 0; j--) {
            long two = ((limbs[j + n] & MASK) << 32) | (limbs[j + n - 1] & MASK);
            long guess = Long.divideUnsigned(two, first);
            long rest = Long.remainderUnsigned(two, first);
            while (guess > MASK || Long.compareUnsigned(guess * second, (rest << 32) | (limbs[j + n - 2] & MASK)) > 0) {
                guess--;
                rest += first;
                if (rest > MASK) {
                    break;
                }
            }
            if (subtract(guess, j, n)) {
                guess--;
                addBack(j, n);
            }
            quotient[j] = (int) guess;
        }
        shiftRight(n, shift);
        remainderLow = (limbs[0] & MASK) | ((limbs[1] & MASK) << 32);
        System.arraycopy(quotient, 0, limbs, 0, steps + 1);
        trim(steps + 1);
    }

    /** Takes {@code guess} times the divisor from the limbs at {@code j}; whether it was too much. */
    private boolean subtract(long guess, int j, int n) {
        long carry = 0;
        long borrow = 0;
        for (int i = 0; i < n; i++) {
            carry += guess * (divisor[i] & MASK);
            long difference = (limbs[i + j] & MASK) - (carry & MASK) - borrow;
            limbs[i + j] = (int) difference;
            borrow = difference < 0 ? 1 : 0;
            carry >>>= 32;
        }
        long difference = (limbs[j + n] & MASK) - carry - borrow;
        limbs[j + n] = (int) difference;
        return difference < 0;
    }

    private void addBack(int j, int n) {
        long carry = 0;
        for (int i = 0; i < n; i++) {
            carry += (limbs[i + j] & MASK) + (divisor[i] & MASK);
            limbs[i + j] = (int) carry;
            carry >>>= 32;
        }
        limbs[j + n] += (int) carry;
    }

    private static void shiftLeft(int[] number, int count, int shift) {
        if (shift != 0) {
            for (int i = count - 1; i > 0; i--) {
                number[i] = (number[i] << shift) | (number[i - 1] >>> -shift);
            }
            number[0] <<= shift;
        }
    }

    private void shiftRight(int count, int shift) {
        if (shift != 0) {
            for (int i = 0; i < count; i++) {
                limbs[i] = (limbs[i] >>> shift) | (limbs[i + 1] << -shift);
            }
        }
    }

    private void trim(int from) {
        length = from;
        while (length > 0 && limbs[length - 1] == 0) {
            length--;
        }
    }
}
