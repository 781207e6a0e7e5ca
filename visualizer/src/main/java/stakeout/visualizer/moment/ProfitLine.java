package stakeout.visualizer.moment;

/**
 * What the coalition has gained so far beyond what it would have gained honestly, over the run: its income less that of its honest
 * twin, base units of the token.
 *
 * @param steps ascending
 * @param own of its operators
 * @param delegators of those who bonded stake to them
 */
public record ProfitLine(long[] steps, double[] own, double[] delegators) {}
