package stakeout.agents.coalition;

import java.util.Arrays;

/** What coalitions told their members to do in the coming step: an intent an operator. */
public final class Orders {
    /** No order: the operator does what it would do anyway. */
    public static final byte NONE = -1;

    private final byte[] orders;

    public Orders(int operators) {
        orders = new byte[operators];
        clear();
    }

    public void clear() {
        Arrays.fill(orders, NONE);
    }

    public void give(int operator, byte intent) {
        orders[operator] = intent;
    }

    /** An intent, or {@link #NONE}. */
    public byte of(int operator) {
        return orders[operator];
    }
}
