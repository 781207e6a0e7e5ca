package stakeout.model.rules.selection;

import stakeout.model.rules.BlockStep;
import stakeout.model.rules.StakeBook;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.ValidatorColumns;
import stakeout.model.state.WideSum;

/** Writes weights row by row and sums who is on duty. Candidates are bonded, admitted, not jailed, not gone. */
abstract class Candidates implements BlockStep {
    private static final long LOW_32 = 0xFFFF_FFFFL;

    private final StakeBook book;
    private final long[] stakes;
    private final long[] weights;
    private final byte[] status;
    // Halves of the sums: 2³¹ rows of 32 bits each cannot overflow a long.
    private long weightHigh;
    private long weightLow;
    private long stakeHigh;
    private long stakeLow;
    private long seats;

    Candidates(ProtocolState state) {
        ValidatorColumns validators = state.validators();
        book = StakeBook.of(state);
        stakes = validators.longs(StakeBook.STAKE);
        weights = validators.longs(StakeBook.WEIGHT);
        status = validators.bytes(StakeBook.STATUS);
    }

    /** The weight of a candidate with a stake above 0. */
    abstract long weight(int row, long stake);

    abstract long seats(long weight);

    /** The stake with which the row may be selected: 0 unless a candidate. */
    static long stakeOf(byte[] status, long[] stakes, int row) {
        return (status[row] & StakeBook.OFF_DUTY) == 0 ? stakes[row] : 0;
    }

    @Override
    public void apply(int from, int to) {
        for (int row = from; row < to; row++) {
            long stake = stakeOf(status, stakes, row);
            long weight = stake == 0 ? 0 : weight(row, stake);
            weights[row] = weight;
            if (weight > 0) {
                weightLow += weight & LOW_32;
                weightHigh += weight >>> 32;
                stakeLow += stake & LOW_32;
                stakeHigh += stake >>> 32;
                seats += seats(weight);
            }
        }
    }

    @Override
    public void finish() {
        book.select(sum(weightHigh, weightLow), sum(stakeHigh, stakeLow), seats);
    }

    private static WideSum sum(long high, long low) {
        WideSum sum = new WideSum();
        sum.add(low);
        sum.addProduct(high, 1L << 32);
        return sum;
    }
}
