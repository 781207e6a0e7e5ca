package stakeout.scenarios.assess;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import stakeout.results.report.Paragraph;
import stakeout.scenarios.assess.Finding.Outcome;

/** What an assessment says, as Markdown and for a terminal. It never says that rules are safe: at most that nothing tried pays. */
public final class AssessmentReport {
    private static final String NOISE = "± is a 95 % interval over replications: seed noise only, not model error.";

    private static final String COSTS =
            "What the cheapest success of each attack gives up; *from* is the smallest share that"
                    + " succeeds, *cheapest* the stake of the one chosen, *succeeds* in how many of the estimate's replications it"
                    + " succeeds again, with other draws than it was found with. Below nought is what they have more than without the"
                    + " attack; *slashed* is of their stake at the start, beside which they may lose what they earned since.";

    private static final String CHOSEN =
            "Amounts are what all owners must gain at that share, in the runs that the cheapest (*) was"
                    + " chosen by; – is no success.";

    private static final String FINANCED =
            "From what gain an attack pays, where all of the coalition's stake is come by in one way"
                    + " and held from the start until all is settled.";

    private static final String SWAYED =
            "Each value that is not verified was moved to half and double (a whole number to a whole"
                    + " number, a share to 1 at most) and what was found played again, on the first replication's draws: × is by how much"
                    + " the gain that owners need changes. **Bold** is a success or a verdict that flips.";

    private static final String OUTSIDE =
            "By a briber or a thief, who bears nothing of what it costs those whose stake it is, with the smallest coalition that succeeds.";

    private final Answer answer;
    private final UnaryOperator<String> opening;
    private final Verdict verdict;
    private final AttackTables tables;
    private final OutsiderSection outsiders;
    private final Scope scope;

    /** @param opening the command that opens a run of the recording, by its name */
    public AssessmentReport(Answer answer, UnaryOperator<String> opening) {
        this.answer = answer;
        this.opening = opening;
        verdict = new Verdict(answer);
        tables = new AttackTables(answer);
        outsiders = new OutsiderSection(answer);
        scope = new Scope(answer);
    }

    /** The verdict and the table of attacks, at most {@code width} characters a line. */
    public String terminal(int width) {
        StringBuilder text = new StringBuilder();
        verdict.lines().forEach(line -> text.append(Paragraph.wrap(line, width, "", "  ")));
        if (!answer.of(Outcome.SUCCESS).isEmpty()) {
            text.append('\n').append(tables.costs().terminal(width));
        }
        if (!outsiders.findings().isEmpty()) {
            text.append('\n')
                    .append(Paragraph.wrap(OUTSIDE, width, "", ""))
                    .append(outsiders.table().terminal(width));
        }
        text.append('\n');
        scope.failed().forEach(line -> text.append(Paragraph.wrap(line, width, "", "  ")));
        return text.append('\n').append(Paragraph.wrap(NOISE, width, "", "")).toString();
    }

    /** The whole report. */
    public String markdown() {
        StringBuilder text =
                new StringBuilder("# Assessment of " + answer.question().rulesName() + "\n\n");
        verdict.lines().forEach(line -> text.append(line).append("\n\n"));
        section(text, "What was assessed", bullets(scope.settings()));
        if (!answer.of(Outcome.SUCCESS).isEmpty()) {
            section(
                    text,
                    "What the cheapest success gives up",
                    COSTS + "\n\n" + tables.costs().markdown() + "\n" + NOISE + "\n");
            section(
                    text,
                    "Whose stake it is",
                    FINANCED + "\n\n" + new FinancingSection(answer).table().markdown());
        }
        if (!outsiders.findings().isEmpty()) {
            section(
                    text,
                    "What somebody outside can do",
                    OUTSIDE + "\n\n" + outsiders.table().markdown());
        }
        if (answer.recorded().isPresent()) {
            section(
                    text,
                    "To replay",
                    "```\n" + openings() + "```\nThe same run with `-twin` is without the attack.\n");
        }
        section(text, "Tried", CHOSEN + "\n\n" + tables.shares().markdown());
        section(text, "Not tried", bullets(scope.notTried()));
        section(text, "Taken for granted", bullets(scope.assumed()));
        section(text, "What would change the answer", whatIfs());
        section(
                text,
                "Values that are not verified, and what rests on them",
                answer.sways().isEmpty()
                        ? ""
                        : SWAYED + "\n\n"
                                + new SwaySection(answer.sways()).table().markdown());
        section(text, "Stake that thresholds ask for", tables.thresholds().markdown());
        section(text, "Not modelled", bullets(scope.notModelled()));
        return text.toString();
    }

    private static void section(StringBuilder text, String heading, String body) {
        if (!body.isEmpty()) {
            text.append("## ").append(heading).append("\n\n").append(body).append('\n');
        }
    }

    private static String bullets(List<String> lines) {
        return lines.stream().map(line -> "- " + line + "\n").collect(Collectors.joining());
    }

    private String openings() {
        return answer.findings().stream()
                .flatMap(finding -> finding.cost().stream())
                .map(cost -> opening.apply(cost.run()) + "\n")
                .collect(Collectors.joining());
    }

    private String whatIfs() {
        String token = answer.network().protocol().protocol().token().symbol();
        WhatIf whatIf = new WhatIf(answer.question(), token);
        StringBuilder body = new StringBuilder();
        ImmutableList<Finding> successes = answer.of(Outcome.SUCCESS);
        if (!successes.isEmpty()) {
            body.append(
                            "The gain from which an attack pays those who own that part of the stake and bear that part of the loss, in ")
                    .append(token)
                    .append(" at the price before.\n\n");
        }
        for (Finding finding : successes) {
            Finding.Cost cost = finding.cost().orElseThrow();
            body.append("### ").append(finding.name()).append("\n\n");
            body.append(whatIf.table(cost).markdown()).append('\n');
            body.append(bullets(whatIf.flips(finding))).append('\n');
        }
        return body.toString();
    }
}
