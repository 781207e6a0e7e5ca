package stakeout.visualizer.window;

import java.util.Optional;
import stakeout.results.recording.RecordingException;
import stakeout.visualizer.live.LiveScenario;
import stakeout.visualizer.moment.Moment;
import stakeout.visualizer.replay.Replay;

/**
 * What a window shows: a recording, or a run that is played while it is watched. Whoever calls it or reads its moment holds its lock
 * ({@code synchronized (reel)}), for MASON plays on a thread of its own.
 */
interface Reel extends AutoCloseable {
    Moment moment();

    /** Goes one step on; false if there is none. */
    boolean advance();

    /** Moves to a step, the nearest that there is. */
    void seek(long step);

    /** The step during which a period was settled, if it was. */
    Optional<Long> stepOf(long period);

    /** Before MASON plays from a standstill: a recording that is at its end begins anew, a live run is played again. */
    void restart();

    /** Somebody wants to be told, on any thread, when something that takes long to read has been read. */
    default void whenRead(Runnable told) {}

    /**
     * Checks what there was no time for before it is shown; on any thread, without its lock.
     *
     * @throws RecordingException if what is shown is not what was recorded
     */
    default void check() {}

    /** The rules that may be changed before the next run; absent for recordings. */
    Optional<LiveScenario> rules();

    /** Where it is a recording: it, so that another can be put beside. */
    Optional<Replay> recording();

    @Override
    void close();
}
