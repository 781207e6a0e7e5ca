package stakeout.visualizer.moment;

/**
 * Where two runs part.
 *
 * @param step the first step whose facts differ
 * @param what differs there, in words: {@code postings}, {@code the chain}
 */
public record Divergence(long step, String what) {}
