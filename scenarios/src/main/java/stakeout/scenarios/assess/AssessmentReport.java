package stakeout.scenarios.assess;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import stakeout.model.protocol.SecurityThreshold;
import stakeout.model.protocol.Token;
import stakeout.model.security.StakeNeeded;
import stakeout.results.report.Figures;
import stakeout.results.report.Paragraph;
import stakeout.results.report.TextTable;
import stakeout.results.statistics.Sample;
import stakeout.scenarios.assess.Finding.Outcome;
import stakeout.scenarios.protocol.ValueNote;

/** What an assessment says, as Markdown and for a terminal. It never says that rules are safe: at most that nothing tried pays. */
public final class AssessmentReport {
    private static final double CONFIDENCE = 0.95;
    private static final String NOISE = "± is a 95 % interval over replications: seed noise only, not model error.";

    private static final String REPLAY =
            "Each estimate can be replayed: run ATTACK/p0000-r0000 of the recording, ATTACK/p0000-r0000-twin without the attack.";

    private final Answer answer;
    private final Question question;
    private final Token token;
    private final WhatIf whatIf;

    public AssessmentReport(Answer answer) {
        this.answer = answer;
        this.question = answer.question();
        this.token = answer.network().protocol().protocol().token();
        this.whatIf = new WhatIf(question, token.symbol());
    }

    /** The verdict and the table of attacks, at most {@code width} characters a line. */
    public String terminal(int width) {
        StringBuilder text = new StringBuilder();
        verdict().forEach(line -> text.append(Paragraph.wrap(line, width, "", "  ")));
        if (!answer.of(Outcome.SUCCESS).isEmpty()) {
            text.append('\n')
                    .append(costs().terminal(width))
                    .append('\n')
                    .append(Paragraph.wrap(REPLAY, width, "", ""));
        }
        text.append('\n');
        failed().forEach(line -> text.append(Paragraph.wrap(line, width, "", "  ")));
        return text.append('\n').append(Paragraph.wrap(NOISE, width, "", "")).toString();
    }

