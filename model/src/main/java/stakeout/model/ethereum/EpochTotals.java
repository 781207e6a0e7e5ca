package stakeout.model.ethereum;

import static stakeout.model.ethereum.EthereumColumns.ACTIVE;
import static stakeout.model.ethereum.EthereumColumns.EXITING;
import static stakeout.model.ethereum.EthereumColumns.SLASHED;
import static stakeout.model.ethereum.EthereumColumns.TARGET;
import static stakeout.model.ethereum.EthereumColumns.WAS_ACTIVE;

/**
 * Sums of effective balance over all rows in one pass, in increments (whole ETH), each at least 1 as
 * [consensus-specs] get_total_balance has it. Rows alike in effective balance, status and flags are counted as one run.
 */
final class EpochTotals {
    /** Active in the current epoch: the T of the formulas. */
    long active;
    /** Active in the previous epoch, slashed ones too. */
    long previousActive;
    /** Active in the previous epoch, not slashed, flag set then; by flag: source, target, head. */
    final long[] voted = new long[3];
    /** Active in the current epoch, not slashed, target flag set. */
    long currentTarget;
    /** Whether rewards were suspended. */
    boolean leaking;
    /** All status bits that any row has. */
    int anyStatus;
    /** The least effective balance of an active row without an exit epoch. */
    int lowestStaying;

    int highest;

    void gather(EthereumColumns columns) {
        clear();
        short[] effective = columns.effective();
        byte[] status = columns.status();
        byte[] previous = columns.previous();
        byte[] current = columns.current();
        int rows = columns.rows();
        int start = 0;
        int run = -1;
        for (int row = 0; row < rows; row++) {
            int key = effective[row] << 13 | status[row] << 6 | previous[row] << 3 | current[row];
            if (key != run) {
                if (run >= 0) {
                    add(run, row - start);
                }
                start = row;
                run = key;
            }
        }
        if (run >= 0) {
            add(run, rows - start);
        }
        active = Math.max(1, active);
        previousActive = Math.max(1, previousActive);
        currentTarget = Math.max(1, currentTarget);
        for (int flag = 0; flag < 3; flag++) {
            voted[flag] = Math.max(1, voted[flag]);
        }
    }

    private void clear() {
        active = 0;
        previousActive = 0;
        currentTarget = 0;
        anyStatus = 0;
        lowestStaying = Integer.MAX_VALUE;
        highest = 0;
        voted[0] = 0;
        voted[1] = 0;
        voted[2] = 0;
    }

    private void add(int key, int count) {
        int effective = key >>> 13;
        int status = key >>> 6 & 0x7F;
        long increments = (long) effective * count;
        anyStatus |= status;
        highest = Math.max(highest, effective);
        boolean counts = (status & SLASHED) == 0;
        if ((status & ACTIVE) != 0) {
            active += increments;
            if (counts && (key & TARGET) != 0) {
                currentTarget += increments;
            }
            if ((status & EXITING) == 0) {
                lowestStaying = Math.min(lowestStaying, effective);
            }
        }
        if ((status & WAS_ACTIVE) != 0) {
            previousActive += increments;
            if (counts) {
                voted[0] += increments * (key >>> 3 & 1);
                voted[1] += increments * (key >>> 4 & 1);
                voted[2] += increments * (key >>> 5 & 1);
            }
        }
    }

    EpochTotals copy() {
        EpochTotals copy = new EpochTotals();
        copy.active = active;
        copy.previousActive = previousActive;
        System.arraycopy(voted, 0, copy.voted, 0, voted.length);
        copy.currentTarget = currentTarget;
        copy.leaking = leaking;
        copy.anyStatus = anyStatus;
        copy.lowestStaying = lowestStaying;
        copy.highest = highest;
        return copy;
    }
}
