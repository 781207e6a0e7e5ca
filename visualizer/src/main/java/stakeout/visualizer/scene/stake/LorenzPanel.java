package stakeout.visualizer.scene.stake;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import stakeout.visualizer.theme.Amounts;
import stakeout.visualizer.theme.Brush;
import stakeout.visualizer.theme.Brush.Align;
import stakeout.visualizer.theme.Theme;

/** The Lorenz curve: what the smaller holders have together, against the line on which all hold the same. */
final class LorenzPanel {
    private LorenzPanel() {}

    /** @param before the holders at the start of the run, drawn pale; null where they are not known */
    static void paint(Brush brush, Rectangle2D box, Holders now, Holders before) {
        Theme theme = brush.theme();
        Panels.title(brush, box, "Lorenz curve, Gini " + gini(now));
        brush.fill(box, theme.panel());
        brush.line(box.getX(), box.getMaxY(), box.getMaxX(), box.getY(), theme.quiet(), 1);
        Path2D curve = curve(box, now);
        Path2D lens = new Path2D.Double(curve);
        lens.closePath();
        brush.fill(lens, theme.faded(theme.of(stakeout.visualizer.moment.Behaviour.HONEST), 0.3));
        if (before != null) {
            brush.dashed(curve(box, before), theme.quiet(), 1.4, 4);
        }
        brush.draw(curve, theme.of(stakeout.visualizer.moment.Behaviour.HONEST), 2.2);
        brush.draw(box, theme.line(), 1);
        brush.text("smallest holders first", box.getX() + brush.u(2), box.getMaxY() + brush.u(14), 11, theme.quiet());
        brush.text("all", box.getMaxX(), box.getMaxY() + brush.u(14), 11, false, theme.quiet(), Align.RIGHT);
        brush.text("their part of the stake", box.getX() + brush.u(6), box.getY() + brush.u(15), 11, theme.quiet());
    }

    static String gini(Holders holders) {
        double gini = holders.gini();
        return Double.isNaN(gini) ? "none" : Amounts.number(Math.round(gini * 1000) / 1000.0);
    }

    private static Path2D curve(Rectangle2D box, Holders holders) {
        Path2D curve = new Path2D.Double();
        curve.moveTo(box.getX(), box.getMaxY());
        double sum = 0;
        for (int i = 0; i < holders.count(); i++) {
            sum += holders.shares()[holders.count() - 1 - i];
            curve.lineTo(
                    box.getX() + box.getWidth() * (i + 1) / holders.count(), box.getMaxY() - box.getHeight() * sum);
        }
        return curve;
    }
}
