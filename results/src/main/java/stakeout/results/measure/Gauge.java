package stakeout.results.measure;

import java.util.Optional;
import stakeout.model.observe.EndFacts;
import stakeout.model.observe.Event;
import stakeout.model.observe.StepFacts;

/** A measure at work on one run. Calls come from one thread, in the order of the run; what it is shown is borrowed. */
public interface Gauge {
    /** Something happened; before the {@link #watch} of its step. */
    default void event(Event event) {}

    /** After every step, whatever the cadence. */
    default void watch(StepFacts facts) {}

    /**
     * The value now; called after {@link #watch}, as often as the cadence says and after the last step. For a measure
     * that {@linkplain Measure#needsTwin() needs a twin}: always absent here, see {@link TwinGauge}.
     */
    Reading read(StepFacts facts);

    /** The run value where it is not made from the readings; empty to fold the readings as the measure says. */
    default Optional<Reading> conclude(EndFacts end) {
        return Optional.empty();
    }
}
