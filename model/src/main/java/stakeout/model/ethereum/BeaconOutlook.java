package stakeout.model.ethereum;

import static stakeout.model.ethereum.AttestationAmounts.CHANGE;
import static stakeout.model.ethereum.AttestationAmounts.TARGET_FLAG;
import static stakeout.model.ethereum.EthereumColumns.ACTIVE;
import static stakeout.model.ethereum.EthereumColumns.SLASHED;

import stakeout.model.arithmetic.WideMath;
import stakeout.model.state.ProtocolState;

/** What is to be expected of the epochs to come, from the totals of the last one. */
public record BeaconOutlook(EthereumParameters parameters) {

    /** Moves on to the next epoch after the rules of this one are done. */
    public static void nextEpoch(ProtocolState state) {
        state.period++;
        Statuses.advance(state);
    }

    /** The bytes that ring and segments hold; the queues are short. */
    public static long residentBytes(ProtocolState state) {
        BeaconPart beacon = state.part(BeaconPart.class);
        return 8L * beacon.slashingsLength() + beacon.segments.residentBytes();
    }

    /** The last epoch in which an exit or a slash so far still moves something; 0 if there was none. */
    public static long dueUntil(ProtocolState state) {
        return state.part(BeaconPart.class).lastWithdrawableEpoch;
    }

    /**
     * What an active row gains (+) or loses (−) in Gwei by voting or not, at the participation and in the leak of the last epoch:
     * by its vote, and what the draws of proposers and sync committees bring it on average.
     */
    public long expectedPay(ProtocolState state, int row, boolean votes) {
        EthereumColumns columns = EthereumColumns.of(state);
        int status = columns.status()[row];
        if ((status & ACTIVE) == 0) {
            return 0;
        }
        EpochTotals totals = state.part(BeaconPart.class).totals;
        long increment = parameters.balance().incrementGwei();
        boolean leaking = state.finality().leaking;
        int effective = columns.effective()[row];
        AttestationAmounts amounts = new AttestationAmounts(parameters.reward(), increment, totals, leaking, effective);
        boolean counts = votes && (status & SLASHED) == 0;
        long pay = amounts.of(effective)[CHANGE + (counts ? EthereumColumns.ALL_FLAGS : 0)];
        EthereumParameters.Leak leak = parameters.leak();
        int score = columns.score()[row];
        int moved = counts ? Math.max(0, score - 1) : score + leak.scoreBias();
        int after = leaking ? moved : Math.max(0, moved - leak.scoreRecoveryRate());
        pay -= new InactivityPenalties(leak, increment).amount(columns, row, after, counts);
        pay += expectedDuties(totals, effective, votes, counts);
        return Math.max(pay, -columns.balance()[row]);
    }

    /** As if who voted is who proposes and signs. */
    private long expectedDuties(EpochTotals totals, int effective, boolean signs, boolean proposes) {
        BlockAmounts amounts = new BlockAmounts(parameters, totals.active);
        long all = totals.previousActive;
        long present = totals.voted[TARGET_FLAG];
        long seats =
                (long) parameters.syncCommittee().size() * parameters.time().slotsPerEpoch();
        long bySigning = WideMath.mulDiv(WideMath.mulDiv(effective, seats * amounts.seat(), all), present, all);
        long byProposing = WideMath.mulDiv(WideMath.mulDiv(effective, seats * amounts.signature(), all), present, all)
                + WideMath.mulDiv(effective, amounts.forVotes(totals.voted[0], totals.voted[1], totals.voted[2]), all);
        return (signs ? bySigning : -bySigning) + (proposes ? byProposing : 0);
    }
}
