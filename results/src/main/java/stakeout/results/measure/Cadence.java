package stakeout.results.measure;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * When a measure is read.
 *
 * @param everySteps every how many steps, from step 0 on, and after the last; 0 for only at the end
 */
public record Cadence(int everySteps) {
    public static final Cadence EVERY_STEP = new Cadence(1);
    public static final Cadence AT_END = new Cadence(0);

    public Cadence {
        checkArgument(everySteps >= 0, "everySteps (%s) must not be negative.", everySteps);
    }

    public boolean isDue(long step) {
        return everySteps > 0 && step % everySteps == 0;
    }
}
