package stakeout.model.solana;

import java.util.Arrays;
import stakeout.model.rules.BlockStep;
import stakeout.model.rules.Rule;
import stakeout.model.rules.Turn;
import stakeout.model.state.ProtocolState;

/**
 * What is effective with each vote account in the epoch that begins. By it leaders are drawn and votes counted not in that epoch but in the one
 * after: the schedule stands one epoch ahead. Source: [agave] runtime/src/bank.rs, update_epoch_stakes.
 */
public record EpochStakes(StakeMath math) implements Rule {
    @Override
    public BlockStep prepare(Turn turn) {
        SolanaChain chain = SolanaChain.at(turn.state());
        VoteAccounts votes = chain.votes();
        System.arraycopy(votes.nextWeight, 0, votes.weight, 0, votes.rows());
        Arrays.fill(votes.effective, 0);
        StakeAccounts accounts = chain.accounts;
        long next = chain.epoch + 1;
        boolean letsAllIn = chain.history.letsAllIn(chain.epoch, math.rate());
        Activation activation = math.activation();
        for (int account = 0; account < accounts.size(); account++) {
            long stake = accounts.stake[account];
            if (letsAllIn && accounts.wholeFrom[account] == Long.MAX_VALUE && isOnItsWay(chain, account)) {
                accounts.wholeFrom[account] = next;
            }
            if (accounts.isWhole(account, next)) {
                votes.effective[accounts.validator[account]] += stake;
            } else if (stake > 0) {
                votes.effective[accounts.validator[account]] += activation
                        .at(
                                next,
                                stake,
                                accounts.activationEpoch[account],
                                accounts.deactivationEpoch[account],
                                chain.history)
                        .effective();
            }
        }
        System.arraycopy(votes.effective, 0, votes.nextWeight, 0, votes.rows());
        return BlockStep.NOTHING;
    }

    /** Whether a walk from the account's activation gets as far as the present epoch, whatever it holds. */
    private static boolean isOnItsWay(SolanaChain chain, int account) {
        long from = chain.accounts.activationEpoch[account];
        long until = chain.accounts.deactivationEpoch[account];
        boolean onItsWay = from <= chain.epoch && Long.compareUnsigned(until, chain.epoch) > 0;
        for (long epoch = from; onItsWay && epoch < chain.epoch; epoch++) {
            onItsWay = chain.history.has(epoch) && chain.history.activating(epoch) != 0;
        }
        return onItsWay;
    }

    @Override
    public boolean isBarrier(ProtocolState state) {
        return true;
    }
}
