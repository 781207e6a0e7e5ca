package stakeout.visualizer.window;

import java.util.Optional;
import stakeout.visualizer.live.LiveScenario;
import stakeout.visualizer.moment.Moment;
import stakeout.visualizer.replay.Replay;

/** A recording in a window. */
final class ReplayReel implements Reel {
    private final Replay replay;

    ReplayReel(Replay replay) {
        this.replay = replay;
    }

    @Override
    public Moment moment() {
        return replay;
    }

    @Override
    public boolean advance() {
        if (replay.step() + 1 >= replay.steps()) {
            return false;
        }
        replay.seek(replay.step() + 1);
        return true;
    }

    @Override
    public void seek(long step) {
        replay.seek(Math.max(0, Math.min(step, replay.steps() - 1)));
    }

    @Override
    public Optional<Long> stepOf(long period) {
        return replay.stepOf(period);
    }

    @Override
    public void whenRead(Runnable told) {
        replay.readInBackground(told);
    }

    @Override
    public void check() {
        replay.checkHashes();
    }

    @Override
    public void restart() {
        if (replay.step() + 1 >= replay.steps()) {
            replay.seek(0);
        }
    }

    @Override
    public Optional<LiveScenario> rules() {
        return Optional.empty();
    }

    @Override
    public Optional<Replay> recording() {
        return Optional.of(replay);
    }

    @Override
    public void close() {
        replay.close();
    }
}
