package stakeout.agents.slot;

import stakeout.model.rules.Turn;
import stakeout.model.slot.SlotRules;
import stakeout.model.state.ValidatorColumns;

/** Who votes in each slot of a period: weights of a coalition's members and of all others, of those who are there. */
final class Committees {
    private final boolean[] member;
    private final int[] operatorOf;
    private final long[] members;
    private final long[] others;
    private final long total;

    /** @param member by operator */
    Committees(SlotRules rules, Turn turn, boolean[] member, int slots) {
        this.member = member;
        operatorOf = turn.state().validators().ints(ValidatorColumns.OPERATOR);
        members = new long[slots];
        others = new long[slots];
        total = rules.committees(turn, member, members, others);
    }

    boolean isMember(int row) {
        return member[operatorOf[row]];
    }

    /** Weight of the members who vote in a slot. */
    long members(int slot) {
        return members[slot];
    }

    /** Weight of all others who vote in a slot. */
    long others(int slot) {
        return others[slot];
    }

    /** Weight of a mean committee, rounded down, with those who are not there. */
    long mean() {
        return total / members.length;
    }
}
