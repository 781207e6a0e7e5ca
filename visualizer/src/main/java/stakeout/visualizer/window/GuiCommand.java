package stakeout.visualizer.window;

import com.google.common.base.Throwables;
import java.awt.AWTError;
import java.awt.GraphicsEnvironment;
import java.awt.HeadlessException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javax.swing.SwingUtilities;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import stakeout.results.recording.RunReader;
import stakeout.scenarios.load.UserMistake;
import stakeout.visualizer.render.BesideOptions;
import stakeout.visualizer.theme.Theme;

/** Opens the window. */
@Command(
        name = "gui",
        description = {"Opens a window over a recording or a running scenario; without either, one to choose from.", ""
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  stakeout gui                                        recordings in runs/ and shipped scenarios",
            "  stakeout gui runs/quickstart-1                      a recording",
            "  stakeout gui runs/a-1 --beside runs/b-1             two recordings, side by side",
            "  stakeout gui --scenario ethereum-stall-threshold    a scenario, played while it is watched",
            "",
            "Without a display: stakeout render paints the same scenes into files."
        })
public final class GuiCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "EXPERIMENT", description = "The folder of a recording.")
    private Optional<String> experiment;

    @Option(
            names = "--run",
            paramLabel = "RUN",
            description = "SCENARIO, or [SCENARIO/]p0001-r0000[-twin]. Default: the first scenario's first run.")
    private Optional<String> run;

    @Mixin
    private BesideOptions beside = new BesideOptions();

    @Option(names = "--scenario", paramLabel = "NAME|FILE", description = "A scenario to be played live.")
    private Optional<String> scenario;

    @Option(names = "--theme", paramLabel = "light|dark", description = "Default: light.")
    private String theme = "light";

    private final FutureTask<Boolean> display = new FutureTask<>(GuiCommand::findDisplay);

    /** Loads what every window needs on another thread, for instance while the command line is read. */
    public void getReady() {
        Theatre.inBackground("warm-up", RunReader::warmUp);
        Theatre.inBackground("display", display);
    }

    @Override
    public Integer call() {
        if (experiment.isPresent() && scenario.isPresent()) {
            throw UserMistake.of("gui: either a recording or --scenario, not both.");
        }
        if (!theme.toLowerCase(Locale.ROOT).matches("light|dark")) {
            throw UserMistake.of("--theme (" + theme + ") must be light or dark.");
        }
        if (beside.isGiven() && experiment.isEmpty()) {
            throw UserMistake.of("gui: --beside needs a recording to stand beside.\nMaybe gui EXPERIMENT --beside …");
        }
        awaitDisplay();
        Theatre theatre = new Theatre(theme.equalsIgnoreCase("dark") ? Theme.DARK : Theme.LIGHT, Path.of("runs"));
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, thrown) -> SwingUtilities.invokeLater(() -> theatre.tell(thrown)));
        SwingUtilities.invokeLater(first(theatre));
        return 0;
    }

    /** What the window shows first. The files of a recording are read from now on, while the window is put up. */
    private Runnable first(Theatre theatre) {
        if (scenario.isPresent()) {
            return () -> theatre.live(scenario.get());
        }
        return experiment.map(folder -> theatre.replaying(folder, run, beside)).orElse(theatre::choose);
    }

    /** Finds it here, unless another thread has begun to. */
    private void awaitDisplay() {
        display.run();
        try {
            display.get();
        } catch (ExecutionException e) {
            Throwables.throwIfUnchecked(e.getCause());
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean findDisplay() {
        checkDisplay();
        // the first window would wait for these
        GraphicsEnvironment.getLocalGraphicsEnvironment().getMaximumWindowBounds();
        Look.wear(Theme.LIGHT);
        return true;
    }

    /** @throws UserMistake if there is no screen that a window could stand on */
    static void checkDisplay() {
        String why;
        try {
            if (!GraphicsEnvironment.isHeadless()
                    && GraphicsEnvironment.getLocalGraphicsEnvironment().getScreenDevices().length > 0) {
                return;
            }
            why = "";
        } catch (HeadlessException | AWTError | UnsatisfiedLinkError | NoClassDefFoundError e) {
            why = " ("
                    + String.valueOf(e.getMessage())
                            .lines()
                            .findFirst()
                            .orElse("")
                            .replaceFirst("\\.$", "") + ")";
        }
        throw UserMistake.of("gui: there is no display" + why
                + ".\nMaybe stakeout render EXPERIMENT --scene operators --out picture.png, which needs none.");
    }
}
