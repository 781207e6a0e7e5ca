package stakeout.model.slot;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Arrays;

/**
 * The blocks of one period and the votes for them. It grows from a root, the last block before the period; a block is known to its
 * coalition alone until it is published, and with it all that it stands on.
 */
public final class BlockTree {
    /** The last block before the period: published, of no slot. */
    public static final int ROOT = 0;

    public static final int NONE = -1;

    private int size;
    private int[] parent;
    private int[] slot;
    private int[] row;
    private int[] height;
    /** The how-manieth to be published, from 1; 0 while hidden. */
    private int[] seen;

    private long[] votes;
    private int published;
    private int highest = ROOT;
    private int rival = NONE;
    private int boosted = NONE;
    private long boost;

    /** @param blocks how many there is room for at first */
    public BlockTree(int blocks) {
        int room = blocks + 1;
        parent = new int[room];
        slot = new int[room];
        row = new int[room];
        height = new int[room];
        seen = new int[room];
        votes = new long[room];
        parent[ROOT] = NONE;
        slot[ROOT] = -1;
        row[ROOT] = -1;
        size = 1;
        published = 1;
        seen[ROOT] = 1;
    }

    /** A block that nobody but its maker has seen. Returns its number: blocks are numbered as they are made. */
    public int add(int onto, int inSlot, int byRow) {
        checkArgument(onto >= 0 && onto < size, "parent (%s) of a block must be one of %s.", onto, size);
        checkArgument(inSlot > slot[onto], "slot (%s) of a block must be after its parent's (%s).", inSlot, slot[onto]);
        if (size == parent.length) {
            grow();
        }
        parent[size] = onto;
        slot[size] = inSlot;
        row[size] = byRow;
        height[size] = height[onto] + 1;
        return size++;
    }

    private void grow() {
        int room = 2 * size;
        parent = Arrays.copyOf(parent, room);
        slot = Arrays.copyOf(slot, room);
        row = Arrays.copyOf(row, room);
        height = Arrays.copyOf(height, room);
        seen = Arrays.copyOf(seen, room);
        votes = Arrays.copyOf(votes, room);
    }

    /** All see a block from now on, and before it what it stands on. */
    public void publish(int block) {
        if (seen[block] != 0) {
            return;
        }
        publish(parent[block]);
        seen[block] = ++published;
        if (height[block] > height[highest]) {
            highest = block;
            rival = NONE;
        } else if (height[block] == height[highest] && rival == NONE) {
            rival = block;
        }
    }

    /** Votes that all see. */
    public void vote(int block, long weight) {
        votes[block] = Math.addExact(votes[block], weight);
    }

    /** Until the next call, a block counts for so much more. */
    public void boost(int block, long weight) {
        boosted = block;
        boost = weight;
    }

    /** The weight of the boost that a block has now. */
    long boostOf(int block) {
        return block == boosted ? boost : 0;
    }

    public int size() {
        return size;
    }

    /** The block it stands on; {@link #NONE} for the root. */
    public int parent(int block) {
        return parent[block];
    }

    /** The slot it was made for; −1 for the root. */
    public int slot(int block) {
        return slot[block];
    }

    /** The validator who made it; −1 for the root. */
    public int row(int block) {
        return row[block];
    }

    /** Blocks from the root to it. */
    public int height(int block) {
        return height[block];
    }

    public boolean isPublished(int block) {
        return seen[block] != 0;
    }

    /** Published earlier than another. */
    public boolean isSeenBefore(int block, int other) {
        return seen[block] < seen[other];
    }

    /** Votes that all see, for the block itself. */
    public long votes(int block) {
        return votes[block];
    }

    /** Of the highest published blocks, the one seen first. */
    public int highest() {
        return highest;
    }

    /** The second of the highest published blocks, or {@link #NONE}. */
    public int rival() {
        return rival;
    }

    /** Whether a block is another or stands on it. */
    public boolean isOnto(int block, int ancestor) {
        int at = block;
        while (at > ancestor) {
            at = parent[at];
        }
        return at == ancestor;
    }

    /** The last block that two have in common. */
    public int fork(int one, int other) {
        int a = one;
        int b = other;
        while (a != b) {
            if (a > b) {
                a = parent[a];
            } else {
                b = parent[b];
            }
        }
        return a;
    }
}
