package stakeout.model.polkadot;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stakeout.model.arithmetic.Unsigned128;

/** The election: as its twin in big integers on hundreds of random ballots, and what any election must keep. */
class PhragmenTest {
    private static final int BALLOTS = 120;
    private static final int ACCURACY = 65_535;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void equalsItsTwinToTheLastUnit(long seed) {
        for (int i = 0; i < BALLOTS; i++) {
            SplittableRandom random = new SplittableRandom(1_000 * seed + i);
            Ballots ballots = random(random);
            int seats = random.nextInt(ballots.candidates() + 3);
            Election election = Phragmen.elect(ballots, seats);
            PhragmenTwin twin = new PhragmenTwin(ballots, seats, true);
            String what = "seed " + (1_000 * seed + i);
            assertThat(winners(election)).as(what).isEqualTo(twin.winners);
            for (int edge = 0; edge < ballots.edges(); edge++) {
                assertThat(Unsigned128.unsigned(election.weight(edge))).as(what).isEqualTo(twin.weight[edge]);
            }
            checkBooks(election, what);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void balancingInLongsEqualsBalancingInBigIntegers(long seed) {
        for (int i = 0; i < BALLOTS; i++) {
            SplittableRandom random = new SplittableRandom(2_000 * seed + i);
            Ballots ballots = random(random);
            int seats = 1 + random.nextInt(ballots.candidates());
            int iterations = random.nextInt(6);
            BigInteger tolerance = BigInteger.valueOf(random.nextInt(3) == 0 ? random.nextInt(1_000) : 0);
            Election one = Phragmen.elect(ballots, seats);
            Election other = Phragmen.elect(ballots, seats);
            String what = "seed " + (2_000 * seed + i);
            assertThat(Balancing.balance(one, iterations, tolerance, false))
                    .as(what)
                    .isEqualTo(Balancing.balance(other, iterations, tolerance, true));
            for (int edge = 0; edge < ballots.edges(); edge++) {
                assertThat(one.weight(edge)).as(what).isEqualTo(other.weight(edge));
            }
            checkBooks(one, what);
            SolutionRatios.round(one, ACCURACY);
            checkBooks(one, what);
        }
    }

    @Test
    void balancingRarelyWorsensTheScoreAndMostlyBettersIt() {
        int better = 0;
        for (int i = 0; i < 200; i++) {
            Ballots ballots = random(new SplittableRandom(9_000 + i));
            Election election = Phragmen.elect(ballots, Math.max(1, ballots.candidates() / 2));
            ElectionScore before = ElectionScore.of(election);
            Balancing.balance(election, 10, BigInteger.ZERO);
            ElectionScore after = ElectionScore.of(election);
            assertThat(after.sum()).isEqualTo(before.sum());
            assertThat(after.squares()).isLessThanOrEqualTo(before.squares());
            better += after.isBetter(before, 0) ? 1 : 0;
        }
        assertThat(better).isGreaterThan(100);
    }

    /** What a plausible mistake would give must be seen: candidates ranked by approval alone. */
    @Test
    void electionByApprovalAloneIsAnother() {
        int other = 0;
        for (int i = 0; i < 100; i++) {
            Ballots ballots = random(new SplittableRandom(4_000 + i));
            int seats = Math.max(1, ballots.candidates() / 2);
            int[] right = new PhragmenTwin(ballots, seats, true).winners;
            other += java.util.Arrays.equals(right, new PhragmenTwin(ballots, seats, false).winners) ? 0 : 1;
        }
        assertThat(other).isGreaterThan(30);
    }

    @Test
    void nobodyVotes() {
        Election election = Phragmen.elect(new Ballots.Builder(3).build(), 2);
        assertThat(winners(election)).containsExactly(0, 1);
        assertThat(election.backing(0)).isZero();
        assertThat(Phragmen.elect(new Ballots.Builder(0).build(), 5).seats()).isZero();
    }

    @Test
    void unknownAndDoubleVotesAreDropped() {
        Ballots ballots = new Ballots.Builder(2)
                .voter(5)
                .vote(1)
                .vote(-1)
                .vote(7)
                .vote(1)
                .voter(6)
                .build();
        assertThat(ballots.edges()).isOne();
        assertThat(Phragmen.elect(ballots, 2).backing(1)).isEqualTo(5);
    }

    private static int[] winners(Election election) {
        int[] winners = new int[election.seats()];
        for (int seat = 0; seat < winners.length; seat++) {
            winners[seat] = election.winner(seat);
        }
        return winners;
    }

    /**
     * A voter's stake stands whole behind elected candidates, or not at all: with none of them elected, or with so few units that each
     * part rounds to nothing. Backings are sums of weights.
     */
    private static void checkBooks(Election election, String what) {
        Ballots ballots = election.ballots();
        BigInteger[] behind = new BigInteger[ballots.candidates()];
        java.util.Arrays.fill(behind, BigInteger.ZERO);
        for (int voter = 0; voter < ballots.voters(); voter++) {
            BigInteger sum = BigInteger.ZERO;
            int elected = 0;
            for (int edge = PhragmenTwin.from(ballots, voter); edge < PhragmenTwin.from(ballots, voter + 1); edge++) {
                int candidate = ballots.target().get(edge);
                BigInteger weight = Unsigned128.unsigned(election.weight(edge));
                sum = sum.add(weight);
                behind[candidate] = behind[candidate].add(weight);
                elected += election.isElected(candidate) ? 1 : 0;
            }
            BigInteger stake = PhragmenTwin.stake(ballots, voter);
            boolean roundsToNothing = stake.compareTo(BigInteger.valueOf(elected)) < 0 && sum.signum() == 0;
            assertThat(sum).as(what).isEqualTo(elected == 0 || roundsToNothing ? BigInteger.ZERO : stake);
        }
        for (int candidate = 0; candidate < behind.length; candidate++) {
            assertThat(election.backing(candidate)).as(what).isEqualTo(behind[candidate]);
        }
    }

    /** Stakes from nothing to the largest there can be; small ones often, for ties. */
    static Ballots random(SplittableRandom random) {
        int candidates = 1 + random.nextInt(12);
        Ballots.Builder builder = new Ballots.Builder(candidates);
        int bits = 1 + random.nextInt(64);
        int voters = random.nextInt(25);
        for (int voter = 0; voter < voters; voter++) {
            builder.voter(random.nextInt(6) == 0 ? 0 : random.nextLong() >>> (64 - bits));
            int votes = random.nextInt(17);
            for (int vote = 0; vote < votes; vote++) {
                builder.vote(random.nextInt(candidates + 2) - 1);
            }
        }
        return builder.build();
    }
}
