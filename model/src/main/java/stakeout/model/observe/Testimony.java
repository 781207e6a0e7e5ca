package stakeout.model.observe;

import com.google.common.collect.ImmutableList;

/**
 * What an operator meant in a step, and why.
 *
 * @param options the strategies or actions it weighed
 * @param expected the payoff it expected of each, base units a period; one an option
 */
public record Testimony(
        long period, int operator, String strategy, String chosen, ImmutableList<String> options, double[] expected) {}
