package stakeout.model.planted;

import ec.util.MersenneTwisterFast;
import java.security.SecureRandom;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import java.util.random.RandomGenerator;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.random.Well19937c;
import org.apache.commons.rng.simple.RandomSource;

/** Draws outside stakeout.model.chance on purpose, in every way we know. */
public class Dice {
    int random() {
        return new Random(1).nextInt();
    }

    double mathRandom() {
        return Math.random();
    }

    DoubleSupplier mathRandomByReference() {
        return Math::random;
    }

    DoubleSupplier mathRandomInALambda() {
        return () -> 1 - Math.random();
    }

    double strictMathRandom() {
        return StrictMath.random();
    }

    int threadLocalRandom() {
        return ThreadLocalRandom.current().nextInt();
    }

    int splittableRandom() {
        return new SplittableRandom(1).nextInt();
    }

    int secureRandom() {
        return new SecureRandom().nextInt();
    }

    int namedGenerator() {
        return RandomGenerator.of("L64X128MixRandom").nextInt();
    }

    int mason(MersenneTwisterFast random) {
        return random.nextInt();
    }

    int commonsRng() {
        return RandomSource.SPLIT_MIX_64.create(1L).nextInt();
    }

    int commonsMath() {
        return new Well19937c(1).nextInt();
    }

    double commonsMathDistribution() {
        return new NormalDistribution(null, 0, 1).sample();
    }

    void shuffle(List<?> list) {
        Collections.shuffle(list);
    }

    Object uuid() {
        return UUID.randomUUID();
    }
}
