package stakeout.model.polkadot;

import java.math.BigInteger;
import stakeout.model.ledger.Accounts;
import stakeout.model.ledger.Ledger;
import stakeout.model.rules.Turn;
import stakeout.model.state.ValidatorColumns;

/** Shares the pot for self-stake among the set, by the weight of the own stake; see {@link PayStakers}. */
record SelfStakePot(IncentiveWeight weight, Turn turn, PolkadotChain chain) {
    /** Returns what was paid. */
    long pay(boolean restake) {
        long pot = chain.issue.selfStake();
        Exposures set = chain.active();
        if (pot == 0) {
            return 0;
        }
        BigInteger[] weights = new BigInteger[set.seats()];
        BigInteger all = BigInteger.ZERO;
        for (int seat = 0; seat < set.seats(); seat++) {
            weights[seat] = weight.of(BigInteger.valueOf(set.own(seat)));
            all = all.add(weights[seat]);
        }
        long paid = 0;
        for (int seat = 0; seat < set.seats() && all.signum() > 0; seat++) {
            long part =
                    weights[seat].multiply(BigInteger.valueOf(pot)).divide(all).longValueExact();
            give(set.row(seat), part, restake);
            paid += part;
        }
        return paid;
    }

    private void give(int row, long amount, boolean restake) {
        Ledger ledger = turn.ledger();
        Accounts accounts = ledger.accounts();
        int operator = accounts.operator(turn.state().validators().ints(ValidatorColumns.OPERATOR)[row]);
        ledger.move(accounts.unclaimed(), operator, ledger.cause("reward:self-stake"), amount);
        if (restake) {
            chain.ledgers.bond(row, amount);
            chain.electionIsStale = true;
        } else {
            ledger.move(operator, accounts.outside(), ledger.cause("withdrawal:rewards"), amount);
        }
    }
}
