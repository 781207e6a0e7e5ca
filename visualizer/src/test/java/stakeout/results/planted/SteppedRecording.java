package stakeout.results.planted;

import sim.engine.Schedule;

/** Lets MASON into results on purpose. */
public class SteppedRecording {
    double readsTheSchedule(Schedule schedule) {
        return schedule.getTime();
    }
}
