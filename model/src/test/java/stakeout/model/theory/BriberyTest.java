package stakeout.model.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import stakeout.model.game.JoinOrStay;
import stakeout.model.game.WeightedVotingGame;

class BriberyTest {
    /** Target C10 of [economics]: the fall counts only as far as one is pivotal. */
    @Test
    void manySmallOnesAreCheaperToBribe() {
        long[] equal = new long[100];
        Arrays.fill(equal, 1);
        double pivotal = WeightedVotingGame.of(34, equal).swings(0.3333333)[0];
        assertEquals(0.08480457, pivotal, 1e-6 * 0.08480457);
        double v = 1_000_000;
        JoinOrStay choice = new JoinOrStay(0.05 * v, 0.05 * v, 0, 0.3 * v);
        double naive = choice.reservationPrice(1, 0);
        double small = choice.reservationPrice(0.5 + pivotal, 0.5);
        assertEquals(350_000, naive, 1e-6);
        assertEquals(75_441.37, small, 1e-6 * 75_441.37);
        assertEquals(11_900_000, 34 * naive, 1e-4);
        assertEquals(2_565_007, 34 * small, 1e-6 * 2_565_007);
    }

    /** Targets T51.1 to T51.5: the order of updating decides. */
    @Test
    void updateOrderDecidesPPlusEpsilon() {
        PPlusEpsilon game = new PPlusEpsilon(101, 1, 1.1);
        assertEquals(101, game.simultaneousVotes());
        assertEquals(0, game.paid(game.simultaneousVotes()));
        assertEquals(55, game.budget(), 1e-9);
        assertEquals(50, game.sequentialVotes());
        assertEquals(55, game.paid(game.sequentialVotes()), 1e-9);
    }

    /** Target T51.6. */
    @Test
    void bribeBelowThePayMovesNobody() {
        PPlusEpsilon game = new PPlusEpsilon(101, 1, 0.9);
        assertEquals(0, game.simultaneousVotes());
        assertEquals(0, game.sequentialVotes());
    }

    /** Who went over in a tie would carry the vote: the textbook's claim that X dominates hides it. */
    @Test
    void goingOverInATieIsNoticed() {
        int votes = 0;
        for (int voter = 0; voter < 101; voter++) {
            double with = votes + 1 >= 51 ? 1 : 0;
            double without = votes >= 51 ? 1 : 0;
            double advantage = new JoinOrStay(0, 1, 1, 0).advantage(new JoinOrStay.Pay(0, 0, 1.1), with, without);
            votes += advantage >= 0 ? 1 : 0;
        }
        assertEquals(101, votes);
        assertNotEquals(new PPlusEpsilon(101, 1, 1.1).sequentialVotes(), votes);
    }

    /** The fall of a price that one cannot help is no reason to stay honest. */
    @Test
    void fallCountsOnlyWherePivotal() {
        JoinOrStay choice = new JoinOrStay(10, 10, 0, 1_000);
        assertEquals(10, choice.reservationPrice(1, 1), 1e-9);
        assertEquals(10, choice.reservationPrice(0, 0), 1e-9);
        assertEquals(1_010, choice.reservationPrice(1, 0), 1e-9);
    }
}
