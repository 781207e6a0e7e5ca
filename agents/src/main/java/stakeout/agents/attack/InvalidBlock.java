package stakeout.agents.attack;

import stakeout.agents.chain.Chain;
import stakeout.model.Default;
import stakeout.model.Description;
import stakeout.model.consensus.Intent;
import stakeout.model.observe.Event;
import stakeout.model.protocol.Trait;
import stakeout.model.quantity.Span;

/**
 * The first member to win a proposer's slot proposes an invalid block. Members and all who vote unchecked vote on the branch that
 * grows on it, who verifies stays on the valid one. Succeeds when the invalid branch is final beyond the block. Source:
 * [felten].
 *
 * @param start from when on members look for a slot
 * @param lasts for how long after the proposal the branch stands for votes; then all see that it is invalid
 */
@Trial(attack = "{type: invalid-block, by: coalition, start: $start, lasts: $day}")
@Trial(
        attack = "{type: invalid-block, by: coalition, start: $start, lasts: $day}",
        others = "{type: lazy, checkProbability: 0}",
        assumes = "Nobody else verifies what it votes for.")
@Description("A member proposes an invalid block that lazy validators vote for.")
public record InvalidBlock(Members by, @Default("0 d") Span start, Span lasts) implements Attack {
    public InvalidBlock {
        lasts.requireAboveZero("lasts");
    }

    @Override
    public Needs needs() {
        return Needs.traits(Trait.FINALITY);
    }

    @Override
    public Plan begin(Scene scene) {
        return new Running(scene, scene.periods(lasts));
    }

    private static final class Running implements Plan {
        private final Scene scene;
        private final long lastsPeriods;
        /** The period from which the branch stands no more; −1 before the proposal. */
        private long end = -1;

        Running(Scene scene, long lastsPeriods) {
            this.scene = scene;
            this.lastsPeriods = lastsPeriods;
        }

        @Override
        public void plot() {
            // Where no invalid block stands, a vote for it is a vote for the valid chain.
            scene.order(Intent.VOTE_B);
        }

        @Override
        public void propose() {
            Chain chain = scene.chain();
            long period = chain.period();
            if (end >= 0) {
                if (period >= end && chain.split() == Chain.Split.INVALID_BLOCK) {
                    chain.dropInvalid();
                }
                return;
            }
            int row = chain.proposers().proposer(chain.state());
            int operator = row < 0 ? -1 : chain.state().validators().ints("operator")[row];
            if (operator >= 0 && scene.coalition().isMember(operator) && chain.proposeInvalid()) {
                end = period + lastsPeriods;
                scene.observer()
                        .event(new Event(
                                period,
                                Event.Kind.INVALID_PROPOSAL,
                                operator,
                                row,
                                0,
                                "stands for " + lastsPeriods + " periods"));
            }
        }

        @Override
        public boolean succeeds(Facts facts) {
            return facts.isInvalidFinalised();
        }

        @Override
        public boolean isOver(long period) {
            return end >= 0 && period >= end && scene.chain().split() != Chain.Split.INVALID_BLOCK;
        }
    }
}
