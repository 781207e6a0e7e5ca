package stakeout.model.observe;

import stakeout.model.slot.SlotLog;
import stakeout.model.slot.SlotLog.Fate;

/**
 * What became of the slots of a period that was played slot by slot.
 *
 * @param log by slot, with validators' rows
 * @param operatorOf by row: who runs the validator
 */
public record SlotFacts(SlotLog log, int[] operatorOf) {
    public long period() {
        return log.period();
    }

    public int slots() {
        return log.slots();
    }

    public Fate fate(int slot) {
        return log.fate(slot);
    }

    /** The operator whose validator could propose, or −1. */
    public int proposer(int slot) {
        return operator(log.proposer(slot));
    }

    /** The operator by whose doing a slot was lost, or −1 where it was not. */
    public int culprit(int slot) {
        return log.isLost(slot) ? operator(log.culprit(slot)) : -1;
    }

    /** The slot of the block that a slot's block stands on, or −1 for the last before the period. */
    public int parent(int slot) {
        return log.parent(slot);
    }

    private int operator(int row) {
        return row < 0 ? -1 : operatorOf[row];
    }
}
