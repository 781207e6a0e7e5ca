package stakeout.model.cardano;

import java.util.ArrayDeque;

/** How many blocks all pools together made, and which epochs enough of them bury. */
public final class BlockCounts {
    /** Blocks of the epoch being played, once they are made. */
    long made;
    /** The sum of {@link PoolColumns#BLOCKS}: equal to {@link #made} where blocks are drawn. */
    long weight;

    long madeBefore;
    long weightBefore;
    /** Blocks that there would have been in the epoch before with every pool there. */
    long possibleBefore;

    long possible;
    private long total;
    /** For each epoch that is not settled, oldest first, all blocks made by its end. */
    private final ArrayDeque<Long> open = new ArrayDeque<>();

    /** Blocks of the last epoch played. */
    public long madeBefore() {
        return madeBefore;
    }

    /** Blocks of the last epoch played, had every pool been there. */
    public long possibleBefore() {
        return possibleBefore;
    }

    /** Moves on by an epoch. Returns how many more epochs have got so many blocks upon them. */
    int turn(int securityBlocks) {
        total += made;
        open.add(total);
        madeBefore = made;
        weightBefore = weight;
        possibleBefore = possible;
        int settled = 0;
        while (total - open.peek() >= securityBlocks) {
            open.remove();
            settled++;
        }
        return settled;
    }

    BlockCounts copy() {
        BlockCounts copy = new BlockCounts();
        copy.made = made;
        copy.weight = weight;
        copy.madeBefore = madeBefore;
        copy.weightBefore = weightBefore;
        copy.possibleBefore = possibleBefore;
        copy.possible = possible;
        copy.total = total;
        copy.open.addAll(open);
        return copy;
    }
}
