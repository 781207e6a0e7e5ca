package stakeout.model.ethereum;

import static com.google.common.base.Preconditions.checkArgument;
import static stakeout.model.ethereum.EthereumColumns.WAITING;
import static stakeout.model.ethereum.ParameterLaws.atLeast;
import static stakeout.model.ethereum.ParameterLaws.isSpan;

import com.google.common.collect.ImmutableList;
import stakeout.model.rules.Rule;
import stakeout.model.rules.Turn;
import stakeout.model.state.ProtocolState;

/**
 * So many validators an epoch, before Electra: deposits are credited at once, the new validators queue to be active; exits queue
 * likewise.
 *
 * <pre>churn = max(minPerEpoch, active validators / quotient);  activations: at most maxPerEpochActivation of it</pre>
 *
 * <p>Source: [consensus-specs] phase0, get_validator_churn_limit; deneb, get_validator_activation_churn_limit.
 *
 * @param minPerEpoch MIN_PER_EPOCH_CHURN_LIMIT, validators
 * @param maxPerEpochActivation MAX_PER_EPOCH_ACTIVATION_CHURN_LIMIT, validators
 * @param quotient CHURN_LIMIT_QUOTIENT: one epoch moves at most active validators / quotient
 * @param seedLookaheadEpochs MAX_SEED_LOOKAHEAD: entries and exits take effect 1 + this many epochs later
 */
public record CountChurn(int minPerEpoch, int maxPerEpochActivation, int quotient, int seedLookaheadEpochs)
        implements Churn {

    public CountChurn {
        atLeast("churn.minPerEpoch", minPerEpoch, 1, 4);
        atLeast("churn.quotient", quotient, 1, 65_536);
        isSpan("churn.seedLookaheadEpochs", seedLookaheadEpochs, 0, 4);
        checkArgument(
                maxPerEpochActivation >= minPerEpoch,
                "churn.maxPerEpochActivation (%s) must not be below churn.minPerEpoch (%s).\nMaybe %s.",
                maxPerEpochActivation,
                minPerEpoch,
                2L * minPerEpoch);
    }

    @Override
    public void check(EthereumParameters.Entry entry, EthereumParameters.Balance balance) {
        // A validator counts as one, whatever it holds: one of 2048 ETH would pass 64 times as fast.
        checkArgument(
                balance.maxEffectiveGwei() == entry.minActivationGwei(),
                "balance.maxEffectiveGwei (%s) must be entry.minActivationGwei (%s) where churn is by count.\n"
                        + "Maybe churn: {type: balance, …}.",
                balance.maxEffectiveGwei(),
                entry.minActivationGwei());
    }

    /** get_validator_churn_limit, validators. */
    int exits(ProtocolState state, EthereumParameters parameters) {
        int active = state.part(BeaconPart.class)
                .activeRows(state, parameters.balance().incrementGwei());
        return Math.max(minPerEpoch, active / quotient);
    }

    /** get_validator_activation_churn_limit, validators. */
    int activations(ProtocolState state, EthereumParameters parameters) {
        return Math.min(maxPerEpochActivation, exits(state, parameters));
    }

    @Override
    public CountExitQueue exitQueue(EthereumParameters parameters) {
        return new CountExitQueue(parameters, this);
    }

    @Override
    public Rule registryUpdates(EthereumParameters parameters) {
        return new CountedRegistryUpdates(parameters, this);
    }

    @Override
    public ImmutableList<Rule> queues(EthereumParameters parameters) {
        return ImmutableList.of();
    }

    @Override
    public void receive(Turn turn, EthereumParameters parameters, PendingDeposit deposit) {
        new Admission(parameters).apply(turn, deposit);
    }

    @Override
    public long entryQueueEpochs(ProtocolState state, EthereumParameters parameters) {
        EthereumColumns columns = EthereumColumns.of(state);
        int least = parameters.capIncrements(false);
        long waiting = 0;
        for (int row = 0; row < columns.rows(); row++) {
            boolean waits = (columns.status()[row] & WAITING) != 0
                    && columns.activationEpoch()[row] == EthereumColumns.FAR_FUTURE
                    && columns.effective()[row] >= least;
            waiting += waits ? 1 : 0;
        }
        int churn = activations(state, parameters);
        return (waiting + churn - 1) / churn;
    }
}
