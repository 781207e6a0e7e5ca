package stakeout.results.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Multimaps;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import stakeout.results.measure.HouseMeasures;
import stakeout.results.measure.Measure;
import stakeout.results.recording.FinalRow;
import stakeout.results.recording.RecordedMeasure;
import stakeout.results.recording.RecordedScenario;
import stakeout.results.recording.Recording;
import stakeout.results.statistics.Sample;
import stakeout.results.statistics.Verdict;

/** One scenario of a report: its question, its world, and point by point what was expected and measured. */
final class ScenarioSection {
    /** So many points are shown one by one on a terminal; of more, only those that need attention. */
    private static final int MOST_POINTS = 20;

    private static final String INDENT = "  ";
    private static final ImmutableList<String> HEADING =
            ImmutableList.of("", "measure", "value", "unit", "expected", "rests on");
    private static final ImmutableList<String> BARE = ImmutableList.of("", "", "", "", "", "");
    private static final Set<Integer> NUMBERS = Set.of(2);

    private final RecordedScenario scenario;
    private final ImmutableList<String> notes;
    private final ImmutableList<PointSection> points;
    /** One for all points, or empty where they differ. */
    private final String world;

    ScenarioSection(
            Recording recording,
            RecordedScenario scenario,
            List<VerdictRow> rows,
            WorldFigures worlds,
            ReportContext context) {
        this.scenario = scenario;
        this.notes = context.notes().get(scenario.name());
        ImmutableListMultimap<ImmutableMap<String, String>, VerdictRow> byPoint = Multimaps.index(
                rows.stream()
                        .filter(row -> row.scenario().equals(scenario.name()))
                        .toList(),
                VerdictRow::point);
        ImmutableList.Builder<PointSection> sections = ImmutableList.builder();
        for (int point = 0; point < scenario.points().size(); point++) {
            ImmutableMap<String, String> values = scenario.points().get(point);
            sections.add(new PointSection(
                    PointLabel.of(values),
                    worlds.of(scenario, point),
                    lines(recording, point, byPoint.get(values), byPoint.isEmpty()),
                    losses(recording, point)));
        }
        this.points = sections.build();
        Set<String> different = new HashSet<>();
        points.forEach(point -> different.add(point.world()));
        this.world = different.size() == 1 ? points.get(0).world() : "";
    }

    /** @param isUnjudged whether the scenario expects nothing at all: then what is measured in every run is worth a line too */
    private ImmutableList<ReportLine> lines(
            Recording recording, int point, List<VerdictRow> judged, boolean isUnjudged) {
        ImmutableList.Builder<ReportLine> lines = ImmutableList.builder();
        List<RecordedMeasure> shown = new ArrayList<>();
        for (VerdictRow row : judged) {
            lines.add(ReportLine.judged(row));
            lines.addAll(OwnerLines.of(recording, scenario, point, row.measure()));
            shown.add(row.measure());
        }
        for (RecordedMeasure measure : scenario.measures()) {
            boolean isShown =
                    isUnjudged ? !WorldFigures.isOfWorld(measure.label(), measure.of()) : !isStanding(measure);
            List<FinalRow> finals = recording.finals(scenario.name(), point, measure);
            if (isShown && !shown.contains(measure) && !OwnerLines.isPart(scenario, measure) && !finals.isEmpty()) {
                Sample sample =
                        Sample.of(finals.stream().mapToDouble(FinalRow::value).toArray());
                lines.add(ReportLine.unjudged(measure, finals.get(0).unit(), sample));
                lines.addAll(OwnerLines.of(recording, scenario, point, measure));
            }
        }
        return lines.build();
    }

    private String losses(Recording recording, int point) {
        LossSection losses = new LossSection(recording, scenario, point);
        return losses.isEmpty() ? "" : losses.markdown();
    }

