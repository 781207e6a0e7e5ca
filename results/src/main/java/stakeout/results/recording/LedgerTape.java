package stakeout.results.recording;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import stakeout.model.ledger.Accounts;
import stakeout.model.ledger.Ledger;
import stakeout.model.observe.StepFacts;
import stakeout.model.observe.WorldFacts;
import stakeout.model.state.Roster;
import stakeout.model.state.WideColumn;

/** Postings and shortfalls: by group each step, as the change since the step before; by operator at the end, in total. */
final class LedgerTape {
    static final String OPERATORS = AccountSlots.OPERATORS;
    static final String DELEGATORS = AccountSlots.DELEGATORS;

    private final Roster roster;
    private final Accounts accounts;
    private final AccountSlots slots;
    private final TableWriter postings;
    private final TableWriter shortfalls;
    /** By {@code asset/cause} and {@code rule}: the sums of the step before, one a slot or group. */
    private final Map<String, WideColumn> before = new HashMap<>();
    /** Causes by asset, and rules, that were met so far. */
    private final Map<String, Set<String>> known = new HashMap<>();

    LedgerTape(WorldFacts world, TableWriter postings, TableWriter shortfalls) {
        this.roster = world.roster();
        this.accounts = new Accounts(roster.operators());
        this.postings = postings;
        this.shortfalls = shortfalls;
        this.slots = new AccountSlots(roster);
    }

    void step(StepFacts facts) {
        post(facts, "token", facts.ledger());
        post(facts, "cash", facts.cash());
        Set<String> rules = known.computeIfAbsent("shortfall", key -> new LinkedHashSet<>());
        rules.addAll(facts.ledger().shortfallRules());
        for (String name : rules) {
            int rule = facts.ledger().shortfallRules().indexOf(name);
            fallShort(
                    facts,
                    name,
                    rule < 0
                            ? new WideColumn(roster.operators())
                            : facts.ledger().shortfalls(rule));
        }
    }

    private void post(StepFacts facts, String asset, Ledger ledger) {
        // A branch that took the canonical one's place may never have known a cause of that one's.
        Set<String> names = known.computeIfAbsent(asset, key -> new LinkedHashSet<>());
        names.addAll(ledger.causes());
        for (String name : names) {
            int cause = ledger.causes().indexOf(name);
            WideColumn now = cause < 0 ? new WideColumn(slots.size()) : slots.sum(ledger.postings(cause));
            WideColumn change = change(asset + "/" + name, now);
            for (int slot = 0; slot < slots.size(); slot++) {
                if (!change.isZero(slot)) {
                    postings.put(facts.step())
                            .put(facts.period())
                            .put(asset)
                            .put(slots.name(slot))
                            .put(slots.owner(slot))
                            .put(name)
                            .put(change, slot)
                            .endRow();
                }
            }
        }
    }

    private void fallShort(StepFacts facts, String rule, WideColumn byOperator) {
        WideColumn now = new WideColumn(roster.groups().size());
        for (int operator = 0; operator < roster.operators(); operator++) {
            now.add(roster.groupOf()[operator], byOperator, operator);
        }
        WideColumn change = change("shortfall/" + rule, now);
        for (int group = 0; group < roster.groups().size(); group++) {
            if (!change.isZero(group)) {
                shortfalls
                        .put(facts.step())
                        .put(facts.period())
                        .put(rule)
                        .put(roster.groups().get(group))
                        .put(change, group)
                        .endRow();
            }
        }
    }

    /** The sums less those of the step before, which they replace. */
    private WideColumn change(String key, WideColumn now) {
        WideColumn change = now.copy();
        WideColumn old = before.put(key, now);
        if (old != null) {
            for (int i = 0; i < change.length(); i++) {
                change.subtract(i, old, i);
            }
        }
        return change;
    }

    /** The totals of the run by operator. */
    void end(Ledger ledger, Ledger cash, TableWriter operatorPostings, TableWriter operatorShortfalls) {
        total("token", ledger, operatorPostings);
        total("cash", cash, operatorPostings);
        int rule = 0;
        for (String name : ledger.shortfallRules()) {
            WideColumn byOperator = ledger.shortfalls(rule++);
            for (int operator = 0; operator < roster.operators(); operator++) {
                if (!byOperator.isZero(operator)) {
                    operatorShortfalls
                            .put((long) operator)
                            .put(name)
                            .put(byOperator, operator)
                            .endRow();
                }
            }
        }
    }

    private void total(String asset, Ledger ledger, TableWriter table) {
        int cause = 0;
        for (String name : ledger.causes()) {
            WideColumn byAccount = ledger.postings(cause++);
            for (int account = 0; account < 2 * accounts.operators(); account++) {
                if (!byAccount.isZero(account)) {
                    table.put((long) (account % accounts.operators()))
                            .put(asset)
                            .put(accounts.isOperator(account) ? OPERATORS : DELEGATORS)
                            .put(name)
                            .put(byAccount, account)
                            .endRow();
                }
            }
        }
    }
}
