package stakeout.results.measure;

import com.google.common.collect.ImmutableSet;
import java.util.Map;
import stakeout.model.TypeNames;
import stakeout.model.observe.WorldFacts;

/**
 * One number per step or run, as a scenario asks for it. An immutable record, shared by threads and runs; what it gathers
 * while a run goes on lives in the {@link Gauge} that {@link #begin} returns. It reads facts, never testimony.
 *
 * <p>Its {@code type} in files is the record's name in kebab case: {@code SlashedShare} is {@code slashed-share}.
 */
public interface Measure {
    /** What {@link #of} says when all operators are meant. */
    String EVERYONE = "everyone";

    /** As in files: {@code slashed-share}. */
    default String name() {
        return TypeNames.of(getClass(), Measure.class);
    }

    /** The group it looks at, or {@link #EVERYONE}. */
    default String of() {
        return EVERYONE;
    }

    /**
     * The name and, in parentheses, every setting other than {@code of} that is not the default: {@code nakamoto (by
     * entity)}. Label and {@code of} tell a measure from the others of its scenario.
     */
    default String label() {
        return MeasureLabels.label(this);
    }

    /** Every setting by its key, as text, in the order of the record: what the manifest holds. */
    default Map<String, String> settings() {
        return MeasureLabels.settings(this);
    }

    Unit unit();

    Direction better();

    /** What of the facts it reads: {@code census.stake}, {@code ledger.postings}, {@code state.finality}. */
    ImmutableSet<String> reads();

    /** When it is read. */
    default Cadence cadence() {
        return Cadence.EVERY_STEP;
    }

    /** How the readings of a run become the one value that is compared and judged. */
    RunValue run();

    /** Whether it is a difference from the honest twin run, and so absent without one. */
    default boolean needsTwin() {
        return false;
    }

    /** Whether a run that is not settled leaves it undecided. */
    default boolean needsSettlement() {
        return false;
    }

    /**
     * Starts to measure a run.
     *
     * @throws IllegalArgumentException if the world has no such group, threshold or price; the message says which there are
     */
    Gauge begin(WorldFacts world);
}
