package stakeout.visualizer.replay;

import java.nio.file.Path;
import java.util.Optional;
import stakeout.results.recording.RunId;
import stakeout.results.recording.RunReader;
import stakeout.visualizer.moment.Divergence;

/** The honest twin of a run, and the run that is looked at beside it: the twin, unless another was chosen. */
final class Twin implements AutoCloseable {
    private final Reading reading;
    private final RunReader run;
    private final Awaited<RunReader> tables;
    private Optional<Runnable> news = Optional.empty();
    private Awaited<Replay> beside;
    private Awaited<Divergence> divergence;

    Twin(Reading reading, Path experiment, RunReader run) {
        this.reading = reading;
        this.run = run;
        RunId id = run.facts().run();
        tables =
                reading.later(() -> !id.twin() && RunReader.finished(experiment).contains(id.asTwin())
                        ? Optional.of(RunReader.open(experiment, id.asTwin()))
                        : Optional.empty());
        beside = reading.later(() -> tables.now()
                .filter(twin -> twin.has("frames"))
                // its files were checked when its tables were opened
                .map(twin -> inBackground(Replay.openUnhashed(experiment, id.asTwin()))));
        divergence = parting();
    }

    private Awaited<Divergence> parting() {
        Awaited<Replay> with = beside;
        return reading.later(() -> with.now().flatMap(other -> DivergenceReader.between(run, other.tables())));
    }

    private synchronized Replay inBackground(Replay replay) {
        news.ifPresent(replay::readInBackground);
        return replay;
    }

    synchronized void readInBackground(Runnable whenRead) {
        news = Optional.of(whenRead);
        beside.ifRead().ifPresent(replay -> replay.readInBackground(whenRead));
    }

    /** The twin's tables. */
    Awaited<RunReader> tables() {
        return tables;
    }

    /** How many steps the twin has, once it is there. */
    long steps() {
        return tables.ifRead().orElseThrow().facts().steps();
    }

    Optional<Replay> beside() {
        return beside.get();
    }

    Optional<Divergence> divergence() {
        return divergence.get();
    }

    boolean isReading() {
        return beside.ifRead().filter(Replay::isReading).isPresent();
    }

    /** Puts another run beside instead, and closes the one before. */
    void put(Replay other) {
        Awaited<Replay> before = beside;
        reading.read(() -> before.ifRead().ifPresent(Replay::close));
        inBackground(other);
        beside = new Awaited<>(reading, () -> Optional.of(other));
        // it is there already
        beside.now();
        divergence = parting();
    }

    @Override
    public void close() {
        tables.ifRead().ifPresent(RunReader::close);
        beside.ifRead().ifPresent(Replay::close);
    }
}
