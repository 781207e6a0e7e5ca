package stakeout.scenarios.assess;

import java.util.List;
import java.util.stream.Collectors;
import stakeout.model.protocol.Token;
import stakeout.results.report.Figures;
import stakeout.results.statistics.Interval;
import stakeout.results.statistics.Proportion;
import stakeout.results.statistics.Sample;

/** Figures and phrases as an assessment's report writes them. */
final class Wording {
    private static final double CONFIDENCE = 0.95;
    /** An interval below this part of the mean is the rounding of doubles. */
    private static final double ROUNDING = 1e-9;

    private final Question question;
    private final Token token;

    Wording(Answer answer) {
        question = answer.question();
        token = answer.network().protocol().protocol().token();
    }

    /** Mean and interval; {@code absent} without a value. */
    static String figure(Sample sample) {
        return Figures.of(
                sample.mean(), sample.interval(CONFIDENCE).filter(interval -> isWide(interval, sample.mean())));
    }

    private static boolean isWide(Interval interval, double mean) {
        return interval.halfWidth() > ROUNDING * Math.abs(mean);
    }

    /** {@code 1 of 2}. */
    static String again(Finding finding) {
        Proportion again = finding.cost().orElseThrow().succeededAgain();
        return again.successes() + " of " + again.trials();
    }

    /** {@code 1.3 % to 98.7 %}: what rate of successes these are compatible with. */
    static String rate(Proportion again) {
        Interval interval = again.clopperPearson(CONFIDENCE);
        return WhatIf.percent(interval.low()) + " to " + WhatIf.percent(interval.high());
    }

    static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    static String names(List<Finding> findings) {
        return findings.stream().map(Finding::name).collect(Collectors.joining(", "));
    }

    /** An amount of tokens, never below nought, in the currency where there is a price. */
    String money(double tokens) {
        double needed = Math.max(0, tokens);
        return question.price()
                .map(price -> Figures.of(needed * price.amount().doubleValue()) + " " + price.unit())
                .orElse(Figures.of(needed) + " " + token.symbol());
    }

    /** An amount of tokens, never below nought; with its value where there is a price. */
    String gain(double tokens) {
        double needed = Math.max(0, tokens);
        String text = Figures.of(needed) + " " + token.symbol();
        return question.price()
                .map(price ->
                        Figures.of(needed * price.amount().doubleValue()) + " " + price.unit() + " (" + text + ")")
                .orElse(text);
    }

    Sample gainNeeded(Finding finding) {
        return finding.cost()
                .orElseThrow()
                .breakEven(question.fall().toDouble())
                .sample();
    }
}
