package stakeout.scenarios.conform.solana;

import java.math.BigInteger;
import java.util.OptionalLong;
import stakeout.scenarios.conform.Inputs;
import stakeout.scenarios.conform.VectorProblem;

/** Numbers of 64 bits without a sign, which the model keeps in a {@code long}. */
final class Words {
    private Words() {}

    static long of(Inputs input) {
        BigInteger value = input.asInteger();
        if (value.signum() < 0 || value.bitLength() > Long.SIZE) {
            throw new VectorProblem("a number (" + value + ") must be in [0, 2^64).");
        }
        return value.longValue();
    }

    /** A field that may be absent or null. */
    static OptionalLong find(Inputs inputs, String field) {
        return inputs.find(field).map(Words::of).map(OptionalLong::of).orElse(OptionalLong.empty());
    }

    static BigInteger big(long word) {
        return new BigInteger(Long.toUnsignedString(word));
    }
}
