package stakeout.results.report;

import com.google.common.collect.ImmutableMap;
import stakeout.results.recording.RecordedMeasure;
import stakeout.results.statistics.Bound;
import stakeout.results.statistics.Judgement;
import stakeout.results.statistics.Sample;

/**
 * One expectation at one point, judged.
 *
 * @param point the sweep's values: path → value
 * @param unit as printed
 * @param sample one value a replication
 */
public record VerdictRow(
        String scenario,
        String question,
        ImmutableMap<String, String> point,
        RecordedMeasure measure,
        String unit,
        Sample sample,
        Bound bound,
        Judgement judgement) {}
