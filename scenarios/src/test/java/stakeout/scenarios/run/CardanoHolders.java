package stakeout.scenarios.run;

import java.math.BigInteger;
import java.util.Arrays;
import stakeout.model.cardano.CardanoChain;
import stakeout.model.cardano.PoolColumns;
import stakeout.model.ledger.Accounts;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.ValidatorColumns;

/** Every account: owners' and members' stake with their rewards, treasury, fee pot and deposits. */
final class CardanoHolders implements Holders {
    @Override
    public BigInteger[] held(ProtocolState state, Accounts accounts) {
        CardanoChain chain = CardanoChain.of(state);
        int[] operators = state.validators().ints(ValidatorColumns.OPERATOR);
        long[] own = state.validators().longs(PoolColumns.OWN);
        long[] sums = new long[accounts.size()];
        for (int pool = 0; pool < state.rows(); pool++) {
            sums[accounts.operator(operators[pool])] += own[pool];
        }
        for (int row = 0; row < chain.accounts().size(); row++) {
            sums[accounts.delegatorsOf(operators[chain.accounts().pool(row)])] +=
                    chain.accounts().amount(row);
        }
        sums[accounts.treasury()] = chain.treasury();
        sums[accounts.fees()] = chain.feePot();
        sums[accounts.unclaimed()] = chain.deposits();
        BigInteger[] held = Arrays.stream(sums).mapToObj(BigInteger::valueOf).toArray(BigInteger[]::new);
        held[accounts.outside()] = null;
        held[accounts.supply()] = null;
        return held;
    }

    @Override
    public int holder(int account, Accounts accounts) {
        return account;
    }
}
