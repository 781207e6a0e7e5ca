package stakeout.model.polkadot;

import com.google.common.primitives.ImmutableIntArray;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;
import stakeout.model.arithmetic.Unsigned128;

/**
 * Sequential Phragmén: seats are filled one by one, each by the candidate whose voters would bear the least load.
 *
 * <pre>
 * score(c) = ⌊D / approval(c)⌋ + Σ over voters v of c: ⌊load(v) · stake(v) / approval(c)⌋,  D = 2¹²⁸ − 1      [at most D]
 * </pre>
 *
 * Lowest score wins, the first in order where it is equal; a candidate that nobody approves comes after all others. Every voter of
 * the winner then bears {@code score}, of which {@code score − load(v)} is the winner's. In the end
 * {@code weight = ⌊stake(v) · share of the load⌋}, edges of weight 0 are left out, and the others brought to the voter's stake.
 *
 * <p>A score changes only where a voter's load did, so that each round touches the winner's voters alone; sums are kept beyond 128
 * bits, which gives the same as adding up with saturation. Source: [polkadot-sdk]
 * substrate/primitives/npos-elections/src/phragmen.rs.
 */
public final class Phragmen {
    private final Ballots ballots;
    private final ImmutableIntArray first;
    private final ImmutableIntArray target;
    private final int candidates;
    // by candidate
    private final long[] approvalHi;
    private final long[] approvalLo;
    private final long[] divisor;
    private final long[] reciprocal;
    private final long[] scoreOver;
    private final long[] scoreHi;
    private final long[] scoreLo;
    private final int[] firstBack;
    // by voter
    private final long[] loadHi;
    private final long[] loadLo;
    // by edge
    private final int[] voterOf;
    private final int[] back;
    private final long[] termHi;
    private final long[] termLo;
    private final long[] edgeLoadHi;
    private final long[] edgeLoadLo;
    private final boolean[] elected;
    private final Unsigned128 register = new Unsigned128();

    private Phragmen(Ballots ballots) {
        this.ballots = ballots;
        first = ballots.first();
        target = ballots.target();
        candidates = ballots.candidates();
        approvalHi = new long[candidates];
        approvalLo = new long[candidates];
        divisor = new long[candidates];
        reciprocal = new long[candidates];
        scoreOver = new long[candidates];
        scoreHi = new long[candidates];
        scoreLo = new long[candidates];
        elected = new boolean[candidates];
        firstBack = new int[candidates + 1];
        loadHi = new long[ballots.voters()];
        loadLo = new long[ballots.voters()];
        voterOf = new int[ballots.edges()];
        back = new int[ballots.edges()];
        termHi = new long[ballots.edges()];
        termLo = new long[ballots.edges()];
        edgeLoadHi = new long[ballots.edges()];
        edgeLoadLo = new long[ballots.edges()];
    }

    /** Fills as many seats as there are candidates for. */
    public static Election elect(Ballots ballots, int seats) {
        Phragmen election = new Phragmen(ballots);
        election.approve();
        election.begin();
        int[] winners = new int[Math.min(seats, ballots.candidates())];
        for (int round = 0; round < winners.length; round++) {
            winners[round] = election.best();
            election.seat(winners[round]);
        }
        return election.weigh(new Election(ballots, winners));
    }

    private void approve() {
        for (int voter = 0; voter < ballots.voters(); voter++) {
            long stake = ballots.stake().get(voter);
            for (int edge = first.get(voter); edge < first.get(voter + 1); edge++) {
                int candidate = target.get(edge);
                voterOf[edge] = voter;
                firstBack[candidate + 1]++;
                long sum = approvalLo[candidate] + stake;
                approvalHi[candidate] += Long.compareUnsigned(sum, stake) < 0 ? 1 : 0;
                approvalLo[candidate] = sum;
            }
        }
        for (int candidate = 0; candidate < candidates; candidate++) {
            firstBack[candidate + 1] += firstBack[candidate];
        }
        int[] next = firstBack.clone();
        for (int edge = 0; edge < target.length(); edge++) {
            back[next[target.get(edge)]++] = edge;
        }
    }

    private boolean isApproved(int candidate) {
        return (approvalHi[candidate] | approvalLo[candidate]) != 0;
    }

    private void begin() {
        for (int candidate = 0; candidate < candidates; candidate++) {
            if (!isApproved(candidate)) {
                scoreHi[candidate] = -1;
                scoreLo[candidate] = -1;
                continue;
            }
            if (approvalHi[candidate] == 0) {
                divisor[candidate] = approvalLo[candidate] << Long.numberOfLeadingZeros(approvalLo[candidate]);
                reciprocal[candidate] = Unsigned128.reciprocal(divisor[candidate]);
            }
            register.set(-1, -1);
            over(candidate, 1);
            scoreHi[candidate] = register.hi();
            scoreLo[candidate] = register.lo();
        }
    }

    /** The register times a stake over a candidate's approval. */
    private void over(int candidate, long stake) {
        if (approvalHi[candidate] == 0) {
            register.timesOver(
                    stake, divisor[candidate], reciprocal[candidate], Long.numberOfLeadingZeros(approvalLo[candidate]));
            return;
        }
        BigInteger quotient = Unsigned128.unsigned(register.hi(), register.lo())
                .multiply(Unsigned128.unsigned(stake))
                .divide(Unsigned128.unsigned(approvalHi[candidate], approvalLo[candidate]));
        register.set(quotient.shiftRight(64).longValue(), quotient.longValue());
    }

