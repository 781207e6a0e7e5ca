package stakeout.model.protocol;

import java.util.Arrays;
import stakeout.model.state.WideColumn;
import stakeout.model.state.WideSum;

/**
 * The validator set summed by operator, taken once a step by one pass over the rows. All columns have one cell an
 * operator. Weight is what votes are counted by, in the protocol's own unit of weight; only active validators have any.
 */
public final class Census {
    /** Base units held by validators, own and delegated together. */
    public final WideColumn stake;

    public final WideColumn weight;
    /** The part of {@link #weight} whose vote of the last period arrived in time. */
    public final WideColumn voted;
    /** Base units held by validators that were slashed at any time. */
    public final WideColumn slashed;

    public final int[] validators;
    public final int[] activeValidators;
    public final int[] slashedValidators;
    /** Validators on their way out: exiting, unbonding. */
    public final int[] exitingValidators;
    /** Validators barred for the time being. */
    public final int[] jailedValidators;

    /** Base units waiting to leave, and how many periods the last of them waits from now. */
    public final WideSum exitQueue = new WideSum();

    public long exitQueuePeriods;

    /** Base units waiting to be let in, and how many periods from now the last of them is, as far as the protocol lets in so much a period. */
    public final WideSum entryQueue = new WideSum();

    public long entryQueuePeriods;

    public final WideSum totalStake = new WideSum();
    public final WideSum totalWeight = new WideSum();
    public final WideSum totalVoted = new WideSum();

    public Census(int operators) {
        stake = new WideColumn(operators);
        weight = new WideColumn(operators);
        voted = new WideColumn(operators);
        slashed = new WideColumn(operators);
        validators = new int[operators];
        activeValidators = new int[operators];
        slashedValidators = new int[operators];
        exitingValidators = new int[operators];
        jailedValidators = new int[operators];
    }

    public int operators() {
        return validators.length;
    }

    public void clear() {
        stake.clear();
        weight.clear();
        voted.clear();
        slashed.clear();
        Arrays.fill(validators, 0);
        Arrays.fill(activeValidators, 0);
        Arrays.fill(slashedValidators, 0);
        Arrays.fill(exitingValidators, 0);
        Arrays.fill(jailedValidators, 0);
        exitQueue.clear();
        exitQueuePeriods = 0;
        entryQueue.clear();
        entryQueuePeriods = 0;
        totalStake.clear();
        totalWeight.clear();
        totalVoted.clear();
    }

    /** Sums the operator columns into the totals; called last by whoever filled them. */
    public void total() {
        for (int operator = 0; operator < operators(); operator++) {
            totalStake.add(stake, operator);
            totalWeight.add(weight, operator);
            totalVoted.add(voted, operator);
        }
    }

    /** The share of active weight that voted, in [0, 1]; NaN while nobody is active. */
    public double participation() {
        return totalVoted.toDouble() / totalWeight.toDouble();
    }
}
