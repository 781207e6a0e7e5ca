package stakeout.model.observe;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;

/**
 * What an operator meant in a step, and why.
 *
 * @param options the strategies or actions it weighed
 * @param expected the payoff it expected of each, base units a period; one an option, NaN where it had none
 * @param everyoneSaw public facts it could see, by name: the same for all who testify in a period; NaN where unknown
 * @param alsoSaw facts of its own, by name
 */
public record Testimony(
        long period,
        int operator,
        String strategy,
        String chosen,
        ImmutableList<String> options,
        double[] expected,
        ImmutableMap<String, Double> everyoneSaw,
        ImmutableMap<String, Double> alsoSaw) {}
