package stakeout.visualizer.scene;

import java.awt.geom.Rectangle2D;
import stakeout.visualizer.theme.Brush;

/** How large a unit was in the area a scene was last painted into, for finding again what lies there. */
public final class PaintedUnit {
    private Rectangle2D area;
    private double unit = 1;

    /** The scene is painted into an area. */
    public void note(Rectangle2D painted, Brush brush) {
        area = painted;
        unit = brush.unit();
    }

    /** The unit of that area; of any other as if it were of a whole sheet of 1280 × 720, enlarged. */
    public double of(Rectangle2D asked) {
        return asked.equals(area) ? unit : Brush.unitOf(asked.getWidth() * 1280 / 942, asked.getHeight() * 720 / 504);
    }
}
