package stakeout.results.measure;

import java.util.ArrayList;
import java.util.List;
import stakeout.model.ledger.Accounts;
import stakeout.model.ledger.Ledger;
import stakeout.model.state.WideColumn;
import stakeout.model.state.WideSum;

/**
 * What slashes took from a group's operators and their delegators since it was asked last, in base units: together with what is left
 * it is what the slashed held. What an account gains by the same cause (a denouncer's part) is not set off against it.
 */
final class SlashesOfStep {
    private final Members members;
    /** Postings of each cause as they were, by the ledger's index; null for causes that take something else. */
    private final List<WideColumn> before = new ArrayList<>();

    SlashesOfStep(Members members) {
        this.members = members;
    }

    /** Adds to {@code sum} what was taken, at least 0. */
    void addTo(WideSum sum, Ledger ledger) {
        WideSum gained = new WideSum();
        int cause = 0;
        for (String name : ledger.causes()) {
            if (cause == before.size()) {
                before.add(Causes.isOf(name, Loss.Taking.SLASH) ? new WideColumn(0) : null);
            }
            WideColumn then = before.get(cause);
            if (then != null) {
                WideColumn now = ledger.postings(cause);
                then.grow(now.length());
                addTaken(sum, gained, then, now, ledger.accounts());
                before.set(cause, now.copy());
            }
            cause++;
        }
    }

    private void addTaken(WideSum sum, WideSum gained, WideColumn then, WideColumn now, Accounts accounts) {
        for (int operator : members.operators()) {
            addTaken(sum, gained, then, now, accounts.operator(operator));
            addTaken(sum, gained, then, now, accounts.delegatorsOf(operator));
        }
    }

    private static void addTaken(WideSum sum, WideSum gained, WideColumn then, WideColumn now, int account) {
        if (now.compare(account, then, account) < 0) {
            gained.clear();
            gained.add(now, account);
            gained.subtract(then, account);
            sum.subtract(gained);
        }
    }
}
