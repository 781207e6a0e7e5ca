package stakeout.agents.attack;

/** An attack under way. */
public interface Plan {
    /** PLOT: gives the orders for the coming step. */
    void plot();

    /** CONSENSUS, before the votes of each period: what members do as proposers. */
    default void propose() {}

    /** Whether the success test holds after a period's settlement: judged by facts alone, and asked until it first holds. */
    boolean succeeds(Facts facts);

    /** Whether the coalition has nothing left to do from a period on. */
    boolean isOver(long period);
}
