package stakeout.agents.attack;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSet;
import stakeout.agents.World;
import stakeout.agents.chain.Chain;
import stakeout.model.Default;
import stakeout.model.Description;
import stakeout.model.consensus.Intent;
import stakeout.model.protocol.Trait;
import stakeout.model.quantity.Share;
import stakeout.model.quantity.Span;

/**
 * Members vote just often enough to lose little by an inactivity leak that drains who is absent throughout. In a split network they
 * vote on one side and then on the other, never on both at once, which is no offence while neither side justifies anything; in a whole
 * one they vote in one period of several. Succeeds once members, who began with less, hold more than a given share of the weight on every
 * branch that stands. Source: [pavloff] (semi-active validators).
 *
 * @param start when it begins
 * @param lasts how long members do so
 * @param every a member votes on a branch in one of so many periods
 * @param above the share of the weight to get beyond
 */
@Description("Members vote now and then on each side, to keep stake while the leak drains others.")
public record LeakGaming(
        Members by,
        @Default("0 d") Span start,
        Span lasts,
        @Default("2") int every,
        @Default("0.3333333333") Share above)
        implements Attack {
    public LeakGaming {
        checkArgument(lasts.amount().signum() > 0, "lasts (%s) must be above 0.", lasts);
        checkArgument(
                every >= 2 && every <= 1000, "every (%s) must be in [2, 1000].\nMaybe 2: every other period.", every);
    }

    @Override
    public Needs needs() {
        return new Needs(ImmutableSet.of(Trait.INACTIVITY_LEAK), ImmutableSet.of(), false);
    }

    @Override
    public void check(World world) {
        Attack.super.check(world);
        checkArgument(
                world.periodsPerStep() == 1,
                "attack (%s) needs steps of one period, for its members decide anew in each; they have %s.\nMaybe periodsPerStep: 1.",
                name(),
                world.periodsPerStep());
    }

    @Override
    public Plan begin(Scene scene) {
        long end = scene.after(lasts);
        return new Plan() {
            private boolean judged;
            private boolean hadMore;

            @Override
            public void plot() {
                Chain chain = scene.chain();
                long turn = (chain.period() - scene.beginsIn()) % every;
                if (chain.split() == Chain.Split.PARTITION) {
                    scene.order(turn == 0 ? Intent.VOTE_A : turn == 1 ? Intent.VOTE_B : Intent.WITHHOLD);
                } else {
                    scene.order(turn == 0 ? Intent.ATTEST : Intent.WITHHOLD);
                }
            }

            @Override
            public boolean succeeds(Facts facts) {
                boolean more = facts.weightShareEverywhere(scene.coalition()::isMember) > above.toDouble();
                hadMore |= more && !judged;
                judged = true;
                return more && !hadMore && facts.period() < end;
            }

            @Override
            public boolean isOver(long period) {
                return period >= end;
            }
        };
    }
}
