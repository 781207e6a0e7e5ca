package stakeout.scenarios.assess;

import com.google.common.collect.ImmutableList;
import java.util.Set;
import stakeout.model.protocol.Token;
import stakeout.results.report.Figures;
import stakeout.results.report.TextTable;
import stakeout.results.statistics.Sample;
import stakeout.scenarios.assess.Finding.Outcome;

/** What attacks cost by how their stake is come by, all of it together: owned, bought, borrowed, hedged. */
final class FinancingSection {
    /**
     * An attack with stake come by in one way.
     *
     * @param needed the gain from which it pays, a value a replication, tokens at the price before; no value where not to be had
     */
    record Financed(String attack, FinancingTerms.Way way, Sample needed, Judgement judgement) {}

    private final Answer answer;
    private final Question question;
    private final Token token;

    FinancingSection(Answer answer) {
        this.answer = answer;
        question = answer.question();
        token = answer.network().protocol().protocol().token();
    }

    /** Each way of each attack that succeeded. */
    ImmutableList<Financed> ways() {
        ImmutableList.Builder<Financed> ways = ImmutableList.builder();
        for (Finding finding : answer.of(Outcome.SUCCESS)) {
            Finding.Cost cost = finding.cost().orElseThrow();
            double fall = question.fall().toDouble();
            double days = cost.settled() ? cost.settlementDays().mean() : Double.NaN;
            for (FinancingTerms.Way way : question.financing().ways(answer.network(), cost.stake(), days, fall)) {
                Sample needed = way.more()
                        .map(more -> cost.breakEven(fall).sample().plus(more))
                        .orElse(Sample.of());
                boolean isOwned = way.way().equals("owned");
                ways.add(new Financed(
                        finding.name(),
                        way,
                        needed,
                        isOwned ? Judgement.of(question, finding) : Judgement.of(question, finding, needed)));
            }
        }
        return ways.build();
    }

    TextTable table() {
        TextTable table = new TextTable(
                ImmutableList.of(
                        "attack",
                        "stake",
                        "on what terms",
                        "pays from a gain of, " + token.symbol(),
                        "of owning",
                        "verdict"),
                Set.of(3, 4));
        double owned = Double.NaN;
        for (Financed each : ways()) {
            boolean isOwned = each.way().way().equals("owned");
            owned = isOwned ? each.needed().mean() : owned;
            table.add(ImmutableList.of(
                    isOwned ? each.attack() : "",
                    each.way().way(),
                    each.way().terms(),
                    each.needed().size() == 0
                            ? each.way().whyNot()
                            : each.needed().mean() <= 0 ? "any" : Wording.figure(each.needed()),
                    each.needed().size() == 0 || owned <= 0
                            ? ""
                            : "× " + Figures.of(each.needed().mean() / owned),
                    each.needed().size() == 0 ? "" : each.judgement().words()));
        }
        return table;
    }
}
