package stakeout.agents.coalition;

/** A coalition coming together. */
public interface Gathering {
    /** PLOT, as long as the deed has not begun: who joins? */
    void step();

    /** Whether it is large enough for the deed to begin; asked until it first is. */
    boolean isReady();

    /** Whether it gives up; asked while it is not ready. */
    default boolean isGivenUp() {
        return false;
    }

    /** The deed is over: what was promised falls due. Called once, and only where it had begun. */
    default void settle(boolean succeeded) {}
}
