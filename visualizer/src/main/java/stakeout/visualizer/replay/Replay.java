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
import stakeout.visualizer.moment.Moment;
import stakeout.visualizer.moment.Move;
import stakeout.visualizer.moment.OperatorColumns;
import stakeout.visualizer.moment.ProfitLine;
import stakeout.visualizer.moment.Purse;
import stakeout.visualizer.moment.RunCard;
import stakeout.visualizer.moment.StakeRiver;
import stakeout.visualizer.moment.ValidatorMap;
import stakeout.visualizer.moment.Why;

/** A recorded run as a moment that can be moved to any step, forwards and back. One thread at a time. */
public final class Replay implements Moment, AutoCloseable {
    /** How many places of a run are looked at for the room that an operator needs. */
    private static final int LOOKS = 5;

    private final Path experiment;
    private final RunReader reader;
    private final RunCard card;
    private final OperatorColumns columns;
    private final FrameCursor frames;
    private final Happenings happenings = new Happenings();
    private final Periods periods;
    private final long steps;
    private final double[] most;
    private final double[] first;
    private Optional<ChainStrip> chain = Optional.empty();
    private boolean chainRead;
    private Optional<Purse> purse = Optional.empty();
    private long pursedAt;
    private Optional<PurseCursor> purses = Optional.empty();
    private Optional<PurseCursor> twinPurses = Optional.empty();
    private Optional<WhyReader> reasons = Optional.empty();
    private ImmutableList<Move> moves = ImmutableList.of();
    private long movedAt = -1;
    private Optional<ProfitLine> profit = Optional.empty();
    private boolean profitRead;
    private Optional<RunReader> twin = Optional.empty();
    private boolean twinSought;
    private Optional<Replay> other = Optional.empty();
    private boolean otherSought;
    private Optional<Divergence> divergence = Optional.empty();
    private boolean divergenceSought;
    private Optional<ValidatorCursor> validators = Optional.empty();
    private boolean validatorsSought;
    private Optional<StakeRiver> river = Optional.empty();
    private long step;

    private Replay(Path experiment, RunReader reader) {
        this.experiment = experiment;
        this.reader = reader;
        steps = reader.facts().steps();
        card = CardReader.read(reader);
        columns = new OperatorColumns(card.operators());
        frames = new FrameCursor(reader, columns);
        periods = new Periods(
                card.firstPeriod(), card.periodsPerStep(), steps, reader.facts().lastPeriod());
        most = mostStakes();
        seek(0);
        first = stakes();
        happenings.expectWavesOf(
                Arrays.stream(columns.validators).asLongStream().sum());
        EventReader.read(reader, steps, happenings);
        EventReader.readMembership(reader, periods, happenings.membership());
    }

    private double[] stakes() {
        double[] stakes = new double[card.operators()];
        Arrays.setAll(stakes, columns.stake::toDouble);
        return stakes;
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
            Replay replay = new Replay(experiment, reader);
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
    public Optional<double[]> firstStake() {
        return Optional.of(first);
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
    public Optional<StakeRiver> river() {
        if (river.isEmpty()) {
            river = RiverReader.read(reader, card.operators(), steps);
        }
        return river;
    }

    @Override
    public Optional<Purse> purse() {
        if (purse.isEmpty() || pursedAt != step) {
            if (purses.isEmpty()) {
                purses = Optional.of(new PurseCursor(reader, steps));
                twinPurses = twin().map(run -> new PurseCursor(run, run.facts().steps()));
            }
            long twinStep =
                    twin().map(run -> Math.min(step, run.facts().steps() - 1)).orElse(0L);
            purse = Optional.of(new Purse(
                    purses.get().postings(step),
                    purses.get().unpaid(step),
                    twinPurses.map(cursor -> cursor.postings(twinStep)).orElse(ImmutableList.of())));
            pursedAt = step;
        }
        return purse;
    }

    @Override
    public Optional<ProfitLine> profit() {
        if (!profitRead) {
            profit = MoneyReader.profit(reader, twin(), card.coalition(), steps);
            profitRead = true;
        }
        return profit;
    }

    @Override
    public Optional<ValidatorMap> validators() {
        if (!validatorsSought) {
            validatorsSought = true;
            validators = ValidatorCursor.of(reader);
        }
        return validators.map(cursor -> cursor.at(step));
    }

    @Override
    public Optional<Why> why(int operator) {
        if (reasons.isEmpty()) {
            reasons = Optional.of(new WhyReader(reader));
        }
        return reasons.get().read(operator, period(), step);
    }

    @Override
    public ImmutableMap<String, String> brought(int operator) {
        return BroughtReader.read(reader, operator, step);
    }

    @Override
    public Optional<Moment> beside() {
        other().ifPresent(run -> run.seek(run.stepOf(period()).orElse(run.steps() - 1)));
        return other().map(run -> run);
    }

    @Override
    public Optional<Divergence> divergence() {
        if (!divergenceSought) {
            divergenceSought = true;
            divergence = other().flatMap(run -> DivergenceReader.between(reader, run.reader));
        }
        return divergence;
    }

    /** Puts another run beside this one instead of the honest twin. It is closed with this one. */
    public void putBeside(Replay run) {
        other.ifPresent(Replay::close);
        other = Optional.of(run);
        otherSought = true;
        divergenceSought = false;
    }

    private Optional<Replay> other() {
        if (!otherSought) {
            otherSought = true;
            if (twin().filter(run -> run.has("frames")).isPresent()) {
                other = Optional.of(open(experiment, reader.facts().run().asTwin()));
            }
        }
        return other;
    }

    @Override
    public long periodOf(long wanted) {
        return periods.of(wanted);
    }

    /** The run's honest twin, where it has one. */
    private Optional<RunReader> twin() {
        if (!twinSought) {
            twinSought = true;
            RunId run = reader.facts().run();
            if (!run.twin() && RunReader.finished(experiment).contains(run.asTwin())) {
                twin = Optional.of(RunReader.open(experiment, run.asTwin()));
            }
        }
        return twin;
    }

    @Override
    public ImmutableList<Move> moves() {
        if (movedAt != step) {
            moves = EventReader.moves(reader, step);
            movedAt = step;
        }
        return moves;
    }

    /** For what is read on request only, such as postings: the run's tables themselves. */
    public RunReader tables() {
        return reader;
    }

    @Override
    public void close() {
        reader.close();
        twin.ifPresent(RunReader::close);
        other.ifPresent(Replay::close);
    }
}
