package stakeout.model.consensus;

import com.google.common.collect.ImmutableList;

/** What an operator wants a validator to do in a period: one byte a validator. */
public final class Intent {
    public static final byte OFFLINE = 0;
    /** Verify, then vote on the branch one sees. */
    public static final byte ATTEST = 1;
    /** Vote on whatever is proposed, unverified: an invalid block too. */
    public static final byte ATTEST_UNCHECKED = 2;
    /** Online, able to vote, and silent by design. */
    public static final byte WITHHOLD = 3;
    /** Vote on branch A only, wherever one stands. */
    public static final byte VOTE_A = 4;

    public static final byte VOTE_B = 5;
    /** Vote on both branches: an equivocation, provable as soon as the two votes meet. */
    public static final byte VOTE_BOTH = 6;

    public static final int COUNT = 7;

    private static final ImmutableList<String> NAMES =
            ImmutableList.of("offline", "attest", "attest-unchecked", "withhold", "vote-a", "vote-b", "vote-both");

    private Intent() {}

    public static String name(byte intent) {
        return NAMES.get(intent);
    }
}
