package stakeout.visualizer.live;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import stakeout.model.ledger.Accounts;
import stakeout.model.ledger.Ledger;
import stakeout.model.observe.StepFacts;
import stakeout.model.observe.Testimony;
import stakeout.model.state.WideColumn;
import stakeout.visualizer.moment.Purse;
import stakeout.visualizer.moment.Why;
import stakeout.visualizer.moment.Why.Booking;
import stakeout.visualizer.moment.Why.Statement;

/** Keeps what operators said of their choices, and what each gained and lost, so that a choice and what followed can be shown. */
final class Reasons {
    /** Amounts of all steps kept, 16 bytes each. */
    private static final long MOST_AMOUNTS = 2_000_000;
    /** With more operators what followed is not kept, as in recordings. */
    private static final int MOST_OPERATORS = 50_000;
    /** What operators said, all together. */
    private static final int MOST_WORDS = 100_000;

    /** Who speaks of which of its choices: a strategy, or whether to join a coalition. */
    private record Speaker(int operator, String strategy) {}

    /** What was booked by asset and cause since the run began: operators first, then their delegators. */
    private record Flows(Map<Booking, WideColumn> amounts) {}

    private final Accounts accounts;
    private final Map<Integer, List<Speaker>> speakers = new HashMap<>();
    private final Map<Speaker, NavigableMap<Long, Testimony>> words = new HashMap<>();
    private int heard;
    private final Kept<Flows> flows = new Kept<>(MOST_AMOUNTS);

    Reasons(int operators) {
        accounts = new Accounts(operators);
    }

    void hear(Testimony testimony) {
        Speaker speaker = new Speaker(testimony.operator(), testimony.strategy());
        words.computeIfAbsent(speaker, first -> {
                    speakers.computeIfAbsent(first.operator(), any -> new ArrayList<>())
                            .add(first);
                    return new TreeMap<>();
                })
                .put(testimony.period(), testimony);
        heard++;
        if (heard > MOST_WORDS) {
            words.values().forEach(Reasons::thin);
            heard = words.values().stream().mapToInt(Map::size).sum();
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
        if (!isBooked() || !flows.isDue(facts.step())) {
            return;
        }
        Map<Booking, WideColumn> amounts = new LinkedHashMap<>();
        take(Purse.TOKEN, facts.ledger(), amounts);
        take(Purse.CASH, facts.cash(), amounts);
        int rule = 0;
        for (String name : facts.ledger().shortfallRules()) {
            amounts.put(
                    cell(Why.SHORTFALL, name), facts.ledger().shortfalls(rule++).copy());
        }
        flows.put(facts.step(), new Flows(amounts), 2L * amounts.size() * accounts.operators());
    }

    private boolean isBooked() {
        return accounts.operators() <= MOST_OPERATORS;
    }

    private static Booking cell(String asset, String cause) {
        return new Booking(asset, "", cause, BigInteger.ZERO);
    }

    private static void take(String asset, Ledger ledger, Map<Booking, WideColumn> amounts) {
        int cause = 0;
        for (String name : ledger.causes()) {
            amounts.put(cell(asset, name), ledger.postings(cause++).copy());
        }
    }

    /** What an operator last said at or before a period, and what was booked to it in the step. */
    Why why(int operator, long period, long step) {
        ImmutableList<Statement> said = speakers.getOrDefault(operator, List.of()).stream()
                .map(speaker -> words.get(speaker).floorEntry(period))
                .filter(entry -> entry != null)
                .map(entry -> statement(entry.getValue()))
                .sorted(Comparator.comparingLong(Statement::period).thenComparing(Statement::strategy))
                .collect(ImmutableList.toImmutableList());
        long to = flows.stepFrom(step).orElse(step);
        long from = flows.stepAt(step - 1).orElse(-1L);
        return new Why(operator, said, isBooked(), between(operator, from, to), from, to);
    }

    private static Statement statement(Testimony testimony) {
        ImmutableList.Builder<Why.Option> options = ImmutableList.builder();
        for (int option = 0; option < testimony.options().size(); option++) {
            options.add(
                    new Why.Option(testimony.options().get(option), testimony.expected()[option]));
        }
        ImmutableMap<String, Double> saw = ImmutableMap.<String, Double>builder()
                .putAll(testimony.everyoneSaw())
                .putAll(testimony.alsoSaw())
                .buildKeepingLast();
        return new Statement(testimony.period(), testimony.strategy(), testimony.chosen(), options.build(), saw);
    }

    private ImmutableList<Booking> between(int operator, long from, long to) {
        Optional<Flows> before = from < 0 ? Optional.empty() : flows.at(from);
        List<Booking> changed = new ArrayList<>();
        flows.at(to)
                .ifPresent(now -> now.amounts().forEach((cell, amounts) -> {
                    WideColumn old =
                            before.map(each -> each.amounts().get(cell)).orElse(null);
                    add(changed, cell, "operators", amounts, old, operator);
                    add(changed, cell, "delegators", amounts, old, accounts.operators() + operator);
                }));
        // in the order of recordings
        changed.sort(Comparator.comparing(Booking::asset)
                .thenComparing(Booking::owner)
                .thenComparing(Booking::cause));
        return ImmutableList.copyOf(changed);
    }

    /** A cell that is younger than the older look, or a column that has no such account, holds 0. */
    private static void add(
            List<Booking> changed, Booking cell, String owner, WideColumn now, WideColumn before, int account) {
        BigInteger held = before == null || account >= before.length() ? BigInteger.ZERO : before.get(account);
        BigInteger holds = account >= now.length() ? BigInteger.ZERO : now.get(account);
        if (!holds.equals(held)) {
            changed.add(new Booking(cell.asset(), owner, cell.cause(), holds.subtract(held)));
        }
    }
}
