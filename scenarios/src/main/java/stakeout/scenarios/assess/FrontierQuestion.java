package stakeout.scenarios.assess;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Optional;
import stakeout.model.quantity.DecimalText;
import stakeout.model.quantity.Share;

/**
 * What a frontier is drawn of.
 *
 * @param protocol the name of a shipped protocol, or a protocol file
 * @param parameter the path of the rule parameter in the protocol: {@code slashing.multiplier}
 * @param values what it is set to, as written, at least one
 * @param attack whose smallest profitable coalition is looked for
 * @param stake a CSV file or a shipped distribution; absent for the protocol's own dated total
 * @param shares of the stake that a coalition is tried with, ascending
 * @param fall of the price after a success
 * @param gains in tokens at the price before, ascending; empty for parts of all stake
 * @param deter a share and a gain: no coalition of less may profit at that gain; absent for no bound
 * @param spare a share of lost stake and a share that fails: no more may be lost in a failure of so much; absent for no bound
 * @param seed of all runs
 * @param replications how often each is played, at least 1
 */
public record FrontierQuestion(
        String protocol,
        String parameter,
        ImmutableList<String> values,
        String attack,
        Optional<String> stake,
        ImmutableList<Double> shares,
        Share fall,
        ImmutableList<Double> gains,
        Optional<Bound> deter,
        Optional<Bound> spare,
        long seed,
        int replications) {
    /** How much of the stake fails together by accident. */
    public static final ImmutableList<Double> FAILURES = ImmutableList.of(0.05, 0.15, 0.34, 0.5);

    public static final ImmutableList<Double> SHARES = ImmutableList.of(0.34, 0.4, 0.51, 0.6, 0.67);

    private static final int MOST_VALUES = 50;

    public FrontierQuestion {
        checkArgument(
                parameter.matches("[A-Za-z]\\w*(\\.[A-Za-z]\\w*)*"),
                "--parameter (%s) must be a path such as slashing.multiplier.",
                parameter);
        checkArgument(
                !values.isEmpty() && values.size() <= MOST_VALUES,
                "--parameter must have 1 to %s values, has %s.\nMaybe --parameter slashing.multiplier=1,2,3.",
                MOST_VALUES,
                values.size());
        checkArgument(!shares.isEmpty(), "--shares must name a share.\nMaybe 34 %%,51 %%,67 %%.");
        shares.forEach(share -> checkArgument(share > 0 && share < 1, "--shares (%s) must be between 0 and 1.", share));
        checkArgument(
                replications >= 1 && replications <= 1000, "--replications (%s) must be in [1, 1000].", replications);
        spare.ifPresent(bound -> checkArgument(
                FAILURES.contains(bound.at()),
                "--spare (%s) must be of a failure of 5, 15, 34 or 50 %%.\nMaybe --spare '10 %%@15 %%'.",
                bound.at()));
    }

    /**
     * A bound on what holds at something.
     *
     * @param value the bound
     * @param at where
     */
    public record Bound(double value, double at) {}

    /**
     * The values of {@code 1,2,3}, {@code 1..5} (whole numbers) or {@code 0.05..0.5/0.05} (in steps).
     *
     * @throws IllegalArgumentException if it is none of them
     */
    public static ImmutableList<String> values(String text) {
        int dots = text.indexOf("..");
        if (dots < 0) {
            return Splitter.on(',')
                    .trimResults()
                    .omitEmptyStrings()
                    .splitToStream(text)
                    .collect(ImmutableList.toImmutableList());
        }
        int slash = text.indexOf('/', dots);
        BigDecimal from = DecimalText.parse(text.substring(0, dots).strip());
        BigDecimal to = DecimalText.parse(
                text.substring(dots + 2, slash < 0 ? text.length() : slash).strip());
        BigDecimal step = slash < 0
                ? BigDecimal.ONE
                : DecimalText.parse(text.substring(slash + 1).strip());
        checkArgument(step.signum() > 0, "a step (%s) must be above 0.", step);
        checkArgument(from.compareTo(to) <= 0, "the first value (%s) must not be above the last (%s).", from, to);
        checkArgument(
                to.subtract(from).divideToIntegralValue(step).compareTo(BigDecimal.valueOf(MOST_VALUES)) < 0,
                "%s must be at most %s values.",
                text,
                MOST_VALUES);
        ImmutableList.Builder<String> values = ImmutableList.builder();
        for (BigDecimal value = from; value.compareTo(to) <= 0; value = value.add(step)) {
            values.add(value.toPlainString());
        }
        return values.build();
    }
}
