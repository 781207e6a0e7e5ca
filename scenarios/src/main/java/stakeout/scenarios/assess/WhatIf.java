package stakeout.scenarios.assess;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import stakeout.model.quantity.Money;
import stakeout.results.report.Figures;
import stakeout.results.report.TextTable;
import stakeout.results.statistics.Sample;

/**
 * How the answer moves with the price, its fall, the gain and the operators' own part of the stake, from what was measured: token
 * amounts do not depend on them, so nothing is played again.
 *
 * <pre>break-even gain of all owners = p [φ (S + I) − (I − H)]      S stake, I income, H income in the honest twin
 * of operators who own a share σ of what they run = σ × that,    if slashing and the price spare nobody</pre>
 */
final class WhatIf {
    static final ImmutableList<Double> FALLS = ImmutableList.of(0.0, 0.126, 0.3, 0.5, 0.9);
    static final ImmutableList<Double> OWN = ImmutableList.of(1.0, 0.3, 0.1, 0.03);
    private static final ImmutableList<Double> PRICES = ImmutableList.of(0.5, 1.0, 2.0);
    private static final double CONFIDENCE = 0.95;

    private final Question question;
    private final String token;

    WhatIf(Question question, String token) {
        this.question = question;
        this.token = token;
    }

    /** The break-even gain of one attack by fall of the price (down) and own part of the stake (across), in tokens at the price before. */
    TextTable table(Finding.Cost cost) {
        List<String> heading = new ArrayList<>(List.of("price falls by"));
        OWN.forEach(own -> heading.add("own " + percent(own)));
        TextTable table = new TextTable(heading, Set.of(1, 2, 3, 4));
        for (double fall : FALLS) {
            List<String> row = new ArrayList<>(List.of(percent(fall)));
            for (double own : OWN) {
                Sample gain = cost.breakEven(fall).sample().times(own);
                row.add(Figures.of(Math.max(0, gain.mean()), gain.interval(CONFIDENCE)) + " " + token);
            }
            table.add(row);
        }
        return table;
    }

    /** What would flip the verdict, a sentence each. */
    List<String> flips(Finding finding) {
        Finding.Cost cost = finding.cost().orElseThrow();
        if (question.price().isEmpty()) {
            return List.of("Amounts in money are these times the price before the attack.");
        }
        double price = question.price().get().amount().doubleValue();
        String currency = question.price().get().unit();
        double fall = question.fall().toDouble();
        double tokens = cost.breakEven(fall).sample().mean();
        List<String> flips = new ArrayList<>();
        StringBuilder prices =
                new StringBuilder("At a fall of " + percent(fall) + " it pays all owners together from a gain of ");
        for (double factor : PRICES) {
            prices.append(factor == PRICES.get(0) ? "" : ", ")
                    .append(Figures.of(Math.max(0, tokens * price * factor)))
                    .append(' ')
                    .append(currency)
                    .append(" at a price of ")
                    .append(Figures.of(price * factor));
        }
        flips.add(prices.append('.').toString());
        Optional<Money> declared = question.gain(finding);
        if (declared.isEmpty()) {
            return flips;
        }
        double gain = declared.get().amount().doubleValue();
        if (tokens <= 0) {
            flips.add("It brings its owners tokens without any gain.");
            return flips;
        }
        flips.add("At a gain of " + Gains.amount(declared.get()) + " it pays below a price of "
                + Figures.of(gain / tokens) + " " + currency + " and not above.");
        flips.add(fallThatFlips(cost, gain / price));
        double own = gain / (tokens * price);
        flips.add(
                own >= 1
                        ? "It pays operators whatever part of their stake is their own."
                        : "It pays operators who own less than " + percent(own)
                                + " of the stake they run, if the whole gain is theirs.");
        return flips;
    }

    private static String fallThatFlips(Finding.Cost cost, double gainTokens) {
        double lost = cost.breakEven(0).sample().mean();
        double perFall = cost.breakEven(1).sample().mean() - lost;
        double fall = (gainTokens - lost) / perFall;
        if (fall < 0) {
            return "It pays at no fall of the price: what is taken is more than the gain.";
        }
        return fall > 1
                ? "It pays however far the price falls."
                : "It pays while the price falls by less than " + percent(fall) + ".";
    }

    static String percent(double share) {
        return Figures.of(StrictMath.rint(share * 1e5) / 1e3) + " %";
    }
}
