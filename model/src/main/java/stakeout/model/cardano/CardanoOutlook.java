package stakeout.model.cardano;

import java.math.BigInteger;
import org.apache.commons.math3.fraction.BigFraction;
import stakeout.model.arithmetic.WideMath;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.ValidatorColumns;

/** What pools can be expected to earn and keep, by the rules' own amounts at the last pot and the last participation. */
public final class CardanoOutlook {
    private final PoolReward reward;
    private final PoolShares shares = new PoolShares();

    public CardanoOutlook(CardanoParameters parameters) {
        reward = parameters.poolReward();
    }

    /** The reward f of a pool that makes its blocks, at its stake of now: lovelace an epoch. */
    public long poolReward(ProtocolState state, int pool) {
        CardanoChain chain = CardanoChain.of(state);
        ValidatorColumns validators = state.validators();
        long stake = validators.longs(PoolColumns.STAKE)[pool];
        long pledge = validators.longs(PoolColumns.PLEDGE)[pool];
        boolean retired = (validators.bytes(PoolColumns.STATUS)[pool] & PoolColumns.RETIRED) != 0;
        if (retired || stake == 0 || validators.longs(PoolColumns.OWN)[pool] < pledge || chain.onDuty == 0) {
            return 0;
        }
        long most = reward.maxPool(chain.pots.rewards(), stake, pledge, chain.circulation());
        return WideMath.mulDiv(most, chain.set.activeStake, chain.onDuty);
    }

    /**
     * The margin with which the operator would keep such a part of it, cost and margin together, rounded down; 0 where the cost alone is
     * more. Where it can expect nothing, the margin is that part.
     *
     * @param keptPpb parts per billion, in [0, 10⁹]
     * @return parts per billion, in [0, 10⁹]
     */
    public long marginPpb(ProtocolState state, int pool, long keptPpb) {
        long expected = poolReward(state, pool);
        long cost = state.validators().longs(PoolColumns.COST)[pool];
        if (expected <= cost) {
            return keptPpb;
        }
        BigInteger kept = BigInteger.valueOf(keptPpb).multiply(BigInteger.valueOf(expected));
        BigInteger aboveCost = kept.subtract(BigInteger.valueOf(cost).multiply(BigInteger.valueOf(CardanoGenesis.PPB)));
        return aboveCost.signum() <= 0
                ? 0
                : aboveCost.divide(BigInteger.valueOf(expected - cost)).longValueExact();
    }

    /** The part of it that the operator keeps before it shares by stake, cost and margin together: parts per billion, rounded down. */
    public long keptPpb(ProtocolState state, int pool) {
        return keptPpb(state, pool, state.validators().longs(PoolColumns.MARGIN_PPB)[pool]);
    }

    /** The same under another margin, parts per billion. */
    public long keptPpb(ProtocolState state, int pool, long marginPpb) {
        ValidatorColumns validators = state.validators();
        long expected = poolReward(state, pool);
        if (expected == 0) {
            return CardanoGenesis.PPB;
        }
        long kept = shares.leader(
                expected,
                validators.longs(PoolColumns.COST)[pool],
                new BigFraction(marginPpb, CardanoGenesis.PPB),
                0,
                validators.longs(PoolColumns.STAKE)[pool]);
        return WideMath.mulDiv(kept, CardanoGenesis.PPB, expected);
    }
}
