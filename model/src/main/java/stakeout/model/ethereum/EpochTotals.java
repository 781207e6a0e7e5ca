package stakeout.model.ethereum;

import static stakeout.model.ethereum.AttestationAmounts.FLAGS;
import static stakeout.model.ethereum.AttestationAmounts.TARGET_FLAG;
import static stakeout.model.ethereum.EthereumColumns.ACTIVE;
import static stakeout.model.ethereum.EthereumColumns.EXITING;
import static stakeout.model.ethereum.EthereumColumns.SLASHED;
import static stakeout.model.ethereum.EthereumColumns.WAS_ACTIVE;

import java.util.Arrays;

/**
 * Sums of effective balance over all rows in one pass, in increments (whole ETH), each at least 1 as
 * [consensus-specs] get_total_balance has it. See {@link RowSpans} and {@link FlagCounts}.
 */
public final class EpochTotals {
    /** Active in the current epoch: the T of the formulas. */
    public long active;
    /** How many rows are active in the current epoch. */
    int activeRows;
    /** Active in the previous epoch, slashed ones too. */
    public long previousActive;
    /** Active in the previous epoch, not slashed, flag set then; by flag: source, target, head. */
    public final long[] voted = new long[FLAGS];
    /** Active in the current epoch, not slashed, target flag set. */
    public long currentTarget;
    /** Active in the current epoch, slashed ones too, flag set; by flag; not made at least 1. */
    final long[] current = new long[FLAGS];
    /** Active in the current epoch, flag not set; by flag and operator. */
    long[][] absent = new long[FLAGS][0];
    /** Active in the current epoch; not made at least 1. */
    long activeSum;
    /** Whether rewards were suspended. */
    public boolean leaking;
    /** All status bits that any row has. */
    int anyStatus;
    /** The least effective balance of an active row without an exit epoch. */
    int lowestStaying;

    int highest;

    void gather(EthereumColumns columns, OperatorSegments segments) {
        clear(segments.operators());
        RowSpans spans = new RowSpans(columns);
        FlagCounts previous = new FlagCounts(columns.previous());
        FlagCounts now = new FlagCounts(columns.current());
        int rows = columns.rows();
        int from = 0;
        for (int segment = 0; from < rows; segment++) {
            int end = segments.end(segment);
            int operator = columns.operator()[from];
            while (from < end) {
                int to = spans.end(from, end, rows);
                long votedBefore = previous.count(from, to, rows);
                long voted = now.count(from, to, rows);
                add(columns.effective()[from], columns.status()[from], to - from, votedBefore, voted, operator);
                from = to;
            }
        }
        activeSum = active;
        active = Math.max(1, active);
        previousActive = Math.max(1, previousActive);
        currentTarget = Math.max(1, currentTarget);
        for (int flag = 0; flag < FLAGS; flag++) {
            voted[flag] = Math.max(1, voted[flag]);
        }
    }

    private void clear(int operators) {
        if (absent[0].length != operators) {
            absent = new long[FLAGS][operators];
        }
        for (long[] ofFlag : absent) {
            Arrays.fill(ofFlag, 0);
        }
        active = 0;
        activeRows = 0;
        previousActive = 0;
        currentTarget = 0;
        anyStatus = 0;
        lowestStaying = Integer.MAX_VALUE;
        highest = 0;
        Arrays.fill(voted, 0);
        Arrays.fill(current, 0);
    }

    private void add(int effective, int status, int rows, long previous, long now, int operator) {
        anyStatus |= status;
        highest = Math.max(highest, effective);
        boolean counts = (status & SLASHED) == 0;
        if ((status & ACTIVE) != 0) {
            active += (long) effective * rows;
            activeRows += rows;
            for (int flag = 0; flag < FLAGS; flag++) {
                int votes = FlagCounts.of(now, flag);
                current[flag] += (long) effective * votes;
                absent[flag][operator] += (long) effective * (rows - votes);
            }
            if (counts) {
                currentTarget += (long) effective * FlagCounts.of(now, TARGET_FLAG);
            }
            if ((status & EXITING) == 0) {
                lowestStaying = Math.min(lowestStaying, effective);
            }
        }
        if ((status & WAS_ACTIVE) != 0) {
            previousActive += (long) effective * rows;
            if (counts) {
                for (int flag = 0; flag < FLAGS; flag++) {
                    voted[flag] += (long) effective * FlagCounts.of(previous, flag);
                }
            }
        }
    }

    public EpochTotals copy() {
        EpochTotals copy = new EpochTotals();
        copy.active = active;
        copy.activeRows = activeRows;
        copy.previousActive = previousActive;
        System.arraycopy(voted, 0, copy.voted, 0, voted.length);
        copy.currentTarget = currentTarget;
        System.arraycopy(current, 0, copy.current, 0, current.length);
        copy.absent = new long[][] {absent[0].clone(), absent[1].clone(), absent[2].clone()};
        copy.activeSum = activeSum;
        copy.leaking = leaking;
        copy.anyStatus = anyStatus;
        copy.lowestStaying = lowestStaying;
        copy.highest = highest;
        return copy;
    }
}
