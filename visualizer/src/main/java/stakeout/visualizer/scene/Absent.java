package stakeout.visualizer.scene;

import java.awt.geom.Rectangle2D;
import java.util.List;
import stakeout.visualizer.moment.RunCard;
import stakeout.visualizer.theme.Brush;
import stakeout.visualizer.theme.Brush.Align;

/** What a scene paints when the recording does not keep what it would show. */
public final class Absent {
    private Absent() {}

    /** @param what is missing, as a sentence */
    public static void paint(Brush brush, Rectangle2D area, String what, RunCard run) {
        double y = area.getCenterY() - brush.u(30);
        brush.text(what, area.getCenterX(), y, 16, true, brush.theme().ink(), Align.CENTRE);
        List<String> lines =
                brush.wrapped("To have it, record the run again: " + run.remedy(), 13, false, area.getWidth() * 0.8, 3);
        for (String line : lines) {
            y += brush.u(24);
            brush.text(line, area.getCenterX(), y, 13, false, brush.theme().quiet(), Align.CENTRE);
        }
    }
}
