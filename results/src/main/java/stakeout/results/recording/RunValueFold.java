package stakeout.results.recording;

import java.math.BigInteger;
import java.util.Optional;
import stakeout.results.measure.Reading;
import stakeout.results.measure.RunValue;

/** Folds readings into a run value as they come. Absent readings are left out. */
final class RunValueFold {
    private final RunValue how;
    private Reading kept = Reading.ABSENT;
    private double sum;
    private BigInteger exactSum = BigInteger.ZERO;
    private boolean allExact = true;
    private long count;

    RunValueFold(RunValue how) {
        this.how = how;
    }

    void add(Reading reading) {
        if (reading.isAbsent()) {
            if (how == RunValue.LAST) {
                kept = reading;
            }
            return;
        }
        boolean keep = kept.isAbsent()
                || how == RunValue.LAST
                || (how == RunValue.MAX && reading.value() > kept.value())
                || (how == RunValue.MIN && reading.value() < kept.value());
        if (keep) {
            kept = reading;
        }
        sum += reading.value();
        allExact &= reading.exact().isPresent();
        if (how == RunValue.SUM && allExact) {
            exactSum = exactSum.add(reading.exact().orElseThrow());
        }
        count++;
    }

    Reading value() {
        if (count == 0) {
            return Reading.ABSENT;
        }
        return switch (how) {
            case LAST, MAX, MIN -> kept;
            case MEAN -> Reading.of(sum / count);
            case SUM -> new Reading(sum, allExact ? Optional.of(exactSum) : Optional.empty());
        };
    }
}
