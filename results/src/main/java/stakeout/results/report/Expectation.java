package stakeout.results.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import stakeout.model.quantity.DecimalText;
import stakeout.results.measure.Measure;
import stakeout.results.recording.RecordedMeasure;
import stakeout.results.statistics.Bound;

/**
 * What a scenario expects of a measure: an entry of its {@code expect:}.
 *
 * @param measure the measure's label ({@code nakamoto (by entity)}), or its name where that is enough to tell it
 * @param of the group, {@code everyone}, or empty where the name is enough
 * @param bound in the measure's unit
 * @param confidence in (0.5, 1), or empty for none
 * @param where the sweep's values it is about: path or the end of one ({@code multiplier}) → value; empty for all points
 */
public record Expectation(
        String measure, String of, Bound bound, OptionalDouble confidence, ImmutableMap<String, String> where) {

    /**
     * The one measure that is meant.
     *
     * @throws IllegalArgumentException if none or more than one fits; the message lists what there is
     */
    public Measure among(List<Measure> measures) {
        return choose(measures, Measure::label, Measure::name, Measure::of);
    }

    /** As {@link #among}, of a recording. */
    public RecordedMeasure amongRecorded(List<RecordedMeasure> measures) {
        return choose(measures, RecordedMeasure::label, RecordedMeasure::type, RecordedMeasure::of);
    }

    private <T> T choose(
            List<T> measures, Function<T, String> label, Function<T, String> name, Function<T, String> group) {
        ImmutableList<T> ofGroup = measures.stream()
                .filter(each -> of.isEmpty() || of.equals(group.apply(each)))
                .collect(ImmutableList.toImmutableList());
        ImmutableList<T> exact = matching(ofGroup, label);
        ImmutableList<T> fitting = exact.isEmpty() ? matching(ofGroup, name) : exact;
        if (fitting.size() != 1) {
            String known = measures.stream()
                    .map(each -> label.apply(each) + " of " + group.apply(each))
                    .collect(Collectors.joining(", "));
            throw new IllegalArgumentException("measure (" + measure + (of.isEmpty() ? "" : " of " + of) + ") must be "
                    + (fitting.isEmpty() ? "one" : "exactly one") + " of: " + known + ".");
        }
        return fitting.get(0);
    }

    private <T> ImmutableList<T> matching(List<T> measures, Function<T, String> text) {
        return measures.stream()
                .filter(each -> text.apply(each).equals(measure))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Whether it is about a point.
     *
     * @throws IllegalArgumentException if it names what the point does not set
     */
    public boolean isAbout(Map<String, String> point) {
        boolean is = true;
        for (Map.Entry<String, String> wanted : where.entrySet()) {
            String path = point.keySet().stream()
                    .filter(key -> key.equals(wanted.getKey()) || key.endsWith("." + wanted.getKey()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("where (" + wanted.getKey() + ") must be swept: "
                            + (point.isEmpty()
                                    ? "the scenario sweeps nothing."
                                    : "one of " + String.join(", ", point.keySet()) + ".")));
            is &= isSame(point.get(path), wanted.getValue());
        }
        return is;
    }

    /** {@code 1_000} and {@code 1000} are one value, {@code 1 d} and {@code 24 h} are two. */
    private static boolean isSame(String one, String other) {
        return one.equals(other)
                || (DecimalText.looksLikeNumber(one)
                        && DecimalText.looksLikeNumber(other)
                        && DecimalText.parse(one).compareTo(DecimalText.parse(other)) == 0);
    }
}
