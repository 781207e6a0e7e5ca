package stakeout.agents.attack;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSet;
import stakeout.agents.World;
import stakeout.agents.chain.Branch;
import stakeout.agents.chain.Chain;
import stakeout.model.Default;
import stakeout.model.Description;
import stakeout.model.consensus.Intent;
import stakeout.model.protocol.Trait;
import stakeout.model.quantity.Share;
import stakeout.model.quantity.Span;

/**
 * Members vote just often enough to lose little by an inactivity leak that drains who is absent throughout. In a split network they
 * vote on one side and then on the other, never on both at once, and not where the vote would reach around one on the other side: so
 * nothing can be proved against them. In a whole network they vote in one period of several. Succeeds once members, who began with less,
 * hold more than a given share of the weight on every branch that stands. Source: [pavloff] (semi-active validators).
 *
 * @param start when it begins
 * @param lasts how long members do so
 * @param every a member votes on a branch in one of so many periods
 * @param above the share of the weight to get beyond
 */
@Trial(
        attack = "{type: leak-gaming, by: coalition, start: $start, lasts: $fortnight}",
        scenario = "network: {partition:"
                + " {halves: [others.first, others.second], bridged: [coalition], from: $start, to: $far}}",
        stepIsPeriod = true,
        assumes =
                "The network is split in halves for a fortnight, and the coalition reaches both. From a third of the stake on there"
                        + " is nothing to be gained by it.")
@Description("Members vote now and then on each side, to keep stake while the leak drains others.")
public record LeakGaming(
        Members by,
        @Default("0 d") Span start,
        Span lasts,
        @Default("2") int every,
        @Default("0.3333333333") Share above)
        implements Attack {
    public LeakGaming {
        lasts.requireAboveZero("lasts");
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
            /** The source of the last vote on side A and on side B. */
            private final long[] lastSource = new long[2];

            private boolean judged;
            private boolean hadMore;

            @Override
            public void plot() {
                Chain chain = scene.chain();
                long turn = (chain.period() - scene.beginsIn()) % every;
                if (chain.split() != Chain.Split.PARTITION) {
                    scene.order(turn == 0 ? Intent.ATTEST : Intent.WITHHOLD);
                } else if (turn <= 1 && isHarmless((int) turn)) {
                    scene.order(turn == 0 ? Intent.VOTE_A : Intent.VOTE_B);
                } else {
                    scene.order(Intent.WITHHOLD);
                }
            }

            /** Whether a vote on a side does not reach around the last one on the other. */
            private boolean isHarmless(int side) {
                Chain chain = scene.chain();
                Branch branch = side == 0 ? chain.canonical() : chain.other().orElseThrow();
                long source = branch.state().finality().justified;
                if (source < lastSource[1 - side]) {
                    return false;
                }
                lastSource[side] = source;
                return true;
            }

            @Override
            public boolean succeeds(Facts facts) {
                boolean more = facts.weightShareEverywhere(scene.coalition()::isMember) > above.toDouble();
                hadMore |= more && !judged;
                judged = true;
                return more && !hadMore && facts.period() < end;
            }

            @Override
            public boolean mayStillSucceed() {
                return !hadMore;
            }

            @Override
            public boolean isOver(long period) {
                return period >= end;
            }
        };
    }
}
