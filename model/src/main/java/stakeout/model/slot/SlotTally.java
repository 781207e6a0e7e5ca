package stakeout.model.slot;

import stakeout.model.slot.SlotLog.Fate;
import stakeout.model.state.StatePart;

/** How many slots each operator has won, and what became of them, in the periods played slot by slot so far. */
public final class SlotTally implements StatePart {
    private final long[][] slots;

    public SlotTally(int operators) {
        slots = new long[Fate.values().length][operators];
    }

    private SlotTally(SlotTally other) {
        slots = new long[other.slots.length][];
        for (int fate = 0; fate < slots.length; fate++) {
            slots[fate] = other.slots[fate].clone();
        }
    }

    @Override
    public SlotTally copy() {
        return new SlotTally(this);
    }

    /** Adds the slots of a period. */
    public void add(SlotLog log, int[] operatorOf) {
        for (int slot = 0; slot < log.slots(); slot++) {
            if (log.proposer(slot) >= 0) {
                slots[log.fate(slot).ordinal()][operatorOf[log.proposer(slot)]]++;
            }
        }
    }

    public int operators() {
        return slots[0].length;
    }

    /** The slots of an operator that came to this. */
    public long count(Fate fate, int operator) {
        return slots[fate.ordinal()][operator];
    }
}
