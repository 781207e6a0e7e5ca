package stakeout.model.cardano;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import stakeout.model.ledger.Accounts;
import stakeout.model.ledger.Ledger;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.ValidatorColumns;

/** Who holds how much, counted from the state alone, held against all postings since the first period. */
final class CardanoBooks {
    private final Accounts accounts;
    private final BigInteger[] held;
    private final BigInteger supply;

    CardanoBooks(ProtocolState state, Accounts accounts) {
        this.accounts = accounts;
        held = held(state);
        supply = state.supply().get();
    }

    private BigInteger[] held(ProtocolState state) {
        long[] sums = new long[accounts.size()];
        CardanoChain chain = CardanoChain.of(state);
        int[] operators = state.validators().ints(ValidatorColumns.OPERATOR);
        for (int pool = 0; pool < state.rows(); pool++) {
            sums[accounts.operator(operators[pool])] += state.validators().longs(PoolColumns.OWN)[pool];
        }
        for (int row = 0; row < chain.accounts().size(); row++) {
            sums[accounts.delegatorsOf(operators[chain.accounts().pool(row)])] +=
                    chain.accounts().amount(row);
        }
        sums[accounts.treasury()] = chain.treasury();
        sums[accounts.fees()] = chain.feePot();
        sums[accounts.unclaimed()] = chain.deposits();
        return Arrays.stream(sums).mapToObj(BigInteger::valueOf).toArray(BigInteger[]::new);
    }

    Optional<String> difference(ProtocolState state, Ledger ledger) {
        BigInteger change = state.supply().get().subtract(supply);
        BigInteger[] now = held(state);
        BigInteger sum = BigInteger.ZERO;
        for (int account = 0; account < accounts.size(); account++) {
            BigInteger income = ledger.income(account);
            if (account == accounts.supply()) {
                continue;
            }
            sum = sum.add(income);
            if (account != accounts.outside() && !income.equals(now[account].subtract(held[account]))) {
                return Optional.of("books of " + accounts.name(account) + ": posted " + income + ", gained "
                        + now[account].subtract(held[account]));
            }
        }
        if (!sum.equals(change) || !ledger.netIssuance().equals(change)) {
            return Optional.of("postings " + sum + ", issued " + ledger.netIssuance() + ", supply moved by " + change);
        }
        CardanoChain chain = CardanoChain.of(state);
        BigInteger all = state.supply().get().add(BigInteger.valueOf(chain.reserves()));
        if (!all.equals(BigInteger.valueOf(chain.parameters().maxSupplyLovelace()))) {
            return Optional.of("supply and reserves make " + all);
        }
        return stakes(state, chain);
    }

    private static Optional<String> stakes(ProtocolState state, CardanoChain chain) {
        long[] sums = Arrays.copyOf(state.validators().longs(PoolColumns.OWN), state.rows());
        for (int row = 0; row < chain.accounts().size(); row++) {
            sums[chain.accounts().pool(row)] += chain.accounts().amount(row);
        }
        for (int pool = 0; pool < sums.length; pool++) {
            if (sums[pool] != state.validators().longs(PoolColumns.STAKE)[pool]) {
                return Optional.of("stake of pool " + pool + " is not the sum of its accounts");
            }
        }
        return Optional.empty();
    }
}
