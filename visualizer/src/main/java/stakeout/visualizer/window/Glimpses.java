package stakeout.visualizer.window;

import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.SwingUtilities;
import stakeout.visualizer.theme.Theme;

/** Gets glimpses on another thread, one after the other; who asks anew is no longer told of what was asked before. */
final class Glimpses {
    private record Asked(Choice choice, Theme theme, int width, int scale, Consumer<Glimpse> told) {}

    private Optional<Asked> next = Optional.empty();
    private Optional<Asked> latest = Optional.empty();
    private boolean isWorking;

    /**
     * Asks for one.
     *
     * @param width of the picture in points, {@code scale} pixels each
     * @param told on the event thread, unless another was asked for by then
     */
    synchronized void ask(Choice choice, Theme theme, int width, int scale, Consumer<Glimpse> told) {
        Asked asked = new Asked(choice, theme, width, scale, told);
        next = Optional.of(asked);
        latest = next;
        if (!isWorking) {
            isWorking = true;
            Thread thread = new Thread(this::work, "preview");
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** Nobody is told any more of what was asked for. */
    synchronized void forget() {
        next = Optional.empty();
        latest = Optional.empty();
    }

    private synchronized Optional<Asked> takeNext() {
        Optional<Asked> taken = next;
        next = Optional.empty();
        isWorking = taken.isPresent();
        return taken;
    }

    private synchronized boolean isLatest(Asked asked) {
        return latest.equals(Optional.of(asked));
    }

    /** The thread ends when nothing is left to do. */
    private void work() {
        for (Optional<Asked> asked = takeNext(); asked.isPresent(); asked = takeNext()) {
            Asked now = asked.get();
            Glimpse glimpse = Glimpse.of(now.choice(), now.theme(), now.width(), now.scale());
            SwingUtilities.invokeLater(() -> {
                if (isLatest(now)) {
                    now.told().accept(glimpse);
                }
            });
        }
    }
}
