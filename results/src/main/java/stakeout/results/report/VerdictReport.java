package stakeout.results.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import stakeout.results.recording.Recording;
import stakeout.results.statistics.Verdict;

/**
 * What is said after a run: scenario by scenario its question, its world and its verdicts; then what is not modelled, and how many
 * verdicts there were of each kind. The text depends on nothing but what is recorded and the {@link ReportContext}.
 */
public final class VerdictReport {
    private static final String INTERVALS = "± is a 95 % interval over replications: seed noise only, not model error.";

    private final Recording recording;
    private final ImmutableList<VerdictRow> rows;
    private final ReportContext context;
    private final ImmutableList<ScenarioSection> sections;

    public VerdictReport(Recording recording, List<VerdictRow> rows, ReportContext context) {
        this.recording = recording;
        this.rows = ImmutableList.copyOf(rows);
        this.context = context;
        WorldFigures worlds = new WorldFigures(recording, context);
        this.sections = recording.scenarios().stream()
                .map(scenario -> new ScenarioSection(recording, scenario, rows, worlds, context))
                .collect(ImmutableList.toImmutableList());
    }

    /** For a terminal, at most {@code width} characters a line (at least 60); all but {@link #summary}. */
    public String terminal(int width, Paint paint) {
        StringBuilder text = new StringBuilder();
        for (ScenarioSection section : sections) {
            text.append(section.terminal(width, paint)).append('\n');
        }
        ImmutableSet<String> leavers = context.notModelled().keySet();
        if (!leavers.isEmpty()) {
            text.append(paint.heading("Not modelled")).append('\n');
        }
        for (String leaver : leavers) {
            text.append("  ").append(leaver).append('\n');
            for (String each : context.notModelled().get(leaver)) {
                text.append(Paragraph.wrap(each, width, "  - ", "    "));
            }
        }
        return text.append(leavers.isEmpty() ? "" : "\n")
                .append(Paragraph.wrap(INTERVALS, width, "", ""))
                .toString();
    }

    /** {@code 23 met, 0 broken, 1 undecided}, and which exit status that is when it is not 0. */
    public String summary(Paint paint) {
        if (rows.isEmpty()) {
            return "Nothing was expected, so nothing was judged: expect: in a scenario says what to judge.";
        }
        if (Verdicts.areMet(rows)) {
            return paint.verdict(Verdict.MET, counts()) + ".";
        }
        boolean isBroken = count(Verdict.BROKEN) > 0;
        return paint.verdict(isBroken ? Verdict.BROKEN : Verdict.UNDECIDED, counts())
                + ". Exit status 1: an expectation is "
                + (isBroken ? "broken." : "undecided, and only met passes.");
    }

    private String counts() {
        return count(Verdict.MET) + " met, " + count(Verdict.BROKEN) + " broken, " + count(Verdict.UNDECIDED)
                + " undecided";
    }

    private long count(Verdict verdict) {
        return rows.stream().filter(row -> row.judgement().verdict() == verdict).count();
    }

    /** For programs: every verdict as JSON, see {@link VerdictFile}. */
    public String json() {
        return VerdictFile.text(rows);
    }

    /** For a file: what a terminal shows, with every sweep point. */
    public String markdown() {
        StringBuilder text = new StringBuilder("# " + recording.name() + "\n\n" + summary(Paint.PLAIN) + "\n");
        for (ScenarioSection section : sections) {
            text.append('\n').append(section.markdown());
        }
        text.append("\n").append(INTERVALS).append('\n');
        if (!context.notModelled().isEmpty()) {
            text.append("\n## Not modelled\n");
        }
        for (String leaver : context.notModelled().keySet()) {
            text.append("\n").append(leaver).append("\n\n");
            context.notModelled()
                    .get(leaver)
                    .forEach(each -> text.append("- ").append(each).append('\n'));
        }
        return text.toString();
    }
}
