package stakeout.scenarios.run;

import java.math.BigInteger;
import java.util.Arrays;
import stakeout.model.ledger.Accounts;
import stakeout.model.rules.StakeBook;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.ValidatorColumns;
import stakeout.model.tezos.BakerColumns;
import stakeout.model.tezos.UnstakeRequests;

/** Every account: what is frozen, what is on its way out and what bakers may spend. */
final class TezosHolders implements Holders {
    @Override
    public BigInteger[] held(ProtocolState state, Accounts accounts) {
        BigInteger[] held = new BigInteger[accounts.size()];
        Arrays.setAll(held, StakeBook.of(state).liquid::get);
        ValidatorColumns columns = state.validators();
        int[] operators = columns.ints(ValidatorColumns.OPERATOR);
        long[] stake = columns.longs(StakeBook.STAKE);
        long[] external = columns.longs(StakeBook.DELEGATED);
        long[] spendable = columns.longs(BakerColumns.SPENDABLE);
        for (int row = 0; row < state.rows(); row++) {
            add(held, accounts.operator(operators[row]), stake[row] - external[row] + spendable[row]);
            add(held, accounts.delegatorsOf(operators[row]), external[row]);
        }
        UnstakeRequests requests = state.part(UnstakeRequests.class);
        for (int entry = 0; entry < requests.size(); entry++) {
            int operator = operators[requests.row(entry)];
            boolean own = requests.delegation(entry) == UnstakeRequests.NONE;
            add(held, own ? accounts.operator(operator) : accounts.delegatorsOf(operator), requests.held(entry));
        }
        held[accounts.outside()] = null;
        return held;
    }

    private static void add(BigInteger[] held, int account, long amount) {
        held[account] = held[account].add(BigInteger.valueOf(amount));
    }

    @Override
    public int holder(int account, Accounts accounts) {
        return account;
    }
}
