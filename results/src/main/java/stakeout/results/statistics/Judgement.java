package stakeout.results.statistics;

/**
 * A verdict and what it rests on.
 *
 * @param reason a few words: {@code 20 replications}, {@code equal in all 20}, {@code one replication} …
 */
public record Judgement(Verdict verdict, String reason) {}
