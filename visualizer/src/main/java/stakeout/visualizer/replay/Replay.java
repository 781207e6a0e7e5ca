package stakeout.visualizer.replay;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stakeout.results.recording.RecordingException;
import stakeout.results.recording.RunId;
import stakeout.results.recording.RunReader;
import stakeout.visualizer.moment.ChainStrip;
import stakeout.visualizer.moment.Happening;
import stakeout.visualizer.moment.Happenings;
import stakeout.visualizer.moment.Moment;
import stakeout.visualizer.moment.Move;
import stakeout.visualizer.moment.OperatorColumns;
import stakeout.visualizer.moment.RunCard;

/** A recorded run as a moment that can be moved to any step, forwards and back. One thread at a time. */
public final class Replay implements Moment, AutoCloseable {
    /** How many places of a run are looked at for the room that an operator needs. */
    private static final int LOOKS = 5;

    private static final String EVENTS = "events";
    private static final String EDGES = "edges";

    private final RunReader reader;
    private final RunCard card;
    private final OperatorColumns columns;
    private final FrameCursor frames;
    private final Happenings happenings = new Happenings();
    private final Periods periods;
    private final long steps;
    private final double[] most;
    private Optional<ChainStrip> chain = Optional.empty();
    private boolean chainRead;
    private long step;

    private Replay(RunReader reader) {
        this.reader = reader;
        steps = reader.facts().steps();
        card = CardReader.read(reader);
        columns = new OperatorColumns(card.operators());
        frames = new FrameCursor(reader, columns);
        periods = new Periods(
                card.firstPeriod(), card.periodsPerStep(), steps, reader.facts().lastPeriod());
        reader.read(EVENTS, "step, period, kind, operator, validator, amount, detail", "ORDER BY step", row -> {
            int operator = row.getInt(4);
            boolean hasOperator = !row.wasNull();
            int validator = row.getInt(5);
            boolean hasValidator = !row.wasNull();
            happenings.add(new Happening(
                    Math.min(row.getLong(1), steps - 1),
                    row.getLong(2),
                    row.getString(3),
                    hasOperator ? operator : -1,
                    hasValidator ? validator : -1,
                    row.getLong(6),
                    row.getString(7)));
        });
        most = mostStakes();
        seek(0);
    }

    /**
     * Opens a run of an experiment's folder at its first step.
     *
     * @throws RecordingException if it is no recording, was cut short or changed, or does not keep operator frames
     */
    public static Replay open(Path experiment, RunId run) {
        RunReader reader = RunReader.open(experiment, run);
        boolean opened = false;
        try {
            if (!reader.has("frames")) {
                throw new RecordingException("run " + run
                        + " keeps no operator frames: only replication 0 of each point does."
                        + "\nMaybe stakeout record " + experiment + " --run " + run + " --out DIR, and look at that.");
            }
            if (reader.facts().steps() == 0) {
                throw new RecordingException(
                        "run " + run + " has no steps: there is nothing to see.\nMaybe a longer until:.");
            }
            Replay replay = new Replay(reader);
            opened = true;
            return replay;
        } finally {
            if (!opened) {
                reader.close();
            }
        }
    }

    private double[] mostStakes() {
        double[] largest = new double[card.operators()];
        for (int look = 0; look < LOOKS; look++) {
            frames.seek((steps - 1) * look / (LOOKS - 1));
            for (int operator = 0; operator < largest.length; operator++) {
                largest[operator] = Math.max(largest[operator], columns.stake.toDouble(operator));
            }
        }
        return largest;
    }

    /** Moves to a step in [0, {@link #steps}). */
    public void seek(long wanted) {
        checkArgument(wanted >= 0 && wanted < steps, "step (%s) must be in [0, %s).", wanted, steps);
        frames.seek(wanted);
        step = wanted;
    }

    /** The step during which a period was settled; absent if it was not played. */
    public Optional<Long> stepOf(long wantedPeriod) {
        return periods.stepOf(wantedPeriod);
    }

    public long firstPeriod() {
        return periods.firstPeriod();
    }

    /** The last period settled in the run. */
    public long lastPeriod() {
        return periods.lastPeriod();
    }

    @Override
    public RunCard run() {
        return card;
    }

    @Override
    public long step() {
        return step;
    }

    @Override
    public long period() {
        return periods.of(step);
    }

    @Override
    public long steps() {
        return steps;
    }

    @Override
    public long lookedAt() {
        return frames.lookedAt();
    }

    @Override
    public OperatorColumns operators() {
        return columns;
    }

    @Override
    public double[] mostStake() {
        return most.clone();
    }

    @Override
    public Happenings happenings() {
        return happenings;
    }

    @Override
    public Optional<ChainStrip> chain() {
        if (!chainRead) {
            chain = ChainReader.read(reader);
            chainRead = true;
        }
        return chain;
    }

    @Override
    public ImmutableList<Move> moves() {
        if (!reader.has(EDGES)) {
            return ImmutableList.of();
        }
        List<Move> moves = new ArrayList<>();
        reader.read(
                EDGES,
                "since, step, kind, from_operator, to_operator, \"of\", CAST(amount AS DOUBLE)",
                "WHERE since <= " + step + " AND step >= " + step,
                row -> moves.add(new Move(
                        row.getLong(1),
                        row.getLong(2),
                        row.getString(3),
                        row.getInt(4),
                        row.getInt(5),
                        row.getString(6),
                        row.getDouble(7))));
        return ImmutableList.copyOf(moves);
    }

    /** For what is read on request only, such as postings: the run's tables themselves. */
    public RunReader tables() {
        return reader;
    }

    @Override
    public void close() {
        reader.close();
    }
}
