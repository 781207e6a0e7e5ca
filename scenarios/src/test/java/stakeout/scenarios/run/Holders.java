package stakeout.scenarios.run;

import java.math.BigInteger;
import java.util.Arrays;
import stakeout.model.cosmos.Bank;
import stakeout.model.cosmos.CosmosChain;
import stakeout.model.ethereum.BeaconPart;
import stakeout.model.ethereum.EthereumColumns;
import stakeout.model.ethereum.PendingDeposit;
import stakeout.model.ledger.Accounts;
import stakeout.model.protocol.Cardano;
import stakeout.model.protocol.CosmosHub;
import stakeout.model.protocol.Ethereum;
import stakeout.model.protocol.Generic;
import stakeout.model.protocol.Polkadot;
import stakeout.model.protocol.Protocol;
import stakeout.model.protocol.Solana;
import stakeout.model.protocol.Tezos;
import stakeout.model.rules.StakeBook;
import stakeout.model.rules.exit.ExitQueue;
import stakeout.model.solana.SolanaChain;
import stakeout.model.solana.StakeAccounts;
import stakeout.model.solana.VoteAccounts;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.ValidatorColumns;

/** Who holds how much, counted from the state of a protocol alone; one or several accounts make a holder. */
interface Holders {
    /** Base units by holder; null for holders of whom the state does not know. */
    BigInteger[] held(ProtocolState state, Accounts accounts);

    /** The holder an account belongs to. */
    int holder(int account, Accounts accounts);

    static Holders of(Protocol protocol) {
        if (protocol instanceof Cardano) {
            return new CardanoHolders();
        }
        if (protocol instanceof Ethereum) {
            return new OfEthereum();
        }
        if (protocol instanceof Solana) {
            return new OfSolana();
        }
        if (protocol instanceof Tezos) {
            return new TezosHolders();
        }
        if (protocol instanceof Polkadot) {
            return new PolkadotHolders();
        }
        return protocol instanceof CosmosHub ? new OfHub() : new OfGeneric((Generic) protocol);
    }

    /** Each operator: balances and pending deposits. All else is outside, where the beacon chain does not look. */
    final class OfEthereum implements Holders {
        @Override
        public BigInteger[] held(ProtocolState state, Accounts accounts) {
            long[] sums = new long[accounts.operators()];
            EthereumColumns columns = EthereumColumns.of(state);
            for (int row = 0; row < columns.rows(); row++) {
                sums[columns.operator()[row]] = Math.addExact(sums[columns.operator()[row]], columns.balance()[row]);
            }
            for (PendingDeposit deposit : state.part(BeaconPart.class).pendingDeposits) {
                sums[deposit.operator()] = Math.addExact(sums[deposit.operator()], deposit.gwei());
            }
            BigInteger[] held = new BigInteger[accounts.operators() + 1];
            for (int operator = 0; operator < sums.length; operator++) {
                held[operator] = BigInteger.valueOf(sums[operator]);
            }
            return held;
        }

        @Override
        public int holder(int account, Accounts accounts) {
            return accounts.isOperator(account) ? account : accounts.operators();
        }
    }

    /** Two holders: the modules of the chain (stake, rewards, pools) and the wallets. */
    final class OfHub implements Holders {
        @Override
        public BigInteger[] held(ProtocolState state, Accounts accounts) {
            Bank bank = CosmosChain.at(state).bank();
            return new BigInteger[] {
                BigInteger.valueOf(bank.supply - bank.wallets), BigInteger.valueOf(bank.wallets),
            };
        }

        @Override
        public int holder(int account, Accounts accounts) {
            return account == accounts.outside() ? 1 : 0;
        }
    }

    /** Operators with their vote accounts and own stake, and the delegators behind each. */
    final class OfSolana implements Holders {
        @Override
        public BigInteger[] held(ProtocolState state, Accounts accounts) {
            BigInteger[] held = new BigInteger[accounts.size()];
            Arrays.fill(held, BigInteger.ZERO);
            held[accounts.outside()] = null;
            VoteAccounts votes = SolanaChain.at(state).votes();
            StakeAccounts stakes = SolanaChain.at(state).accounts();
            for (int row = 0; row < votes.rows(); row++) {
                int operator = accounts.operator(votes.operator[row]);
                held[operator] = held[operator].add(BigInteger.valueOf(votes.balance[row]));
            }
            for (int i = 0; i < stakes.size(); i++) {
                int operator = votes.operator[stakes.validator(i)];
                int owner = stakes.delegator(i) == StakeAccounts.OWN
                        ? accounts.operator(operator)
                        : accounts.delegatorsOf(operator);
                held[owner] = held[owner].add(BigInteger.valueOf(stakes.stake(i)));
            }
            return held;
        }

        @Override
        public int holder(int account, Accounts accounts) {
            return account;
        }
    }

    /** Every account: bonds, what is on its way out and what is outside bonds. */
    record OfGeneric(Generic protocol) implements Holders {
        @Override
        public BigInteger[] held(ProtocolState state, Accounts accounts) {
            BigInteger[] held = new BigInteger[accounts.size()];
            Arrays.setAll(held, StakeBook.of(state).liquid::get);
            ValidatorColumns validators = state.validators();
            int[] operators = validators.ints(ValidatorColumns.OPERATOR);
            for (int row = 0; row < state.rows(); row++) {
                long delegated =
                        validators.has(StakeBook.DELEGATED) ? validators.longs(StakeBook.DELEGATED)[row] : 0;
                add(held, accounts.operator(operators[row]), protocol.stake(state, row) - delegated);
                add(held, accounts.delegatorsOf(operators[row]), delegated);
            }
            ExitQueue queue = state.part(ExitQueue.class);
            for (int entry = 0; entry < queue.size(); entry++) {
                add(held, accounts.delegatorsOf(operators[queue.row(entry)]), queue.held(entry));
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
}
