package stakeout.model.chance.planted;

import java.util.SplittableRandom;
import org.apache.commons.rng.simple.RandomSource;

/** Breaks no law: in stakeout.model.chance generators may be made. */
public class LawfulDraws {
    int splittableRandom() {
        return new SplittableRandom(1).nextInt();
    }

    int commonsRng() {
        return RandomSource.SPLIT_MIX_64.create(1L).nextInt();
    }
}
