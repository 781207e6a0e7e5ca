package stakeout.results.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import stakeout.model.Numbers;
import stakeout.model.TypeNames;
import stakeout.results.report.Figures;
import stakeout.results.report.TextTable;

/** Comparisons as text: for a terminal, as Markdown, and as CSV with full digits. */
public final class ComparisonReport {
    private static final String NOTE =
            "± is a 95 % interval: seed noise only, not model error. Differences are paired by replication where the seeds are"
                    + " the same (n = pairs); each interval stands alone: of twenty true zeros one is expected outside.";
    private static final String SAME = "The resolved files are the same.\n";

    private final List<RecordingComparison> comparisons;

    public ComparisonReport(List<RecordingComparison> comparisons) {
        this.comparisons = List.copyOf(comparisons);
    }

    /** At most {@code width} characters a line, but for names that are longer themselves. */
    public String terminal(int width) {
        StringBuilder text = new StringBuilder();
        for (RecordingComparison comparison : comparisons) {
            text.append("A ").append(comparison.before()).append('\n');
            text.append("B ").append(comparison.after()).append("\n\n");
            TextTable settings = settings(comparison);
            text.append(settings.isEmpty() ? SAME : settings.terminal(width)).append('\n');
            for (String place : places(comparison)) {
                text.append(place).append('\n');
                text.append(measures(comparison, place).terminal(width)).append('\n');
            }
        }
        TextTable note = new TextTable(List.of(NOTE), Set.of());
        return text
                + note.terminal(width)
                        .lines()
                        .filter(line -> !line.startsWith("---"))
                        .collect(Collectors.joining("\n", "", "\n"));
    }

    public String markdown() {
        StringBuilder text = new StringBuilder("# Comparison\n");
        for (RecordingComparison comparison : comparisons) {
            text.append("\n- A: ").append(comparison.before()).append("\n- B: ").append(comparison.after());
            TextTable settings = settings(comparison);
            text.append("\n\n").append(settings.isEmpty() ? SAME : settings.markdown());
            for (String place : places(comparison)) {
                text.append("\n## ").append(place).append("\n\n");
                text.append(measures(comparison, place).markdown());
            }
        }
        return text.append('\n').append(NOTE).append('\n').toString();
    }

    /** One row a recording, scenario, point and measure; every digit, NaN as an empty cell. */
    public String csv() {
        TextTable table = new TextTable(
                List.of(
                        "before",
                        "after",
                        "scenario",
                        "point",
                        "measure",
                        "of",
                        "unit",
                        "mean_before",
                        "mean_after",
                        "difference",
                        "low",
                        "high",
                        "pairs",
                        "outcome"),
                Set.of());
        for (RecordingComparison comparison : comparisons) {
            for (MeasureDifference each : comparison.measures()) {
                table.add(List.of(
                        comparison.before(),
                        comparison.after(),
                        each.scenario(),
                        point(each),
                        each.measure(),
                        each.of(),
                        each.unit(),
                        digits(each.before().mean()),
                        digits(each.after().mean()),
                        digits(each.difference()),
                        each.interval().map(interval -> digits(interval.low())).orElse(""),
                        each.interval().map(interval -> digits(interval.high())).orElse(""),
                        Integer.toString(each.pairs()),
                        words(each.outcome())));
            }
        }
        return table.csv();
    }

    private static TextTable settings(RecordingComparison comparison) {
        TextTable table = new TextTable(List.of("scenario", "differs in", "A", "B"), Set.of());
        for (SettingDifference each : comparison.settings()) {
            table.add(List.of(each.scenario(), each.path(), orNone(each.before()), orNone(each.after())));
        }
        return table;
    }

    private static String orNone(String value) {
        return value.isEmpty() ? "(none)" : value;
    }

    private static List<String> places(RecordingComparison comparison) {
        return comparison.measures().stream()
                .map(ComparisonReport::place)
                .distinct()
                .toList();
    }

    private static String place(MeasureDifference each) {
        return each.point().isEmpty() ? each.scenario() : each.scenario() + " (" + point(each) + ")";
    }

    private static String point(MeasureDifference each) {
        return each.point().entrySet().stream()
                .map(value -> value.getKey() + " " + value.getValue())
                .collect(Collectors.joining(", "));
    }

    private static TextTable measures(RecordingComparison comparison, String place) {
        TextTable table =
                new TextTable(List.of("measure", "unit", "A", "B", "B − A", "n", "outcome"), Set.of(2, 3, 4, 5));
        for (MeasureDifference each : comparison.measures()) {
            if (place(each).equals(place)) {
                List<String> cells = new ArrayList<>();
                cells.add(each.measure() + (each.of().equals("everyone") ? "" : " of " + each.of()));
                cells.add(each.unit());
                cells.add(Figures.of(each.before().mean()));
                cells.add(Figures.of(each.after().mean()));
                cells.add(Figures.of(each.difference(), each.interval()));
                cells.add(
                        each.pairs() > 0
                                ? Integer.toString(each.pairs())
                                : each.before().size() + "/" + each.after().size());
                cells.add(words(each.outcome()));
                table.add(cells);
            }
        }
        return table;
    }

    private static String digits(double value) {
        return Double.isNaN(value) ? "" : Numbers.format(value);
    }

    private static String words(Outcome outcome) {
        return TypeNames.of(outcome).replace('-', ' ');
    }
}
