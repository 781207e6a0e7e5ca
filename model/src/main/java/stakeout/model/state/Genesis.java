package stakeout.model.state;

import com.google.common.collect.ImmutableMap;
import java.math.BigInteger;

/**
 * The world before its first period, from which a protocol builds its state.
 *
 * @param operatorOf the operator of each validator; rows of one operator stand together
 * @param stake base units bonded to each validator, own and delegated together
 * @param attributes further columns by name, one value a validator, in the unit the protocol documents (for example
 *     {@code commission} in parts per billion, {@code selfStake} in base units)
 * @param delegations who has bonded what, where the protocol keeps delegators; their amounts and the self-stake make up
 *     {@code stake}
 * @param supply all tokens in existence, base units; at least what is staked
 * @param startPeriod the number of the first period
 */
public record Genesis(
        Roster roster,
        int[] operatorOf,
        long[] stake,
        ImmutableMap<String, long[]> attributes,
        DelegationTable delegations,
        BigInteger supply,
        long startPeriod) {
    public static final String COMMISSION_PPB = "commission";
    public static final String SELF_STAKE = "selfStake";
    /** What a pool's owners promise to hold, base units. */
    public static final String PLEDGE = "pledge";
    /** What a pool asks for itself in a period before it shares, base units. */
    public static final String COST = "cost";

    public int rows() {
        return stake.length;
    }
}
