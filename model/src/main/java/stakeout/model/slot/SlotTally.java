package stakeout.model.slot;

import java.util.EnumMap;
import stakeout.model.slot.SlotLog.Fate;
import stakeout.model.state.StatePart;

/** How many slots each operator has won, and what became of them, in the periods played slot by slot so far. */
public final class SlotTally implements StatePart {
    private final int operators;
    private final EnumMap<Fate, long[]> slots = new EnumMap<>(Fate.class);

    public SlotTally(int operators) {
        this.operators = operators;
        for (Fate fate : Fate.values()) {
            slots.put(fate, new long[operators]);
        }
    }

    private SlotTally(SlotTally other) {
        operators = other.operators;
        other.slots.forEach((fate, counts) -> slots.put(fate, counts.clone()));
    }

    @Override
    public SlotTally copy() {
        return new SlotTally(this);
    }

    /** Adds the slots of a period. */
    public void add(SlotLog log, int[] operatorOf) {
        for (int slot = 0; slot < log.slots(); slot++) {
            if (log.proposer(slot) >= 0) {
                slots.get(log.fate(slot))[operatorOf[log.proposer(slot)]]++;
            }
        }
    }

    public int operators() {
        return operators;
    }

    /** The slots of an operator that came to this. */
    public long count(Fate fate, int operator) {
        return slots.get(fate)[operator];
    }
}
