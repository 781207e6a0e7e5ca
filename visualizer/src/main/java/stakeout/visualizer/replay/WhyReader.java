package stakeout.visualizer.replay;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import stakeout.results.recording.RunReader;
import stakeout.visualizer.moment.Purse;
import stakeout.visualizer.moment.Purse.Posting;
import stakeout.visualizer.moment.Why;
import stakeout.visualizer.moment.Why.Option;

/** Reads what an operator last said before a moment, what it saw then, and what was posted in the step. */
final class WhyReader {
    private static final String FLOWS = "flows";

    private final RunReader run;
    private final Optional<KeyIndex> flows;
    private int operator;

    WhyReader(RunReader run) {
        this.run = run;
        flows = run.has(FLOWS) ? Optional.of(new KeyIndex(run, FLOWS)) : Optional.empty();
    }

    Optional<Why> read(int of, long period, long step) {
        operator = of;
        if (!run.has("testimony")) {
            return Optional.empty();
        }
        long said = number("testimony", "max(period)", "WHERE operator = " + operator + " AND period <= " + period);
        if (said < 0) {
            return Optional.empty();
        }
        String[] words = new String[2];
        ImmutableList.Builder<Option> options = ImmutableList.builder();
        run.read(
                "testimony",
                "strategy, chosen, option, coalesce(expected, 'NaN'::DOUBLE)",
                "WHERE operator = " + operator + " AND period = " + said,
                row -> {
                    words[0] = row.getString(1);
                    words[1] = row.getString(2);
                    options.add(new Option(row.getString(3), row.getDouble(4)));
                });
        long to = step;
        long from = step - 1;
        ImmutableList<Posting> followed = ImmutableList.of();
        if (flows.isPresent()) {
            long next = flows.get().lookFrom(step);
            to = next < 0 ? step : next;
            from = flows.get().lookBefore(step);
            followed = between(from, to);
        }
        return Optional.of(new Why(said, operator, words[0], words[1], options.build(), saw(said), followed, from, to));
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

    /** The difference of two looks at what had been posted. */
    private ImmutableList<Posting> between(long from, long to) {
        Map<Posting, Double> sums = new LinkedHashMap<>();
        add(sums, to, 1);
        if (from >= 0) {
            add(sums, from, -1);
        }
        ImmutableList.Builder<Posting> changed = ImmutableList.builder();
        sums.forEach((cell, amount) -> {
            if (amount != 0) {
                changed.add(new Posting(cell.asset(), cell.account(), cell.owner(), cell.cause(), amount));
            }
        });
        return changed.build();
    }

    private void add(Map<Posting, Double> sums, long step, int sign) {
        KeyIndex index = flows.orElseThrow();
        index.read(
                step,
                "asset, owner, cause, last(CAST(amount AS DOUBLE))",
                "WHERE operator = " + operator + " AND step >= " + index.keyBefore(step) + " AND step <= " + step
                        + " GROUP BY 1, 2, 3 ORDER BY 1, 2, 3",
                row -> {
                    String asset = row.getString(1);
                    boolean isShortfall = !asset.equals(Purse.TOKEN) && !asset.equals(Purse.CASH);
                    String cause = isShortfall ? "not paid:" + row.getString(3) : row.getString(3);
                    sums.merge(
                            new Posting(isShortfall ? Purse.TOKEN : asset, "", row.getString(2), cause, 0),
                            sign * row.getDouble(4),
                            Double::sum);
                });
    }

    /** One whole number, or −1 where there is none. */
    private long number(String table, String select, String where) {
        long[] found = {-1};
        run.read(table, select, where, row -> {
            long value = row.getLong(1);
            found[0] = row.wasNull() ? -1 : value;
        });
        return found[0];
    }
}
