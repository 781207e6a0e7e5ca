package stakeout.scenarios.stake;

import java.util.Optional;

/**
 * Stake of one operator: one validator, or several of equal stake.
 *
 * @param stake base units of all its validators together, at least one a validator
 * @param validators how many, at least 1
 * @param operator who runs them, if the data say
 * @param entity who controls the operator, if the data say
 * @param selfStake the operator's own part in base units, at most {@code stake}; −1 where the data do not say
 * @param commissionPpb parts per billion; −1 where the data do not say
 * @param pledge what the owners of each validator promise to hold, base units; −1 where the data do not say
 * @param cost what each validator takes of a period's reward first, base units; −1 where the data do not say
 */
public record StakeRow(
        long stake,
        int validators,
        Optional<String> operator,
        Optional<String> entity,
        long selfStake,
        long commissionPpb,
        long pledge,
        long cost) {
    public static final long UNKNOWN = -1;

    /** Without pledge and cost, which most protocols do not know. */
    public StakeRow(
            long stake,
            int validators,
            Optional<String> operator,
            Optional<String> entity,
            long selfStake,
            long commissionPpb) {
        this(stake, validators, operator, entity, selfStake, commissionPpb, UNKNOWN, UNKNOWN);
    }

    /** A validator of which no more is known than its stake. */
    public static StakeRow of(long stake) {
        return new StakeRow(stake, 1, Optional.empty(), Optional.empty(), UNKNOWN, UNKNOWN);
    }

    /** The same row with another stake, the operator's own part in proportion (rounded down). */
    public StakeRow withStake(long changed) {
        long own = selfStake == UNKNOWN ? UNKNOWN : Apportionment.share(changed, selfStake, stake);
        return new StakeRow(changed, validators, operator, entity, own, commissionPpb, pledge, cost);
    }
}
