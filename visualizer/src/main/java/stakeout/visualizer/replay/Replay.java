package stakeout.visualizer.replay;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import stakeout.results.recording.RecordingException;
import stakeout.results.recording.RunId;
import stakeout.results.recording.RunReader;
import stakeout.visualizer.moment.ChainStrip;
import stakeout.visualizer.moment.Divergence;
import stakeout.visualizer.moment.Happenings;
import stakeout.visualizer.moment.LostSlots;
import stakeout.visualizer.moment.Moment;
import stakeout.visualizer.moment.Move;
import stakeout.visualizer.moment.OperatorColumns;
import stakeout.visualizer.moment.ProfitLine;
import stakeout.visualizer.moment.Purse;
import stakeout.visualizer.moment.RunCard;
import stakeout.visualizer.moment.Slots;
import stakeout.visualizer.moment.StakeRiver;
import stakeout.visualizer.moment.StrategyTerms;
import stakeout.visualizer.moment.ValidatorMap;
import stakeout.visualizer.moment.Why;

/** A recorded run as a moment that can be moved to any step, forwards and back. One thread at a time. */
public final class Replay implements Moment, AutoCloseable {
    private final Path experiment;
    private final RunReader reader;
    private final RunCard card;
    private final ImmutableMap<String, String> strategyTerms;
    private final OperatorColumns columns;
    private final FrameCursor frames;
    private final Happenings happenings = new Happenings();
    private final Periods periods;
    private final long steps;
    private final Extremes stakes;
    private final Reading reading = new Reading();
    private final Twin twin;
    private final Books books;
    private final Awaited<ChainStrip> chain;
    private final Awaited<ImmutableList<LostSlots>> lostSlots;
    private final Awaited<StakeRiver> river;
    private final Awaited<ValidatorCursor> validators;
    private Optional<WhyReader> reasons = Optional.empty();
    private final AtStep<ImmutableList<Move>> moves;
    private final AtStep<Optional<Slots>> slots;
    private long step;

    private Replay(Path experiment, RunReader reader) {
        this.experiment = experiment;
        this.reader = reader;
        steps = reader.facts().steps();
        card = CardReader.read(experiment, reader);
        strategyTerms = StrategyTerms.of(CardReader.values(reader));
        columns = new OperatorColumns(card.operators());
        frames = new FrameCursor(reader, columns);
        periods = new Periods(
                card.firstPeriod(), card.periodsPerStep(), steps, reader.facts().lastPeriod());
        stakes = Extremes.of(frames, columns, card.operators(), steps);
        moves = new AtStep<>(wanted -> EventReader.moves(reader, wanted));
        slots = new AtStep<>(wanted -> SlotReader.slots(reader, wanted));
        happenings.expectWavesOf(
                Arrays.stream(columns.validators).asLongStream().sum());
        EventReader.read(reader, steps, happenings);
        EventReader.readMembership(reader, periods, happenings.membership());
        twin = new Twin(reading, experiment, reader);
        books = new Books(reading, reader, twin, card.coalition(), steps);
        chain = reading.later(() -> ChainReader.read(reader));
        lostSlots = reading.later(() -> Optional.of(SlotReader.lost(reader, card)));
        river = reading.later(() -> RiverReader.read(reader, card.operators(), steps));
        validators = reading.later(() -> ValidatorCursor.of(reader));
    }

    /**
     * Opens a run of an experiment's folder at its first step.
     *
     * @throws RecordingException if it is no recording, was cut short or changed, or does not keep operator frames
     */
    public static Replay open(Path experiment, RunId run) {
        return of(experiment, run, RunReader.open(experiment, run));
    }

    /** As {@link #open}, but for the checksums: whoever shows the run has {@link #checkHashes} done beside. */
    public static Replay openUnhashed(Path experiment, RunId run) {
        RunReader reader = RunReader.openUnhashed(experiment, run);
        try {
            return of(experiment, run, reader);
        } catch (RuntimeException e) {
            // if a file was changed, that says more than what came of reading it
            RunReader.open(experiment, run).close();
            throw e;
        }
    }

    private static Replay of(Path experiment, RunId run, RunReader reader) {
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
            Replay replay = new Replay(experiment, reader);
            opened = true;
            return replay;
        } finally {
            if (!opened) {
                reader.close();
            }
        }
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
        return stakes.most().clone();
    }

    @Override
    public Optional<double[]> firstStake() {
        return Optional.of(stakes.first());
    }

    @Override
    public Happenings happenings() {
        return happenings;
    }

    @Override
    public Optional<ChainStrip> chain() {
        return chain.get();
    }

    @Override
    public ImmutableList<LostSlots> lostSlots() {
        return lostSlots.get().orElse(ImmutableList.of());
    }

    @Override
    public Optional<Slots> slots() {
        return slots.get(step);
    }

    @Override
    public Optional<StakeRiver> river() {
        return river.get();
    }

    @Override
    public Optional<Purse> purse() {
        return books.until(step);
    }

    @Override
    public Optional<ProfitLine> profit() {
        return books.profit();
    }

    @Override
    public Optional<ValidatorMap> validators() {
        return validators.get().map(cursor -> cursor.at(step));
    }

    @Override
    public boolean isReading() {
        return reading.isGoingOn() || twin.isReading();
    }

    @Override
    public Optional<String> trouble() {
        return reading.trouble();
    }

    /** What takes long is read on another thread from now on, absent until it is there; then somebody is told, on that thread. */
    public void readInBackground(Runnable whenRead) {
        reading.inBackground(whenRead);
        twin.readInBackground(whenRead);
    }

    @Override
    public Optional<Why> why(int operator) {
        if (reasons.isEmpty()) {
            reasons = Optional.of(new WhyReader(reader));
        }
        return reasons.get().read(operator, period(), step);
    }

    @Override
    public ImmutableMap<String, String> strategyTerms() {
        return strategyTerms;
    }

    @Override
    public ImmutableMap<String, String> brought(int operator) {
        return BroughtReader.read(reader, operator, step);
    }

    @Override
    public Optional<Moment> beside() {
        Optional<Replay> other = twin.beside();
        other.ifPresent(run -> run.seek(run.stepOf(period()).orElse(run.steps() - 1)));
        return other.map(run -> run);
    }

    @Override
    public Optional<Divergence> divergence() {
        return twin.divergence();
    }

    /** Puts another run beside this one instead of the honest twin. It is closed with this one. */
    public void putBeside(Replay run) {
        twin.put(run);
    }

    @Override
    public long periodOf(long wanted) {
        return periods.of(wanted);
    }

    @Override
    public ImmutableList<Move> moves() {
        return moves.get(step);
    }

    /** Compares the checksums of the run's own files, on any thread; leaves off once it is closed. @throws RecordingException if one was changed */
    public void checkHashes() {
        reader.checkHashes();
    }

    /** The folder that the run lies in, as it was given. */
    public Path experiment() {
        return experiment;
    }

    /** For what is read on request only, such as postings: the run's tables themselves. */
    public RunReader tables() {
        return reader;
    }

    @Override
    public void close() {
        reading.close(() -> {
            twin.close();
            reader.close();
        });
    }
}
