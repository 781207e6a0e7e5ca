package stakeout.results.recording;

import static com.google.common.base.Preconditions.checkState;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import stakeout.model.ledger.Inflictions;
import stakeout.model.ledger.Ledger;
import stakeout.model.state.Roster;
import stakeout.model.state.WideColumn;

/**
 * Who lost how much because of whom and by which rule. What was taken is the fault of the group it was taken from, whose absence or
 * offence was punished, but for what the ledger charges to others, who kept its votes out. What was not paid is told by the ledger from both ends, by
 * loser and by culprit; step by step the two are matched in proportion, after what culprits are known to have inflicted on themselves and one by one on
 * others, so that no unit is lost at either end. When another branch has
 * taken the canonical one's place, a rule's past is matched anew from its totals.
 */
final class LossTape {
    private static final String TAKEN = "taken";
    private static final String UNPAID = "unpaid";

    private final Roster roster;
    private final AccountSlots slots;
    private final Map<String, Matching> byRule = new LinkedHashMap<>();

    LossTape(Roster roster) {
        this.roster = roster;
        this.slots = new AccountSlots(roster);
    }

    /** After a step, with the canonical branch's ledger. */
    void step(Ledger ledger) {
        ledger.shortfallRules().forEach(rule -> byRule.computeIfAbsent(rule, Matching::new));
        byRule.values().forEach(matching -> matching.step(ledger));
    }

    /** The totals of the run. */
    void end(Ledger ledger, TableWriter losses) {
        for (int cause = 0; cause < ledger.causes().size(); cause++) {
            String name = ledger.causes().get(cause);
            if (isTaking(name)) {
                putTaken(losses, name, slots.sum(ledger.postings(cause)), byGroup(ledger.charges(cause)));
            }
        }
        byRule.forEach((rule, matching) -> {
            for (int slot = 0; slot < slots.size(); slot++) {
                for (int culprit = 0; culprit < roster.groups().size(); culprit++) {
                    if (matching.lost[slot][culprit].signum() != 0) {
                        put(losses, slot, culprit, rule, UNPAID, matching.lost[slot][culprit]);
                    }
                }
            }
        });
    }

    /** What a cause took from each: by the doing of others, by culprit's group, and the rest by its own. */
    private void putTaken(TableWriter losses, String cause, WideColumn change, WideColumn[] charged) {
        for (int slot = 0; slot < slots.size(); slot++) {
            BigInteger[] taken = new BigInteger[charged.length];
            BigInteger own = change.get(slot).negate();
            for (int group = 0; group < taken.length; group++) {
                taken[group] = charged[group].get(slot);
                own = own.subtract(taken[group]);
            }
            if (slots.group(slot) >= 0) {
                taken[slots.group(slot)] = taken[slots.group(slot)].add(own);
            }
            for (int group = 0; group < taken.length; group++) {
                if (taken[group].signum() != 0) {
                    put(losses, slot, group, cause, TAKEN, taken[group]);
                }
            }
        }
    }

    /** By culprit's group, then by slot. */
    private WideColumn[] byGroup(Inflictions inflictions) {
        WideColumn[] byGroup = new WideColumn[roster.groups().size()];
        Arrays.setAll(byGroup, group -> new WideColumn(slots.size()));
        for (int operator = 0; operator < roster.operators(); operator++) {
            Optional<WideColumn> cells = inflictions.of(operator);
            if (cells.isPresent()) {
                WideColumn sums = slots.sum(cells.get());
                for (int slot = 0; slot < slots.size(); slot++) {
                    byGroup[roster.groupOf()[operator]].add(slot, sums, slot);
                }
            }
        }
        return byGroup;
    }

    private static boolean isTaking(String cause) {
        return cause.startsWith("penalty:") || cause.startsWith("leak:") || cause.startsWith("slash:");
    }

    private void put(TableWriter table, int slot, int culprit, String rule, String kind, BigInteger amount) {
        table.put(slots.name(slot))
                .put(slots.owner(slot))
                .put(roster.groups().get(culprit))
                .put(rule)
                .put(kind)
                .put(amount)
                .endRow();
    }

    /** Losers and culprits of one rule. */
    private final class Matching {
        private final String rule;
        /** By slot, then by culprit's group. */
        private BigInteger[][] lost;

        private WideColumn lacksBefore = new WideColumn(slots.size());
        private WideColumn ownBefore = new WideColumn(slots.size());
        private WideColumn causedBefore = new WideColumn(roster.groups().size());
        /** By culprit's group, then by slot. */
        private WideColumn[] knownBefore = none();