    /** The whole report. */
    public String markdown() {
        StringBuilder text = new StringBuilder(
                "# Assessment of " + answer.network().protocol().protocol().name() + "\n\n");
        verdict().forEach(line -> text.append(line).append("\n\n"));
        section(text, "What was assessed", bullets(settings()));
        if (!answer.of(Outcome.SUCCESS).isEmpty()) {
            section(
                    text,
                    "What the smallest coalition that succeeds gives up",
                    costs().markdown() + "\n" + NOISE + " " + REPLAY + "\n");
        }
        section(text, "Tried", shares().markdown());
        section(text, "Not tried", bullets(notTried()));
        section(text, "Taken for granted", bullets(assumed()));
        whatIfs(text);
        section(text, "Stake that thresholds ask for", thresholds().markdown());
        section(text, "Values that are not verified", unverified());
        section(text, "Not modelled", bullets(notModelled()));
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

    // --- the verdict ---

    /** What is to be read first. */
    ImmutableList<String> verdict() {
        List<Finding> successes = answer.of(Outcome.SUCCESS);
        int tried = successes.size() + answer.of(Outcome.NO_SUCCESS).size();
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        List<Finding> paying = judged(Judgement.PAYS);
        List<Finding> undecided = judged(Judgement.UNDECIDED);
        if (question.gain().isPresent()) {
            lines.add((paying.isEmpty()
                            ? "None of " + count(tried, "attack") + " tried pays"
                            : paying.size() + " of " + count(tried, "attack") + " tried "
                                    + (paying.size() == 1 ? "pays" : "pay"))
                    + " all who own its stake together, at a gain of "
                    + question.gain().get() + ", a price of "
                    + question.price().orElseThrow() + " and a fall of "
                    + WhatIf.percent(question.fall().toDouble())
                    + (paying.isEmpty() ? "." : ": " + names(paying) + "."));
        } else if (!paying.isEmpty()) {
            lines.add(paying.size() + " of " + count(tried, "attack")
                    + " tried brings its owners tokens without any gain from outside: " + names(paying) + ".");
        } else {
            lines.add(
                    successes.isEmpty()
                            ? "None of " + count(tried, "attack") + " tried succeeded at any share of the stake up to "
                                    + WhatIf.percent(Question.SHARES.get(Question.SHARES.size() - 1)) + "."
                            : count(successes.size(), "attack") + " of " + tried
                                    + " tried succeed. Whether they pay is not said, since no gain was declared (--gain); the cheapest, "
                                    + cheapest(successes).name() + ", pays whoever gains more than "
                                    + breakEven(cheapest(successes))
                                    + " by it.");
        }
        List<Finding> operators = payingOperators();
        if (question.gain().isPresent() && !operators.isEmpty()) {
            lines.add("It pays the operators alone, who take the whole gain and bear only their own part of the loss: "
                    + names(operators) + ".");
        }
        if (!undecided.isEmpty()) {
            lines.add("Undecided: " + names(undecided) + ".");
        }
        List<String> lucky = successes.stream()
                .filter(each -> each.cost().orElseThrow().succeeded() < question.replications())
                .map(each -> each.name() + " (" + each.cost().orElseThrow().succeeded() + " of "
                        + question.replications() + ")")
                .toList();
        if (!lucky.isEmpty()) {
            lines.add("Found with one seed, and less often with the other: " + String.join(", ", lucky) + ".");
        }
        List<String> unsettled = successes.stream()
                .filter(each -> !each.cost().orElseThrow().settled())
                .map(Finding::name)
                .toList();
        if (!unsettled.isEmpty()) {
            lines.add(
                    "Not settled after 1,500 days, and so without a final bill: " + String.join(", ", unsettled) + ".");
        }
        return lines.build();
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private static String names(List<Finding> findings) {
        return findings.stream().map(Finding::name).collect(Collectors.joining(", "));
    }

    private List<Finding> judged(Judgement judgement) {
        return answer.of(Outcome.SUCCESS).stream()
                .filter(each -> Judgement.of(question, each.cost().orElseThrow()) == judgement)
                .toList();
    }

    /** Where it is known what is the operators' own. */
    private List<Finding> payingOperators() {
        return answer.of(Outcome.SUCCESS).stream()
                .filter(each -> Judgement.isProfit(each.cost().orElseThrow().ownMoney()))
                .toList();
    }

    private Finding cheapest(List<Finding> successes) {
        return successes.stream()
                .min(Comparator.comparingDouble(
                        each -> gainNeeded(each.cost().orElseThrow()).mean()))
                .orElseThrow();
    }

    private Sample gainNeeded(Finding.Cost cost) {
        return cost.breakEven(question.fall().toDouble()).sample();
    }

    /** In tokens, and in money where there is a price. */
    private String breakEven(Finding finding) {
        Sample tokens = gainNeeded(finding.cost().orElseThrow());
        String text = amount(Math.max(0, tokens.mean())) + " " + token.symbol();
        return question.price()
                .map(price -> amount(Math.max(0, tokens.mean() * price.amount().doubleValue())) + " " + price.unit()
                        + " (" + text + ")")
                .orElse(text);
    }

    private static String amount(double value) {
        return Figures.of(value);
    }

    // --- tables ---

    private TextTable costs() {
        List<String> heading = new ArrayList<>(List.of(
                "attack",
                "from",
                "validators",
                "gives up " + token.symbol(),
                "operators' own",
                "others lose",
                "griefing",
                "slashed",
                "break-even gain"));
        boolean judged = question.gain().isPresent();
        if (judged) {
            heading.addAll(List.of("margin", "verdict"));
        }
        TextTable table = new TextTable(heading, Set.of(1, 2, 3, 4, 5, 6, 7, 8));
        for (Finding finding : answer.of(Outcome.SUCCESS)) {
            Finding.Cost cost = finding.cost().orElseThrow();
            List<String> row = new ArrayList<>(List.of(
                    finding.name(),
                    share(finding),
                    Integer.toString(finding.members()),
                    figure(cost.breakEven(0).sample()),
                    own(cost),
                    figure(cost.othersLoss()),
                    figure(cost.griefing()),
                    cost.slashed().size() == 0
                            ? ""
                            : WhatIf.percent(cost.slashed().mean()),
                    breakEven(finding)));
            if (judged) {
                row.add(margin(cost));
                row.add(Judgement.of(question, cost).words());
            }
            table.add(row);
        }
        return table;
    }

    private String share(Finding finding) {
        double share = new BigDecimal(finding.stake())
                .divide(new BigDecimal(answer.network().total()), MathContext.DECIMAL64)
                .doubleValue();
        return WhatIf.percent(StrictMath.rint(share * 1e4) / 1e4);
    }

    private String own(Finding.Cost cost) {
        return cost.own().size() > 0
                ? figure(Sample.of(-cost.own().mean()))
                : "0 … " + figure(Sample.of(cost.breakEven(0).sample().mean()));
    }

    private String margin(Finding.Cost cost) {
        double gain = question.gain().orElseThrow().amount().doubleValue()
                / question.price().orElseThrow().amount().doubleValue();
        return gain == 0 ? "no gain" : Figures.of(gainNeeded(cost).mean() / gain - 1);
    }

    private static String figure(Sample sample) {
        return sample.size() == 0 ? "absent" : Figures.of(sample.mean(), sample.interval(CONFIDENCE));
    }

    private TextTable shares() {
        List<String> heading = new ArrayList<>(List.of("attack"));
        Question.SHARES.forEach(share -> heading.add(WhatIf.percent(share)));
        TextTable table = new TextTable(heading, Set.of());
        for (Finding finding : answer.findings()) {
            if (!finding.tried().isEmpty()) {
                List<String> row = new ArrayList<>(List.of(finding.name()));
                Question.SHARES.forEach(share -> row.add(
                        finding.tried().containsKey(share)
                                ? finding.tried().get(share) ? "succeeds" : "–"
                                : "not played"));
                table.add(row);
            }
        }
        return table;
    }

    private TextTable thresholds() {
        TextTable table = new TextTable(
                List.of("above", "enables", "of the stake there is", "added by a newcomer"), Set.of(2, 3));
        double total = token.tokens(answer.network().total()).doubleValue();
        for (SecurityThreshold threshold :
                answer.network().protocol().protocol().thresholds()) {
            StakeNeeded needed = new StakeNeeded(threshold.share(), total);
            table.add(List.of(
                    WhatIf.percent(threshold.share()),
                    threshold.enables(),
                    Figures.of(needed.existing()) + " " + token.symbol(),
                    Figures.of(needed.newEntrant()) + " " + token.symbol()));
        }
        return table;
    }

    private void whatIfs(StringBuilder text) {
        StringBuilder body = new StringBuilder();
        for (Finding finding : answer.of(Outcome.SUCCESS)) {
            Finding.Cost cost = finding.cost().orElseThrow();
            body.append("### ").append(finding.name()).append("\n\n");
            body.append(
                            "The gain from which it pays those who own that part of the stake and bear that part of the loss, in ")
                    .append(token.symbol())
                    .append(" at the price before:\n\n");
            body.append(whatIf.table(cost).markdown()).append('\n');
            body.append(bullets(whatIf.flips(cost))).append('\n');
        }
        section(text, "What would change the answer", body.toString());
    }

    // --- lists ---

    private List<String> settings() {
        Network network = answer.network();
        List<String> lines = new ArrayList<>();
        lines.add("Rules: " + network.protocol().title() + ".");
        lines.add("Stake: " + Figures.of(token.tokens(network.total()).doubleValue()) + " " + token.symbol() + ", "
                + network.said() + ".");
        lines.add("The coalition is " + (question.stake().isPresent() ? "the largest rows" : "as many validators")
                + " that make up "
                + Question.SHARES.stream().map(WhatIf::percent).collect(Collectors.joining(", "))
                + " of the stake; all others are honest unless an attack says otherwise.");
        lines.add("Successes are looked for with seed " + question.otherSeed() + ", costs estimated with seed "
                + question.seed() + " in " + count(question.replications(), "replication")
                + ", each against the same run without the attack. The smallest share that succeeded is taken; what larger ones"
                + " cost was not measured.");
        lines.add(question.selfStake()
                .map(share -> "Operators own " + WhatIf.percent(share.toDouble()) + " of the stake they run.")
                .orElse("Nobody said how much of the stake is the operators' own (--self-stake)."));
        lines.add(question.price()
                .map(price -> "Price " + price + " as of " + question.asOf().orElseThrow() + ", falls by "
                        + WhatIf.percent(question.fall().toDouble()) + " after a success; gain "
                        + question.gain().map(Object::toString).orElse("not declared") + ".")
                .orElse("No price was given (--price): all is in tokens."));
        return lines;
    }

    private List<String> notTried() {
        List<String> lines = new ArrayList<>();
        answer.of(Outcome.NOT_APPLICABLE).forEach(each -> lines.add(each.name() + ": " + each.reason()));
        answer.of(Outcome.NOT_ASSESSED)
                .forEach(each -> lines.add(each.name() + ": not assessed, " + each.reason() + "."));
        return lines;
    }

    private List<String> failed() {
        List<String> lines = new ArrayList<>();
        answer.of(Outcome.NO_SUCCESS)
                .forEach(each -> lines.add(each.name() + ": no success at any share tried, 5 % to 67 %."));
        lines.addAll(notTried());
        return lines;
    }

    private List<String> assumed() {
        List<String> lines = new ArrayList<>();
        for (Finding finding : answer.findings()) {
            if (!finding.assumes().isEmpty()) {
                lines.add(finding.name() + ": " + finding.assumes());
            }
        }
        return lines;
    }

    private String unverified() {
        TextTable table = new TextTable(List.of("value", "is", "status", "source"), Set.of());
        Map<String, String> values = answer.network().protocol().tree().flatten();
        answer.network().protocol().notes().forEach((path, note) -> {
            if (!note.status().equals("verified")
                    && !note.status().isEmpty()
                    && !note.status().equals(ValueNote.OWN)) {
                table.add(List.of(path, values.getOrDefault(path, staked(path)), note.status(), note.source()));
            }
        });
        return table.isEmpty() ? "" : table.markdown();
    }

    private String staked(String path) {
        return answer.network()
                .protocol()
                .staked()
                .map(staked ->
                        path.endsWith("total") ? staked.total().toString() : Integer.toString(staked.validators()))
                .orElse("");
    }

    private List<String> notModelled() {
        List<String> lines = new ArrayList<>(answer.network().protocol().notModelled());
        lines.add(
                "What it costs to bring a coalition together, to split a network, or to make others careless; how stake would be"
                        + " bought or borrowed for it.");
        lines.add(
                "Social recovery, governance, and what others do once an attack is seen; fees and extractable value.");
        lines.add("Attacks other than those tried, and other ways to try them.");
        return lines;
    }
}
