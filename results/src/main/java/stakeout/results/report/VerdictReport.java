package stakeout.results.report;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import stakeout.model.TypeNames;
import stakeout.results.recording.FinalRow;
import stakeout.results.recording.RecordedMeasure;
import stakeout.results.recording.RecordedScenario;
import stakeout.results.recording.Recording;
import stakeout.results.statistics.Sample;

/**
 * What is printed after a run: the question of each scenario, its verdicts, the figures without which no verdict can be
 * placed (total stake, implied yield, exit queue), and what is not modelled.
 */
public final class VerdictReport {
    private static final double CONFIDENCE = 0.95;
    private static final List<String> CONTEXT = List.of("total-stake", "yield", "exit-queue-days");

    private final Recording recording;
    private final List<VerdictRow> rows;
    private final List<String> notModelled;

    /** @param notModelled what the experiment leaves out, one sentence each */
    public VerdictReport(Recording recording, List<VerdictRow> rows, List<String> notModelled) {
        this.recording = recording;
        this.rows = List.copyOf(rows);
        this.notModelled = List.copyOf(notModelled);
    }

    /** For a terminal, at most {@code width} characters a line (at least 60). */
    public String terminal(int width) {
        StringBuilder text = new StringBuilder();
        for (RecordedScenario scenario : recording.scenarios()) {
            text.append(wrap(scenario.name() + ": " + scenario.question(), width, "  "));
        }
        text.append('\n').append(verdicts().terminal(width));
        text.append('\n').append(context().terminal(width));
        TextTable owners = OwnersTable.of(recording);
        if (!owners.isEmpty()) {
            text.append('\n').append(owners.terminal(width));
        }
        text.append('\n')
                .append(wrap(
                        "± is a 95 % interval over replications: seed noise only, not model error. Total stake, yield and exit"
                                + " queue are means over replications.",
                        width, ""));
        if (!notModelled.isEmpty()) {
            text.append("\nNot modelled\n");
            notModelled.forEach(each -> text.append(wrap("- " + each, width, "  ")));
        }
        return text.toString();
    }

    /** For a file. */
    public String markdown() {
        StringBuilder text = new StringBuilder("# " + recording.name() + "\n\n");
        for (RecordedScenario scenario : recording.scenarios()) {
            text.append("- **")
                    .append(scenario.name())
                    .append("**: ")
                    .append(scenario.question())
                    .append('\n');
        }
        text.append('\n')
                .append(verdicts().markdown())
                .append('\n')
                .append(context().markdown());
        TextTable owners = OwnersTable.of(recording);
        if (!owners.isEmpty()) {
            text.append('\n').append(owners.markdown());
        }
        text.append("\n± is a 95 % interval over replications: seed noise only, not model error.\n");
        if (!notModelled.isEmpty()) {
            text.append("\n## Not modelled\n\n");
            notModelled.forEach(each -> text.append("- ").append(each).append('\n'));
        }
        return text.toString();
    }

    private TextTable verdicts() {
        TextTable table = new TextTable(
                List.of("scenario", "verdict", "measure", "value", "unit", "expected", "rests on"), Set.of(3));
        for (VerdictRow row : rows) {
            RecordedMeasure measure = row.measure();
            table.add(List.of(
                    at(row.scenario(), row.point()),
                    TypeNames.of(row.judgement().verdict()),
                    measure.label() + (measure.of().equals("everyone") ? "" : " of " + measure.of()),
                    Figures.of(row.sample().mean(), row.sample().interval(CONFIDENCE)),
                    row.unit(),
                    row.bound().toString(),
                    row.judgement().reason()));
        }
        return table;
    }

    private TextTable context() {
        TextTable table = new TextTable(
                List.of("scenario", "total stake", "yield a year", "longest exit queue"), Set.of(1, 2, 3));
        for (RecordedScenario scenario : recording.scenarios()) {
            for (int point = 0; point < scenario.points().size(); point++) {
                List<String> cells = new ArrayList<>();
                cells.add(at(scenario.name(), scenario.points().get(point)));
                for (String measure : CONTEXT) {
                    cells.add(context(scenario, point, measure));
                }
                table.add(cells);
            }
        }
        return table;
    }

    private String context(RecordedScenario scenario, int point, String type) {
        return scenario.measures().stream()
                .filter(measure -> measure.label().equals(type) && measure.of().equals("everyone"))
                .findFirst()
                .map(measure -> {
                    List<FinalRow> finals = recording.finals(scenario.name(), point, measure);
                    double mean = Sample.of(
                                    finals.stream().mapToDouble(FinalRow::value).toArray())
                            .mean();
                    return switch (type) {
                        case "yield" -> Double.isNaN(mean) ? Figures.of(mean) : Figures.of(100 * mean) + " %";
                        case "exit-queue-days" -> Figures.of(mean) + " days";
                        default -> Figures.of(mean) + " " + finals.get(0).unit();
                    };
                })
                .orElse("not measured");
    }

    /** {@code scenario (multiplier 3)}: the last word of each path is enough to tell points apart. */
    static String at(String scenario, ImmutableMap<String, String> point) {
        if (point.isEmpty()) {
            return scenario;
        }
        return scenario
                + point.entrySet().stream().map(VerdictReport::shortly).collect(Collectors.joining(", ", " (", ")"));
    }

    private static String shortly(Map.Entry<String, String> value) {
        return value.getKey().substring(value.getKey().lastIndexOf('.') + 1) + " " + value.getValue();
    }

    private static String wrap(String sentence, int width, String indent) {
        StringBuilder text = new StringBuilder();
        StringBuilder line = new StringBuilder();
        for (String word : sentence.split(" ", -1)) {
            if (line.length() + 1 + word.length() > width
                    && line.toString().strip().length() > 0) {
                text.append(line.toString().stripTrailing()).append('\n');
                line = new StringBuilder(indent);
            }
            line.append(word).append(' ');
        }
        return text.append(line.toString().stripTrailing()).append('\n').toString();
    }
}
