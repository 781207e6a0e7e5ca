package stakeout.model.ethereum;

import static stakeout.model.ethereum.EthereumColumns.FAR_FUTURE;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import stakeout.model.rules.BlockStep;
import stakeout.model.rules.Rule;
import stakeout.model.rules.Turn;
import stakeout.model.state.ProtocolState;

/**
 * Credits queued deposits in order, as far as they are final, {@code maxPendingDepositsPerEpoch} are not passed and the
 * churn admits.
 *
 * <pre>available = carry + activation churn;  carry := available − used if the churn stopped it, else 0    [Gwei]</pre>
 *
 * <p>A deposit to a withdrawn validator is free of churn, one to an exiting validator goes back to the end, a new key with a
 * bad signature uses churn and its money is lost. Source: [consensus-specs] electra, process_pending_deposits,
 * apply_pending_deposit. Unlike it: deposits of the old bridge are all done.
 */
public record PendingDeposits(EthereumParameters parameters, BalanceChurn churn) implements Rule {
    public static final String LOST = "deposit:lost";
    public static final String TRANSFER = "transfer:deposit";

    @Override
    public BlockStep prepare(Turn turn) {
        ProtocolState state = turn.state();
        BeaconPart beacon = state.part(BeaconPart.class);
        ArrayDeque<PendingDeposit> queue = beacon.pendingDeposits;
        if (queue.isEmpty()) {
            beacon.depositGweiToConsume = 0;
            return BlockStep.NOTHING;
        }
        int nextEpoch = BeaconPart.epoch(state) + 1;
        long available = Math.addExact(
                beacon.depositGweiToConsume, churn.exitQueue(parameters).activationExitChurn(state));
        long finalizedSlot = state.finality().finalized * parameters.time().slotsPerEpoch();
        long used = 0;
        boolean churnReached = false;
        Admission admission = new Admission(parameters);
        List<PendingDeposit> postponed = new ArrayList<>();
        for (int taken = 0; taken < churn.maxPendingDepositsPerEpoch() && !queue.isEmpty(); taken++) {
            PendingDeposit deposit = queue.peekFirst();
            if (deposit.slot() > finalizedSlot) {
                break;
            }
            EthereumColumns columns = EthereumColumns.of(state);
            int row = beacon.rowOfKey(deposit.key());
            if (row >= 0 && columns.withdrawableEpoch()[row] < nextEpoch) {
                admission.apply(turn, deposit);
            } else if (row >= 0 && columns.exitEpoch()[row] != FAR_FUTURE) {
                postponed.add(deposit);
            } else {
                churnReached = deposit.gwei() > available - used;
                if (churnReached) {
                    break;
                }
                used += deposit.gwei();
                admission.apply(turn, deposit);
            }
            queue.removeFirst();
        }
        queue.addAll(postponed);
        beacon.depositGweiToConsume = churnReached ? available - used : 0;
        return BlockStep.NOTHING;
    }

    @Override
    public boolean isBarrier(ProtocolState state) {
        return !state.part(BeaconPart.class).pendingDeposits.isEmpty();
    }
}
