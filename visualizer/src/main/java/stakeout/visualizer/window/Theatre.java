package stakeout.visualizer.window;

import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javax.swing.JFrame;
import javax.swing.SwingUtilities;
import stakeout.results.recording.RecordingException;
import stakeout.scenarios.load.UserMistake;
import stakeout.visualizer.live.LiveScenario;
import stakeout.visualizer.render.BesideOptions;
import stakeout.visualizer.render.Chosen;
import stakeout.visualizer.theme.Theme;

/** Opens windows: the chooser, and one over each thing that is watched. What cannot be opened says why in a dialog. */
public final class Theatre {
    private Theme theme;
    private final Path runs;
    private final List<WatchWindow> windows = new ArrayList<>();
    private final Set<String> told = new HashSet<>();
    private Chooser chooser;

    /** @param runs where recordings are looked for */
    public Theatre(Theme theme, Path runs) {
        this.theme = theme;
        this.runs = runs;
        Look.wear(theme);
    }

    /** Where windows may stand. */
    static Rectangle screen() {
        return GraphicsEnvironment.getLocalGraphicsEnvironment().getMaximumWindowBounds();
    }

    /** Shows what can be watched. On the event thread. */
    public void choose() {
        if (chooser != null) {
            chooser.close();
        }
        chooser = new Chooser(runs, this::open, () -> theme, this::change);
        chooser.open(screen());
        chooser.list(runs);
    }

    /** Has something done that the end of the program does not wait for. */
    static void inBackground(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    private void open(Choice choice) {
        if (choice.folder().isPresent()) {
            replay(choice.folder().get().toString(), choice.run().map(Object::toString));
        } else {
            live(choice.title());
        }
    }

    /** Opens a recording. On the event thread; the files are read on another. */
    public void replay(String folder, Optional<String> run) {
        replaying(folder, run, new BesideOptions()).run();
    }

    /** Begins to read a recording at once, perhaps with another run beside it, on another thread; what is answered shows it, on the event thread. */
    Runnable replaying(String folder, Optional<String> run, BesideOptions beside) {
        return opening(folder, () -> {
            Reel reel = new ReplayReel(beside.beside(Chosen.openUnhashed(folder, run), folder, run));
            return new Opened(reel, reel.moment().run().name());
        });
    }

    /** Plays a scenario. On the event thread; its world is made on another. */
    public void live(String nameOrFile) {
        opening(nameOrFile, () -> {
                    LiveScenario scenario = new LiveScenario(nameOrFile);
                    return new Opened(new LiveReel(scenario), scenario.name() + " (live)");
                })
                .run();
    }

    private record Opened(Reel reel, String title) {}

    private Runnable opening(String what, Callable<Opened> opening) {
        FutureTask<Opened> coming = new FutureTask<>(opening);
        inBackground("opening", coming);
        return () -> showWhenOpened(what, coming);
    }

    private void showWhenOpened(String what, FutureTask<Opened> coming) {
        JFrame waiting = waiting(what);
        // a SwingWorker would tell up to a thirtieth of a second later
        inBackground("waiting", () -> {
            try {
                Opened opened = coming.get();
                SwingUtilities.invokeLater(() -> instead(waiting, () -> show(opened)));
            } catch (ExecutionException e) {
                SwingUtilities.invokeLater(() -> instead(waiting, () -> refuse(e.getCause())));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private static void instead(JFrame waiting, Runnable shown) {
        try {
            shown.run();
        } finally {
            waiting.dispose();
        }
    }

    /** Says what is being opened, where it will be shown; without a window of some kind, Java would end before it is. */
    private JFrame waiting(String what) {
        JFrame frame = new JFrame("Stakeout");
        frame.setName("waiting");
        frame.add(new OpeningPicture(what, theme));
        frame.setBounds(WindowPlaces.of(screen()).display());
        frame.setVisible(true);
        return frame;
    }

    private void show(Opened opened) {
        WatchWindow[] window = new WatchWindow[1];
        window[0] = new WatchWindow(
                opened.reel(), opened.title(), theme, runs, this::change, () -> windows.remove(window[0]));
        windows.add(window[0]);
        window[0].whenPainted(() -> inBackground("checking", () -> check(opened.reel())));
        window[0].open(screen());
    }

    /** Day or night, for every window that is open and those to come. On the event thread. */
    void change(Theme other) {
        theme = other;
        Look.change(other);
        windows.forEach(window -> window.setTheme(other));
        if (chooser != null) {
            chooser.wear();
        }
    }

    /** Checksums of a long run take longer than all else: they are compared when people see it already. */
    private void check(Reel reel) {
        try {
            reel.check();
        } catch (RecordingException e) {
            SwingUtilities.invokeLater(() -> tell(e));
        }
    }

    private static boolean isKnown(Throwable cause) {
        return cause instanceof UserMistake || cause instanceof RecordingException;
    }

    private static String message(Throwable cause) {
        return isKnown(cause) ? cause.getMessage() : "This is a mistake of ours: " + cause;
    }

    /** Tells once what came upon a window that was open, such as a recording that was taken away from under it. On the event thread. */
    void tell(Throwable thrown) {
        if (!told.add(message(thrown))) {
            return;
        }
        if (!isKnown(thrown)) {
            thrown.printStackTrace();
        }
        Notice.show(null, message(thrown), "It cannot be shown any more");
    }

    private void refuse(Throwable cause) {
        Notice.show(chooser == null ? null : chooser.frame(), message(cause), "It cannot be watched");
        if (chooser == null) {
            choose();
        }
    }

    /** The windows that are open, for tests. */
    List<WatchWindow> windows() {
        return windows;
    }

    /** Closes all; on the event thread. */
    public void close() {
        List.copyOf(windows).forEach(WatchWindow::close);
        if (chooser != null) {
            chooser.close();
        }
    }
}
