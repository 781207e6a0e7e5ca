package stakeout.agents.attack;

import stakeout.agents.slot.ProposerPolicy;
import stakeout.agents.slot.SlotView;
import stakeout.model.Default;
import stakeout.model.Description;
import stakeout.model.protocol.Trait;
import stakeout.model.quantity.Span;
import stakeout.model.slot.BlockTree;
import stakeout.model.slot.SlotLog.Fate;

/**
 * Members build on a fork of their own and show it block by block, so that others' blocks are left out: one ahead they answer the others' block
 * with theirs and race, two ahead they show all and win, further ahead they show one block for one.
 *
 * <p>Succeeds when it is over and the members' part of the chain is more than their part of the slots that had a proposer. A fork
 * ends with its period. Source: [selfish-mining] §3; who follows which of two equal forks is the network's tieShare.
 *
 * @param start when it begins
 * @param lasts how long
 */
@Trial(
        attack = "{type: selfish-proposing, by: coalition, start: $start, lasts: $day}",
        assumes = "Of two equally long forks all others build on the one that is not the coalition's.")
@Trial(
        attack = "{type: selfish-proposing, by: coalition, start: $start, lasts: $day}",
        scenario = "network: {tieShare: 1}",
        assumes = "Of two equally long forks all others build on the coalition's, whose blocks travel faster.")
@Description("Members hide their blocks and show them so that others' blocks are left out.")
public record SelfishProposing(Members by, @Default("0 d") Span start, Span lasts) implements Attack {
    public SelfishProposing {
        lasts.requireAboveZero("lasts");
    }

    @Override
    public Needs needs() {
        return Needs.slotBySlot(Trait.LONGEST_CHAIN);
    }

    @Override
    public Plan begin(Scene scene) {
        long end = scene.after(lasts);
        return new SlotPlan(
                scene, end, new Policy(), facts -> facts.period() == end - 1 && isMoreThanTheirPart(scene, facts));
    }

    private static boolean isMoreThanTheirPart(Scene scene, Facts facts) {
        double ours = facts.slots(Fate.BLOCK, scene.coalition()::isMember);
        double oursLost = facts.slots(Fate.ORPHANED, scene.coalition()::isMember);
        double chain = facts.slots(Fate.BLOCK, operator -> true);
        double lost = facts.slots(Fate.ORPHANED, operator -> true);
        return ours / chain > (ours + oursLost) / (chain + lost);
    }

    private static final class Policy implements ProposerPolicy {
        private int tip;
        /** Blocks of the fork that are members' own, since it left the chain that all see; 0 where there is no fork. */
        private int own;
        /** Height of what all saw before the slot's block. */
        private int publicHeight;

        @Override
        public void onSlot(SlotView view) {
            BlockTree tree = view.tree();
            if (view.slot() == 0) {
                tip = BlockTree.ROOT;
                own = 0;
            }
            publicHeight = tree.height(tree.highest());
            if (view.isMine(view.slot())) {
                boolean races = own == 1 && tree.height(tip) == publicHeight;
                if (own == 0) {
                    tip = tree.highest();
                }
                tip = view.propose(tip);
                own++;
                if (races) {
                    show(view, tip);
                }
            }
        }

        @Override
        public void onVotes(SlotView view) {
            if (!view.isOthers(view.slot())) {
                return;
            }
            BlockTree tree = view.tree();
            int lead = tree.height(tip) - publicHeight;
            if (own == 0 || lead <= 0) {
                tip = tree.highest();
                own = 0;
            } else if (lead == 1) {
                view.publish(tip);
            } else if (lead == 2) {
                show(view, tip);
            } else {
                view.publish(firstHidden(tree));
            }
        }

        private void show(SlotView view, int block) {
            view.publish(block);
            own = 0;
        }

        private int firstHidden(BlockTree tree) {
            int block = tip;
            while (!tree.isPublished(tree.parent(block))) {
                block = tree.parent(block);
            }
            return block;
        }

        @Override
        public void onEnd(SlotView view) {
            view.publish(tip);
        }
    }
}
