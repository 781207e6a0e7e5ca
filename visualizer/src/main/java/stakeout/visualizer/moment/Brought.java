package stakeout.visualizer.moment;

import java.util.Locale;
import stakeout.visualizer.theme.Amounts;

/**
 * What an operator's validators hold in a column that a rule brought along.
 *
 * @param name {@code plug-in/what}
 * @param meaning what a cell counts
 * @param validators how many cells there are, at least 1
 */
public record Brought(String name, String meaning, int validators, long least, long most, double mean) {
    /** Of one validator {@code 940 points}, of several {@code 812 to 1,000, mean 940.2 points}. */
    public String text() {
        String cells = least == most
                ? Amounts.count(least)
                : Amounts.count(least) + " to " + Amounts.count(most) + ", mean "
                        + String.format(Locale.ROOT, "%,.1f", mean);
        return cells + " " + meaning;
    }
}
