package stakeout.visualizer.moment;

/**
 * How stake was spread at evenly spaced steps of a whole run.
 *
 * @param steps ascending
 * @param stakes for each of them what every operator held, base units
 */
public record StakeRiver(long[] steps, double[][] stakes) {
    /** All that was held at a look. */
    public double total(int look) {
        double sum = 0;
        for (double stake : stakes[look]) {
            sum += stake;
        }
        return sum;
    }
}
