package stakeout.results.comparison;

import java.util.Optional;
import java.util.SortedMap;
import stakeout.results.measure.Direction;
import stakeout.results.recording.FinalRow;
import stakeout.results.recording.RecordedMeasure;
import stakeout.results.recording.RecordingException;
import stakeout.results.statistics.Differences;
import stakeout.results.statistics.Interval;
import stakeout.results.statistics.Sample;

/** Compares one measure at two places. */
final class MeasureComparison {
    static final double CONFIDENCE = 0.95;

    private MeasureComparison() {}

    static MeasureDifference of(Place before, Place after, RecordedMeasure measure) {
        return of(
                before,
                after,
                measure.label(),
                measure.of(),
                measure.better(),
                before.finals(measure),
                after.finals(measure));
    }

    /** @param old by replication, and so {@code now} */
    static MeasureDifference of(
            Place before,
            Place after,
            String label,
            String of,
            Direction better,
            SortedMap<Integer, FinalRow> old,
            SortedMap<Integer, FinalRow> now) {
        String unit = unit(before, old, now, label);
        Sample oldSample = Sample.of(Place.values(old));
        Sample newSample = Sample.of(Place.values(now));
        boolean isPaired = before.scenario().masterSeed() == after.scenario().masterSeed();
        if (isPaired) {
            old.keySet().retainAll(now.keySet());
            now.keySet().retainAll(old.keySet());
        }
        Sample pairs = isPaired ? Differences.paired(Place.values(old), Place.values(now)) : Sample.of();
        Optional<Interval> interval =
                isPaired ? pairs.interval(CONFIDENCE) : Differences.welch(oldSample, newSample, CONFIDENCE);
        boolean isExact = isPaired && !before.isDrawn() && !after.isDrawn();
        double difference = isPaired ? pairs.mean() : newSample.mean() - oldSample.mean();
        return new MeasureDifference(
                before.scenario().name(),
                before.scenario().points().get(before.point()),
                label,
                of,
                unit,
                oldSample,
                newSample,
                difference,
                interval,
                isExact,
                pairs.size(),
                outcome(
                        difference,
                        interval,
                        isExact,
                        isPaired ? isSame(pairs) : isSame(oldSample) && isSame(newSample),
                        better));
    }

    private static boolean isSame(Sample sample) {
        return sample.allEqual() && sample.absent() == 0;
    }

    private static String unit(
            Place before, SortedMap<Integer, FinalRow> old, SortedMap<Integer, FinalRow> now, String label) {
        String unit = old.isEmpty() ? "" : old.get(old.firstKey()).unit();
        String other = now.isEmpty() ? unit : now.get(now.firstKey()).unit();
        if (!unit.equals(other)) {
            throw new RecordingException(
                    "measure (" + label + ") of " + before.scenario().name()
                            + " must be in one unit, and is in " + unit + " and " + other
                            + ".\nMaybe the recordings are of networks with different tokens: compare shares and yields instead.");
        }
        return unit;
    }

    /**
     * @param isExact whether chance has no part in the difference, so that its sign is the answer
     * @param allEqual whether every pair differs by the same, or each sample holds one value only
     */
    static Outcome outcome(
            double difference, Optional<Interval> interval, boolean isExact, boolean allEqual, Direction better) {
        if (allEqual && difference == 0) {
            return Outcome.NO_CHANGE;
        }
        boolean isUnsure = interval.isEmpty() || interval.get().contains(0);
        if (Double.isNaN(difference) || (isUnsure && !isExact)) {
            return Outcome.UNDECIDED;
        }
        boolean isHigher = difference > 0;
        return switch (better) {
            case NEITHER -> isHigher ? Outcome.HIGHER : Outcome.LOWER;
            case HIGHER -> isHigher ? Outcome.BETTER : Outcome.WORSE;
            case LOWER -> isHigher ? Outcome.WORSE : Outcome.BETTER;
        };
    }
}
