package stakeout.model.chance;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * How many of many like trials succeed, by inversion: an exact binomial up to the rounding of doubles. Trials of a large mean are
 * split into lots that are drawn one by one, so that no probability underflows.
 */
public final class BinomialDraws {
    /** Most trials: more lots than {@link #LOT_BITS} number would be needed beyond. */
    public static final long MOST_TRIALS = 1L << 25;

    private static final double MEAN_OF_A_LOT = 32;
    private static final int LOT_BITS = 20;

    private BinomialDraws() {}

    /**
     * Successes of {@code index}.
     *
     * @param trials in [0, 2²⁵]
     * @param probability in [0, 1]
     */
    public static long draw(Draws draws, long index, long trials, double probability) {
        checkArgument(trials >= 0 && trials <= MOST_TRIALS, "trials (%s) must be in [0, %s].", trials, MOST_TRIALS);
        checkArgument(probability >= 0 && probability <= 1, "probability (%s) must be in [0, 1].", probability);
        if (probability > 0.5) {
            return trials - draw(draws, index, trials, 1 - probability);
        }
        if (trials == 0 || probability == 0) {
            return 0;
        }
        double wanted = trials * probability / MEAN_OF_A_LOT;
        long lots = Math.min(1L << LOT_BITS, (long) wanted + 1);
        long successes = 0;
        long left = trials;
        for (long lot = 0; lot < lots; lot++) {
            long size = left / (lots - lot);
            successes += ofLot(draws.uniform((index << LOT_BITS) + lot), size, probability);
            left -= size;
        }
        return successes;
    }

    /** The least count whose cumulative probability is above the ticket. */
    private static long ofLot(double ticket, long trials, double probability) {
        double odds = probability / (1 - probability);
        double chance = StrictMath.exp(trials * StrictMath.log1p(-probability));
        double left = ticket;
        long count = 0;
        while (left >= chance && count < trials) {
            left -= chance;
            count++;
            chance *= (trials - count + 1) / (double) count * odds;
            if (chance == 0) {
                break; // rounding left a remainder beyond the last count that can be told apart from never
            }
        }
        return count;
    }
}
