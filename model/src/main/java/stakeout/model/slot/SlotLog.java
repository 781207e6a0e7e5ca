package stakeout.model.slot;

import java.util.Arrays;

/**
 * What became of the slots of one period. Filled while they are played, read only afterwards.
 */
public final class SlotLog {
    /** What became of a slot. */
    public enum Fate {
        /** Its block is on the chain. */
        BLOCK,
        /** Its proposer was not there, or there is none. */
        ABSENT,
        /** Its proposer was there and made no block. */
        SKIPPED,
        /** Its block is not on the chain. */
        ORPHANED
    }

    private static final int BITS = 32;

    private final long period;
    private final int[] proposers;
    private final Fate[] fates;
    private final int[] culprits;
    private final int[] parents;
    private final boolean[] member;
    private final boolean[][] headLost;
    private boolean anyHeadLost;
    private final int[][] headCulprits;

    /** @param member by operator: whether it is of the coalition that plays slot by slot */
    public SlotLog(long period, int[] proposers, boolean[] member) {
        this.period = period;
        this.proposers = proposers;
        this.member = member;
        fates = new Fate[proposers.length];
        culprits = new int[proposers.length];
        parents = new int[proposers.length];
        java.util.Arrays.fill(parents, -1);
        headLost = new boolean[2][proposers.length];
        headCulprits = new int[2][proposers.length];
        for (int[] ofSide : headCulprits) {
            Arrays.fill(ofSide, -1);
        }
    }

    public long period() {
        return period;
    }

    public int slots() {
        return proposers.length;
    }

    /** The row that could propose, or −1. */
    public int proposer(int slot) {
        return proposers[slot];
    }

    public boolean isMember(int operator) {
        return member[operator];
    }

    /**
     * @param culprit the row by whose doing the slot was lost: who skipped it, or who built the fork that left its block out
     */
    public void set(int slot, Fate fate, int culprit) {
        fates[slot] = fate;
        culprits[slot] = culprit;
    }

    public Fate fate(int slot) {
        return fates[slot];
    }

    /** The row by whose doing the slot was lost. */
    public int culprit(int slot) {
        return culprits[slot];
    }

    /** A slot's block stands on that of an earlier slot, or, with −1, on the last before the period. */
    public void stand(int slot, int parent) {
        parents[slot] = parent;
    }

    /** The slot of the block that a slot's block stands on; −1 for the last before the period, and where there is no block. */
    public int parent(int slot) {
        return parents[slot];
    }

    public boolean hasBlock(int slot) {
        return fates[slot] == Fate.BLOCK;
    }

    /** Whether somebody's doing lost the slot: skipped or orphaned. */
    public boolean isLost(int slot) {
        return fates[slot] == Fate.SKIPPED || fates[slot] == Fate.ORPHANED;
    }

    /** In a slot, the votes of the coalition's members, or of all others, for the head of the chain were wrong or late. */
    public void loseHead(int slot, boolean members, int culprit) {
        headLost[members ? 1 : 0][slot] = true;
        headCulprits[members ? 1 : 0][slot] = culprit;
        anyHeadLost = true;
    }

    public boolean isHeadLost(int slot, boolean members) {
        return headLost[members ? 1 : 0][slot];
    }

    /** The row by whose doing the head votes of the coalition's members, or of all others, were lost in a slot, or −1. */
    public int headCulprit(int slot, boolean members) {
        return headCulprits[members ? 1 : 0][slot];
    }

    public boolean isAnyHeadLost() {
        return anyHeadLost;
    }

    /** The slots that somebody's doing lost: bit i for the i-th from the end, folded to the last 32. */
    public long lost() {
        long bits = 0;
        for (int slot = 0; slot < fates.length; slot++) {
            if (isLost(slot)) {
                bits ^= 1L << ((fates.length - 1 - slot) % BITS);
            }
        }
        return bits;
    }
}
