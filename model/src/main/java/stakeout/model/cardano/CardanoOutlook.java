package stakeout.model.cardano;

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

    /** The part of it that the operator keeps before it shares by stake, cost and margin together: parts per billion, rounded down. */
    public long keptPpb(ProtocolState state, int pool) {
        ValidatorColumns validators = state.validators();
        long expected = poolReward(state, pool);
        if (expected == 0) {
            return CardanoGenesis.PPB;
        }
        long kept = shares.leader(
                expected,
                validators.longs(PoolColumns.COST)[pool],
                new BigFraction(validators.longs(PoolColumns.MARGIN_PPB)[pool], CardanoGenesis.PPB),
                0,
                validators.longs(PoolColumns.STAKE)[pool]);
        return WideMath.mulDiv(kept, CardanoGenesis.PPB, expected);
    }
}
