package stakeout.model.ledger;

import com.google.common.collect.ImmutableList;

/**
 * Who can hold money. Operators come first (account = operator index), then the delegators bonded to each operator
 * (account = operators + operator index), then the protocol's own pots and the outside.
 *
 * @param operators how many operators there are
 */
public record Accounts(int operators) {
    private static final ImmutableList<String> SPECIAL =
            ImmutableList.of("supply", "treasury", "fees", "unclaimed", "outside");

    public int operator(int operator) {
        return operator;
    }

    public int delegatorsOf(int operator) {
        return operators + operator;
    }

    /** Where tokens come from when issued and go when burned: its postings are minus the change of supply. */
    public int supply() {
        return 2 * operators;
    }

    /** Community pool, treasury. */
    public int treasury() {
        return 2 * operators + 1;
    }

    /** Collected and not yet distributed. */
    public int fees() {
        return 2 * operators + 2;
    }

    /** Earned and not yet withdrawn, where the protocol keeps it in a pot (fractions of a unit stay here). */
    public int unclaimed() {
        return 2 * operators + 3;
    }

    /** The world beyond the protocol: token holders who do not stake, buyers, bribers, hardware shops. */
    public int outside() {
        return 2 * operators + 4;
    }

    public int size() {
        return 2 * operators + SPECIAL.size();
    }

    public boolean isOperator(int account) {
        return account < operators;
    }

    public boolean isDelegators(int account) {
        return account >= operators && account < 2 * operators;
    }

    /** A readable name: {@code operator 3}, {@code delegators of 3}, {@code treasury}. */
    public String name(int account) {
        if (isOperator(account)) {
            return "operator " + account;
        }
        return isDelegators(account) ? "delegators of " + (account - operators) : SPECIAL.get(account - 2 * operators);
    }
}