        Matching(String rule) {
            this.rule = rule;
            forget();
        }

        private void forget() {
            lost = new BigInteger[slots.size()][roster.groups().size()];
            for (BigInteger[] row : lost) {
                Arrays.fill(row, BigInteger.ZERO);
            }
        }

        void step(Ledger ledger) {
            int index = ledger.shortfallRules().indexOf(rule);
            WideColumn lacks = index < 0 ? new WideColumn(slots.size()) : slots.sum(ledger.lacks(index));
            WideColumn own = index < 0 ? new WideColumn(slots.size()) : slots.sum(ledger.selfInflicted(index));
            WideColumn[] known = index < 0 ? none() : byGroup(ledger.inflicted(index));
            WideColumn caused = new WideColumn(roster.groups().size());
            for (int operator = 0; index >= 0 && operator < roster.operators(); operator++) {
                caused.add(roster.groupOf()[operator], ledger.shortfalls(index), operator);
            }
            if (isLess(lacks, lacksBefore)
                    || isLess(own, ownBefore)
                    || isLess(caused, causedBefore)
                    || isLess(known, knownBefore)) {
                forget();
                match(lacks, own, caused, known);
            } else {
                match(
                        less(lacks, lacksBefore),
                        less(own, ownBefore),
                        less(caused, causedBefore),
                        less(known, knownBefore));
            }
            knownBefore = known;
            lacksBefore = lacks;
            ownBefore = own;
            causedBefore = caused;
        }

        private WideColumn[] none() {
            WideColumn[] none = new WideColumn[roster.groups().size()];
            Arrays.setAll(none, group -> new WideColumn(slots.size()));
            return none;
        }

        private void match(WideColumn lacks, WideColumn own, WideColumn caused, WideColumn[] known) {
            BigInteger[] blame = new BigInteger[caused.length()];
            BigInteger all = BigInteger.ZERO;
            for (int group = 0; group < blame.length; group++) {
                blame[group] = caused.get(group);
                all = all.add(blame[group]);
            }
            BigInteger[] open = new BigInteger[slots.size()];
            for (int slot = 0; slot < open.length; slot++) {
                open[slot] = lacks.get(slot);
                for (int group = 0; group < blame.length; group++) {
                    BigInteger amount = known[group].get(slot);
                    amount = group == slots.group(slot) ? amount.add(own.get(slot)) : amount;
                    lost[slot][group] = lost[slot][group].add(amount);
                    blame[group] = blame[group].subtract(amount);
                    open[slot] = open[slot].subtract(amount);
                    all = all.subtract(amount);
                }
            }
            for (int slot = 0; slot < open.length; slot++) {
                if (open[slot].signum() != 0) {
                    spread(slot, open[slot], blame, all);
                    all = all.subtract(open[slot]);
                }
            }
            checkState(all.signum() == 0, "rule %s tells of %s more by culprit than by loser.", rule, all);
        }

        /** A loser's lack over what is left of the blame, by a running sum rounded down; it takes from each no more than there is. */
        private void spread(int slot, BigInteger amount, BigInteger[] blame, BigInteger all) {
            checkState(amount.compareTo(all) <= 0, "rule %s tells of more by loser than by culprit.", rule);
            BigInteger seen = BigInteger.ZERO;
            BigInteger given = BigInteger.ZERO;
            for (int group = 0; group < blame.length; group++) {
                seen = seen.add(blame[group]);
                BigInteger due = amount.multiply(seen).divide(all);
                BigInteger part = due.subtract(given);
                lost[slot][group] = lost[slot][group].add(part);
                blame[group] = blame[group].subtract(part);
                given = due;
            }
        }
    }

    private static boolean isLess(WideColumn now, WideColumn before) {
        for (int i = 0; i < now.length(); i++) {
            if (now.compare(i, before, i) < 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLess(WideColumn[] now, WideColumn[] before) {
        boolean less = false;
        for (int i = 0; i < now.length; i++) {
            less |= isLess(now[i], before[i]);
        }
        return less;
    }

    private static WideColumn[] less(WideColumn[] now, WideColumn[] before) {
        WideColumn[] change = new WideColumn[now.length];
        Arrays.setAll(change, i -> less(now[i], before[i]));
        return change;
    }

    private static WideColumn less(WideColumn now, WideColumn before) {
        WideColumn change = now.copy();
        for (int i = 0; i < change.length(); i++) {
            change.subtract(i, before, i);
        }
        return change;
    }
}
