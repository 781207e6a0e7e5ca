package stakeout.visualizer.scene.money;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import stakeout.visualizer.moment.Moment;
import stakeout.visualizer.moment.ProfitLine;
import stakeout.visualizer.moment.Purse;
import stakeout.visualizer.theme.Brush;
import stakeout.visualizer.theme.Brush.Align;
import stakeout.visualizer.theme.Theme;

/** The coalition's profit over the run: its own, and with its delegators'. */
final class ProfitPanel {
    private ProfitPanel() {}

    static void paint(Brush brush, Rectangle2D box, ProfitLine line, Moment moment) {
        Theme theme = brush.theme();
        double[] all = new double[line.steps().length];
        Arrays.setAll(all, i -> line.own()[i] + line.delegators()[i]);
        double top = 0;
        double bottom = 0;
        for (int i = 0; i < all.length; i++) {
            top = Math.max(top, Math.max(all[i], line.own()[i]));
            bottom = Math.min(bottom, Math.min(all[i], line.own()[i]));
        }
        double span = Math.max(top - bottom, 1e-9);
        double high = top + span * 0.08;
        double low = bottom - span * 0.08;
        brush.fill(box, theme.panel());
        double zero = y(box, 0, low, high);
        Path2D area = path(box, line.steps(), all, low, high);
        area.lineTo(box.getMaxX(), zero);
        area.lineTo(box.getX(), zero);
        area.closePath();
        double last = all[all.length - 1];
        brush.fill(area, theme.faded(last < 0 ? theme.bad() : theme.good(), 0.28));
        brush.draw(path(box, line.steps(), all, low, high), last < 0 ? theme.bad() : theme.good(), 2.2);
        boolean both = Arrays.stream(line.delegators()).anyMatch(amount -> amount != 0);
        if (both) {
            brush.dashed(path(box, line.steps(), line.own(), low, high), theme.ink(), 1.4, 4);
        }
        brush.line(box.getX(), zero, box.getMaxX(), zero, theme.quiet(), 1);
        brush.text("0", box.getMaxX() - brush.u(5), zero - brush.u(4), 11, false, theme.quiet(), Align.RIGHT);
        brush.draw(box, theme.line(), 1);
        double now = box.getX()
                + box.getWidth() * Math.min(1, moment.step() / (double) Math.max(1, line.steps()[all.length - 1]));
        brush.line(now, box.getY() - brush.u(4), now, box.getMaxY(), theme.paper(), 4);
        brush.line(now, box.getY() - brush.u(4), now, box.getMaxY(), theme.ink(), 1.8);
        double extreme = -bottom > top ? bottom : top;
        if (extreme != 0) {
            label(brush, box, AccountPanel.amount(moment, Purse.TOKEN, extreme), y(box, extreme, low, high));
        }
    }

    /** What the line comes to, on a plate: near the start the line of the present goes through it. */
    private static void label(Brush brush, Rectangle2D box, String text, double at) {
        double y = Math.min(box.getMaxY() - brush.u(6), Math.max(box.getY() + brush.u(14), at + brush.u(4)));
        double wide = brush.width(text, 11, false) + brush.u(6);
        brush.fill(
                Brush.box(box.getX() + brush.u(3), y - brush.u(11), wide, brush.u(15)),
                brush.theme().panel());
        brush.text(text, box.getX() + brush.u(6), y, 11, brush.theme().quiet());
    }

    private static double y(Rectangle2D box, double amount, double low, double high) {
        return box.getMaxY() - box.getHeight() * (amount - low) / (high - low);
    }

    private static Path2D path(Rectangle2D box, long[] steps, double[] amounts, double low, double high) {
        Path2D path = new Path2D.Double();
        double last = Math.max(1, steps[steps.length - 1]);
        path.moveTo(box.getX(), y(box, amounts[0], low, high));
        for (int i = 0; i < amounts.length; i++) {
            path.lineTo(box.getX() + box.getWidth() * steps[i] / last, y(box, amounts[i], low, high));
        }
        return path;
    }
}
