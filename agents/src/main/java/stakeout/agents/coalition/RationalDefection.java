package stakeout.agents.coalition;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigInteger;
import stakeout.agents.World;
import stakeout.model.Default;
import stakeout.model.Description;
import stakeout.model.chance.Threshold;
import stakeout.model.quantity.Span;

/**
 * A member leaves once staying in is worth less than leaving: its share of the gain while that is still to come and members pass the
 * threshold, less what the rules take for the orders at the rate of the last period. So one who leaves may bring the others to leave,
 * and once the gain is booked nothing holds them but that obeying costs nothing. Who has left is not taken back.
 *
 * @param threshold of the protocol, by its name ({@code one-third}) or {@code lowest}: below it members no longer believe in success
 * @param review how long a member stays with its decision on average: they think again independently of each other
 */
@Description("A member leaves once its share still to come is worth less than obeying costs.")
public record RationalDefection(
        @Default("lowest") String threshold,
        @Default("1 period") Span review) implements Defection {
    public RationalDefection {
        checkArgument(review.amount().signum() > 0, "review (%s) must be above 0.", review);
    }

    @Override
    public void check(World world) {
        Laws.needGain(world, "defection (rational)");
        stakeout.model.protocol.SecurityThreshold.of(world.protocol(), threshold);
    }

    @Override
    public Deserters begin(Talks talks) {
        Reckoning reckoning = new Reckoning(talks);
        Threshold again = talks.thinksAgain(review);
        return (begun, succeeded) -> {
            BigInteger quota = talks.stakes().quota(threshold);
            // All by the membership of the last step: who thinks first does not matter.
            int[] members = talks.coalition().operators();
            double[] worth = new double[members.length];
            for (int i = 0; i < members.length; i++) {
                worth[i] = talks.thinks(members[i], again, "defect")
                        ? reckoning.stayingIn(members[i], quota, begun, succeeded)
                        : 0;
            }
            for (int i = 0; i < members.length; i++) {
                if (worth[i] < 0) {
                    talks.leave(members[i], worth[i]);
                }
            }
        };
    }
}
