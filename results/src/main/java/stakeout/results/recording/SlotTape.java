package stakeout.results.recording;

import stakeout.model.TypeNames;
import stakeout.model.observe.SlotFacts;
import stakeout.model.slot.SlotLog.Fate;

/**
 * What became of the slots of periods that were played one by one: all that had a block, and those that somebody skipped. Each time
 * so many rows are written, only every second of the periods kept so far is kept from then on.
 */
final class SlotTape {
    static final long ROWS_TO_HALVE = 500_000;

    private final TableWriter table;
    private final long rowsToHalve;
    private long played;
    private long every = 1;
    private long rowsAtHalving;

    SlotTape(TableWriter table) {
        this(table, ROWS_TO_HALVE);
    }

    SlotTape(TableWriter table, long rowsToHalve) {
        this.table = table;
        this.rowsToHalve = rowsToHalve;
    }

    /** @param step during which the period is played */
    void period(long step, SlotFacts facts) {
        if (played++ % every != 0) {
            return;
        }
        for (int slot = 0; slot < facts.slots(); slot++) {
            if (facts.fate(slot) != Fate.ABSENT) {
                table.put(step)
                        .put(facts.period())
                        .put((long) facts.slots())
                        .put((long) slot)
                        .put(TypeNames.of(facts.fate(slot)));
                putIndex(facts.proposer(slot));
                putIndex(facts.culprit(slot));
                putIndex(facts.parent(slot));
                table.endRow();
            }
        }
        if (table.rows() - rowsAtHalving >= rowsToHalve) {
            rowsAtHalving = table.rows();
            every *= 2;
        }
    }

    private void putIndex(int index) {
        if (index < 0) {
            table.putNull();
        } else {
            table.put((long) index);
        }
    }
}
