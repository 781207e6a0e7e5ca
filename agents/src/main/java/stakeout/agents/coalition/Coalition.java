package stakeout.agents.coalition;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import stakeout.agents.operator.Holdings;

/** Operators with one plan: all of some groups, or those who have joined so far. */
public final class Coalition {
    private final boolean[] member;
    private int[] operators;

    private Coalition(int operators) {
        member = new boolean[operators];
        count();
    }

    /** Nobody yet. */
    public static Coalition empty(Holdings holdings) {
        return new Coalition(holdings.operators());
    }

    /** All operators of the named groups. */
    public Coalition(Iterable<String> groups, Holdings holdings) {
        member = new boolean[holdings.operators()];
        for (String name : groups) {
            int group = holdings.roster().group(name);
            for (int i = holdings.firstOperator(group); i < holdings.firstOperator(group + 1); i++) {
                member[i] = true;
            }
        }
        count();
    }

    private void count() {
        IntPredicate isMember = this::isMember;
        operators = IntStream.range(0, member.length).filter(isMember).toArray();
    }

    /** An operator joins. */
    public void join(int operator) {
        member[operator] = true;
        count();
    }

    /** An operator leaves. */
    public void leave(int operator) {
        member[operator] = false;
        count();
    }

    /** The members, ascending. */
    public int[] operators() {
        return operators.clone();
    }

    public boolean isMember(int operator) {
        return member[operator];
    }

    public int size() {
        return operators.length;
    }

    /** The operator at a place of the coalition, in ascending order. */
    public int operator(int place) {
        return operators[place];
    }

    /** The place of an operator in the coalition, or −1. */
    public int place(int operator) {
        return member[operator] ? Arrays.binarySearch(operators, operator) : -1;
    }

    /** Tells every member what to do in the coming step. */
    public void order(Orders orders, byte intent) {
        for (int operator : operators) {
            orders.give(operator, intent);
        }
    }
}
