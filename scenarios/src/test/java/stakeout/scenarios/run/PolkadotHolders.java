package stakeout.scenarios.run;

import java.math.BigInteger;
import java.util.Arrays;
import stakeout.model.ledger.Accounts;
import stakeout.model.polkadot.PolkadotChain;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.ValidatorColumns;

/**
 * Each operator's bonds, all nominators' together (an election moves their stake from validator to validator, and nothing of it from
 * hand to hand), pay that waits to be claimed. The state does not know what the treasury and wallets hold.
 */
final class PolkadotHolders implements Holders {
    private static final int UNCLAIMED = 1;
    private static final int OTHERS = 2;

    @Override
    public BigInteger[] held(ProtocolState state, Accounts accounts) {
        int operators = accounts.operators();
        BigInteger[] held = new BigInteger[operators + OTHERS + 1];
        Arrays.fill(held, BigInteger.ZERO);
        PolkadotChain chain = PolkadotChain.at(state);
        int[] operatorOf = state.validators().ints(ValidatorColumns.OPERATOR);
        for (int account = 0; account < chain.accounts(); account++) {
            int holder = account < chain.rows() ? operatorOf[account] : operators;
            held[holder] = held[holder].add(BigInteger.valueOf(chain.bonded(account)));
        }
        held[operators + UNCLAIMED] = chain.unpaid();
        held[operators + OTHERS] = null;
        return held;
    }

    @Override
    public int holder(int account, Accounts accounts) {
        if (accounts.isOperator(account)) {
            return account;
        }
        if (accounts.isDelegators(account)) {
            return accounts.operators();
        }
        return accounts.operators() + (account == accounts.unclaimed() ? UNCLAIMED : OTHERS);
    }
}
