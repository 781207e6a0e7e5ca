package stakeout.model.ethereum;

import static com.google.common.base.Preconditions.checkArgument;
import static stakeout.model.ethereum.ParameterLaws.atLeast;
import static stakeout.model.ethereum.ParameterLaws.isSpan;

import com.google.common.collect.ImmutableList;
import stakeout.model.rules.Rule;
import stakeout.model.rules.Turn;
import stakeout.model.state.ProtocolState;

/**
 * So much effective balance an epoch, since Electra: deposits queue to be credited, exits by balance, consolidations beside them.
 *
 * @param minPerEpochGwei MIN_PER_EPOCH_CHURN_LIMIT_ELECTRA, one validator at least
 * @param maxPerEpochActivationExitGwei MAX_PER_EPOCH_ACTIVATION_EXIT_CHURN_LIMIT; the rest serves consolidations
 * @param quotient CHURN_LIMIT_QUOTIENT: one epoch moves at most total / quotient
 * @param seedLookaheadEpochs MAX_SEED_LOOKAHEAD: entries and exits take effect 1 + this many epochs later
 * @param maxPendingDepositsPerEpoch MAX_PENDING_DEPOSITS_PER_EPOCH
 * @param pendingConsolidationsLimit PENDING_CONSOLIDATIONS_LIMIT
 */
public record BalanceChurn(
        long minPerEpochGwei,
        long maxPerEpochActivationExitGwei,
        long quotient,
        int seedLookaheadEpochs,
        int maxPendingDepositsPerEpoch,
        int pendingConsolidationsLimit)
        implements Churn {

    public BalanceChurn {
        atLeast("churn.quotient", quotient, 1, 65_536);
        isSpan("churn.seedLookaheadEpochs", seedLookaheadEpochs, 0, 4);
        atLeast("churn.maxPendingDepositsPerEpoch", maxPendingDepositsPerEpoch, 1, 16);
        atLeast("churn.pendingConsolidationsLimit", pendingConsolidationsLimit, 0, 262_144);
        checkArgument(
                maxPerEpochActivationExitGwei >= minPerEpochGwei,
                "churn.maxPerEpochActivationExitGwei (%s) must not be below churn.minPerEpochGwei (%s).\nMaybe %s.",
                maxPerEpochActivationExitGwei,
                minPerEpochGwei,
                minPerEpochGwei);
    }

    @Override
    public void check(EthereumParameters.Entry entry, EthereumParameters.Balance balance) {
        checkArgument(
                minPerEpochGwei >= entry.minActivationGwei(),
                "churn.minPerEpochGwei (%s) must be at least one validator of entry.minActivationGwei (%s).\nMaybe %s.",
                minPerEpochGwei,
                entry.minActivationGwei(),
                4 * entry.minActivationGwei());
    }

    @Override
    public BalanceExitQueue exitQueue(EthereumParameters parameters) {
        return new BalanceExitQueue(parameters, this);
    }

    @Override
    public Rule registryUpdates(EthereumParameters parameters) {
        return new RegistryUpdates(parameters);
    }

    @Override
    public ImmutableList<Rule> queues(EthereumParameters parameters) {
        return ImmutableList.of(
                new PendingDeposits(parameters, this),
                new PendingConsolidations(parameters.balance().incrementGwei()));
    }

    @Override
    public void receive(Turn turn, EthereumParameters parameters, PendingDeposit deposit) {
        turn.state().part(BeaconPart.class).pendingDeposits.add(deposit);
    }

    /** {@inheritDoc} Deposits come in order, each epoch as many as its churn and what the churn left of the epoch before admit. */
    @Override
    public long entryQueueEpochs(ProtocolState state, EthereumParameters parameters) {
        BeaconPart beacon = state.part(BeaconPart.class);
        long churn = exitQueue(parameters).activationExitChurn(state);
        long available = beacon.depositGweiToConsume;
        long epochs = 0;
        int left = 0;
        for (PendingDeposit deposit : beacon.pendingDeposits) {
            if (left == 0 || deposit.gwei() > available) {
                long carried = left == 0 && epochs > 0 ? 0 : available;
                long further = Math.max(1, (deposit.gwei() - carried - 1) / churn + 1);
                epochs += further;
                available = carried + further * churn;
                left = maxPendingDepositsPerEpoch;
            }
            available -= deposit.gwei();
            left--;
        }
        return epochs;
    }
}
