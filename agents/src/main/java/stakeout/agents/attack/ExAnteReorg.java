package stakeout.agents.attack;

import static com.google.common.base.Preconditions.checkArgument;

import stakeout.agents.slot.ProposerPolicy;
import stakeout.agents.slot.SlotView;
import stakeout.model.Default;
import stakeout.model.Description;
import stakeout.model.protocol.Trait;
import stakeout.model.quantity.Span;
import stakeout.model.slot.BlockTree;

/**
 * Members who propose in just so many slots one after the other hide these blocks and their votes for them, and show all when the next
 * proposer's block is out and votes are due: the hidden votes outweigh its boost, or they do not, and then the hidden blocks are lost.
 *
 * <p>In committees of weight 1, with a share b of each and a boost B, the next block is left out if and only if blocks × b &gt; B; with members
 * who insist also if (blocks + 1) b &gt; 1 − b, by the votes of its own slot once its boost is over. Succeeds with the first block of another that
 * is left out. Only within a period: a fork must begin and end in it. Source: [three-attacks] §2, which has nobody insist.
 *
 * @param start when it begins
 * @param lasts for how long members look for such slots
 * @param blocks how many slots one after the other; of longer runs the last ones serve
 * @param insists whether members vote for their fork in the next block's slot too, whether it is the head by then or not
 */
@Trial(attack = "{type: ex-ante-reorg, by: coalition, start: $start, lasts: $day}")
@Trial(attack = "{type: ex-ante-reorg, by: coalition, start: $start, lasts: $day, blocks: 2, insists: true}")
@Description("Members hide blocks and votes, then show them to leave out the next proposer's block.")
public record ExAnteReorg(
        Members by,
        @Default("0 d") Span start,
        Span lasts,
        @Default("1") int blocks,
        @Default("false") boolean insists) implements Attack {
    public ExAnteReorg {
        lasts.requireAboveZero("lasts");
        checkArgument(blocks >= 1, "blocks (%s) must be at least 1.", blocks);
    }

    @Override
    public Needs needs() {
        return Needs.slotBySlot(Trait.SLOT_VOTES);
    }

    @Override
    public Plan begin(Scene scene) {
        return new SlotPlan(scene, scene.after(lasts), new Policy(blocks, insists), SlotPlan.leavesOut(scene));
    }

    private static final class Policy implements ProposerPolicy {
        private final int blocks;
        private final boolean insists;
        private int tip = BlockTree.NONE;
        /** The slot in which all is shown. */
        private int target;

        Policy(int blocks, boolean insists) {
            this.blocks = blocks;
            this.insists = insists;
        }

        @Override
        public void onSlot(SlotView view) {
            int slot = view.slot();
            if (slot == 0) {
                tip = BlockTree.NONE;
            }
            if (tip == BlockTree.NONE && isRun(view, slot)) {
                tip = view.publicHead();
                target = slot + blocks;
            }
            if (tip == BlockTree.NONE) {
                view.proposeHonestly();
            } else if (slot < target) {
                tip = view.propose(tip);
                view.voteHidden(tip);
            }
        }

        private boolean isRun(SlotView view, int from) {
            for (int slot = from; slot < from + blocks; slot++) {
                if (!view.isMine(slot)) {
                    return false;
                }
            }
            return view.isOthers(from + blocks);
        }

        @Override
        public void onVotes(SlotView view) {
            if (tip != BlockTree.NONE && view.slot() == target) {
                view.publish(tip);
                view.publishVotes();
                if (insists) {
                    view.vote(tip);
                }
                tip = BlockTree.NONE;
            }
        }
    }
}
