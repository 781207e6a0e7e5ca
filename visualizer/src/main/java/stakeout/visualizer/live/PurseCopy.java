package stakeout.visualizer.live;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import stakeout.model.ledger.Accounts;
import stakeout.model.ledger.Ledger;
import stakeout.model.observe.StepFacts;
import stakeout.model.state.Roster;
import stakeout.model.state.WideColumn;
import stakeout.visualizer.moment.Purse;
import stakeout.visualizer.moment.Purse.Posting;
import stakeout.visualizer.moment.Purse.Unpaid;

/** Takes over what was posted since the run began, summed by group as recordings sum it. */
final class PurseCopy {
    /** Sorted by asset, account, owner and cause. */
    private static final Comparator<Posting> ORDER = Comparator.comparing(Posting::asset)
            .thenComparing(Posting::account)
            .thenComparing(Posting::owner)
            .thenComparing(Posting::cause);

    /**
     * What a purse is made of, its twin's share left out.
     *
     * @param digest alike where all amounts are, to the last unit
     */
    record Books(ImmutableList<Posting> postings, ImmutableList<Unpaid> unpaid, long digest) {
        Purse beside(ImmutableList<Posting> twin) {
            return new Purse(postings, unpaid, twin);
        }
    }

    private final Roster roster;
    private final Accounts accounts;
    private final int groups;
    private final int[] slotOf;
    private final List<String> names = new ArrayList<>();

    PurseCopy(Roster roster) {
        this.roster = roster;
        accounts = new Accounts(roster.operators());
        groups = roster.groups().size();
        slotOf = new int[accounts.size()];
        names.addAll(roster.groups());
        names.addAll(roster.groups());
        for (int account = 0; account < slotOf.length; account++) {
            if (accounts.isOperator(account)) {
                slotOf[account] = roster.groupOf()[account];
            } else if (accounts.isDelegators(account)) {
                slotOf[account] = groups + roster.groupOf()[account - accounts.operators()];
            } else {
                slotOf[account] = names.size();
                names.add(accounts.name(account));
            }
        }
    }

    private String owner(int slot) {
        return slot < groups ? "operators" : slot < 2 * groups ? "delegators" : "protocol";
    }

    Books of(StepFacts facts) {
        List<Posting> postings = new ArrayList<>();
        long digest = post(Purse.TOKEN, facts.ledger(), postings) + 31 * post(Purse.CASH, facts.cash(), postings);
        postings.sort(ORDER);
        return new Books(ImmutableList.copyOf(postings), unpaid(facts.ledger()), digest);
    }

    private long post(String asset, Ledger ledger, List<Posting> postings) {
        long digest = 0;
        int cause = 0;
        for (String name : ledger.causes()) {
            WideColumn posted = ledger.postings(cause++);
            WideColumn sums = new WideColumn(names.size());
            for (int account = 0; account < slotOf.length; account++) {
                sums.add(slotOf[account], posted, account);
            }
            for (int slot = 0; slot < names.size(); slot++) {
                if (!sums.isZero(slot)) {
                    postings.add(new Posting(asset, names.get(slot), owner(slot), name, sums.toDouble(slot)));
                    long cell = 31L * name.hashCode() + slot;
                    digest += (cell * 0x9E3779B97F4A7C15L) ^ (sums.lo(slot) * 0xC2B2AE3D27D4EB4FL + sums.hi(slot));
                }
            }
        }
        return digest;
    }

    private ImmutableList<Unpaid> unpaid(Ledger ledger) {
        List<Unpaid> unpaid = new ArrayList<>();
        int rule = 0;
        for (String name : ledger.shortfallRules()) {
            WideColumn byOperator = ledger.shortfalls(rule++);
            WideColumn sums = new WideColumn(groups);
            for (int operator = 0; operator < roster.operators(); operator++) {
                sums.add(roster.groupOf()[operator], byOperator, operator);
            }
            for (int group = 0; group < groups; group++) {
                if (!sums.isZero(group)) {
                    unpaid.add(new Unpaid(name, roster.groups().get(group), sums.toDouble(group)));
                }
            }
        }
        unpaid.sort(Comparator.comparing(Unpaid::rule).thenComparing(Unpaid::culprit));
        return ImmutableList.copyOf(unpaid);
    }
}
