package stakeout.visualizer.moment;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import stakeout.model.ledger.CauseCategory;
import stakeout.visualizer.moment.Why.Booking;
import stakeout.visualizer.moment.Why.Option;
import stakeout.visualizer.moment.Why.Statement;
import stakeout.visualizer.theme.Amounts;

/**
 * An operator's choice and what followed in words, as labels and values in the order to be shown. A label without a value is a
 * heading. Money is exact to the base unit, what was expected has six digits.
 */
public final class WhyInWords {
    private static final MathContext EXPECTED = new MathContext(6);
    private static final int CASH_DECIMALS = 6;
    private static final ImmutableMap<String, String> DEEDS = ImmutableMap.<String, String>builder()
            .put("attest", "attest: verify and vote")
            .put("attest-unchecked", "vote without verifying")
            .put("withhold", "withhold: online, silent by design")
            .put("offline", "be offline")
            .put("vote-a", "vote on branch A only")
            .put("vote-b", "vote on branch B only")
            .put("vote-both", "vote on both branches")
            .put("adversarial", "its duty: nothing was ordered")
            .put("join", "join the coalition")
            .put("stay-honest", "stay honest")
            .buildOrThrow();

    private static final ImmutableMap<String, String> STRATEGIES = ImmutableMap.of(
            "honest", "honest: verifies and votes",
            "flaky", "flaky: honest, but offline by chance",
            "lazy", "lazy: votes, and seldom verifies",
            "adversarial", "adversarial: does what its coalition orders, or else its duty",
            "rational", "rational: chooses by what it expects of each option",
            "leaving", "leaving: honest, and asks to leave",
            "recorded", "recorded: online as often as was recorded");

    private final Moment moment;
    private final RunCard run;
    private final Why why;
    private final Map<String, String> facts = new LinkedHashMap<>();

    private WhyInWords(Moment moment, Why why) {
        this.moment = moment;
        this.why = why;
        run = moment.run();
    }

    /** What is known of it at a moment. */
    public static ImmutableMap<String, String> of(Moment moment, Why why) {
        WhyInWords words = new WhyInWords(moment, why);
        String terms = moment.strategyTerms().getOrDefault(moment.run().group(why.operator()), "");
        if (!terms.isEmpty()) {
            words.facts.put("Strategy is set to", terms);
        }
        if (why.said().isEmpty()) {
            words.facts.put("Its choice", "");
            words.facts.put("Said of it", "nothing by then");
        }
        why.said().forEach(words::tell);
        words.tellBookings();
        return ImmutableMap.copyOf(words.facts);
    }

    private void tell(Statement said) {
        boolean isTalk = said.strategy().equals(Why.COALITION);
        String of = isTalk ? "Coalition: " : "";
        facts.put(isTalk ? "To join a coalition or not" : "Its choice", "");
        if (!isTalk) {
            facts.put("plays", STRATEGIES.getOrDefault(said.strategy(), said.strategy()));
        }
        facts.put(of + "last decided", when(said));
        facts.put(of + "chose", deed(said.chosen()));
        Double stake = said.saw().get("stake");
        for (Option option : said.options()) {
            facts.put(of + "expected of " + shortDeed(option.name()), expected(option, isTalk, stake != null));
        }
        said.saw().forEach((name, value) -> {
            if (isTold(name, isTalk) && !(isTalk && isSaidAlready(said, name))) {
                facts.put(of + "saw " + sight(name), seen(name, value));
            }
        });
    }

    private String when(Statement said) {
        String clock = run.clock().name();
        String then = "in " + clock + " " + Amounts.count(said.period());
        if (said.period() >= firstPeriodOf(moment.step()) && said.period() <= moment.period()) {
            return run.periodsPerStep() == 1 ? then + ", now" : then + ", in this step";
        }
        String ago = then + ", " + Amounts.count(moment.period() - said.period(), clock) + " ago";
        return said.options().size() > 1 ? ago : ago + "; it weighs nothing";
    }

    private String expected(Option option, boolean isTalk, boolean isOfOne) {
        if (Double.isNaN(option.expected())) {
            return "no expectation";
        }
        BigDecimal tokens = BigDecimal.valueOf(option.expected())
                .movePointLeft(run.token().decimals())
                .round(EXPECTED);
        String whose = isTalk ? " of the attack, beyond honest play" : isOfOne ? ", of its first validator" : "";
        return signed(tokens, 0) + " " + run.token().symbol() + " per "
                + run.clock().name() + whose;
    }

    /** What a scenario without prices gives no meaning to is left out, and so is what was seen for another choice. */
    private boolean isTold(String sight, boolean isTalk) {
        return sight.endsWith("-cost") ? run.currency().isPresent() : isTalk || !sight.equals("coalition-share");
    }

    /** Whether it told the same with its own choice. */
    private boolean isSaidAlready(Statement talk, String sight) {
        return why.said().stream()
                .anyMatch(said -> !said.strategy().equals(Why.COALITION)
                        && said.period() == talk.period()
                        && isTold(sight, false)
                        && said.saw().containsKey(sight));
    }

