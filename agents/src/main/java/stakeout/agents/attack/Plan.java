package stakeout.agents.attack;

import java.util.Optional;
import stakeout.agents.slot.ProposerPolicy;

/** An attack under way. */
public interface Plan {
    /** PLOT: gives the orders for the coming step. */
    void plot();

    /** CONSENSUS, before the votes of each period: what members do as proposers. */
    default void propose() {}

    /** What members do slot by slot, while the attack lasts; without it they propose and vote as all others, period by period. */
    default Optional<ProposerPolicy> proposers() {
        return Optional.empty();
    }

    /** After each settlement, also once the attack is over: tells what came of what was done. */
    default void observe() {}

    /** Whether the success test holds after a period's settlement: judged by facts alone, and asked until it first holds. */
    boolean succeeds(Facts facts);

    /** Whether the success test may still come to hold; false only once it surely never will. */
    default boolean mayStillSucceed() {
        return true;
    }

    /** Whether the coalition has nothing left to do from a period on. */
    boolean isOver(long period);
}
