package stakeout.visualizer.moment;

import com.google.common.collect.ImmutableList;

/**
 * What was posted from the start of the run to the end of a step.
 *
 * @param postings by asset, account and cause, in that order; none of 0
 * @param unpaid what was not paid because somebody was absent; no posting
 * @param twin what was posted until the same step in the honest twin; empty where there is none, as with the twin itself
 */
public record Purse(ImmutableList<Posting> postings, ImmutableList<Unpaid> unpaid, ImmutableList<Posting> twin) {
    public static final String TOKEN = "token";
    public static final String CASH = "cash";

    /**
     * @param asset {@code token} or {@code cash}
     * @param account a group, or a pot: {@code supply}, {@code treasury} …
     * @param owner {@code operators}, {@code delegators} or {@code protocol}
     * @param cause {@code category:what}
     * @param amount gained (+) or lost (−): base units, of cash micro-units of the currency
     */
    public record Posting(String asset, String account, String owner, String cause, double amount) {}

    /**
     * @param rule which fell short
     * @param culprit the group whose absence did it
     * @param amount base units, above 0
     */
    public record Unpaid(String rule, String culprit, double amount) {}
}
