package stakeout.visualizer.scene.stake;

import java.awt.geom.Rectangle2D;
import stakeout.visualizer.moment.Moment;
import stakeout.visualizer.theme.Amounts;
import stakeout.visualizer.theme.Brush;
import stakeout.visualizer.theme.Brush.Align;
import stakeout.visualizer.theme.GroupColours;
import stakeout.visualizer.theme.Theme;

/** The largest holders as bars, and what all others hold together. */
final class TopPanel {
    private static final int MOST = 10;

    private TopPanel() {}

    /** How many of them there is room for. */
    static int shown(Rectangle2D box, double unit, Holders holders) {
        int room = (int) (box.getHeight() / (19 * unit)) - 1;
        return Math.max(1, Math.min(Math.min(MOST, room), holders.count()));
    }

    static Rectangle2D row(Rectangle2D box, double unit, int rows, int row) {
        double high = Math.min(24 * unit, box.getHeight() / rows);
        return Brush.box(box.getX(), box.getY() + row * high, box.getWidth(), high);
    }

    static void paint(Brush brush, Rectangle2D box, Holders holders, Moment moment) {
        Theme theme = brush.theme();
        int shown = shown(box, brush.unit(), holders);
        boolean others = shown < holders.count();
        Panels.title(
                brush,
                box,
                shown == 1
                        ? "The largest holder"
                        : "The " + shown + " largest hold " + Amounts.percent(holders.topShare(shown)));
        double names = brush.u(104);
        double figures = brush.u(52);
        double widest = box.getWidth() - names - figures;
        double rest = 1 - holders.topShare(shown);
        double scale = Math.max(holders.shares()[0], 1e-9);
        GroupColours colours = new GroupColours(moment.run(), theme);
        int rows = shown + (others ? 1 : 0);
        for (int i = 0; i < rows; i++) {
            Rectangle2D row = row(box, brush.unit(), rows, i);
            boolean isRest = i == shown;
            double share = isRest ? rest : holders.shares()[i];
            double middle = row.getCenterY() + brush.u(4);
            String name = isRest ? Amounts.count(holders.count() - shown) + " others" : holders.names()[i];
            brush.text(
                    brush.fitted(name, 11, false, names - brush.u(8)),
                    row.getX() + names - brush.u(8),
                    middle,
                    11,
                    false,
                    isRest ? theme.quiet() : theme.ink(),
                    Align.RIGHT);
            // Where all others hold more than the largest their bar is cut off, and says so.
            double length = Math.min(1, share / scale) * widest;
            Rectangle2D bar =
                    Brush.box(row.getX() + names, row.getY() + row.getHeight() * 0.16, length, row.getHeight() * 0.68);
            if (isRest) {
                brush.fill(bar, theme.panel());
                brush.draw(bar, theme.line(), 1);
                if (share > scale) {
                    brush.text("…", bar.getMaxX() - brush.u(14), middle, 11, theme.quiet());
                }
            } else {
                colours.fill(brush, bar, holders.groups()[i]);
            }
            brush.text(
                    Amounts.percent(share),
                    box.getMaxX(),
                    middle,
                    11,
                    !isRest,
                    isRest ? theme.quiet() : theme.ink(),
                    Align.RIGHT);
        }
    }
}
