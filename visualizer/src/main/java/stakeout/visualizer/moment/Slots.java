package stakeout.visualizer.moment;

import com.google.common.collect.ImmutableList;
import stakeout.model.slot.SlotLog.Fate;

/**
 * What became of the slots of one period that was played slot by slot.
 *
 * @param count how many the period has
 * @param made those with a block, and those that somebody skipped, ascending
 */
public record Slots(long period, int count, ImmutableList<Slot> made) {
    /**
     * @param slot from 0 within the period
     * @param proposer the operator, or −1
     * @param culprit the operator by whose doing it was lost, or −1
     * @param parent the slot of the block it stands on, or −1: the last block before the period
     */
    public record Slot(int slot, Fate fate, int proposer, int culprit, int parent) {
        public boolean isLeftOut() {
            return fate == Fate.ORPHANED;
        }

        public boolean isLost() {
            return fate != Fate.BLOCK;
        }
    }

    /** How many blocks were left out. */
    public int leftOut() {
        return (int) made.stream().filter(Slot::isLeftOut).count();
    }

    /** How many slots were lost by somebody's doing. */
    public int lost() {
        return (int) made.stream().filter(Slot::isLost).count();
    }

    /** Of two periods of a step the one with more to see: more lost, or else the later. */
    public static Slots livelier(Slots one, Slots other) {
        if (one.lost() != other.lost()) {
            return one.lost() > other.lost() ? one : other;
        }
        return one.period() > other.period() ? one : other;
    }
}
