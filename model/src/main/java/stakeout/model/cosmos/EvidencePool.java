package stakeout.model.cosmos;

import java.util.ArrayDeque;

/** Evidence of double signs that waits for the next block, one a validator. */
final class EvidencePool {
    private final ArrayDeque<Item> waiting = new ArrayDeque<>();

    private record Item(int row, long height, long millis) {}

    /** Takes one piece of evidence. */
    @FunctionalInterface
    interface Handler {
        void handle(int row, long infractionHeight, long infractionMillis);
    }

    EvidencePool copy() {
        EvidencePool copy = new EvidencePool();
        copy.waiting.addAll(waiting);
        return copy;
    }

    /** Whether it is the first against that validator to wait. */
    boolean add(int row, long infractionHeight, long infractionMillis) {
        boolean first = waiting.stream().noneMatch(item -> item.row == row);
        if (first) {
            waiting.add(new Item(row, infractionHeight, infractionMillis));
        }
        return first;
    }

    /** Hands over all that waits, in the order it came. */
    void drain(Handler handler) {
        while (!waiting.isEmpty()) {
            Item next = waiting.remove();
            handler.handle(next.row, next.height, next.millis);
        }
    }
}
