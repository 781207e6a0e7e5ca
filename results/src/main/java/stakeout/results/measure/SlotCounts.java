package stakeout.results.measure;

import stakeout.model.observe.StepFacts;
import stakeout.model.slot.SlotLog.Fate;
import stakeout.model.slot.SlotTally;

/** Counts of slots that were played one by one. */
final class SlotCounts {
    private SlotCounts() {}

    /** How many slots of some operators came to this so far; NaN while none has been played. */
    static double of(StepFacts facts, Members members, Fate fate) {
        if (!facts.state().has(SlotTally.class)) {
            return Double.NaN;
        }
        SlotTally tally = facts.state().part(SlotTally.class);
        long count = 0;
        for (int operator : members.operators()) {
            count += tally.count(fate, operator);
        }
        return count;
    }
}
