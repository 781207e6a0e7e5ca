package stakeout.model.ethereum;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import stakeout.model.ledger.Accounts;
import stakeout.model.ledger.Ledger;
import stakeout.model.rules.Turn;
import stakeout.model.state.ProtocolState;

/** Watches that the ledger accounts for every Gwei of a world: by operator, of the supply, issued and burned. */
final class Holdings {
    private final Turn turn;
    private final BigInteger[] before;
    private final BigInteger supplyBefore;

    Holdings(Turn turn) {
        this.turn = turn;
        before = ofOperators(turn.state(), turn.ledger().accounts().operators());
        supplyBefore = turn.state().supply().get();
    }

    /** Balances and pending deposits by operator, Gwei. */
    static BigInteger[] ofOperators(ProtocolState state, int operators) {
        BigInteger[] sums = new BigInteger[operators];
        Arrays.fill(sums, BigInteger.ZERO);
        EthereumColumns columns = EthereumColumns.of(state);
        for (int row = 0; row < columns.rows(); row++) {
            assertThat(columns.balance()[row]).as("balance of row %s", row).isNotNegative();
            int operator = columns.operator()[row];
            sums[operator] = sums[operator].add(BigInteger.valueOf(columns.balance()[row]));
        }
        for (PendingDeposit deposit : state.part(BeaconPart.class).pendingDeposits) {
            sums[deposit.operator()] = sums[deposit.operator()].add(BigInteger.valueOf(deposit.gwei()));
        }
        return sums;
    }

    void check() {
        Ledger ledger = turn.ledger();
        Accounts accounts = ledger.accounts();
        BigInteger[] now = ofOperators(turn.state(), accounts.operators());
        for (int operator = 0; operator < accounts.operators(); operator++) {
            assertThat(ledger.income(operator))
                    .as("postings of operator %s in epoch %s", operator, turn.period())
                    .isEqualTo(now[operator].subtract(before[operator]));
        }
        BigInteger change = turn.state().supply().get().subtract(supplyBefore);
        BigInteger held = BigInteger.ZERO;
        for (int account = 0; account < accounts.size(); account++) {
            if (account != accounts.supply()) {
                held = held.add(ledger.income(account));
            }
        }
        assertThat(held).as("postings of all accounts").isEqualTo(change);
        assertThat(ledger.netIssuance()).as("issued − burned").isEqualTo(change);
    }
}
