package stakeout.agents.coalition;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigInteger;
import java.util.stream.IntStream;
import stakeout.agents.World;
import stakeout.model.Default;
import stakeout.model.Description;
import stakeout.model.chance.Threshold;
import stakeout.model.quantity.Span;
import stakeout.model.quantity.TimeScale;

/**
 * Candidates are asked one after another, the largest first; each joins where its share of the declared gain, less what it expects to
 * lose, beats staying honest. What the others answered is known. Nothing is done before members together pass a threshold; then the coalition closes and begins. What
 * each expects comes from the plan and the rules (see {@link Outlook}), never from what others intend.
 *
 * @param threshold of the protocol, by its name ({@code one-third}) or {@code lowest}: members must have more than its share
 * @param review how long a candidate stays with an answer on average: they think again independently of each other
 * @param patience how long after the start it goes on asking
 */
@Description("Candidates join when their share of the gain, less what they expect to lose, beats staying honest.")
public record BestResponseForming(
        @Default("lowest") String threshold,
        @Default("1 period") Span review,
        @Default("30 periods") Span patience) implements Forming {
    public BestResponseForming {
        checkArgument(review.amount().signum() > 0, "review (%s) must be above 0.", review);
        checkArgument(patience.amount().signum() > 0, "patience (%s) must be above 0.", patience);
    }

    @Override
    public void check(World world, Iterable<String> groups) {
        Laws.needGain(world, "forming (best-response)");
        Laws.canPass(world, groups, threshold);
    }

    @Override
    public BigInteger needs(Stakes stakes) {
        return stakes.quota(threshold);
    }

    @Override
    public Gathering begin(Talks talks) {
        TimeScale scale = TimeScale.of(talks.stakes().protocol().period());
        long end = talks.clock().period() + patience.periodsRoundedUp(scale);
        Reckoning reckoning = new Reckoning(talks);
        Threshold again = talks.thinksAgain(review);
        return new Gathering() {
            private boolean ready;
            private boolean askedBefore;
            private final boolean[] declined = new boolean[talks.holdings().operators()];

            @Override
            public void step() {
                BigInteger quota = talks.stakes().quota(threshold);
                int[] order = talks.stakes().largestFirst(talks.candidates());
                int[] asked = IntStream.of(order)
                        .filter(operator -> !talks.coalition().isMember(operator))
                        .filter(operator -> !askedBefore || talks.thinks(operator, again, "join"))
                        .toArray();
                IntStream.of(asked).forEach(operator -> declined[operator] = false);
                for (int operator : asked) {
                    if (talks.stakes().weight(talks.coalition()).compareTo(quota) >= 0) {
                        break;
                    }
                    double advantage = reckoning.joining(
                            operator, quota, IntStream.of(order).filter(other -> !declined[other]));
                    declined[operator] = advantage <= 0;
                    if (advantage > 0) {
                        talks.join(operator, advantage);
                    }
                }
                askedBefore = true;
                ready = talks.stakes().weight(talks.coalition()).compareTo(quota) >= 0;
                if (ready) {
                    talks.formed();
                }
            }

            @Override
            public boolean isReady() {
                return ready;
            }

            @Override
            public boolean isGivenUp() {
                return talks.clock().period() + talks.clock().periodsPerStep() >= end;
            }
        };
    }
}
