package stakeout.model.state;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;

/**
 * Delegations at the start, one row each, sorted by validator.
 *
 * @param delegators how many delegators there are; ids are 0 … delegators − 1
 * @param groupNames the groups of delegators
 * @param groupOf index into {@code groupNames}, one a delegator
 * @param delegator the delegator of each delegation
 * @param validator the validator row of each delegation
 * @param amount base units of each delegation, at least 1
 */
public record DelegationTable(
        int delegators,
        ImmutableList<String> groupNames,
        int[] groupOf,
        int[] delegator,
        int[] validator,
        long[] amount) {
    public static final DelegationTable NONE =
            new DelegationTable(0, ImmutableList.of(), new int[0], new int[0], new int[0], new long[0]);

    public DelegationTable {
        checkArgument(
                delegator.length == validator.length && delegator.length == amount.length,
                "columns of a delegation table must be of one length.");
        checkArgument(groupOf.length == delegators, "groupOf must hold one group a delegator (%s).", delegators);
    }

    public int size() {
        return amount.length;
    }
}
