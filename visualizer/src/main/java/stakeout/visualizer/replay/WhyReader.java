package stakeout.visualizer.replay;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import stakeout.results.recording.RunReader;
import stakeout.visualizer.moment.Why;
import stakeout.visualizer.moment.Why.Booking;
import stakeout.visualizer.moment.Why.Option;
import stakeout.visualizer.moment.Why.Statement;

/** Reads what an operator last said before a moment, what it saw then, and what was booked to it in the step. */
final class WhyReader {
    private static final String FLOWS = "flows";
    private static final String TESTIMONY = "testimony";

    private final RunReader run;
    private final Optional<KeyIndex> flows;
    private int operator;

    WhyReader(RunReader run) {
        this.run = run;
        flows = run.has(FLOWS) ? Optional.of(new KeyIndex(run, FLOWS)) : Optional.empty();
    }

    /** Absent where the recording keeps neither words nor bookings of operators. */
    Optional<Why> read(int of, long period, long step) {
        operator = of;
        if (!run.has(TESTIMONY) && flows.isEmpty()) {
            return Optional.empty();
        }
        ImmutableList<Statement> said = run.has(TESTIMONY) ? said(period) : ImmutableList.of();
        if (flows.isEmpty()) {
            return Optional.of(new Why(operator, said, false, ImmutableList.of(), step - 1, step));
        }
        long next = flows.get().lookFrom(step);
        long to = next < 0 ? step : next;
        long from = flows.get().lookBefore(step);
        return Optional.of(new Why(operator, said, true, between(from, to), from, to));
    }

    /** Whoever weighs more than one matter speaks of each, perhaps in the same period. */
    private ImmutableList<Statement> said(long until) {
        Map<String, Long> last = new LinkedHashMap<>();
        run.read(
                TESTIMONY,
                "strategy, max(period)",
                "WHERE operator = " + operator + " AND period <= " + until + " GROUP BY strategy ORDER BY 2, 1",
                row -> last.put(row.getString(1), row.getLong(2)));
        return last.entrySet().stream()
                .map(each -> statement(each.getKey(), each.getValue()))
                .collect(ImmutableList.toImmutableList());
    }

    private Statement statement(String strategy, long period) {
        String[] chosen = new String[1];
        Map<String, Double> options = new LinkedHashMap<>();
        run.read(
                TESTIMONY,
                "strategy, chosen, option, coalesce(expected, 'NaN'::DOUBLE)",
                "WHERE operator = " + operator + " AND period = " + period,
                row -> {
                    if (row.getString(1).equals(strategy)) {
                        if (options.containsKey(row.getString(3))) {
                            // it spoke again in the period
                            options.clear();
                        }
                        chosen[0] = row.getString(2);
                        options.put(row.getString(3), row.getDouble(4));
                    }
                });
        ImmutableList<Option> weighed = options.entrySet().stream()
                .map(each -> new Option(each.getKey(), each.getValue()))
                .collect(ImmutableList.toImmutableList());
        return new Statement(period, strategy, chosen[0], weighed, saw(period));
    }

    private ImmutableMap<String, Double> saw(long period) {
        ImmutableMap.Builder<String, Double> facts = ImmutableMap.builder();
        if (run.has("sights")) {
            run.read(
                    "sights",
                    "fact, coalesce(value, 'NaN'::DOUBLE)",
                    "WHERE period = " + period + " AND (operator IS NULL OR operator = " + operator + ")",
                    row -> facts.put(row.getString(1), row.getDouble(2)));
        }
        return facts.buildKeepingLast();
    }

    /** The difference of two looks at what had been booked. */
    private ImmutableList<Booking> between(long from, long to) {
        Map<Booking, BigInteger> sums = new LinkedHashMap<>();
        add(sums, to, false);
        if (from >= 0) {
            add(sums, from, true);
        }
        ImmutableList.Builder<Booking> changed = ImmutableList.builder();
        sums.forEach((cell, amount) -> {
            if (amount.signum() != 0) {
                changed.add(new Booking(cell.asset(), cell.owner(), cell.cause(), amount));
            }
        });
        return changed.build();
    }

    private void add(Map<Booking, BigInteger> sums, long step, boolean isTakenOff) {
        KeyIndex index = flows.orElseThrow();
        index.read(
                step,
                "asset, owner, cause, last(amount)",
                "WHERE operator = " + operator + " AND step >= " + index.keyBefore(step) + " AND step <= " + step
                        + " GROUP BY 1, 2, 3 ORDER BY 1, 2, 3",
                row -> {
                    BigDecimal whole = row.getBigDecimal(4);
                    BigInteger amount = whole.toBigIntegerExact();
                    sums.merge(
                            new Booking(row.getString(1), row.getString(2), row.getString(3), BigInteger.ZERO),
                            isTakenOff ? amount.negate() : amount,
                            BigInteger::add);
                });
    }
}
