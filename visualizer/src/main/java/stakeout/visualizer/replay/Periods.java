package stakeout.visualizer.replay;

import java.util.Optional;

/**
 * Which period a step ends with. Steps are alike but for the last, which the end of a run may cut short.
 *
 * @param lastPeriod the last one settled
 */
record Periods(long firstPeriod, int periodsPerStep, long steps, long lastPeriod) {
    long of(long step) {
        return Math.min(firstPeriod + (step + 1) * periodsPerStep - 1, lastPeriod);
    }

    Optional<Long> stepOf(long period) {
        if (period < firstPeriod || period > lastPeriod) {
            return Optional.empty();
        }
        return Optional.of(Math.min((period - firstPeriod) / periodsPerStep, steps - 1));
    }
}
