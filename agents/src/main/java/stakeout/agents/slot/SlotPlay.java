package stakeout.agents.slot;

import static stakeout.model.slot.BlockTree.NONE;

import stakeout.model.chance.Threshold;
import stakeout.model.protocol.Protocol;
import stakeout.model.rules.Turn;
import stakeout.model.slot.BlockTree;
import stakeout.model.slot.SlotLog;
import stakeout.model.slot.SlotRules;
import stakeout.model.slot.SlotTally;
import stakeout.model.state.ValidatorColumns;

/**
 * Plays a period slot by slot: first a coalition's members do as their policy says, then the slot's proposer, if it is another's, builds on the
 * head, then the committee votes. A fork ends with its period: what is not published by then is lost.
 *
 * <p>When two forks are equally long and one is the coalition's, each of the others' blocks is built on it with the network's chance: stream
 * {@code network/tie}, index: the slot.
 */
public final class SlotPlay {
    private static final String TIE = "network/tie";

    private final SlotRules rules;
    private final boolean[] member;
    private final Threshold tie;

    /**
     * @param member by operator
     * @param tieShare with which chance others build on the coalition's of two equally long forks, in [0, 1]
     */
    public SlotPlay(Protocol protocol, boolean[] member, double tieShare) {
        this.member = member;
        rules = protocol.slots().orElseThrow();
        tie = Threshold.of(tieShare);
    }

    /** Plays the slots of a period whose intents are written down, and tells settlement what became of them. */
    public SlotLog play(Turn turn, ProposerPolicy policy) {
        int[] proposers = rules.proposers(turn);
        SlotView view = new SlotView(turn, rules, proposers, new Committees(rules, turn, member, proposers.length));
        int[] othersVotedFor = new int[proposers.length];
        for (int slot = 0; slot < proposers.length; slot++) {
            view.begin(slot);
            policy.onSlot(view);
            if (view.isOthers(slot)) {
                view.propose(onto(turn, view), proposers[slot]);
            }
            view.votesAreDue();
            policy.onVotes(view);
            if (rules.forkChoice().isByVotes()) {
                othersVotedFor[slot] = view.castVotes();
            }
        }
        policy.onEnd(view);
        view.end();
        SlotLog log = new Outcome(view, new SlotLog(turn.period(), proposers, member), othersVotedFor).judge();
        tally(turn).add(log, turn.state().validators().ints(ValidatorColumns.OPERATOR));
        rules.close(turn, log);
        return log;
    }

    private int onto(Turn turn, SlotView view) {
        int head = view.publicHead();
        BlockTree tree = view.tree();
        int rival = rules.forkChoice().isByVotes() ? NONE : tree.rival();
        if (rival == NONE) {
            return head;
        }
        boolean rivalIsOurs = isMembers(turn, tree, rival);
        if (rivalIsOurs == isMembers(turn, tree, head)) {
            return head;
        }
        boolean ontoOurs = turn.streams().draws(TIE, turn.period()).hits(view.slot(), tie);
        return ontoOurs == rivalIsOurs ? rival : head;
    }

    private boolean isMembers(Turn turn, BlockTree tree, int block) {
        int row = tree.row(block);
        return row >= 0 && member[turn.state().validators().ints(ValidatorColumns.OPERATOR)[row]];
    }

    private SlotTally tally(Turn turn) {
        return turn.state().has(SlotTally.class)
                ? turn.state().part(SlotTally.class)
                : turn.state().put(new SlotTally(member.length));
    }
}
