package stakeout.visualizer.scene;

import java.awt.geom.Rectangle2D;
import stakeout.visualizer.theme.Brush;

/**
 * One line of a legend.
 *
 * @param sample paints an example into a small square
 * @param text what it means
 * @param figure how much of it there is now; may be empty
 */
public record LegendEntry(Sample sample, String text, String figure) {
    /** Paints an example of a mark. */
    @FunctionalInterface
    public interface Sample {
        void paint(Brush brush, Rectangle2D square);
    }
}
