package stakeout.results.recording;

import com.google.common.collect.ImmutableList;
import stakeout.model.ledger.Accounts;
import stakeout.model.state.Roster;
import stakeout.model.state.WideColumn;

/** Accounts summed for a recording: each group's operators, each group's delegators, then pots and the outside one by one. */
final class AccountSlots {
    static final String OPERATORS = "operators";
    static final String DELEGATORS = "delegators";
    private static final String PROTOCOL = "protocol";

    private final ImmutableList<String> names;
    private final ImmutableList<String> owners;
    private final int[] slotOf;
    private final int groups;

    AccountSlots(Roster roster) {
        Accounts accounts = new Accounts(roster.operators());
        groups = roster.groups().size();
        ImmutableList.Builder<String> names = ImmutableList.builder();
        ImmutableList.Builder<String> owners = ImmutableList.builder();
        names.addAll(roster.groups()).addAll(roster.groups());
        for (int group = 0; group < 2 * groups; group++) {
            owners.add(group < groups ? OPERATORS : DELEGATORS);
        }
        slotOf = new int[accounts.size()];
        int next = 2 * groups;
        for (int account = 0; account < slotOf.length; account++) {
            if (accounts.isOperator(account)) {
                slotOf[account] = roster.groupOf()[account];
            } else if (accounts.isDelegators(account)) {
                slotOf[account] = groups + roster.groupOf()[account - accounts.operators()];
            } else {
                slotOf[account] = next++;
                names.add(accounts.name(account));
                owners.add(PROTOCOL);
            }
        }
        this.names = names.build();
        this.owners = owners.build();
    }

    int size() {
        return names.size();
    }

    String name(int slot) {
        return names.get(slot);
    }

    String owner(int slot) {
        return owners.get(slot);
    }

    /** The group whose operators or delegators a slot is, or −1. */
    int group(int slot) {
        return slot < 2 * groups ? slot % groups : -1;
    }

    /** A column by account, summed. */
    WideColumn sum(WideColumn byAccount) {
        WideColumn sums = new WideColumn(size());
        for (int account = 0; account < slotOf.length; account++) {
            sums.add(slotOf[account], byAccount, account);
        }
        return sums;
    }
}
