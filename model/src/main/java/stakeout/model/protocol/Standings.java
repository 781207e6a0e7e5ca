package stakeout.model.protocol;

import java.util.Arrays;

/** Where every validator stands, row by row: filled in one pass by {@link Protocol#standings}. Arrays may be longer than {@link #rows()}. */
public final class Standings {
    private static final byte SLASHED = 16;
    private static final byte ON_DUTY = 32;
    private static final byte STATUS = 15;

    private int rows;
    private long[] stakes = new long[0];
    private byte[] marks = new byte[0];

    /** Makes room; what the rows hold is undefined until each is put. */
    public void begin(int rowCount) {
        rows = rowCount;
        if (stakes.length < rowCount) {
            stakes = Arrays.copyOf(stakes, rowCount + (rowCount >> 2));
            marks = Arrays.copyOf(marks, stakes.length);
        }
    }

    /**
     * @param stake as the protocol counts it, in base units, on duty or not: where it reckons in steps (an effective balance) those
     * @param slashed at any time
     * @param onDuty whether it has a vote now
     */
    public void put(int row, long stake, ValidatorStatus status, boolean slashed, boolean onDuty) {
        stakes[row] = stake;
        marks[row] = (byte) (status.code() | (slashed ? SLASHED : 0) | (onDuty ? ON_DUTY : 0));
    }

    public int rows() {
        return rows;
    }

    public long stake(int row) {
        return stakes[row];
    }

    public ValidatorStatus status(int row) {
        return ValidatorStatus.of(marks[row] & STATUS);
    }

    public boolean isSlashed(int row) {
        return (marks[row] & SLASHED) != 0;
    }

    public boolean isOnDuty(int row) {
        return (marks[row] & ON_DUTY) != 0;
    }

    /** The stakes themselves, for loops. */
    public long[] stakes() {
        return stakes;
    }

    /** Status and flags of each row in one byte, alike exactly where all of them are alike. */
    public byte[] marks() {
        return marks;
    }
}
