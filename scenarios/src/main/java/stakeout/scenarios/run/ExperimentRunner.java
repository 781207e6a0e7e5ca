package stakeout.scenarios.run;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import stakeout.agents.StakingSimulation;
import stakeout.agents.World;
import stakeout.model.observe.EndFacts;
import stakeout.results.recording.RecordingException;
import stakeout.results.recording.RecordingFolder;
import stakeout.results.recording.RunId;
import stakeout.results.recording.RunRecorder;
import stakeout.scenarios.load.UserMistake;
import stakeout.scenarios.plan.Experiment;
import stakeout.scenarios.plan.Resolved;
import stakeout.scenarios.plan.Scenario;
import stakeout.scenarios.world.WorldFactory;

/**
 * Records every run of an experiment that is not in its folder yet. Runs start in plan order and are written as they finish; what
 * a run draws depends on its seed and replication alone, so neither order nor number of threads matters. A run that throws is
 * a {@link Failure}; the others go on.
 */
public final class ExperimentRunner {
    private static final Logger log = LogManager.getLogger();
    /** A step of a million validators takes less. */
    private static final int LONGEST_STEP_SECONDS = 10;

    private final Experiment experiment;
    private final WorldFactory worlds;
    private final int threads;

    /** @param threads at least 1 */
    public ExperimentRunner(Experiment experiment, WorldFactory worlds, int threads) {
        this.experiment = experiment;
        this.worlds = worlds;
        this.threads = threads;
    }

    /**
     * Runs all that is left and answers the runs that failed, in plan order; the folder is finished if there is none.
     *
     * @throws RecordingException if the folder cannot be written; finished runs are kept
     * @throws UserMistake if a scenario turns out impossible only when played
     */
    public ImmutableList<Failure> run(RecordingFolder folder, Progress progress) {
        ImmutableMap<String, Scenario> scenarios = experiment.byName();
        List<RunId> left = folder.unfinished();
        int all = (int) folder.plan().runs().stream().filter(run -> !run.twin()).count();
        progress.begin(all, all - left.size());
        List<Failure> failures = new ArrayList<>();
        AtomicBoolean stopped = new AtomicBoolean();
        ExecutorService pool = Executors.newFixedThreadPool(threads, ExperimentRunner::worker);
        try {
            List<Future<Optional<Failure>>> futures = new ArrayList<>(left.size());
            for (RunId run : left) {
                Scenario scenario = scenarios.get(run.scenario());
                futures.add(pool.submit(
                        () -> stopped.get() ? Optional.empty() : attempt(run, scenario, folder, progress, stopped)));
            }
            for (Future<Optional<Failure>> future : futures) {
                await(future, stopped).ifPresent(failures::add);
            }
        } finally {
            stopped.set(true);
            leave(pool);
        }
        if (failures.isEmpty()) {
            folder.finish();
        }
        return ImmutableList.copyOf(failures);
    }

    /** Runs that go on end after their step, so that nobody writes into the folder any more. */
    private static void leave(ExecutorService pool) {
        pool.shutdownNow();
        try {
            if (!pool.awaitTermination(LONGEST_STEP_SECONDS, TimeUnit.SECONDS)) {
                log.warn("A run is still busy with its step; it is given up.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Thread worker(Runnable work) {
        Thread thread = new Thread(work, "stakeout-run");
        thread.setDaemon(true);
        return thread;
    }

    private static Optional<Failure> await(Future<Optional<Failure>> future, AtomicBoolean stopped) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            stopped.set(true);
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            stopped.set(true);
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted; finished runs are kept");
        }
    }

    private Optional<Failure> attempt(
            RunId run, Scenario scenario, RecordingFolder folder, Progress progress, AtomicBoolean stopped) {
        try {
            record(run, scenario, folder, stopped);
            return Optional.empty();
        } catch (RecordingException | UserMistake e) {
            throw e;
        } catch (OutOfMemoryError e) {
            throw OutOfMemory.mistake();
        } catch (RuntimeException | StackOverflowError | AssertionError e) {
            return Optional.of(new Failure(run, scenario.spec().masterSeed(), e));
        } finally {
            synchronized (progress) {
                progress.finished(run.toString());
            }
        }
    }

    private void record(RunId run, Scenario scenario, RecordingFolder folder, AtomicBoolean stopped) {
        Resolved point = scenario.points().get(run.point());
        World world = worlds.world(point, run.replication());
        try (RunRecorder recorder = folder.recorder(run)) {
            EndFacts end = StakingSimulation.run(world, recorder, stopped::get);
            if (!scenario.hasTwin(run.point())) {
                recorder.commit();
                return;
            }
            try (RunRecorder twin = folder.recorder(run.asTwin())) {
                StakingSimulation.run(world.honestTwin(end.steps() * world.periodsPerStep()), twin, stopped::get);
                twin.commit();
                recorder.commit(Optional.of(twin));
            }
        }
    }
}
