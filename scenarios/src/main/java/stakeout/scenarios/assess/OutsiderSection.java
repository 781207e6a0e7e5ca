package stakeout.scenarios.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import stakeout.results.report.TextTable;
import stakeout.results.statistics.Sample;
import stakeout.scenarios.assess.Finding.Outcome;

/** What succeeds by somebody outside who bears nothing of what it costs the coalition: a briber pays bribes, a thief pays nothing. */
final class OutsiderSection {
    private final Answer answer;
    private final Question question;

    OutsiderSection(Answer answer) {
        this.answer = answer;
        question = answer.question();
    }

    List<Finding> findings() {
        return answer.of(Outcome.OUTSIDE);
    }

    /** A row each. */
    TextTable table() {
        String token = answer.network().protocol().protocol().token().symbol();
        TextTable table = new TextTable(
                List.of(
                        "attack",
                        "from",
                        "validators",
                        "succeeds",
                        "who does it pays",
                        "the coalition loses " + token,
                        "others lose " + token,
                        "who does it"),
                Set.of(1, 2, 3, 4, 5, 6));
        for (Finding finding : findings()) {
            Finding.Cost cost = finding.cost().orElseThrow();
            table.add(new ArrayList<>(List.of(
                    finding.name(),
                    WhatIf.percent(finding.share()),
                    Integer.toString(finding.members()),
                    Wording.again(finding),
                    paid(finding),
                    Wording.figure(cost.breakEven(0).sample()),
                    Wording.figure(cost.othersLoss()),
                    judgement(question, finding))));
        }
        return table;
    }

    private String paid(Finding finding) {
        Finding.Cost cost = finding.cost().orElseThrow();
        return isByBriber(cost)
                ? Wording.figure(cost.bribes()) + " "
                        + question.gain(finding).orElseThrow().unit()
                : "nothing";
    }

    private static boolean isByBriber(Finding.Cost cost) {
        return cost.bribes().size() > 0;
    }

    /** Whether it pays who does it: a thief at any gain; a briber where the gain is surely more than the bribes, once it succeeds each time. */
    static String judgement(Question question, Finding finding) {
        Finding.Cost cost = finding.cost().orElseThrow();
        if (cost.succeeded() < question.replications()) {
            return Judgement.UNDECIDED.words();
        }
        if (!isByBriber(cost)) {
            return "gains, if it is worth anything";
        }
        Sample profit = cost.bribes()
                .times(-1)
                .plus(question.gain(finding).orElseThrow().amount().doubleValue());
        return Judgement.ofProfit(profit).words();
    }
}
