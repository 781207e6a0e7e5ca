package stakeout.model.polkadot;

import java.math.BigInteger;
import java.util.Arrays;
import stakeout.model.arithmetic.Unsigned128;

/**
 * Who is elected and whose stake stands behind whom. Mutable while it is being balanced, then left alone.
 *
 * <p>Weights are unsigned integers of 64 bits, backings of 128.
 */
public final class Election {
    public static final int NOT_ELECTED = -1;

    final Ballots ballots;
    final int[] winners;
    final int[] round;
    final long[] weight;
    private final boolean[] given;
    final long[] backingHi;
    final long[] backingLo;

    Election(Ballots ballots, int[] winners) {
        this.ballots = ballots;
        this.winners = winners;
        round = new int[ballots.candidates()];
        Arrays.fill(round, NOT_ELECTED);
        for (int i = 0; i < winners.length; i++) {
            round[winners[i]] = i;
        }
        weight = new long[ballots.edges()];
        given = new boolean[ballots.edges()];
        backingHi = new long[ballots.candidates()];
        backingLo = new long[ballots.candidates()];
    }

    public Ballots ballots() {
        return ballots;
    }

    public int seats() {
        return winners.length;
    }

    /** The candidate elected in a round, from 0. */
    public int winner(int inRound) {
        return winners[inRound];
    }

    public boolean isElected(int candidate) {
        return round[candidate] != NOT_ELECTED;
    }

    /** What of a voter's stake stands behind the target of an edge; 0 where that is not elected. */
    public long weight(int edge) {
        return weight[edge];
    }

    /** Whether the election gave something over this edge: only such edges take part in balancing. */
    boolean hasEdge(int edge) {
        return given[edge];
    }

    /** The election is done: edges that got nothing are left out for good. */
    Election seal() {
        for (int edge = 0; edge < weight.length; edge++) {
            given[edge] = weight[edge] != 0;
        }
        return this;
    }

    public BigInteger backing(int candidate) {
        return Unsigned128.unsigned(backingHi[candidate], backingLo[candidate]);
    }

    /** Moves the weight of an edge to a new one, and the backing of its target along. */
    void setWeight(int edge, long to) {
        int candidate = ballots.target().get(edge);
        long low = backingLo[candidate];
        long without = low - weight[edge];
        long borrow = Long.compareUnsigned(low, weight[edge]) < 0 ? 1 : 0;
        long with = without + to;
        long carry = Long.compareUnsigned(with, without) < 0 ? 1 : 0;
        backingLo[candidate] = with;
        backingHi[candidate] += carry - borrow;
        weight[edge] = to;
    }
}
