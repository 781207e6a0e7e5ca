package stakeout.results.report;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import java.util.Optional;
import stakeout.model.TypeNames;
import stakeout.results.measure.Measure;
import stakeout.results.measure.Unit;
import stakeout.results.recording.RecordedMeasure;
import stakeout.results.statistics.Bound;
import stakeout.results.statistics.Sample;
import stakeout.results.statistics.Verdict;

/**
 * One measure at one point, as a report shows it.
 *
 * @param verdict empty where nothing was expected
 * @param unit empty for pure numbers
 * @param basis what the verdict rests on
 */
record ReportLine(Optional<Verdict> verdict, String measure, String value, String unit, String expected, String basis) {
    private static final double CONFIDENCE = 0.95;

    static ReportLine judged(VerdictRow row) {
        return new ReportLine(
                Optional.of(row.judgement().verdict()),
                name(row.measure()),
                value(row.measure(), row.sample()),
                unit(row.measure(), row.unit()),
                expected(row.measure(), row.bound()),
                row.judgement().reason());
    }

    static ReportLine unjudged(RecordedMeasure measure, String unit, Sample sample) {
        return new ReportLine(
                Optional.empty(), name(measure), value(measure, sample), unit(measure, unit), "", runs(sample));
    }

    private static String runs(Sample sample) {
        int runs = sample.size() + sample.absent();
        return runs == 1 ? "1 run" : runs + " runs";
    }

    /** {@code profit of cartel}. */
    static String name(RecordedMeasure measure) {
        return measure.label() + (measure.of().equals(Measure.EVERYONE) ? "" : " of " + measure.of());
    }

    static String figures(Sample sample) {
        return Figures.of(sample.mean(), sample.interval(CONFIDENCE));
    }

    private static String value(RecordedMeasure measure, Sample sample) {
        if (measure.unit() != Unit.FLAG || sample.size() == 0) {
            return figures(sample);
        }
        if (sample.allEqual()) {
            return sample.mean() == 1 ? "yes" : "no";
        }
        return "yes in " + StrictMath.round(sample.mean() * sample.size()) + " of " + sample.size();
    }

    private static String expected(RecordedMeasure measure, Bound bound) {
        if (measure.unit() == Unit.FLAG && bound.low() == bound.high() && (bound.low() == 0 || bound.low() == 1)) {
            return bound.low() == 1 ? "= yes" : "= no";
        }
        return Figures.of(bound);
    }

    /** What a number is counted in, where the measure's name does not say it. */
    static String unit(RecordedMeasure measure, String unit) {
        return switch (measure.unit()) {
            case SHARE, INDEX, COUNT, FLAG -> "";
            default -> unit;
        };
    }

    /** {@code met}, {@code BROKEN}, {@code UNDECIDED}: only what needs attention is loud. */
    String mark() {
        return verdict.map(each -> each == Verdict.MET
                        ? TypeNames.of(each)
                        : TypeNames.of(each).toUpperCase(Locale.ROOT))
                .orElse("");
    }

    ImmutableList<String> cells() {
        return ImmutableList.of(mark(), measure, value, unit, expected, basis);
    }
}
