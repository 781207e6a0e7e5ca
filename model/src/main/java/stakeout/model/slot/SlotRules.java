package stakeout.model.slot;

import java.util.Optional;
import stakeout.model.rules.Turn;

/**
 * How a protocol's period goes slot by slot. Played so with nobody but the honest, it comes to the same as the period played at
 * once, to the last unit.
 */
public interface SlotRules {
    ForkChoice forkChoice();

    /**
     * The rows that may propose in the period being played, in the order of its slots, as settlement will pay them; −1 for nobody.
     * Where most slots are empty (Cardano) only those that have a proposer are told. Read only.
     */
    int[] proposers(Turn turn);

    /** Whether a row is there in the period being played, to propose and to vote. */
    boolean isPresent(Turn turn, int row);

    /**
     * Sums the weight that votes in each slot of the period, of those who are there; nothing where blocks get no votes.
     *
     * @param member by operator: whose weight is added to {@code members}; others' to {@code others}, both by slot
     * @return the weight of all, there or not
     */
    default long committees(Turn turn, boolean[] member, long[] members, long[] others) {
        return 0;
    }

    /** What a timely block counts for more while its slot lasts, in weight, by the weight of a mean committee. */
    default long boost(long committeeWeight) {
        return 0;
    }

    /** The last slot is over: settlement pays by what became of them all. */
    void close(Turn turn, SlotLog log);

    /** How blocks add to the randomness that draws later proposers, where that can be told. */
    default Optional<Beacon> beacon() {
        return Optional.empty();
    }
}
