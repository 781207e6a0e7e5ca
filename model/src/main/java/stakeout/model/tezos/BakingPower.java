package stakeout.model.tezos;

import static com.google.common.base.Preconditions.checkArgument;

import stakeout.model.arithmetic.WideMath;

/**
 * How much of a baker's stake counts: staked tez in full, delegated tez in part, both within limits of the baker's own.
 *
 * <pre>
 * staked    = own + min(external, ⌊limit × own⌋)                                   [mutez]
 * delegated = ⌊min(delegated + overstaked, limit × own) / edge⌋,  power = staked + delegated
 * </pre>
 *
 * <p>Source: [tezos] proto_025 stake_context.ml.
 *
 * @param limitOfStakingOverBaking external stake that counts, for each of the baker's own
 * @param limitOfDelegationOverBaking delegated tez that count, for each of the baker's own
 * @param edgeOfStakingOverDelegation how many delegated tez count as one staked
 */
public record BakingPower(
        int limitOfStakingOverBaking, int limitOfDelegationOverBaking, int edgeOfStakingOverDelegation) {
    public BakingPower {
        checkArgument(
                limitOfStakingOverBaking >= 0,
                "limitOfStakingOverBaking (%s) must not be negative.\nMaybe 9.",
                limitOfStakingOverBaking);
        checkArgument(
                limitOfDelegationOverBaking >= 0,
                "limitOfDelegationOverBaking (%s) must not be negative.\nMaybe 9.",
                limitOfDelegationOverBaking);
        checkArgument(
                edgeOfStakingOverDelegation >= 1,
                "edgeOfStakingOverDelegation (%s) must be at least 1.\nMaybe 3.",
                edgeOfStakingOverDelegation);
    }

    /** External stake that counts, mutez. */
    public long allowed(long own, long external) {
        return Math.min(external, times(own, limitOfStakingOverBaking));
    }

    /** Own and external stake that count, mutez. */
    public long staked(long own, long external) {
        return Math.addExact(own, allowed(own, external));
    }

    /** What delegated tez add to the power, mutez; stake beyond its limit counts as delegated. */
    public long delegated(long own, long external, long delegated) {
        long over = external - allowed(own, external);
        long all = Math.min(Math.addExact(delegated, over), times(own, limitOfDelegationOverBaking));
        return all / edgeOfStakingOverDelegation;
    }

    private static long times(long own, int limit) {
        return Math.multiplyHigh(own, limit) != 0 || own * limit < 0 ? Long.MAX_VALUE : own * limit;
    }

    /** Which part of a reward goes where; the four sum to it. */
    public record Split(long bakerFrozen, long edge, long stakers, long spendable) {}

    /**
     * Splits a reward: the part earned by delegated tez is the baker's to spend, the rest is frozen, for the baker and its stakers by
     * what they have staked, and of the stakers' part the baker keeps its edge. All roundings but the first favour the baker.
     *
     * @param frozenPower the staked part of the power that the rights were given for
     * @param delegatedPower the delegated part of it
     * @param own mutez frozen by the baker now
     * @param external mutez frozen by its stakers now
     * @param edgePpb of the stakers' part, parts per billion
     */
    public Split split(long reward, long frozenPower, long delegatedPower, long own, long external, long edgePpb) {
        long power = Math.addExact(frozenPower, delegatedPower);
        long allowed = allowed(own, external);
        if (power == 0 || own + allowed == 0) {
            return new Split(0, 0, 0, reward);
        }
        long spendable = WideMath.mulDiv(reward, delegatedPower, power);
        long frozen = reward - spendable;
        long baker = external == 0 ? frozen : WideMath.mulDivUp(frozen, own, own + allowed);
        long edge = WideMath.mulDivUp(frozen - baker, edgePpb, 1_000_000_000);
        return new Split(baker, edge, frozen - baker - edge, spendable);
    }
}
