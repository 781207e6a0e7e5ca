package stakeout.visualizer.window;

import sim.display.Console;
import sim.display.GUIState;

/** MASON's console, which here never ends the JVM: that is up to whoever opened the last window. */
final class WatchConsole extends Console {
    private static final long serialVersionUID = 1L;

    private final transient Runnable whenClosed;
    private boolean closed;

    WatchConsole(GUIState gui, Runnable whenClosed) {
        super(gui);
        this.whenClosed = whenClosed;
        setNewMenuAllowed(false);
        setRequiresConfirmationToStop(false);
        setIncrementSeedOnStop(false);
        ConsoleLook.dress(getContentPane());
    }

    @Override
    public synchronized void doClose() {
        if (closed) {
            return;
        }
        closed = true;
        pressStop();
        stopAllInspectors(true);
        getSimulation().quit();
        unregisterAllFrames();
        allControllers.remove(this);
        dispose();
        whenClosed.run();
    }
}
