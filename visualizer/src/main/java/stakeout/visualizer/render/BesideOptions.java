package stakeout.visualizer.render;

import java.util.Optional;
import picocli.CommandLine.Option;
import stakeout.visualizer.replay.Replay;

/** Which other run stands beside the one that is looked at, instead of its honest twin. */
public final class BesideOptions {
    @Option(
            names = "--beside",
            paramLabel = "EXPERIMENT",
            description = "Another recording to compare with. Default: the same, where --beside-run is given.")
    private Optional<String> experiment = Optional.empty();

    @Option(
            names = "--beside-run",
            paramLabel = "RUN",
            description = "Its run to compare with, as for --run. Default: the same as this one's.")
    private Optional<String> run = Optional.empty();

    /** Whether anything was said. */
    public boolean isGiven() {
        return experiment.isPresent() || run.isPresent();
    }

    /** Opens the other run and puts it beside, where one is asked for; both are closed together. */
    public Replay beside(Replay replay, String itsExperiment, Optional<String> itsRun) {
        if (isGiven()) {
            boolean done = false;
            try {
                replay.putBeside(Chosen.open(experiment.orElse(itsExperiment), run.or(() -> itsRun)));
                done = true;
            } finally {
                if (!done) {
                    replay.close();
                }
            }
        }
        return replay;
    }
}
