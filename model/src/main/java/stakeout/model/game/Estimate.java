package stakeout.model.game;

/**
 * What was estimated from samples, one cell a player.
 *
 * @param values in [0, 1]
 * @param standardErrors of each value; at most {@code 0.5 / √samples}
 */
public record Estimate(double[] values, double[] standardErrors) {
    static Estimate ofFrequencies(long[] hits, int samples) {
        double[] values = new double[hits.length];
        double[] errors = new double[hits.length];
        for (int i = 0; i < hits.length; i++) {
            values[i] = (double) hits[i] / samples;
            errors[i] = StrictMath.sqrt(values[i] * (1 - values[i]) / (samples - 1));
        }
        return new Estimate(values, errors);
    }
}
