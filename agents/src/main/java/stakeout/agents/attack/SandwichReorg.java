package stakeout.agents.attack;

import stakeout.agents.slot.ProposerPolicy;
import stakeout.agents.slot.SlotView;
import stakeout.model.Default;
import stakeout.model.Description;
import stakeout.model.protocol.Trait;
import stakeout.model.quantity.Span;
import stakeout.model.slot.BlockTree;

/**
 * Where another proposes between two members, the first member's block and the members' votes of both slots are hidden, and shown with the
 * second member's block, which has the boost: together they outweigh the votes for the block between, or they do not, and then both blocks of
 * the members are lost.
 *
 * <p>In committees of weight 1, with a share b of each and a boost B, the block between is left out if and only if 2 b + B &gt; 1 − b. Succeeds
 * with the first block of another that is left out. Only within a period. Source: [three-attacks] §2, with the boost.
 *
 * @param start when it begins
 * @param lasts for how long members look for such slots
 */
@Trial(attack = "{type: sandwich-reorg, by: coalition, start: $start, lasts: $day}")
@Description("Members hide a block and votes, and show them with a boosted block, to leave out the block between.")
public record SandwichReorg(Members by, @Default("0 d") Span start, Span lasts) implements Attack {
    public SandwichReorg {
        lasts.requireAboveZero("lasts");
    }

    @Override
    public Needs needs() {
        return Needs.slotBySlot(Trait.SLOT_VOTES);
    }

    @Override
    public Plan begin(Scene scene) {
        return new SlotPlan(scene, scene.after(lasts), new Policy(), SlotPlan.leavesOut(scene));
    }

    private static final class Policy implements ProposerPolicy {
        private int hidden = BlockTree.NONE;
        private int first;

        @Override
        public void onSlot(SlotView view) {
            int slot = view.slot();
            if (slot == 0) {
                hidden = BlockTree.NONE;
            }
            if (hidden != BlockTree.NONE) {
                closeIn(view);
            } else if (view.isMine(slot) && view.isOthers(slot + 1) && view.isMine(slot + 2)) {
                first = slot;
                hidden = view.propose(view.publicHead());
                view.voteHidden(hidden);
            } else {
                view.proposeHonestly();
            }
        }

        private void closeIn(SlotView view) {
            if (view.slot() == first + 1) {
                view.voteHidden(hidden);
            } else {
                int second = view.propose(hidden);
                view.publish(second);
                view.publishVotes();
                view.vote(second);
                hidden = BlockTree.NONE;
            }
        }
    }
}
