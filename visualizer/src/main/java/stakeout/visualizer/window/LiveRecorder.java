package stakeout.visualizer.window;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import javax.swing.SwingWorker;
import stakeout.results.recording.Environment;
import stakeout.results.recording.RecordingFolder;
import stakeout.scenarios.plan.Experiment;
import stakeout.scenarios.run.ExperimentRunner;
import stakeout.scenarios.run.Failure;
import stakeout.scenarios.run.Progress;
import stakeout.scenarios.world.WorldFactory;
import stakeout.visualizer.live.LiveScenario;

/**
 * Records what is being watched, with the rules as they are now and its honest twin, on another thread: the same seed gives the same
 * rows, so the recording holds the run on the screen whatever of it was seen.
 */
final class LiveRecorder {
    private final SceneTools tools;
    private final Path runs;
    /** Folders that were promised to recordings: each is made only when its own thread gets to it. */
    private final Set<Path> taken = new HashSet<>();

    /** @param runs where the new recording goes */
    LiveRecorder(SceneTools tools, Path runs) {
        this.tools = tools;
        this.runs = runs;
    }

    /** Begins to record; said is where to, and later that it is done or why not. On the event thread. */
    void record(LiveScenario scenario) {
        Experiment experiment = scenario.experiment();
        Path out = free(experiment.name());
        tools.say("Recording into " + out + " …");
        new SwingWorker<Path, Void>() {
            @Override
            protected Path doInBackground() {
                return into(experiment, out);
            }

            @Override
            protected void done() {
                try {
                    tools.say("Recorded in " + get() + ".");
                } catch (ExecutionException e) {
                    tools.say("Not recorded: "
                            + String.valueOf(e.getCause().getMessage())
                                    .lines()
                                    .findFirst()
                                    .orElse(""));
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        }.execute();
    }

    /** A folder for a recording, one that was promised to no other. */
    Path free(String name) {
        int number = 1;
        while (Files.exists(runs.resolve(name + "-" + number)) || !taken.add(runs.resolve(name + "-" + number))) {
            number++;
        }
        return runs.resolve(name + "-" + number);
    }

    /** Records an experiment and answers its folder. */
    static Path into(Experiment experiment, Path out) {
        try (RecordingFolder folder = RecordingFolder.open(out, experiment.plan("gui"), Environment.UNKNOWN)) {
            for (Failure failure :
                    new ExperimentRunner(experiment, new WorldFactory(), 1).run(folder, Progress.SILENT)) {
                throw new IllegalStateException(failure.toString(), failure.cause());
            }
        }
        return out;
    }
}
