package stakeout.visualizer.live;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import stakeout.model.ledger.Accounts;
import stakeout.model.ledger.Ledger;
import stakeout.model.observe.StepFacts;
import stakeout.model.observe.Testimony;
import stakeout.model.state.WideColumn;
import stakeout.visualizer.moment.Purse;
import stakeout.visualizer.moment.Purse.Posting;
import stakeout.visualizer.moment.Why;

/** Keeps what operators said of their choices, and what each gained and lost, so that a choice and what followed can be shown. */
final class Reasons {
    /** Amounts of all steps kept, 8 bytes each. */
    private static final long MOST_AMOUNTS = 3_000_000;
    /** With more operators what followed is not kept, as in recordings. */
    private static final int MOST_OPERATORS = 50_000;
    /** What operators said, all together. */
    private static final int MOST_WORDS = 100_000;

    /** What was posted by asset and cause since the run began, one amount an account. */
    private record Flows(Map<Posting, double[]> amounts) {}

    private final Accounts accounts;
    private final Map<Integer, TreeMap<Long, Testimony>> words = new HashMap<>();
    private int heard;
    private final Kept<Flows> flows = new Kept<>(MOST_AMOUNTS);

    Reasons(int operators) {
        accounts = new Accounts(operators);
    }

    void hear(Testimony testimony) {
        words.computeIfAbsent(testimony.operator(), any -> new TreeMap<>()).put(testimony.period(), testimony);
        heard++;
        if (heard > MOST_WORDS) {
            words.values().forEach(Reasons::thin);
            heard = words.values().stream().mapToInt(TreeMap::size).sum();
        }
    }

    /** Lets go of every second thing said, but never of a change of mind. */
    private static void thin(SortedMap<Long, Testimony> said) {
        String before = null;
        boolean drops = false;
        var each = said.entrySet().iterator();
        while (each.hasNext()) {
            String chosen = each.next().getValue().chosen();
            boolean isNews = !chosen.equals(before);
            before = chosen;
            drops = !isNews && !drops;
            if (drops) {
                each.remove();
            }
        }
    }

    void step(StepFacts facts) {
        if (accounts.operators() > MOST_OPERATORS || !flows.isDue(facts.step())) {
            return;
        }
        Map<Posting, double[]> amounts = new LinkedHashMap<>();
        take(Purse.TOKEN, facts.ledger(), amounts);
        take(Purse.CASH, facts.cash(), amounts);
        int rule = 0;
        for (String name : facts.ledger().shortfallRules()) {
            amounts.put(
                    new Posting(Purse.TOKEN, "", "operators", "not paid:" + name, 0),
                    doubles(facts.ledger().shortfalls(rule++), 0));
        }
        flows.put(facts.step(), new Flows(amounts), (long) amounts.size() * accounts.operators());
    }

    private void take(String asset, Ledger ledger, Map<Posting, double[]> amounts) {
        int cause = 0;
        for (String name : ledger.causes()) {
            WideColumn posted = ledger.postings(cause++);
            amounts.put(new Posting(asset, "", "operators", name, 0), doubles(posted, 0));
            amounts.put(new Posting(asset, "", "delegators", name, 0), doubles(posted, accounts.operators()));
        }
    }

    private double[] doubles(WideColumn column, int from) {
        double[] values = new double[accounts.operators()];
        for (int i = 0; i < values.length; i++) {
            values[i] = column.toDouble(from + i);
        }
        return values;
    }

    /** What an operator last said at or before a period, and what was posted to it in the step. */
    Optional<Why> why(int operator, long period, long step) {
        TreeMap<Long, Testimony> said = words.getOrDefault(operator, new TreeMap<>());
        if (said.floorEntry(period) == null) {
            return Optional.empty();
        }
        Testimony testimony = said.floorEntry(period).getValue();
        ImmutableList.Builder<Why.Option> options = ImmutableList.builder();
        for (int option = 0; option < testimony.options().size(); option++) {
            options.add(
                    new Why.Option(testimony.options().get(option), testimony.expected()[option]));
        }
        ImmutableMap<String, Double> saw = ImmutableMap.<String, Double>builder()
                .putAll(testimony.everyoneSaw())
                .putAll(testimony.alsoSaw())
                .buildKeepingLast();
        long to = flows.stepFrom(step).orElse(step);
        long from = flows.stepAt(step - 1).orElse(-1L);
        return Optional.of(new Why(
                testimony.period(),
                operator,
                testimony.strategy(),
                testimony.chosen(),
                options.build(),
                saw,
                between(operator, from, to),
                from,
                to));
    }

    private ImmutableList<Posting> between(int operator, long from, long to) {
        Optional<Flows> before = from < 0 ? Optional.empty() : flows.at(from);
        ImmutableList.Builder<Posting> changed = ImmutableList.builder();
        flows.at(to)
                .ifPresent(now -> now.amounts().forEach((cell, amounts) -> {
                    double[] old = before.map(each -> each.amounts().get(cell)).orElse(null);
                    double amount = amounts[operator] - (old == null ? 0 : old[operator]);
                    if (amount != 0) {
                        changed.add(new Posting(cell.asset(), cell.account(), cell.owner(), cell.cause(), amount));
                    }
                }));
        return changed.build();
    }
}