    private String sight(String name) {
        return switch (name) {
            case "participation" -> "votes that arrived";
            case "finalized" -> "last final " + run.clock().name();
            case "leaking" -> "an emergency of finality";
            case "invalid-frequency" -> "invalid blocks";
            case "verification-cost" -> "cost of verifying";
            case "operation-cost" -> "cost of being online";
            case "stake" -> "stake of its first validator";
            case "coalition-share" -> "voting weight of the coalition";
            default -> name.replace('-', ' ');
        };
    }

    private String seen(String name, double value) {
        if (Double.isNaN(value)) {
            return "nothing yet";
        }
        return switch (name) {
            case "participation", "coalition-share" -> Amounts.percent(value);
            case "invalid-frequency" ->
                "in " + Amounts.percent(value) + " of the " + run.clock().name() + "s";
            case "leaking" -> value != 0 ? "yes" : "no";
            case "finalized" -> Amounts.count((long) value);
            default -> {
                BigDecimal tokens =
                        BigDecimal.valueOf(value).movePointLeft(run.token().decimals());
                String per = name.endsWith("-cost")
                        ? " per validator and " + run.clock().name()
                        : "";
                yield plain(name.endsWith("-cost") ? tokens.round(EXPECTED) : tokens, 0) + " "
                        + run.token().symbol() + per;
            }
        };
    }

    private static String shortDeed(String option) {
        return deed(option).replaceFirst(":.*", "");
    }

    private static String deed(String option) {
        return DEEDS.getOrDefault(option, option.replace('-', ' '));
    }

    private void tellBookings() {
        if (!why.isBooked()) {
            facts.put("Posted to it", "");
            facts.put("Postings", "kept by group only");
            return;
        }
        facts.put("Posted to it in " + periods(), "");
        Map<String, BigInteger> sums = new LinkedHashMap<>();
        Map<String, BigInteger> incomes = new LinkedHashMap<>();
        for (Booking booking : why.booked()) {
            if (booking.asset().equals(Why.SHORTFALL)) {
                continue;
            }
            String whose = whose(booking);
            facts.put(
                    whose + booking.cause().replace(":", ", ").replace('-', ' '),
                    amount(booking.asset(), booking.amount(), true));
            String sum = whose + "sum"
                    + (booking.asset().equals(Purse.CASH)
                            ? " in " + run.currency().orElse("money")
                            : "");
            sums.merge(sum, booking.amount(), BigInteger::add);
            incomes.merge(
                    sum, CauseCategory.isIncome(booking.cause()) ? booking.amount() : BigInteger.ZERO, BigInteger::add);
        }
        sums.forEach((label, sum) -> {
            String asset = label.endsWith("sum") ? Purse.TOKEN : Purse.CASH;
            boolean isAllIncome = sum.equals(incomes.get(label));
            facts.put(
                    label,
                    amount(asset, sum, true)
                            + (isAllIncome ? "" : "; income " + amount(asset, incomes.get(label), true)));
        });
        if (sums.isEmpty()) {
            facts.put("Postings", "none");
        }
        for (Booking booking : why.booked()) {
            if (booking.asset().equals(Why.SHORTFALL)) {
                facts.put(
                        "not paid for its absence, " + booking.cause().replace('-', ' '),
                        amount(Purse.TOKEN, booking.amount(), false) + ", its own or others'");
            }
        }
    }

    private static String whose(Booking booking) {
        return booking.owner().equals("delegators") ? "its delegators: " : "";
    }

    private long firstPeriodOf(long step) {
        return step <= 0 ? run.firstPeriod() : moment.periodOf(step - 1) + 1;
    }

    private String periods() {
        long first = firstPeriodOf(why.from() + 1);
        long last = moment.periodOf(why.to());
        String clock = run.clock().name();
        return first == last
                ? clock + " " + Amounts.count(first)
                : clock + "s " + Amounts.count(first) + " to " + Amounts.count(last);
    }

    private String amount(String asset, BigInteger amount, boolean isSigned) {
        boolean isCash = asset.equals(Purse.CASH);
        BigDecimal whole =
                isCash ? new BigDecimal(amount, CASH_DECIMALS) : run.token().tokens(amount);
        int least = isCash ? 2 : 0;
        return (isSigned ? signed(whole, least) : plain(whole, least)) + " "
                + (isCash ? run.currency().orElse("") : run.token().symbol());
    }

    private static String signed(BigDecimal value, int leastDecimals) {
        return (value.signum() > 0 ? "+" : value.signum() < 0 ? "−" : "") + plain(value.abs(), leastDecimals);
    }

    /** All digits there are, with commas. */
    private static String plain(BigDecimal value, int leastDecimals) {
        BigDecimal stripped = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        return String.format(Locale.ROOT, "%,." + Math.max(leastDecimals, stripped.scale()) + "f", stripped);
    }
}
