package stakeout.scenarios.assess;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import stakeout.model.protocol.Token;
import stakeout.results.report.Figures;
import stakeout.scenarios.assess.Finding.Outcome;
import stakeout.scenarios.protocol.ResolvedProtocol;

/** What was assessed and how, what was not, and what was taken for granted: sentences. */
final class Scope {
    private final Answer answer;
    private final Question question;

    Scope(Answer answer) {
        this.answer = answer;
        question = answer.question();
    }

    List<String> settings() {
        Network network = answer.network();
        Token token = network.protocol().protocol().token();
        List<String> lines = new ArrayList<>();
        lines.add("Rules: " + network.protocol().title() + ".");
        ownValues().ifPresent(lines::add);
        lines.add("Stake: " + Figures.of(token.tokens(network.total()).doubleValue()) + " " + token.symbol() + ", "
                + network.said() + ".");
        lines.add("The coalition is " + (question.stake().isPresent() ? "the largest rows" : "as many validators")
                + " that make up "
                + Question.SHARES.stream().map(WhatIf::percent).collect(Collectors.joining(", "))
                + " of the stake; all others are honest unless an attack says otherwise.");
        lines.add("Successes are looked for with seed " + question.otherSeed()
                + "; of those of an attack the cheapest is chosen with it, by what all owners must gain, in one run each until settled or "
                + Figures.of(Search.days(network))
                + " days after the attack. What that one costs is estimated with seed "
                + question.seed() + " in " + Wording.count(question.replications(), "replication")
                + " until all is settled, each against the same run without the attack.");
        String watched = answer.findings().stream()
                .filter(each -> each.cost().flatMap(Finding.Cost::watched).isPresent())
                .map(each -> each.name() + " ("
                        + Figures.of(each.cost().flatMap(Finding.Cost::watched).orElseThrow()) + " days)")
                .collect(Collectors.joining(", "));
        if (!watched.isEmpty()) {
            lines.add("Watched for so long instead, since what it changes goes on for ever: " + watched + ".");
        }
        lines.add(question.selfStake()
                .map(share -> "Operators own " + WhatIf.percent(share.toDouble()) + " of the stake they run.")
                .orElse(
                        "Nobody said how much of the stake is the operators' own (--self-stake): it is what the protocol or the"
                                + " data have, or a range."));
        lines.add(question.price()
                .map(price -> "Price " + Gains.amount(price) + " as of "
                        + question.asOf().orElseThrow() + ", falls by "
                        + WhatIf.percent(question.fall().toDouble()) + " after a success; gain "
                        + (question.gains().isEmpty()
                                ? "not declared"
                                : question.gains().said()) + ".")
                .orElse("No price was given (--price): all is in tokens."));
        return lines;
    }

    /** What a file of the user's sets, beside the shipped protocol that it extends; absent for a shipped one as it is. */
    private Optional<String> ownValues() {
        if (question.isShipped()) {
            return Optional.empty();
        }
        ResolvedProtocol protocol = answer.network().protocol();
        Map<String, String> values = protocol.tree().flatten();
        String set = protocol.notes().entrySet().stream()
                .filter(each -> each.getValue().isUsers() && values.containsKey(each.getKey()))
                .map(each -> each.getKey() + " " + values.get(each.getKey()))
                .collect(Collectors.joining(", "));
        return Optional.of(question.rulesName() + " sets "
                + (set.isEmpty() ? "nothing" : set)
                + " itself; what else there is comes from "
                + protocol.protocol().name() + ".");
    }

    /** One line a reason. */
    List<String> notTried() {
        Map<String, List<String>> byReason = new LinkedHashMap<>();
        answer.of(Outcome.NOT_APPLICABLE).forEach(each -> name(each, reason(each), byReason));
        answer.of(Outcome.NOT_ASSESSED).forEach(each -> name(each, "not assessed, " + each.reason() + ".", byReason));
        List<String> lines = new ArrayList<>();
        byReason.forEach((reason, names) -> lines.add(String.join(", ", names) + ": " + reason));
        return lines;
    }

    private static void name(Finding finding, String reason, Map<String, List<String>> byReason) {
        byReason.computeIfAbsent(reason, none -> new ArrayList<>()).add(finding.name());
    }

    /** As a sentence of its own, not one of the attack. */
    private static String reason(Finding finding) {
        String reason = finding.reason().replaceFirst("^attack \\([a-z-]+\\) ", "");
        return reason.endsWith(".") ? reason : reason + ".";
    }

    List<String> failed() {
        List<String> lines = new ArrayList<>();
        answer.of(Outcome.NO_SUCCESS)
                .forEach(each -> lines.add(each.name() + ": no success at any share tried, 5 % to 67 %."));
        lines.addAll(notTried());
        return lines;
    }

    List<String> assumed() {
        List<String> lines = new ArrayList<>();
        for (Finding finding : answer.findings()) {
            if (!finding.assumes().isEmpty()) {
                lines.add(finding.name() + ": " + finding.assumes());
            }
        }
        return lines;
    }

    List<String> notModelled() {
        List<String> lines = new ArrayList<>(answer.network().protocol().notModelled());
        lines.add("What it costs to bring a coalition together, to split a network, or to make others careless.");
        lines.add(
                answer.network().protocol().protocol().governing().isPresent()
                        ? "Governance, but for a vote that changes a value of the rules where the attack is one (governance-capture)."
                        : "Governance: votes of stake are played on the Cosmos Hub and in composed rules only.");
        lines.add(
                "Social recovery, and what others do once an attack is seen; transaction fees and extractable value.");
        lines.add("Attacks other than those tried, and other ways to try them.");
        return lines;
    }
}
