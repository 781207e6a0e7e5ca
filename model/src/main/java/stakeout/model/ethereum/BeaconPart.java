package stakeout.model.ethereum;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import stakeout.model.consensus.Exclusion;
import stakeout.model.consensus.LostVotes;
import stakeout.model.slot.SlotLog;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.StatePart;

/** What Ethereum keeps beside the validator columns: queues, churn, the ring of slashings, and bounds that spare a pass. */
public final class BeaconPart implements StatePart {
    /** A bound that is not known: the next pass finds it. */
    static final int UNKNOWN = Integer.MAX_VALUE;

    public final ArrayDeque<PendingDeposit> pendingDeposits = new ArrayDeque<>();
    public final ArrayDeque<PendingConsolidation> pendingConsolidations = new ArrayDeque<>();

    /** deposit_balance_to_consume, Gwei. */
    public long depositGweiToConsume;
    /** exit_balance_to_consume, Gwei. */
    public long exitGweiToConsume;

    public int earliestExitEpoch;
    /** The latest exit epoch that any row has, where exits are counted; 0 if none has one. */
    int lastExitEpoch;
    /** How many leave in it. */
    int exitsInLastEpoch;
    /** consolidation_balance_to_consume, Gwei. */
    public long consolidationGweiToConsume;

    public int earliestConsolidationEpoch;

    /** The latest withdrawable epoch that any exit or slash has set so far; 0 before the first. */
    int lastWithdrawableEpoch;

    /** The next epoch in which the status bits of some row change by the passing of time. */
    int nextStatusChange;
    /** No score is above this. */
    int highestScore = UNKNOWN;

    /** What the epoch's first rule has summed. */
    public final EpochTotals totals;

    /** What became of the slots of the last epoch that was played slot by slot; null before the first. */
    SlotLog slots;

    final OperatorSegments segments;
    final Duties duties;

    /** Which of the epoch's votes others lost, and who; null where nobody did. Never changed after CONSENSUS. */
    LostVotes lost;
    /** The same of the epoch before, whose votes are paid for in this one. */
    LostVotes lostBefore;

    /** What proposers of the epoch leave out; null where nobody leaves out anything. */
    Exclusion exclusion;

    /** Where the epoch's votes landed that somebody left out; null where nobody did. Never changed once made. */
    Inclusion inclusion;

    private final long[] slashings;
    private long slashingsSum;
    private final int keyedRows;
    private final List<Integer> keysOfAppended = new ArrayList<>();
    private final Map<Integer, Integer> rowOfKey = new HashMap<>();
    private long activeGwei;
    private int activeRows;
    private long activeEpoch = -1;

    /**
     * @param state whose rows bear the keys 0 … rows − 1
     * @param windowEpochs length of the ring of slashings
     */
    BeaconPart(ProtocolState state, int windowEpochs) {
        slashings = new long[windowEpochs];
        keyedRows = state.rows();
        totals = new EpochTotals();
        segments = new OperatorSegments();
        duties = new Duties();
    }

    private BeaconPart(BeaconPart other) {
        pendingDeposits.addAll(other.pendingDeposits);
        pendingConsolidations.addAll(other.pendingConsolidations);
        depositGweiToConsume = other.depositGweiToConsume;
        exitGweiToConsume = other.exitGweiToConsume;
        earliestExitEpoch = other.earliestExitEpoch;
        lastExitEpoch = other.lastExitEpoch;
        exitsInLastEpoch = other.exitsInLastEpoch;
        consolidationGweiToConsume = other.consolidationGweiToConsume;
        earliestConsolidationEpoch = other.earliestConsolidationEpoch;
        lastWithdrawableEpoch = other.lastWithdrawableEpoch;
        nextStatusChange = other.nextStatusChange;
        highestScore = other.highestScore;
        totals = other.totals.copy();
        segments = other.segments.copy();
        duties = other.duties.copy();
        inclusion = other.inclusion;
        exclusion = other.exclusion;
        lost = other.lost;
        lostBefore = other.lostBefore;
        slots = other.slots;
        slashings = other.slashings.clone();
        slashingsSum = other.slashingsSum;
        keyedRows = other.keyedRows;
        keysOfAppended.addAll(other.keysOfAppended);
        rowOfKey.putAll(other.rowOfKey);
        activeGwei = other.activeGwei;
        activeRows = other.activeRows;
        activeEpoch = other.activeEpoch;
    }

    @Override
    public BeaconPart copy() {
        return new BeaconPart(this);
    }

    /** What became of the slots of an epoch, or null where it was played at once. */
    SlotLog slotsOf(long epoch) {
        return slots != null && slots.period() == epoch ? slots : null;
    }

    /** Where to write down whose votes of the epoch others lose. */
    LostVotes lost(int rows) {
        lost = lost == null ? new LostVotes(rows) : lost;
        return lost;
    }

    /** The current epoch as the columns hold epochs. */
    static int epoch(ProtocolState state) {
        checkArgument(
                state.period >= 0 && state.period < 1 << 30,
                "epoch (%s) must be in [0, 2^30): later ones do not fit the columns.",
                state.period);
        return (int) state.period;
    }

    /** get_total_active_balance of the current epoch, Gwei, at least one increment. Summed once an epoch. */
    public long activeGwei(ProtocolState state, long incrementGwei) {
        countActive(state, incrementGwei);
        return activeGwei;
    }

    /** How many rows are active in the current epoch. */
    int activeRows(ProtocolState state, long incrementGwei) {
        countActive(state, incrementGwei);
        return activeRows;
    }

    private void countActive(ProtocolState state, long incrementGwei) {
        if (activeEpoch != state.period) {
            EthereumColumns columns = EthereumColumns.of(state);
            long increments = 0;
            int rows = 0;
            for (int row = 0; row < columns.rows(); row++) {
                boolean active = (columns.status()[row] & EthereumColumns.ACTIVE) != 0;
                increments += active ? columns.effective()[row] : 0;
                rows += active ? 1 : 0;
            }
            knowActive(state, Math.max(1, increments) * incrementGwei, rows);
        }
    }

    void knowActive(ProtocolState state, long gwei, int rows) {
        activeGwei = gwei;
        activeRows = rows;
        activeEpoch = state.period;
    }

    /** Gwei of effective balance slashed in the epoch at a place of the ring. */
    public long slashings(int place) {
        return slashings[place];
    }

    public int slashingsLength() {
        return slashings.length;
    }

    public long slashingsSum() {
        return slashingsSum;
    }

    /** Sets what was slashed in the epoch at a place of the ring, Gwei. */
    public void setSlashings(int place, long gwei) {
        slashingsSum = Math.addExact(slashingsSum - slashings[place], gwei);
        slashings[place] = gwei;
    }

    /** The row of a key, or −1. */
    public int rowOfKey(int key) {
        return key < keyedRows ? key : rowOfKey.getOrDefault(key, -1);
    }

    public int keyOfRow(int row) {
        return row < keyedRows ? row : keysOfAppended.get(row - keyedRows);
    }

    /** A key that no validator and no pending deposit bears. */
    int freshKey() {
        int key = keyedRows;
        for (int taken : rowOfKey.keySet()) {
            key = Math.max(key, taken + 1);
        }
        for (PendingDeposit deposit : pendingDeposits) {
            key = Math.max(key, deposit.key() + 1);
        }
        return key;
    }

    void appended(int row, int key) {
        rowOfKey.put(key, row);
        keysOfAppended.add(key);
    }
}
