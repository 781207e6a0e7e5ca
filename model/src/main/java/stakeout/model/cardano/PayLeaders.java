package stakeout.model.cardano;

import org.apache.commons.math3.fraction.BigFraction;
import stakeout.model.ledger.Accounts;
import stakeout.model.ledger.Ledger;
import stakeout.model.rules.BlockStep;
import stakeout.model.rules.Rule;
import stakeout.model.rules.Turn;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.ValidatorColumns;

/**
 * Pays operators their part of the pools' rewards, see {@link PoolShares}. The reward account is the owners' and delegated to the
 * pool itself, so that it counts as own stake from the next boundary on; of several pools an operator is paid the sum. Margins are those of
 * go: a new one is paid by four epochs after it was asked for.
 */
public record PayLeaders(PoolShares shares) implements Rule {
    @Override
    public BlockStep prepare(Turn turn) {
        CardanoChain chain = CardanoChain.of(turn.state());
        ValidatorColumns validators = turn.state().validators();
        int[] operators = validators.ints(ValidatorColumns.OPERATOR);
        long[] costs = validators.longs(PoolColumns.COST);
        long[] rewards = validators.longs(PoolColumns.REWARD);
        long[] stake = validators.longs(PoolColumns.STAKE);
        long[] own = validators.longs(PoolColumns.OWN);
        StakeSnapshot go = chain.go;
        Ledger ledger = turn.ledger();
        Accounts accounts = ledger.accounts();
        int commission = ledger.cause("commission:pool");
        int ownReward = ledger.cause("reward:own");
        return (from, to) -> {
            for (int pool = from; pool < to; pool++) {
                if (rewards[pool] > 0) {
                    BigFraction margin = new BigFraction(go.marginPpb[pool], CardanoGenesis.PPB);
                    long kept = shares.leader(rewards[pool], costs[pool], margin, 0, go.stake[pool]);
                    long all = shares.leader(rewards[pool], costs[pool], margin, go.own[pool], go.stake[pool]);
                    int operator = accounts.operator(operators[pool]);
                    ledger.move(accounts.fees(), operator, commission, kept);
                    ledger.move(accounts.fees(), operator, ownReward, all - kept);
                    chain.paid += all;
                    own[pool] += all;
                    stake[pool] += all;
                }
            }
        };
    }

    @Override
    public boolean isBarrier(ProtocolState state) {
        return false;
    }
}
