package stakeout.model.cardano;

import org.apache.commons.math3.fraction.BigFraction;
import stakeout.model.arithmetic.Ratio;
import stakeout.model.ledger.Accounts;
import stakeout.model.ledger.Ledger;
import stakeout.model.rules.BlockStep;
import stakeout.model.rules.Rule;
import stakeout.model.rules.Turn;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.ValidatorColumns;

/**
 * Pays every member its part of its pool's reward, by the stake and the pool of go, into its reward account, which counts as
 * stake at once; see {@link PoolShares}. What a key that is no longer registered would get goes to the treasury.
 */
public record PayMembers(PoolShares shares) implements Rule {
    @Override
    public BlockStep prepare(Turn turn) {
        ValidatorColumns validators = turn.state().validators();
        CardanoChain chain = CardanoChain.of(turn.state());
        Ratio[] each = new Ratio[validators.rows()];
        long[] costs = validators.longs(PoolColumns.COST);
        long[] rewards = validators.longs(PoolColumns.REWARD);
        for (int pool = 0; pool < each.length; pool++) {
            boolean hasMembers = chain.go.stake[pool] > chain.go.own[pool];
            each[pool] = rewards[pool] > costs[pool] && hasMembers
                    ? shares.member(
                            rewards[pool],
                            costs[pool],
                            new BigFraction(chain.go.marginPpb[pool], CardanoGenesis.PPB),
                            chain.go.stake[pool])
                    : Ratio.ZERO;
        }
        pay(turn, chain, each);
        return BlockStep.NOTHING;
    }

    private static void pay(Turn turn, CardanoChain chain, Ratio[] each) {
        ValidatorColumns validators = turn.state().validators();
        int[] operators = validators.ints(ValidatorColumns.OPERATOR);
        long[] stake = validators.longs(PoolColumns.STAKE);
        StakeAccounts accounts = chain.accounts;
        StakeSnapshot go = chain.go;
        Ledger ledger = turn.ledger();
        int follows = ledger.cause("transfer:rewards-follow");
        long[] paid = new long[each.length];
        long orphaned = 0;
        for (int row = 0; row < go.size; row++) {
            int pool = go.pools[row];
            Ratio share = each[pool];
            if (share == Ratio.ZERO) {
                continue;
            }
            long reward = share.of(go.amounts[row]);
            if (accounts.registered[row] == 0) {
                orphaned += reward;
                continue;
            }
            int now = accounts.pools[row];
            accounts.amounts[row] += reward;
            stake[now] += reward;
            paid[pool] += reward;
            if (operators[now] != operators[pool]) {
                Accounts all = ledger.accounts();
                ledger.move(all.delegatorsOf(operators[pool]), all.delegatorsOf(operators[now]), follows, reward);
            }
        }
        post(ledger, chain, operators, paid, orphaned);
    }

    private static void post(Ledger ledger, CardanoChain chain, int[] operators, long[] paid, long orphaned) {
        Accounts accounts = ledger.accounts();
        int delegated = ledger.cause("reward:delegated");
        for (int pool = 0; pool < paid.length; pool++) {
            if (paid[pool] > 0) {
                ledger.move(accounts.fees(), accounts.delegatorsOf(operators[pool]), delegated, paid[pool]);
                chain.paid += paid[pool];
            }
        }
        ledger.move(accounts.fees(), accounts.treasury(), ledger.cause("tax:unregistered"), orphaned);
        chain.treasury += orphaned;
        chain.paid += orphaned;
    }

    @Override
    public boolean isBarrier(ProtocolState state) {
        return true;
    }
}
