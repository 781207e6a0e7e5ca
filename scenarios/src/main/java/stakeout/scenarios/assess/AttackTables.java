package stakeout.scenarios.assess;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import stakeout.model.protocol.SecurityThreshold;
import stakeout.model.protocol.Token;
import stakeout.model.security.StakeNeeded;
import stakeout.results.report.Figures;
import stakeout.results.report.TextTable;
import stakeout.results.statistics.Sample;
import stakeout.scenarios.assess.Finding.Outcome;

/** What attacks cost whom, where they succeed, and what thresholds ask for. */
final class AttackTables {
    private final Answer answer;
    private final Question question;
    private final Token token;
    private final Wording wording;

    AttackTables(Answer answer) {
        this.answer = answer;
        question = answer.question();
        token = answer.network().protocol().protocol().token();
        wording = new Wording(answer);
    }

    /** One row a success: what the cheapest gives up, by owner. */
    TextTable costs() {
        List<String> heading = new ArrayList<>(List.of(
                "attack",
                "from",
                "cheapest",
                "validators",
                "succeeds",
                "gives up " + token.symbol(),
                "operators' own",
                "delegators'",
                "others lose",
                "griefing",
                "slashed",
                "break-even gain"));
        boolean judged = !question.gains().isEmpty();
        boolean differ = !question.gains().named().isEmpty();
        if (differ) {
            heading.add("gain");
        }
        if (judged) {
            heading.addAll(List.of("margin", "verdict"));
        }
        TextTable table = new TextTable(heading, Set.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13));
        for (Finding finding : answer.of(Outcome.SUCCESS)) {
            Finding.Cost cost = finding.cost().orElseThrow();
            List<String> row = new ArrayList<>(List.of(
                    finding.name(),
                    WhatIf.percent(finding.smallest().orElseThrow()),
                    share(finding),
                    Integer.toString(finding.members()),
                    Wording.again(finding),
                    Wording.figure(cost.breakEven(0).sample()),
                    part(cost, cost.own()),
                    part(cost, cost.delegators()),
                    Wording.figure(cost.othersLoss()),
                    Wording.figure(cost.griefing()),
                    cost.slashed().size() == 0
                            ? ""
                            : WhatIf.percent(cost.slashed().mean()),
                    wording.money(wording.gainNeeded(finding).mean())));
            if (differ) {
                row.add(question.gain(finding).map(Gains::amount).orElse("not declared"));
            }
            if (judged) {
                row.add(margin(finding));
                row.add(Judgement.of(question, finding).words());
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

    /** What one kind of owner gives up; the range where nobody knows the split. */
    private static String part(Finding.Cost cost, Sample profit) {
        return profit.size() > 0
                ? Wording.figure(profit.times(-1))
                : "0 … " + Figures.of(cost.breakEven(0).sample().mean());
    }

    private String margin(Finding finding) {
        double needed = wording.gainNeeded(finding).mean();
        return question.gainTokens(finding)
                .filter(gain -> gain > 0)
                .map(gain -> Figures.of(needed / gain - 1))
                .orElse("");
    }

    /** What each share came to, and what those that succeeded were chosen by. */
    TextTable shares() {
        List<String> heading = new ArrayList<>(List.of("attack"));
        Question.SHARES.forEach(share -> heading.add(WhatIf.percent(share)));
        TextTable table = new TextTable(heading, Set.of());
        for (Finding finding : answer.findings()) {
            if (!finding.tried().isEmpty()) {
                List<String> row = new ArrayList<>(List.of(finding.name()));
                Question.SHARES.forEach(share -> row.add(tried(finding, share)));
                table.add(row);
            }
        }
        return table;
    }

    private static String tried(Finding finding, double share) {
        if (!finding.tried().containsKey(share)) {
            return "not played";
        }
        if (!finding.tried().get(share)) {
            return "–";
        }
        return finding.chosenBy().containsKey(share)
                ? Figures.of(finding.chosenBy().get(share)) + (share == finding.share() ? " *" : "")
                : "succeeds";
    }

    TextTable thresholds() {
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
}
