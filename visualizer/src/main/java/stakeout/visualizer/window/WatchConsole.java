package stakeout.visualizer.window;

import sim.display.Console;
import sim.display.GUIState;

/** MASON's console, which here never ends the JVM: that is up to whoever opened the last window. */
final class WatchConsole extends Console {
    private static final long serialVersionUID = 1L;

    private final transient Runnable whenClosed;
    private boolean closed;
    private boolean hadInspectors;

    WatchConsole(GUIState gui, Runnable whenClosed) {
        super(gui);
        this.whenClosed = whenClosed;
        setNewMenuAllowed(false);
        setRequiresConfirmationToStop(false);
        setIncrementSeedOnStop(false);
        ConsoleLook.dress(getContentPane());
    }

    /** MASON takes all inspectors away before it plays from a standstill; whether there were any, for those who want them back. */
    @Override
    public void removeAllInspectors(boolean andTheirWindows) {
        hadInspectors = !getAllInspectors().isEmpty();
        super.removeAllInspectors(andTheirWindows);
    }

    /** Whether inspectors were taken away the last time that they were to be. */
    boolean hadInspectors() {
        return hadInspectors;
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
