package stakeout.results.comparison;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import stakeout.results.measure.Measure;
import stakeout.results.report.Figures;
import stakeout.results.report.Paint;
import stakeout.results.report.Paragraph;
import stakeout.results.report.PointLabel;
import stakeout.results.report.TextTable;

/**
 * The differences at one point of a scenario, as a report shows them: a row for each that there is or may be; of those that are
 * surely none, or of which nothing is known on either side, the names only.
 *
 * @param label what the sweep sets; empty where nothing is swept
 */
record PlaceDifferences(String scenario, String label, ImmutableList<MeasureDifference> measures) {
    private static final ImmutableList<String> HEADING =
            ImmutableList.of("outcome", "measure", "A", "B", "B − A", "unit", "n");
    private static final Set<Integer> NUMBERS = Set.of(2, 3, 4, 6);

    static ImmutableList<PlaceDifferences> of(RecordingComparison comparison) {
        ImmutableListMultimap<List<Object>, MeasureDifference> byPlace =
                Multimaps.index(comparison.measures(), each -> List.of(each.scenario(), each.point()));
        return byPlace.asMap().values().stream()
                .map(ImmutableList::copyOf)
                .map(all -> new PlaceDifferences(
                        all.get(0).scenario(), PointLabel.of(all.get(0).point()), all))
                .collect(ImmutableList.toImmutableList());
    }

    private static boolean isSame(MeasureDifference each) {
        return each.outcome() == Outcome.NO_CHANGE;
    }

    static boolean isAbsent(MeasureDifference each) {
        return each.before().size() == 0 && each.after().size() == 0;
    }

    private ImmutableList<MeasureDifference> where(Predicate<MeasureDifference> which) {
        return measures.stream().filter(which).collect(ImmutableList.toImmutableList());
    }

    private ImmutableList<MeasureDifference> shown() {
        return where(each -> !isSame(each) && !isAbsent(each));
    }

    String terminal(int width, Paint paint) {
        StringBuilder text = new StringBuilder();
        if (!shown().isEmpty()) {
            text.append(table().terminal(width)
                    .lines()
                    .map(line -> painted(line, paint))
                    .collect(Collectors.joining("\n", "", "\n")));
        }
        rest().forEach(line -> text.append(Paragraph.wrap(line, width, "", "  ")));
        return text.toString();
    }

    private static String painted(String line, Paint paint) {
        for (Outcome outcome : List.of(Outcome.BETTER, Outcome.WORSE)) {
            String word = ComparisonReport.words(outcome);
            if (line.startsWith(word + " ")) {
                return paint.outcome(outcome == Outcome.BETTER, word) + line.substring(word.length());
            }
        }
        return line;
    }

    String markdown() {
        String table = shown().isEmpty() ? "" : table().markdown();
        String rest = rest().stream().map(line -> line + "\n").collect(Collectors.joining("\n"));
        return table + (table.isEmpty() || rest.isEmpty() ? "" : "\n") + rest;
    }

    private List<String> rest() {
        List<String> rest = new ArrayList<>();
        names("no change: ", where(PlaceDifferences::isSame)).ifPresent(rest::add);
        names("absent in both: ", where(each -> !isSame(each) && isAbsent(each)))
                .ifPresent(rest::add);
        return rest;
    }

    private static Optional<String> names(String words, List<MeasureDifference> of) {
        return of.isEmpty()
                ? Optional.empty()
                : Optional.of(words + of.stream().map(PlaceDifferences::name).collect(Collectors.joining(", ")));
    }

    private static String name(MeasureDifference each) {
        return each.measure() + (each.of().equals(Measure.EVERYONE) ? "" : " of " + each.of());
    }

    private TextTable table() {
        TextTable table = new TextTable(HEADING, NUMBERS);
        for (MeasureDifference each : shown()) {
            table.add(List.of(
                    ComparisonReport.words(each.outcome()),
                    name(each),
                    Figures.of(each.before().mean()),
                    Figures.of(each.after().mean()),
                    Figures.of(each.difference(), each.interval()),
                    each.unit(),
                    each.pairs() > 0
                            ? Integer.toString(each.pairs())
                            : each.before().size() + "/" + each.after().size()));
        }
        return table;
    }
}
