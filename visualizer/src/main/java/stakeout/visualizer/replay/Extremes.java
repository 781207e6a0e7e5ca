package stakeout.visualizer.replay;

import java.util.Arrays;
import stakeout.visualizer.moment.OperatorColumns;

/**
 * What stake operators had in the first step, and the most in any step that was looked at: the room their discs need.
 *
 * @param first base units, one an operator
 * @param most base units, one an operator, at least {@code first}
 */
record Extremes(double[] first, double[] most) {
    /** How many places of a run are looked at. */
    private static final int LOOKS = 5;

    /** Moves frames over the whole run, and back to its first step. */
    static Extremes of(FrameCursor frames, OperatorColumns columns, int operators, long steps) {
        double[] most = new double[operators];
        for (int look = 0; look < LOOKS; look++) {
            frames.seek((steps - 1) * look / (LOOKS - 1));
            for (int operator = 0; operator < operators; operator++) {
                most[operator] = Math.max(most[operator], columns.stake.toDouble(operator));
            }
        }
        frames.seek(0);
        double[] first = new double[operators];
        Arrays.setAll(first, columns.stake::toDouble);
        return new Extremes(first, most);
    }
}
