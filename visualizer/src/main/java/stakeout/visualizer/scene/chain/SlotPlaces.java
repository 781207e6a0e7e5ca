package stakeout.visualizer.scene.chain;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stakeout.visualizer.moment.Slots;
import stakeout.visualizer.moment.Slots.Slot;
import stakeout.visualizer.theme.Brush;

/**
 * Where the blocks of a period stand: one column a slot, those of the chain above, those left out below. Of a period of many slots only
 * the blocks around forks, the largest forks first, as many as there is room for.
 */
final class SlotPlaces {
    /** Periods of so many slots are shown whole. */
    private static final int MOST_WHOLE = 64;
    /** The narrowest column, in units. */
    private static final double LEAST = 19;
    /** How far back the block is shown that a fork stands on. */
    private static final int BACK = 5;

    /** Neighbours in the list of what was made, both ends included. */
    private record Stretch(int from, int to, int lost) {
        int columns() {
            return to - from + 1;
        }
    }

    private final Rectangle2D box;
    private final Slots slots;
    private final Map<Slot, Integer> columns = new LinkedHashMap<>();
    private final Map<Integer, Slot> bySlot = new LinkedHashMap<>();
    private final int width;
    private final boolean isWhole;

    SlotPlaces(Rectangle2D box, double unit, Slots slots) {
        this.box = box;
        this.slots = slots;
        isWhole = slots.count() <= MOST_WHOLE;
        int room = Math.max(4, (int) (box.getWidth() / (LEAST * unit)));
        if (isWhole) {
            slots.made().forEach(slot -> columns.put(slot, slot.slot()));
            width = slots.count();
        } else {
            place(chosen(room));
            width = room;
        }
        columns.keySet().forEach(slot -> bySlot.put(slot.slot(), slot));
    }

    private void place(List<Stretch> stretches) {
        int column = 0;
        for (Stretch stretch : stretches) {
            for (int i = stretch.from(); i <= stretch.to(); i++) {
                columns.put(slots.made().get(i), column++);
            }
            // a gap where blocks are left away
            column++;
        }
    }

    private List<Stretch> chosen(int room) {
        List<Stretch> all = stretches();
        all.sort(Comparator.comparingInt(Stretch::lost).reversed().thenComparing(Stretch::from));
        List<Stretch> chosen = new ArrayList<>();
        int used = 0;
        for (Stretch stretch : all) {
            if (used + stretch.columns() <= room) {
                chosen.add(stretch);
                used += stretch.columns() + 1;
            } else if (chosen.isEmpty()) {
                chosen.add(new Stretch(stretch.from(), stretch.from() + room - 1, stretch.lost()));
                used = room;
            }
        }
        if (chosen.isEmpty() && !slots.made().isEmpty()) {
            int last = slots.made().size() - 1;
            chosen.add(new Stretch(Math.max(0, last - room + 1), last, 0));
        }
        chosen.sort(Comparator.comparingInt(Stretch::from));
        return chosen;
    }

    /** What was lost, with the block before it that it stands on and the one after; what touches is one. */
    private List<Stretch> stretches() {
        List<Slot> made = slots.made();
        List<Stretch> found = new ArrayList<>();
        for (int i = 0; i < made.size(); i++) {
            if (!made.get(i).isLost()) {
                continue;
            }
            int from = Math.max(
                    0, Math.min(i - 1, Math.max(i - BACK, indexOf(made.get(i).parent(), i))));
            int to = Math.min(made.size() - 1, i + 1);
            int last = found.size() - 1;
            if (last >= 0 && from <= found.get(last).to() + 1) {
                Stretch before = found.get(last);
                found.set(last, new Stretch(Math.min(before.from(), from), to, before.lost() + 1));
            } else {
                found.add(new Stretch(from, to, 1));
            }
        }
        return found;
    }

    /** Where a slot stands in the list before some place of it. */
    private int indexOf(int slot, int before) {
        int at = before;
        while (at > 0 && at > before - BACK && slots.made().get(at).slot() != slot) {
            at--;
        }
        return at;
    }

    boolean isWhole() {
        return isWhole;
    }

    /** Those that are shown, ascending. */
    List<Slot> shown() {
        return Collections.unmodifiableList(new ArrayList<>(columns.keySet()));
    }

    /** The slot of a number, where it is shown. */
    Optional<Slot> shown(int slot) {
        return Optional.ofNullable(bySlot.get(slot));
    }

    double pitch() {
        return box.getWidth() / width;
    }

    double x(Slot slot) {
        return box.getX() + (columns.get(slot) + 0.5) * pitch();
    }

    int column(Slot slot) {
        return columns.get(slot);
    }

    private double size() {
        return Math.min(pitch() * 0.74, box.getHeight() * 0.26);
    }

    Rectangle2D square(Slot slot) {
        double y = box.getY() + box.getHeight() * (slot.isLeftOut() ? 0.62 : 0.2);
        return Brush.box(x(slot) - size() / 2, y - size() / 2, size(), size());
    }

    Optional<Slot> at(Point2D point) {
        return columns.keySet().stream()
                .filter(slot -> Math.abs(point.getX() - x(slot)) <= pitch() / 2 && box.contains(point))
                .findFirst();
    }
}
