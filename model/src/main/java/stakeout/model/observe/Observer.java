package stakeout.model.observe;

/**
 * Who watches a run: agents call it, results and the GUI implement it. It must change nothing; arrays and states it is
 * shown are borrowed for the call. Calls come in the order of the run, from one thread.
 */
public interface Observer {
    default void begin(WorldFacts world) {}

    /** After each step's OBSERVATION phase. */
    default void step(StepFacts facts) {}

    /** Something of note, when it happens. */
    default void event(Event event) {}

    /** The slots of a period were played one by one; told before the step that the period belongs to. */
    default void slots(SlotFacts facts) {}

    /** Stake went from one operator to another. */
    default void moved(Move move) {}

    /** An operator joined a coalition that forms by itself, or left it. */
    default void membership(Membership change) {}

    /** What an agent meant and why. Testimony, never fact: no measure may depend on it. */
    default void testimony(Testimony testimony) {}

    default void end(EndFacts end) {}
}
