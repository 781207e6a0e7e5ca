package stakeout.results.statistics;

/**
 * A verdict and what it rests on.
 *
 * @param reason a few words: {@code 20 runs, 99 %}, {@code 20 equal runs}, {@code absent in 3 of 20 runs} …
 */
public record Judgement(Verdict verdict, String reason) {}
