package stakeout.agents.slot;

import static com.google.common.base.Preconditions.checkState;

import java.util.Arrays;
import stakeout.model.rules.Turn;
import stakeout.model.slot.BlockTree;
import stakeout.model.slot.SlotRules;

/**
 * What a coalition sees of a period played slot by slot, and what it can do: propose, hide, publish, vote. It knows who proposes in every
 * slot of the period; its plans must not use more of that than the protocol tells.
 */
public final class SlotView {
    private final Turn turn;
    private final SlotRules rules;
    private final int[] proposers;
    private final Committees committees;
    private final BlockTree tree;
    private final int[] blockOf;
    private final int[] votedFor;
    /** When members' votes of a slot became known: twice the slot, and one more if only after its proposal; never if negative. */
    private final int[] votesKnownAt;

    private int slot = -1;
    private boolean votesDue;
    private boolean boosted;
    private int vote = BlockTree.NONE;
    private boolean voteHidden;

    SlotView(Turn turn, SlotRules rules, int[] proposers, Committees committees) {
        this.turn = turn;
        this.rules = rules;
        this.proposers = proposers;
        this.committees = committees;
        tree = new BlockTree(proposers.length);
        blockOf = new int[proposers.length];
        Arrays.fill(blockOf, BlockTree.NONE);
        votedFor = new int[proposers.length];
        votesKnownAt = new int[proposers.length];
    }

    public Turn turn() {
        return turn;
    }

    public SlotRules rules() {
        return rules;
    }

    public BlockTree tree() {
        return tree;
    }

    /** The slot being played, from 0. */
    public int slot() {
        return slot;
    }

    /** How many slots the period has. */
    public int slots() {
        return proposers.length;
    }

    /** Whether a member who is there proposes in a slot. */
    public boolean isMine(int at) {
        int row = at < proposers.length ? proposers[at] : -1;
        return row >= 0 && committees.isMember(row) && rules.isPresent(turn, row);
    }

    /** Whether somebody proposes in a slot who is there and no member. */
    public boolean isOthers(int at) {
        int row = at < proposers.length ? proposers[at] : -1;
        return row >= 0 && !committees.isMember(row) && rules.isPresent(turn, row);
    }

    /** Weight of the members in a slot's committee. */
    public long memberWeight(int at) {
        return committees.members(at);
    }

    /** Weight of all others in a slot's committee who are there. */
    public long othersWeight(int at) {
        return committees.others(at);
    }

    /** What a timely block counts for more while its slot lasts. */
    public long boostWeight() {
        return rules.boost(committees.mean());
    }

    /** The block that all others build and vote on, by what they see now. */
    public int publicHead() {
        return rules.forkChoice().head(tree);
    }

    /** This slot's member makes a block that nobody else sees. Returns it. */
    public int propose(int onto) {
        checkState(isMine(slot) && blockOf[slot] == BlockTree.NONE, "slot %s is not ours to propose in.", slot);
        blockOf[slot] = tree.add(onto, slot, proposers[slot]);
        return blockOf[slot];
    }

    /** Where the slot is a member's: its block, on what all see, for all to see. */
    public void proposeHonestly() {
        if (isMine(slot)) {
            publish(propose(publicHead()));
        }
    }

    /** All see a block from now on, and what it stands on. */
    public void publish(int block) {
        tree.publish(block);
        boost(block);
    }

    private void boost(int block) {
        if (tree.slot(block) == slot && !boosted && rules.forkChoice().isByVotes()) {
            boosted = true;
            tree.boost(block, boostWeight());
        }
    }

    /** The members of this slot's committee vote for a block, for all to see. Unless told otherwise they vote as all others. */
    public void vote(int block) {
        vote = block;
        voteHidden = false;
    }

    /** They vote for a block, and nobody sees it before {@link #publishVotes}. */
    public void voteHidden(int block) {
        vote = block;
        voteHidden = true;
    }

    /** All see what members voted so far. */
    public void publishVotes() {
        for (int at = 0; at < slot; at++) {
            if (votesKnownAt[at] < 0) {
                votesKnownAt[at] = 2 * slot + (votesDue ? 1 : 0);
                tree.vote(votedFor[at], committees.members(at));
            }
        }
    }

    void begin(int at) {
        slot = at;
        votesDue = false;
        boosted = false;
        vote = BlockTree.NONE;
        tree.boost(BlockTree.NONE, 0);
    }

    /** Somebody else's block. */
    void propose(int onto, int row) {
        blockOf[slot] = tree.add(onto, slot, row);
        publish(blockOf[slot]);
    }

    void votesAreDue() {
        votesDue = true;
    }

    /** The committee votes. Returns what the others voted for. */
    int castVotes() {
        int head = publicHead();
        tree.vote(head, committees.others(slot));
        votedFor[slot] = vote == BlockTree.NONE ? head : vote;
        if (vote != BlockTree.NONE && voteHidden) {
            votesKnownAt[slot] = -1;
        } else {
            votesKnownAt[slot] = 2 * slot + 1;
            tree.vote(votedFor[slot], committees.members(slot));
        }
        return head;
    }

    void end() {
        tree.boost(BlockTree.NONE, 0);
    }

    /** The block made in a slot, or none. */
    int blockOf(int at) {
        return blockOf[at];
    }

    int membersVotedFor(int at) {
        return votedFor[at];
    }

    /** Whether whoever proposed in the next slot could know members' votes of this one. */
    boolean areVotesInTime(int at) {
        return (votesKnownAt[at] >= 0 && votesKnownAt[at] <= 2 * (at + 1)) || isMine(at + 1);
    }
}
