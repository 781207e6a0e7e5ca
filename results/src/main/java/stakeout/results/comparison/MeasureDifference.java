package stakeout.results.comparison;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import stakeout.results.statistics.Interval;
import stakeout.results.statistics.Sample;

/**
 * How a measure differs at one point.
 *
 * @param point the sweep's values: path → value
 * @param before of the first recording
 * @param after of the other
 * @param difference after − before; NaN where either is absent
 * @param interval for the difference, 95 %; empty for too few values
 * @param exact whether nothing was drawn on either side: chance has no part in the difference, and one replication tells it
 * @param pairs how many replications were paired; 0 where the seeds differ and the samples are taken as independent
 */
public record MeasureDifference(
        String scenario,
        ImmutableMap<String, String> point,
        String measure,
        String of,
        String unit,
        Sample before,
        Sample after,
        double difference,
        Optional<Interval> interval,
        boolean exact,
        int pairs,
        Outcome outcome) {}
