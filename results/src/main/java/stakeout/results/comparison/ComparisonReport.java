package stakeout.results.comparison;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import stakeout.model.Numbers;
import stakeout.model.TypeNames;
import stakeout.results.report.Paint;
import stakeout.results.report.Paragraph;
import stakeout.results.report.PointLabel;
import stakeout.results.report.TextTable;

/** Comparisons as text: for a terminal, as Markdown, and as CSV with full digits. */
public final class ComparisonReport {
    private static final String NOTE =
            "± is a 95 % interval: seed noise only, not model error. Differences are paired by replication where the seeds are"
                    + " the same (n pairs); else n is the runs of A and of B. Each interval stands alone: of twenty true zeros one"
                    + " is expected outside.";
    private static final String ALONE =
            "One replication has no interval: where nothing was drawn the difference is exact and its sign is the outcome; where"
                    + " chance was asked it stays undecided, and more replications would tell.";
    private static final String SAME = "The resolved files are the same.";
    private static final String INDENT = "  ";

    private final List<RecordingComparison> comparisons;

    public ComparisonReport(List<RecordingComparison> comparisons) {
        this.comparisons = List.copyOf(comparisons);
    }

    /** At most {@code width} characters a line, but for names that are longer themselves. */
    public String terminal(int width) {
        return terminal(width, Paint.PLAIN);
    }

    /** As {@link #terminal(int)}, with better and worse in colour. */
    public String terminal(int width, Paint paint) {
        StringBuilder text = new StringBuilder();
        for (RecordingComparison comparison : comparisons) {
            text.append("A  ").append(comparison.before()).append('\n');
            text.append("B  ").append(comparison.after()).append("\n\n");
            text.append(paint.heading("Settings that differ")).append('\n');
            TextTable settings = settings(comparison);
            text.append(indented(settings.isEmpty() ? SAME + "\n" : settings.terminal(width - INDENT.length())));
            String scenario = "";
            for (PlaceDifferences place : PlaceDifferences.of(comparison)) {
                text.append('\n');
                if (!place.scenario().equals(scenario)) {
                    scenario = place.scenario();
                    text.append(paint.heading(scenario)).append('\n');
                }
                if (!place.label().isEmpty()) {
                    text.append(Paragraph.wrap(place.label(), width, INDENT, INDENT + INDENT));
                }
                text.append(indented(place.terminal(width - INDENT.length(), paint)));
            }
            text.append('\n').append(counts(comparison)).append("\n\n");
        }
        notes().forEach(note -> text.append(Paragraph.wrap(note, width, "", "")));
        return text.toString();
    }

    private static String indented(String lines) {
        return lines.lines()
                .map(line -> line.isEmpty() ? line : INDENT + line)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** {@code 40 compared: 2 better, 1 worse, 37 no change.} */
    private static String counts(RecordingComparison comparison) {
        Map<String, Long> counts = new LinkedHashMap<>();
        Arrays.stream(Outcome.values()).forEach(outcome -> counts.put(words(outcome), 0L));
        comparison.measures().forEach(each -> counts.merge(words(each), 1L, Long::sum));
        return comparison.measures().size() + " compared: "
                + counts.entrySet().stream()
                        .filter(count -> count.getValue() > 0)
                        .map(count -> count.getValue() + " " + count.getKey())
                        .collect(Collectors.joining(", "))
                + ".";
    }

    private static String words(MeasureDifference each) {
        return PlaceDifferences.isAbsent(each) ? "absent in both" : words(each.outcome());
    }

    public String markdown() {
        StringBuilder text = new StringBuilder("# Comparison\n");
        for (RecordingComparison comparison : comparisons) {
            text.append("\n- A: ").append(comparison.before()).append("\n- B: ").append(comparison.after());
            text.append("\n\n").append(counts(comparison));
            TextTable settings = settings(comparison);
            text.append("\n\n## Settings that differ\n\n");
            text.append(settings.isEmpty() ? SAME + "\n" : settings.markdown());
            for (PlaceDifferences place : PlaceDifferences.of(comparison)) {
                text.append("\n## ").append(place.scenario());
                text.append(place.label().isEmpty() ? "" : ": " + place.label()).append("\n\n");
                text.append(place.markdown());
            }
        }
        notes().forEach(note -> text.append('\n').append(note).append('\n'));
        return text.toString();
    }

    private List<String> notes() {
        boolean isAnyAlone = comparisons.stream()
                .flatMap(comparison -> comparison.measures().stream())
                .anyMatch(each -> each.interval().isEmpty() && !Double.isNaN(each.difference()));
        return isAnyAlone ? List.of(NOTE, ALONE) : List.of(NOTE);
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
            table.add(List.of(
                    each.scenario(),
                    each.path(),
                    orNone(PointLabel.value(each.before())),
                    orNone(PointLabel.value(each.after()))));
        }
        return table;
    }

    private static String orNone(String value) {
        return value.isEmpty() ? "(none)" : value;
    }

    private static String point(MeasureDifference each) {
        return each.point().entrySet().stream()
                .map(value -> value.getKey() + " " + value.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String digits(double value) {
        return Double.isNaN(value) ? "" : Numbers.format(value);
    }

    static String words(Outcome outcome) {
        return TypeNames.of(outcome).replace('-', ' ');
    }
}