    private static boolean isStanding(RecordedMeasure measure) {
        for (Measure standing : HouseMeasures.ALWAYS) {
            if (standing.label().equals(measure.label()) && standing.of().equals(measure.of())) {
                return true;
            }
        }
        return false;
    }

    String terminal(int width, Paint paint) {
        StringBuilder text = new StringBuilder();
        text.append(paint.heading(scenario.name())).append('\n');
        text.append(Paragraph.wrap(scenario.question(), width, INDENT, INDENT));
        for (String line : facts()) {
            text.append(Paragraph.wrap(line, width, INDENT, INDENT + INDENT));
        }
        boolean isLong = points.size() > MOST_POINTS;
        boolean isJudged = points.stream().anyMatch(PointSection::isMet)
                || points.stream()
                        .flatMap(point -> point.lines().stream())
                        .anyMatch(line -> line.verdict().isPresent());
        List<PointSection> shown = points.stream()
                .filter(point -> !isLong || !isJudged || needsAttention(point))
                .limit(MOST_POINTS)
                .toList();
        TextTable table = new TextTable(BARE, NUMBERS);
        shown.forEach(point -> point.lines().forEach(line -> table.add(line.cells())));
        List<String> body = table.body(width - 2 * INDENT.length());
        int next = 0;
        for (PointSection point : shown) {
            text.append('\n');
            if (!point.label().isEmpty()) {
                text.append(Paragraph.wrap(point.label(), width, INDENT, INDENT + INDENT));
            }
            if (world.isEmpty() && !point.world().isEmpty()) {
                text.append(Paragraph.wrap(point.world() + ".", width, INDENT + INDENT, INDENT + INDENT + INDENT));
            }
            for (ReportLine line : point.lines()) {
                append(text, line, body.get(next++), paint);
            }
        }
        if (shown.size() < points.size()) {
            text.append('\n').append(Paragraph.wrap(left(shown.size(), isJudged), width, INDENT, INDENT));
        }
        return text.toString();
    }

    private String left(int shown, boolean isJudged) {
        long met = points.stream().filter(PointSection::isMet).count();
        int rest = points.size() - shown;
        return rest + (shown == 0 ? "" : " more") + " points" + (isJudged && met == rest ? ", all met," : "")
                + " are in report.md.";
    }

    private static boolean needsAttention(PointSection point) {
        return point.lines().stream().anyMatch(line -> line.verdict().orElse(Verdict.MET) != Verdict.MET);
    }

    private static void append(StringBuilder text, ReportLine line, String laidOut, Paint paint) {
        String mark = line.mark();
        String rest = laidOut.substring(mark.length());
        String painted =
                line.verdict().map(verdict -> paint.verdict(verdict, mark)).orElse(mark) + rest;
        painted.lines()
                .forEach(each -> text.append(INDENT).append(INDENT).append(each).append('\n'));
    }

    private List<String> facts() {
        List<String> facts = new ArrayList<>(notes);
        if (!world.isEmpty()) {
            facts.add(0, world + ".");
        }
        return facts;
    }

    String markdown() {
        StringBuilder text = new StringBuilder("## " + scenario.name() + "\n\n" + scenario.question() + "\n");
        if (!facts().isEmpty()) {
            text.append('\n');
        }
        facts().forEach(line -> text.append("- ").append(line).append('\n'));
        for (PointSection point : points) {
            if (!point.label().isEmpty()) {
                text.append("\n### ").append(point.label()).append('\n');
            }
            if (world.isEmpty() && !point.world().isEmpty()) {
                text.append("\n").append(point.world()).append(".\n");
            }
            TextTable table = new TextTable(HEADING, NUMBERS);
            point.lines().forEach(line -> table.add(line.cells()));
            text.append(table.isEmpty() ? "" : "\n" + table.markdown());
            text.append(point.losses().isEmpty() ? "" : "\nWho lost how much because of whom:\n\n" + point.losses());
        }
        return text.toString();
    }
}
