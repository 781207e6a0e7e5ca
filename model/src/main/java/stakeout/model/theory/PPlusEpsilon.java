package stakeout.model.theory;

import static com.google.common.base.Preconditions.checkArgument;

import stakeout.model.game.JoinOrStay;
import stakeout.model.game.JoinOrStay.Pay;

/**
 * A vote in which everybody in the majority is paid, and a briber promises a bribe to each who votes for X if X loses. With a bribe
 * above the pay, X is at least as good whatever the others do; where one vote decides, both are the same. So the order of updating
 * decides: all together from all honest, everybody goes over and nothing is paid; one after another, keeping to honesty in a tie, the
 * vote stalls one short of the majority and the briber pays everybody who went over. Source: [p-plus-epsilon]; the tie: [economics].
 *
 * @param voters an odd number
 * @param pay what each in the majority gets
 * @param bribe what each who voted for X gets where X loses: pay + ε
 */
public record PPlusEpsilon(int voters, double pay, double bribe) {
    public PPlusEpsilon {
        checkArgument(voters >= 1 && voters % 2 == 1, "voters (%s) must be an odd number.", voters);
        checkArgument(pay >= 0 && bribe >= 0, "pay (%s) and bribe (%s) must not be negative.", pay, bribe);
    }

    /** The votes that X needs. */
    public int majority() {
        return voters / 2 + 1;
    }

    private boolean joins(int others) {
        double with = others + 1 >= majority() ? 1 : 0;
        double without = others >= majority() ? 1 : 0;
        return new JoinOrStay(0, pay, pay, 0).advantage(new Pay(0, 0, bribe), with, without) > 0;
    }

    /** How many vote for X when all answer at once to everybody's honesty. */
    public int simultaneousVotes() {
        return joins(0) ? voters : 0;
    }

    /** How many vote for X when they answer one after another, each seeing who went over before. */
    public int sequentialVotes() {
        int votes = 0;
        for (int voter = 0; voter < voters; voter++) {
            votes += joins(votes) ? 1 : 0;
        }
        return votes;
    }

    /** What the briber pays when so many vote for X. */
    public double paid(int votes) {
        return votes >= majority() ? 0 : votes * bribe;
    }

    /** What the briber must have so that its promise is believed: the most that a lost vote can cost it. */
    public double budget() {
        return paid(majority() - 1);
    }
}
