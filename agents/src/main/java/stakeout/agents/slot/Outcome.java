package stakeout.agents.slot;

import static stakeout.model.slot.BlockTree.NONE;
import static stakeout.model.slot.BlockTree.ROOT;

import java.util.Arrays;
import stakeout.model.slot.BlockTree;
import stakeout.model.slot.SlotLog;
import stakeout.model.slot.SlotLog.Fate;

/** Judges a period that was played: which blocks are on the chain, whose head votes are lost, and by whose doing. */
final class Outcome {
    private final SlotView view;
    private final SlotLog log;
    private final int[] othersVotedFor;
    private final BlockTree tree;
    private final int head;
    /** The last block of the chain by the end of each slot. */
    private final int[] chainAt;
    /** For each block of the chain but its head, the one after it; none for the rest. */
    private final int[] next;

    Outcome(SlotView view, SlotLog log, int[] othersVotedFor) {
        this.view = view;
        this.log = log;
        this.othersVotedFor = othersVotedFor;
        tree = view.tree();
        head = view.publicHead();
        chainAt = new int[log.slots()];
        next = new int[tree.size()];
        Arrays.fill(next, NONE);
    }

    SlotLog judge() {
        followChain();
        for (int slot = 0; slot < log.slots(); slot++) {
            judge(slot);
        }
        if (view.rules().forkChoice().isByVotes()) {
            for (int slot = 0; slot < log.slots(); slot++) {
                judgeVotes(slot, false, othersVotedFor[slot], true);
                judgeVotes(slot, true, view.membersVotedFor(slot), view.areVotesInTime(slot));
            }
        }
        return log;
    }

    private void followChain() {
        Arrays.fill(chainAt, ROOT);
        int later = log.slots();
        for (int block = head; block != ROOT; block = tree.parent(block)) {
            Arrays.fill(chainAt, tree.slot(block), later, block);
            later = tree.slot(block);
            next[tree.parent(block)] = block;
        }
    }

    private void judge(int slot) {
        int block = view.blockOf(slot);
        int row = log.proposer(slot);
        if (block == NONE) {
            boolean skipped = view.isMine(slot);
            log.set(slot, skipped ? Fate.SKIPPED : Fate.ABSENT, row);
            return;
        }
        log.stand(slot, tree.slot(tree.parent(block)));
        if (chainAt[slot] == block) {
            log.set(slot, Fate.BLOCK, row);
        } else {
            log.set(slot, Fate.ORPHANED, culprit(slot, block));
        }
    }

    /** Who built the fork that left a block out; whoever made the block if no member did. */
    private int culprit(int slot, int block) {
        if (!view.isMine(slot)) {
            int fork = tree.parent(block);
            while (next[fork] == NONE && fork != head) {
                fork = tree.parent(fork);
            }
            int winner = next[fork];
            if (winner != NONE && view.isMine(tree.slot(winner))) {
                return tree.row(winner);
            }
        }
        return tree.row(block);
    }

    /** A vote for the head pays if it is for the chain's last block, and if the next slot's block could bring it. */
    private void judgeVotes(int slot, boolean members, int block, boolean isKnown) {
        boolean nextIsLost = slot + 1 < log.slots() && log.isLost(slot + 1);
        if (block != chainAt[slot]) {
            log.loseHead(slot, members, wrongBecauseOf(slot, block));
        } else if (nextIsLost) {
            log.loseHead(slot, members, log.culprit(slot + 1));
        } else if (!isKnown) {
            log.loseHead(slot, members, tree.row(block) >= 0 ? tree.row(block) : log.proposer(slot));
        }
    }

    private int wrongBecauseOf(int slot, int block) {
        int voted = block == ROOT ? NONE : tree.slot(block);
        if (voted >= 0 && log.isLost(voted)) {
            return log.culprit(voted);
        }
        int right = tree.row(chainAt[slot]);
        return right >= 0 ? right : log.proposer(slot);
    }
}
