package stakeout.model.solana;

import java.util.function.IntPredicate;
import stakeout.model.state.ValidatorColumns;

/** The columns of the vote accounts: one row a vote account, which is what a validator is here. Lamports below 2⁶². */
public final class VoteAccounts {
    /** The operator has announced that it leaves: no new stake, and all there is has been deactivated. */
    public static final byte LEAVING = 1;

    private final ValidatorColumns columns;
    public final int[] operator;
    /** Commission in basis points. */
    public final int[] commissionBps;
    /** Whether it votes in this epoch: 1 or 0. */
    public final byte[] voted;
    /** The flags above. */
    public final byte[] flags;
    /** Lamports in stake accounts delegated to it, whatever their state. */
    public final long[] stake;
    /** Lamports of them that are effective in this epoch. */
    public final long[] effective;
    /** Its weight in this epoch: what was effective in the epoch before. Leaders are drawn and votes are counted by it. */
    public final long[] weight;
    /** Its weight in the next. */
    public final long[] nextWeight;
    /** Blocks it has made in the epoch that is settled. */
    public final long[] blocks;
    /** Commission and leader's fees less vote fees since genesis; below 0 where the operator paid out of its pocket. */
    public final long[] balance;

    VoteAccounts(ValidatorColumns columns) {
        this.columns = columns;
        operator = columns.ints(ValidatorColumns.OPERATOR);
        commissionBps = columns.addInts("commissionBps");
        voted = columns.addBytes("voted");
        flags = columns.addBytes("flags");
        stake = columns.addLongs("stake");
        effective = columns.addLongs("effective");
        weight = columns.addLongs("weight");
        nextWeight = columns.addLongs("nextWeight");
        blocks = columns.addLongs("blocks");
        balance = columns.addLongs("balance");
    }

    boolean shows(ValidatorColumns others) {
        return columns == others;
    }

    public int rows() {
        return columns.rows();
    }

    public boolean isLeaving(int row) {
        return (flags[row] & LEAVING) != 0;
    }

    /** Writes down who votes in this epoch, of those who may. */
    public void write(IntPredicate counts) {
        for (int row = 0; row < rows(); row++) {
            voted[row] = hasVote(row) && counts.test(row) ? (byte) 1 : 0;
        }
    }

    /** Whether it may vote in this epoch. */
    public boolean hasVote(int row) {
        return weight[row] > 0 || effective[row] > 0;
    }
}
