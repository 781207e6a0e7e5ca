package stakeout.results.report;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import stakeout.results.recording.FinalRow;
import stakeout.results.recording.RecordedMeasure;
import stakeout.results.recording.RecordedScenario;
import stakeout.results.recording.Recording;
import stakeout.results.statistics.Sample;

/**
 * Whose a profit is: the operators' own part and their delegators'. Where nobody said how much of the stake is the operators' own,
 * each part may be anything between nothing and all.
 */
final class OwnerLines {
    private static final String PROFIT = "profit";
    private static final String OWN = "owner own";
    private static final String DELEGATORS = "owner delegators";

    private OwnerLines() {}

    /** Whether a measure is a part that {@link #of} shows beneath the whole. */
    static boolean isPart(RecordedScenario scenario, RecordedMeasure measure) {
        return scenario.measures().stream()
                .anyMatch(whole -> isWhole(whole)
                        && whole.of().equals(measure.of())
                        && (part(whole, OWN).equals(measure.label())
                                || part(whole, DELEGATORS).equals(measure.label())));
    }

    private static boolean isWhole(RecordedMeasure measure) {
        return measure.type().equals(PROFIT)
                && !measure.label().contains(OWN)
                && !measure.label().contains(DELEGATORS);
    }

    /** The label of the same profit of one owner. */
    private static String part(RecordedMeasure whole, String owner) {
        return whole.label().equals(PROFIT)
                ? PROFIT + " (" + owner + ")"
                : whole.label().replace(PROFIT + " (", PROFIT + " (" + owner + ", ");
    }

    /** Two lines for a profit of all owners that there is; none for any other measure. */
    static ImmutableList<ReportLine> of(
            Recording recording, RecordedScenario scenario, int point, RecordedMeasure measure) {
        if (!isWhole(measure)) {
            return ImmutableList.of();
        }
        Sample all = sample(recording.finals(scenario.name(), point, measure));
        if (all.size() == 0) {
            return ImmutableList.of();
        }
        return ImmutableList.of(
                line(recording, scenario, point, measure, OWN, "  the operators' own", all),
                line(recording, scenario, point, measure, DELEGATORS, "  their delegators'", all));
    }

    private static ReportLine line(
            Recording recording,
            RecordedScenario scenario,
            int point,
            RecordedMeasure measure,
            String owner,
            String words,
            Sample all) {
        String label = part(measure, owner);
        String unit = recording.finals(scenario.name(), point, measure).get(0).unit();
        Optional<Sample> part = scenario.measures().stream()
                .filter(each -> each.label().equals(label) && each.of().equals(measure.of()))
                .findFirst()
                .map(each -> sample(recording.finals(scenario.name(), point, each)))
                .filter(sample -> sample.size() > 0);
        return new ReportLine(
                Optional.empty(),
                words,
                part.map(ReportLine::figures).orElse("0 … " + Figures.of(all.mean())),
                unit,
                "",
                part.isPresent() ? "" : "selfStake is not said");
    }

    private static Sample sample(List<FinalRow> finals) {
        return Sample.of(finals.stream().mapToDouble(FinalRow::value).toArray());
    }
}
