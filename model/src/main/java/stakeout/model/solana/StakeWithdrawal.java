package stakeout.model.solana;

import stakeout.model.ledger.Accounts;
import stakeout.model.ledger.Ledger;
import stakeout.model.rules.BlockStep;
import stakeout.model.rules.Rule;
import stakeout.model.rules.Turn;
import stakeout.model.state.ProtocolState;

/**
 * Stake that has cooled down as a whole is delegated anew where its owner wants it, activating in the epoch that begins, or leaves
 * staking. Owners act at once; the protocol would let them wait.
 */
public record StakeWithdrawal(StakeMath math) implements Rule {
    @Override
    public BlockStep prepare(Turn turn) {
        SolanaChain chain = SolanaChain.at(turn.state());
        StakeAccounts accounts = chain.accounts;
        Activation activation = math.activation();
        long next = chain.epoch + 1;
        for (int account = 0; account < accounts.size(); account++) {
            boolean leaving = accounts.deactivationEpoch[account] != Activation.NEVER && accounts.stake[account] > 0;
            if (leaving
                    && activation
                                    .at(
                                            next,
                                            accounts.stake[account],
                                            accounts.activationEpoch[account],
                                            accounts.deactivationEpoch[account],
                                            chain.history)
                                    .effective()
                            == 0) {
                move(turn, chain, account, next);
            }
        }
        return BlockStep.NOTHING;
    }

    private static void move(Turn turn, SolanaChain chain, int account, long epoch) {
        VoteAccounts votes = chain.votes();
        StakeAccounts accounts = chain.accounts;
        Ledger ledger = turn.ledger();
        Accounts ledgerAccounts = ledger.accounts();
        long lamports = accounts.stake[account];
        int from = accounts.validator[account];
        int to = accounts.movesTo[account];
        int owner = owner(chain, ledgerAccounts, account, from);
        votes.stake[from] -= lamports;
        if (to == StakeAccounts.NOWHERE || votes.isLeaving(to)) {
            ledger.move(owner, ledgerAccounts.outside(), ledger.cause("withdrawal:unstaked"), lamports);
            accounts.stake[account] = 0;
        } else {
            int newOwner = owner(chain, ledgerAccounts, account, to);
            ledger.move(owner, newOwner, ledger.cause("transfer:redelegated"), lamports);
            votes.stake[to] += lamports;
            accounts.delegate(account, to, epoch, chain.credits.total(to));
        }
    }

    private static int owner(SolanaChain chain, Accounts accounts, int account, int row) {
        int operator = chain.votes().operator[row];
        return chain.accounts.delegator[account] == StakeAccounts.OWN
                ? accounts.operator(operator)
                : accounts.delegatorsOf(operator);
    }

    @Override
    public boolean isBarrier(ProtocolState state) {
        return true;
    }
}
