package stakeout.visualizer.scene.stake;

import java.awt.geom.Rectangle2D;
import stakeout.visualizer.theme.Brush;
import stakeout.visualizer.theme.Brush.Align;

/** Where the four parts of the stake scene stand: three above, the river below. */
record Panels(Rectangle2D lorenz, Rectangle2D top, Rectangle2D thresholds, Rectangle2D river) {
    private static final double TITLE = 22;
    private static final double GAP = 26;
    private static final double UPPER = 0.5;

    static Panels in(Rectangle2D area, double unit) {
        double title = TITLE * unit;
        double gap = GAP * unit;
        double high = area.getHeight() * UPPER - title;
        double square = Math.min(high, area.getWidth() * 0.3);
        double y = area.getY() + title;
        double rest = area.getWidth() - square - 2 * gap;
        double lowerY = area.getY() + area.getHeight() * UPPER + title + 10 * unit;
        return new Panels(
                Brush.box(area.getX(), y, square, high - 16 * unit),
                Brush.box(area.getX() + square + gap, y, rest * 0.54, high),
                Brush.box(area.getX() + square + 2 * gap + rest * 0.54, y, rest * 0.46, high),
                Brush.box(area.getX(), lowerY, area.getWidth(), area.getMaxY() - lowerY - 4 * unit));
    }

    /** The heading of a part, above it. */
    static void title(Brush brush, Rectangle2D part, String text) {
        brush.text(
                brush.fitted(text, 13, true, part.getWidth()),
                part.getX(),
                part.getY() - brush.u(8),
                13,
                true,
                brush.theme().ink(),
                Align.LEFT);
    }
}
