package stakeout.visualizer.moment;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Locale;
import stakeout.visualizer.theme.Amounts;

/**
 * Why an operator did what it did, in its own words, and what came of it.
 *
 * @param period when it last said so, at or before the moment
 * @param strategy by name
 * @param chosen the option it took
 * @param options what it weighed
 * @param saw what it could see, by name; NaN where unknown
 * @param followed what was posted to it and its delegators from after step {@code from} up to step {@code to}
 */
public record Why(
        long period,
        int operator,
        String strategy,
        String chosen,
        ImmutableList<Option> options,
        ImmutableMap<String, Double> saw,
        ImmutableList<Purse.Posting> followed,
        long from,
        long to) {
    /**
     * @param expected the payoff it expected, base units a period; NaN where it had none
     */
    public record Option(String name, double expected) {}

    /** Label → value with its unit, in the order to be shown. */
    public ImmutableMap<String, String> facts(RunCard run) {
        ImmutableMap.Builder<String, String> facts = ImmutableMap.builder();
        facts.put("Strategy", strategy);
        facts.put("Said in " + run.clock().name(), Amounts.count(period));
        saw.forEach((name, value) -> facts.put("Saw " + name.replace('-', ' '), seen(run, name, value)));
        for (Option option : options) {
            String expected = Double.isNaN(option.expected())
                    ? "no expectation"
                    : amount(run, Purse.TOKEN, option.expected()) + " a "
                            + run.clock().name();
            facts.put("Weighed " + option.name(), expected + (option.name().equals(chosen) ? ", chosen" : ""));
        }
        String when = to - from <= 1 ? "in step " + to : "in steps " + (from + 1) + " to " + to;
        for (Purse.Posting posting : followed) {
            String whose = posting.owner().equals("delegators") ? " (its delegators)" : "";
            facts.put(
                    "Then " + posting.cause().replace(':', ' ').replace('-', ' ') + whose + " " + when,
                    amount(run, posting.asset(), posting.amount()));
        }
        return facts.buildKeepingLast();
    }

    private static String seen(RunCard run, String name, double value) {
        if (Double.isNaN(value)) {
            return "nothing yet";
        }
        return switch (name) {
            case "participation", "invalid-frequency" -> Amounts.percent(value);
            case "leaking" -> value != 0 ? "yes" : "no";
            case "finalized" -> Amounts.count((long) value);
            default -> amount(run, Purse.TOKEN, value).replace("+", "");
        };
    }

    private static String amount(RunCard run, String asset, double amount) {
        String sign = amount > 0 ? "+" : amount < 0 ? "−" : "";
        double size = Math.abs(amount);
        return asset.equals(Purse.CASH)
                ? sign
                        + String.format(Locale.ROOT, "%,.2f ", size / 1e6)
                        + run.currency().orElse("")
                : sign
                        + Amounts.tokens(
                                Math.round(run.tokens(size) * 1e9) / 1e9,
                                run.token().symbol());
    }
}
