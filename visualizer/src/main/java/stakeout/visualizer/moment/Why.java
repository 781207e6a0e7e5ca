package stakeout.visualizer.moment;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigInteger;

/**
 * Why an operator did what it did, in its own words, and what was booked to it then. {@link WhyInWords} tells it to people.
 *
 * @param said what it last said of each of its choices at or before the moment, the latest last; empty where it said nothing
 * @param isBooked whether bookings of operators are kept at all
 * @param booked what was booked to it and its delegators from after step {@code from} up to step {@code to}; none of 0
 * @param from the last step looked at before the moment's; −1 before the first
 * @param to the step looked at: the moment's or, in long runs, one after it
 */
public record Why(
        int operator,
        ImmutableList<Statement> said,
        boolean isBooked,
        ImmutableList<Booking> booked,
        long from,
        long to) {
    /** The strategy under which operators tell whether they join a coalition. */
    public static final String COALITION = "coalition";
    /** Whose booking it is that is no posting: pay that the operator's absence prevented, its own or others'. */
    public static final String SHORTFALL = "shortfall";

    /**
     * What it said of one choice.
     *
     * @param period when
     * @param strategy by name, or {@value #COALITION}
     * @param chosen the option it took
     * @param options what it weighed
     * @param saw what it could see, by name; NaN where unknown
     */
    public record Statement(
            long period,
            String strategy,
            String chosen,
            ImmutableList<Option> options,
            ImmutableMap<String, Double> saw) {}

    /**
     * @param expected the payoff it expected, base units a period; NaN where it had none
     */
    public record Option(String name, double expected) {}

    /**
     * @param asset {@code token}, {@code cash} or {@value #SHORTFALL}
     * @param owner {@code operators} or {@code delegators}
     * @param cause {@code category:what}; of a shortfall the rule
     * @param amount gained (+) or lost (−), exact: base units, of cash micro-units of the currency
     */
    public record Booking(String asset, String owner, String cause, BigInteger amount) {}
}
