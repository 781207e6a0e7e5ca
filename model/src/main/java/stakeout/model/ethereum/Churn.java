package stakeout.model.ethereum;

import com.google.common.collect.ImmutableList;
import stakeout.model.rules.Rule;
import stakeout.model.rules.Turn;
import stakeout.model.state.ProtocolState;

/** How much may enter and leave in an epoch, and by what queues: by balance since Electra, by count before. */
public sealed interface Churn permits BalanceChurn, CountChurn {
    /** Entries and exits take effect 1 + this many epochs later. */
    int seedLookaheadEpochs();

    /** The queue in which validators leave. */
    ExitQueue exitQueue(EthereumParameters parameters);

    /** Makes validators eligible and active, and puts poor ones out. */
    Rule registryUpdates(EthereumParameters parameters);

    /** The rules of what else queues, in the order of the specification. */
    ImmutableList<Rule> queues(EthereumParameters parameters);

    /** Takes in a deposit that has been paid. */
    void receive(Turn turn, EthereumParameters parameters, PendingDeposit deposit);

    /** How many epochs from now the last who waits is let in, if all that waits is final; 0 if nobody waits. */
    long entryQueueEpochs(ProtocolState state, EthereumParameters parameters);

    /** @throws IllegalArgumentException if not even one validator could enter or leave in an epoch, or balances would queue in vain */
    void check(EthereumParameters.Entry entry, EthereumParameters.Balance balance);
}
