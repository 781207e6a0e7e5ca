package stakeout.model.solana;

import static com.google.common.base.Preconditions.checkArgument;

import stakeout.model.arithmetic.RoundedPower;

/**
 * How inflation falls from year to year, in IEEE doubles as the protocol itself computes it.
 *
 * <pre>
 * total(y)      = initial × (1 − taper)^y, at least terminal         [per year]
 * foundation(y) = total(y) × foundation while y &lt; foundationTerm, then 0
 * validator(y)  = total(y) − foundation(y)
 * </pre>
 *
 * <p>Source: [solana-sdk] inflation/src/lib.rs. The power there is the platform's; here it is the nearest double
 * ({@link RoundedPower}): equal to glibc 2.36 in all but 4 of the first 5,851 epochs from 149 on.
 *
 * @param initial yearly inflation at year 0
 * @param terminal below which it does not fall
 * @param taper the part by which it falls each year
 * @param foundation the foundation's part
 * @param foundationTerm for how many years the foundation has a part
 */
public record InflationSchedule(
        double initial, double terminal, double taper, double foundation, double foundationTerm) {
    public InflationSchedule {
        checkShare("initial", initial, 0.08);
        checkShare("terminal", terminal, 0.015);
        checkShare("taper", taper, 0.15);
        checkShare("foundation", foundation, 0);
        checkArgument(
                foundationTerm >= 0 && Double.isFinite(foundationTerm),
                "foundationTerm (%s) must be at least 0 years.\nMaybe 0, as on mainnet.",
                foundationTerm);
        checkArgument(
                terminal <= initial,
                "terminal (%s) must not exceed initial (%s): inflation falls, it does not rise.\nMaybe 0.015 and 0.08.",
                terminal,
                initial);
    }

    private static void checkShare(String name, double value, double usual) {
        checkArgument(value >= 0 && value <= 1, "%s (%s) must be in [0, 1].\nMaybe %s.", name, value, usual);
    }

    /** Yearly inflation at a year ≥ 0 of the clock. */
    public double total(double year) {
        double tapered = initial * RoundedPower.of(1 - taper, year);
        return tapered > terminal ? tapered : terminal;
    }

    /** The foundation's part of it. */
    public double foundation(double year) {
        return year < foundationTerm ? total(year) * foundation : 0;
    }

    /** The validators' and their stakers' part of it. */
    public double validator(double year) {
        return total(year) - foundation(year);
    }
}
