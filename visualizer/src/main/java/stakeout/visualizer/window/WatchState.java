package stakeout.visualizer.window;

import javax.swing.SwingUtilities;
import sim.engine.Schedule;
import sim.engine.SimState;
import stakeout.results.recording.RecordingException;
import stakeout.visualizer.moment.Moment;

/** MASON's model of what is watched: each step of its schedule moves the reel by some steps. Its generator is never drawn from. */
final class WatchState extends SimState {
    private static final long serialVersionUID = 1L;

    private final transient Reel reel;
    private volatile int stride = 1;

    WatchState(Reel reel) {
        super(0L);
        this.reel = reel;
    }

    /** How many steps of the run pass with one step of the schedule. */
    void setStride(int steps) {
        stride = Math.max(1, steps);
    }

    /** What is shown now. */
    Moment now() {
        synchronized (reel) {
            return reel.moment();
        }
    }

    @Override
    public void start() {
        super.start();
        synchronized (reel) {
            reel.restart();
        }
        schedule.scheduleRepeating(Schedule.EPOCH, any -> move());
    }

    private void move() {
        synchronized (reel) {
            try {
                for (int i = 0; i < stride; i++) {
                    if (!reel.advance()) {
                        schedule.clear();
                        return;
                    }
                }
            } catch (RecordingException e) {
                // MASON would print it and stand still as if it played; the event thread has somebody who tells it
                schedule.clear();
                SwingUtilities.invokeLater(() -> {
                    throw e;
                });
            }
        }
    }
}
