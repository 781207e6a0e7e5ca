package stakeout.scenarios.conform;

import java.util.function.IntFunction;

/**
 * A result for every index from 0 on, of which a case states as many as it likes: the list expected is compared with the first
 * items.
 */
public record Series(IntFunction<Object> item) {}
