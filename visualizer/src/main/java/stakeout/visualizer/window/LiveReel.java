package stakeout.visualizer.window;

import java.util.Optional;
import stakeout.visualizer.live.LiveRun;
import stakeout.visualizer.live.LiveScenario;
import stakeout.visualizer.moment.Moment;
import stakeout.visualizer.replay.Replay;

/** A run in a window, played while it is watched. */
final class LiveReel implements Reel {
    private final LiveScenario scenario;
    private LiveRun run;
    private boolean isFresh = true;

    LiveReel(LiveScenario scenario) {
        this.scenario = scenario;
        run = new LiveRun(scenario);
    }

    @Override
    public Moment moment() {
        return run.moment();
    }

    @Override
    public boolean advance() {
        isFresh = false;
        if (!run.isAtFront()) {
            run.seek(run.moment().step() + 1);
            return true;
        }
        return run.play();
    }

    @Override
    public void seek(long step) {
        run.seek(step);
    }

    @Override
    public Optional<Long> stepOf(long period) {
        Moment moment = run.moment();
        long step = (period - moment.run().firstPeriod()) / moment.run().periodsPerStep();
        return period >= moment.run().firstPeriod() && step < moment.steps() ? Optional.of(step) : Optional.empty();
    }

    @Override
    public void restart() {
        if (!isFresh) {
            run = new LiveRun(scenario);
        }
    }

    /** Sets the stage anew with rules that were changed. */
    void renew() {
        run = new LiveRun(scenario);
        isFresh = true;
    }

    @Override
    public Optional<LiveScenario> rules() {
        return Optional.of(scenario);
    }

    @Override
    public Optional<Replay> recording() {
        return Optional.empty();
    }

    @Override
    public void close() {
        // A run holds nothing but memory.
    }
}
