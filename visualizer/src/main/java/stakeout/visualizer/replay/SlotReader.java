package stakeout.visualizer.replay;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import stakeout.model.slot.SlotLog.Fate;
import stakeout.results.recording.RunReader;
import stakeout.visualizer.moment.LostSlots;
import stakeout.visualizer.moment.RunCard;
import stakeout.visualizer.moment.Slots;
import stakeout.visualizer.moment.Slots.Slot;

/** Reads what became of slots that were played one by one. */
final class SlotReader {
    private static final String TABLE = "slots";

    private SlotReader() {}

    /** Of all steps that were played slot by slot. */
    static ImmutableList<LostSlots> lost(RunReader run, RunCard card) {
        if (!run.has(TABLE)) {
            return ImmutableList.of();
        }
        List<LostSlots> found = new ArrayList<>();
        run.read(
                TABLE,
                "step, fate, coalesce(proposer, -1), count(*)",
                "GROUP BY 1, 2, 3 ORDER BY 1, 2, 3",
                row -> add(
                        found, row.getLong(1), fate(row.getString(2)), card.isCandidate(row.getInt(3)), row.getInt(4)));
        return ImmutableList.copyOf(found);
    }

    private static void add(List<LostSlots> found, long step, Fate fate, boolean own, int count) {
        boolean leftOut = fate == Fate.ORPHANED;
        LostSlots more = new LostSlots(
                step, leftOut && !own ? count : 0, leftOut && own ? count : 0, fate == Fate.SKIPPED ? count : 0);
        int last = found.size() - 1;
        if (last >= 0 && found.get(last).step() == step) {
            found.set(last, found.get(last).plus(more));
        } else {
            found.add(more);
        }
    }

    /** Of the period of a step in which most was lost. */
    static Optional<Slots> slots(RunReader run, long step) {
        if (!run.has(TABLE)) {
            return Optional.empty();
        }
        List<Slots> periods = new ArrayList<>();
        List<Slot> made = new ArrayList<>();
        long[] open = {-1, 0};
        run.read(
                TABLE,
                "period, slots, slot, fate, coalesce(proposer, -1), coalesce(culprit, -1), coalesce(parent, -1)",
                "WHERE step = " + step + " ORDER BY period, slot",
                row -> {
                    if (row.getLong(1) != open[0]) {
                        finish(periods, open, made);
                        open[0] = row.getLong(1);
                        open[1] = row.getLong(2);
                    }
                    made.add(new Slot(
                            row.getInt(3), fate(row.getString(4)), row.getInt(5), row.getInt(6), row.getInt(7)));
                });
        finish(periods, open, made);
        return periods.stream().reduce(Slots::livelier);
    }

    private static void finish(List<Slots> periods, long[] period, List<Slot> made) {
        if (!made.isEmpty()) {
            periods.add(new Slots(period[0], (int) period[1], ImmutableList.copyOf(made)));
            made.clear();
        }
    }

    private static Fate fate(String text) {
        return Fate.valueOf(text.toUpperCase(Locale.ROOT));
    }
}
