package stakeout.model.solana;

import stakeout.model.rules.BlockStep;
import stakeout.model.rules.Rule;
import stakeout.model.rules.Turn;
import stakeout.model.state.ProtocolState;

/** Writes down what the cluster's stake was in the epoch that ends. Source: [agave] runtime/src/stakes.rs, activate_epoch. */
public record HistoryEntry(StakeMath math) implements Rule {
    @Override
    public BlockStep prepare(Turn turn) {
        SolanaChain chain = SolanaChain.at(turn.state());
        StakeAccounts accounts = chain.accounts;
        Activation activation = math.activation();
        long effective = 0;
        long activating = 0;
        long deactivating = 0;
        for (int account = 0; account < accounts.size(); account++) {
            long stake = accounts.stake[account];
            if (accounts.isWhole(account, chain.epoch)) {
                effective += stake;
                deactivating += accounts.deactivationEpoch[account] == chain.epoch ? stake : 0;
            } else if (stake > 0) {
                activation.at(
                        chain.epoch,
                        stake,
                        accounts.activationEpoch[account],
                        accounts.deactivationEpoch[account],
                        chain.history);
                effective += activation.effective();
                activating += activation.activating();
                deactivating += activation.deactivating();
            }
        }
        chain.history.add(chain.epoch, effective, activating, deactivating);
        return BlockStep.NOTHING;
    }

    @Override
    public boolean isBarrier(ProtocolState state) {
        return true;
    }
}
