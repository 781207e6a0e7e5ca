package stakeout.visualizer.live;

import java.util.Iterator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is kept of the steps of a run: each of them at first. Whenever that becomes too much, every second step is let go, so that
 * what is kept stays evenly spread over the run and bounded.
 */
final class Kept<T> {
    /** So many steps are kept whatever they weigh. */
    private static final int LEAST_STEPS = 16;

    private record Item<T>(T value, long weight) {}

    private final long mostWeight;
    private final TreeMap<Long, Item<T>> items = new TreeMap<>();
    private long weight;
    private long every = 1;

    /** @param mostWeight of all that is kept, in whatever unit its weights are given */
    Kept(long mostWeight) {
        this.mostWeight = mostWeight;
    }

    /** Whether a step is one of those kept, so that others need not be prepared. */
    boolean isDue(long step) {
        return step % every == 0;
    }

    /** Keeps what belongs to a step; steps ascend. */
    void put(long step, T value, long itsWeight) {
        items.put(step, new Item<>(value, itsWeight));
        weight += itsWeight;
        while (weight > mostWeight && items.size() > LEAST_STEPS) {
            every *= 2;
            thin(step);
        }
    }

    private void thin(long newest) {
        Iterator<Map.Entry<Long, Item<T>>> each = items.entrySet().iterator();
        while (each.hasNext()) {
            Map.Entry<Long, Item<T>> entry = each.next();
            if (entry.getKey() % every != 0 && entry.getKey() != newest) {
                weight -= entry.getValue().weight();
                each.remove();
            }
        }
    }

    /** The last step kept at or before one. */
    Optional<Long> stepAt(long step) {
        return Optional.ofNullable(items.floorKey(step));
    }

    /** The first step kept at or after one. */
    Optional<Long> stepFrom(long step) {
        return Optional.ofNullable(items.ceilingKey(step));
    }

    /** What was kept last at or before a step. */
    Optional<T> at(long step) {
        Map.Entry<Long, Item<T>> entry = items.floorEntry(step);
        return entry == null ? Optional.empty() : Optional.of(entry.getValue().value());
    }

    /** The steps kept, ascending. */
    NavigableMap<Long, T> all() {
        TreeMap<Long, T> all = new TreeMap<>();
        items.forEach((step, item) -> all.put(step, item.value()));
        return all;
    }

    int size() {
        return items.size();
    }
}
