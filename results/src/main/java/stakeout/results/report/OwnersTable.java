package stakeout.results.report;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import stakeout.results.recording.FinalRow;
import stakeout.results.recording.RecordedMeasure;
import stakeout.results.recording.RecordedScenario;
import stakeout.results.recording.Recording;
import stakeout.results.statistics.Sample;

/**
 * Whose profit or loss it is: for each profit of all owners the operators' own part and their delegators'. Where nobody said
 * how much of the stake is the operators' own, each part may be anything between nothing and all.
 */
final class OwnersTable {
    private static final double CONFIDENCE = 0.95;
    private static final String PROFIT = "profit";
    private static final String OWN = "owner own";
    private static final String DELEGATORS = "owner delegators";

    private OwnersTable() {}

    static TextTable of(Recording recording) {
        TextTable table = new TextTable(
                List.of("profit against the honest twin", "unit", "all", "operators' own", "their delegators'"),
                Set.of(2, 3, 4));
        for (RecordedScenario scenario : recording.scenarios()) {
            for (int point = 0; point < scenario.points().size(); point++) {
                for (RecordedMeasure measure : scenario.measures()) {
                    boolean isOfAll = measure.type().equals(PROFIT)
                            && !measure.label().contains(OWN)
                            && !measure.label().contains(DELEGATORS);
                    List<FinalRow> all = recording.finals(scenario.name(), point, measure);
                    if (isOfAll && sample(all).size() > 0) {
                        table.add(row(recording, scenario, point, measure, all));
                    }
                }
            }
        }
        return table;
    }

    private static List<String> row(
            Recording recording, RecordedScenario scenario, int point, RecordedMeasure measure, List<FinalRow> all) {
        return List.of(
                VerdictReport.at(scenario.name(), scenario.points().get(point)) + ": " + measure.of(),
                all.get(0).unit(),
                figures(sample(all)),
                part(recording, scenario, point, measure, OWN, sample(all)),
                part(recording, scenario, point, measure, DELEGATORS, sample(all)));
    }

    private static String part(
            Recording recording,
            RecordedScenario scenario,
            int point,
            RecordedMeasure measure,
            String owner,
            Sample all) {
        String label = measure.label().equals(PROFIT)
                ? PROFIT + " (" + owner + ")"
                : measure.label().replace(PROFIT + " (", PROFIT + " (" + owner + ", ");
        Optional<Sample> part = scenario.measures().stream()
                .filter(each -> each.label().equals(label) && each.of().equals(measure.of()))
                .findFirst()
                .map(each -> sample(recording.finals(scenario.name(), point, each)));
        return part.filter(sample -> sample.size() > 0)
                .map(OwnersTable::figures)
                .orElse("0 … " + Figures.of(all.mean()) + ", unknown");
    }

    private static Sample sample(List<FinalRow> finals) {
        return Sample.of(finals.stream().mapToDouble(FinalRow::value).toArray());
    }

    private static String figures(Sample sample) {
        return Figures.of(sample.mean(), sample.interval(CONFIDENCE));
    }
}