    private int best() {
        int best = -1;
        for (int candidate = 0; candidate < candidates; candidate++) {
            if (!elected[candidate] && (best < 0 || isBefore(candidate, best))) {
                best = candidate;
            }
        }
        return best;
    }

    private boolean isBefore(int candidate, int other) {
        boolean approved = isApproved(candidate);
        if (!approved || !isApproved(other)) {
            return approved && !isApproved(other);
        }
        if ((scoreOver[candidate] | scoreOver[other]) != 0) {
            return scoreOver[candidate] == 0 && (scoreHi[candidate] & scoreLo[candidate]) != -1;
        }
        int high = Long.compareUnsigned(scoreHi[candidate], scoreHi[other]);
        return (high != 0 ? high : Long.compareUnsigned(scoreLo[candidate], scoreLo[other])) < 0;
    }

    private void seat(int winner) {
        elected[winner] = true;
        long hi = scoreOver[winner] != 0 ? -1 : scoreHi[winner];
        long lo = scoreOver[winner] != 0 ? -1 : scoreLo[winner];
        for (int i = firstBack[winner]; i < firstBack[winner + 1]; i++) {
            int edge = back[i];
            int voter = voterOf[edge];
            edgeLoadLo[edge] = lo - loadLo[voter];
            edgeLoadHi[edge] = hi - loadHi[voter] - (Long.compareUnsigned(lo, loadLo[voter]) < 0 ? 1 : 0);
            loadHi[voter] = hi;
            loadLo[voter] = lo;
            if (ballots.stake().get(voter) != 0) {
                spread(voter);
            }
        }
    }

    /** A voter's load has changed: so do the scores of its other candidates. */
    private void spread(int voter) {
        long stake = ballots.stake().get(voter);
        for (int edge = first.get(voter); edge < first.get(voter + 1); edge++) {
            int candidate = target.get(edge);
            if (elected[candidate]) {
                continue;
            }
            register.set(loadHi[voter], loadLo[voter]);
            over(candidate, stake);
            add(candidate, register.hi(), register.lo());
            subtract(candidate, termHi[edge], termLo[edge]);
            termHi[edge] = register.hi();
            termLo[edge] = register.lo();
        }
    }

    private void add(int candidate, long hi, long lo) {
        long low = scoreLo[candidate] + lo;
        long carry = Long.compareUnsigned(low, lo) < 0 ? 1 : 0;
        long high = scoreHi[candidate] + hi;
        scoreOver[candidate] += Long.compareUnsigned(high, hi) < 0 ? 1 : 0;
        long carried = high + carry;
        scoreOver[candidate] += carry == 1 && carried == 0 ? 1 : 0;
        scoreHi[candidate] = carried;
        scoreLo[candidate] = low;
    }

    private void subtract(int candidate, long hi, long lo) {
        long low = scoreLo[candidate];
        long borrow = Long.compareUnsigned(low, lo) < 0 ? 1 : 0;
        long high = scoreHi[candidate];
        scoreOver[candidate] -= Long.compareUnsigned(high, hi) < 0 ? 1 : 0;
        long less = high - hi;
        scoreOver[candidate] -= borrow == 1 && less == 0 ? 1 : 0;
        scoreHi[candidate] = less - borrow;
        scoreLo[candidate] = low - lo;
    }

    private Election weigh(Election election) {
        Normalisation normalisation = new Normalisation();
        long[] weights = new long[16];
        int[] edges = new int[16];
        for (int voter = 0; voter < ballots.voters(); voter++) {
            long stake = ballots.stake().get(voter);
            int from = first.get(voter);
            int to = first.get(voter + 1);
            if (weights.length < to - from) {
                weights = new long[to - from];
                edges = new int[to - from];
            }
            int count = 0;
            for (int edge = from; edge < to; edge++) {
                long weight = elected[target.get(edge)] ? weight(voter, edge) : 0;
                if (weight != 0) {
                    weights[count] = weight;
                    edges[count++] = edge;
                }
            }
            normalise(normalisation, weights, count, stake);
            for (int i = 0; i < count; i++) {
                election.setWeight(edges[i], weights[i]);
            }
        }
        return election.seal();
    }

    /** Scores never fall from round to round, so that no part of a load exceeds it. */
    private long weight(int voter, int edge) {
        long stake = ballots.stake().get(voter);
        boolean whole = edgeLoadHi[edge] == loadHi[voter] && edgeLoadLo[edge] == loadLo[voter];
        return whole
                ? stake
                : Unsigned128.timesFraction(stake, edgeLoadHi[edge], edgeLoadLo[edge], loadHi[voter], loadLo[voter]);
    }

    /** Brings weights to a stake, in longs where they are small, else in big integers. */
    static void normalise(Normalisation normalisation, long[] weights, int count, long stake) {
        boolean small = stake >= 0 && stake < Normalisation.SMALL && count <= Normalisation.MOST_SMALL;
        for (int i = 0; i < count; i++) {
            small &= weights[i] >= 0 && weights[i] < Normalisation.SMALL;
        }
        if (small) {
            normalisation.inPlace(weights, count, stake);
            return;
        }
        List<BigInteger> normalised = Normalisation.of(
                IntStream.range(0, count)
                        .mapToObj(i -> Unsigned128.unsigned(weights[i]))
                        .toList(),
                Unsigned128.unsigned(stake));
        for (int i = 0; i < count; i++) {
            weights[i] = normalised.get(i).longValue();
        }
    }
}
