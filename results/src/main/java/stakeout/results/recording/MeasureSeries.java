package stakeout.results.recording;

import java.util.List;

/**
 * A measure by step: three columns of one length.
 *
 * @param steps from 0, ascending
 * @param periods the last period settled in each step
 * @param values NaN where the measure is undefined
 */
public record MeasureSeries(long[] steps, long[] periods, double[] values) {
    record Point(long step, long period, double value) {}

    static MeasureSeries of(List<Point> points) {
        return new MeasureSeries(
                points.stream().mapToLong(Point::step).toArray(),
                points.stream().mapToLong(Point::period).toArray(),
                points.stream().mapToDouble(Point::value).toArray());
    }
}
