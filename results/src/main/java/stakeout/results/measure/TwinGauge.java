package stakeout.results.measure;

import java.math.BigInteger;
import stakeout.model.observe.StepFacts;

/** The gauge of a measure that is made of exact sums of a run and of the same sums of its honest twin at the same step. */
public interface TwinGauge extends Gauge {
    /** The sums of this run now; the same length at every call, empty where they are unknown. */
    BigInteger[] sums(StepFacts facts);

    /** The value, from the sums of the run and of its twin at the same step. */
    Reading compare(BigInteger[] sums, BigInteger[] twinSums);

    @Override
    default Reading read(StepFacts facts) {
        return Reading.ABSENT;
    }
}
