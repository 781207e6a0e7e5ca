package stakeout.model.consensus;

import static com.google.common.base.Preconditions.checkArgument;

import stakeout.model.ledger.Apportionment;

/**
 * Those by whose joint doing a vote that was cast does not count: who left it out of its block, built the fork that lost it, or
 * decided with its votes that no chain with it goes on.
 *
 * @param operators each once
 * @param weights by how much each is answerable, in any one unit; not negative, not all 0, their sum in a long
 */
public record Culprits(int[] operators, long[] weights) {
    public Culprits {
        checkArgument(
                operators.length == weights.length && operators.length > 0,
                "culprits (%s) must be as many as their weights (%s), and at least one.",
                operators.length,
                weights.length);
    }

    /** One alone. */
    public static Culprits of(int operator) {
        return new Culprits(new int[] {operator}, new long[] {1});
    }

    /** Gives each its part of an amount that is not negative, by weight; the parts sum to it. */
    public void share(long amount, Apportionment.Part part) {
        if (operators.length == 1) {
            part.give(operators[0], amount);
        } else if (amount != 0) {
            Apportionment.spread(amount, weights, (place, share) -> part.give(operators[place], share));
        }
    }
}
