package stakeout.visualizer.scene.stake;

import java.awt.geom.Rectangle2D;
import java.util.List;
import stakeout.model.protocol.SecurityThreshold;
import stakeout.visualizer.moment.Moment;
import stakeout.visualizer.theme.Amounts;
import stakeout.visualizer.theme.Brush;
import stakeout.visualizer.theme.Theme;

/** How few holders are enough for each attack, by voting weight, and how near the scenario's coalition is. */
final class ThresholdPanel {
    private ThresholdPanel() {}

    static Rectangle2D row(Rectangle2D box, int rows, int row) {
        double high = box.getHeight() / Math.max(1, rows);
        return Brush.box(box.getX(), box.getY() + row * high, box.getWidth(), high);
    }

    /** The share of voting weight that an attack orders about; 0 without one. */
    static double coalition(Moment moment) {
        double own = 0;
        double all = 0;
        for (int operator = 0; operator < moment.run().operators(); operator++) {
            double weight = moment.operators().weight.toDouble(operator);
            all += weight;
            own += moment.isMember(operator) ? weight : 0;
        }
        return all > 0 ? own / all : 0;
    }

    static void paint(Brush brush, Rectangle2D box, Holders byWeight, Moment moment) {
        Theme theme = brush.theme();
        List<SecurityThreshold> thresholds = moment.run().thresholds();
        Panels.title(brush, box, "How few are enough (Nakamoto)");
        double coalition = coalition(moment);
        for (int i = 0; i < thresholds.size(); i++) {
            SecurityThreshold threshold = thresholds.get(i);
            Rectangle2D row = row(box, thresholds.size(), i);
            int few = byWeight.fewestAbove(threshold.share());
            String count = few == 0 ? "none" : Amounts.count(few);
            double wide =
                    brush.text(count, row.getX(), row.getY() + brush.u(24), 24, true, theme.ink(), Brush.Align.LEFT);
            brush.text(
                    brush.fitted(
                            "of " + Amounts.count(byWeight.count()) + " hold over "
                                    + Amounts.percent(threshold.share()),
                            11,
                            false,
                            row.getWidth() - wide - brush.u(8)),
                    row.getX() + wide + brush.u(8),
                    row.getY() + brush.u(23),
                    11,
                    theme.quiet());
            double y = row.getY() + brush.u(41);
            int lines = Math.max(1, (int) ((row.getHeight() - brush.u(58)) / brush.u(15)) + 1);
            String enables = threshold.enables().isEmpty() ? "" : "enough for " + threshold.enables();
            for (String line : brush.wrapped(enables, 12, false, row.getWidth(), Math.min(2, lines))) {
                brush.text(line, row.getX(), y, 12, theme.ink());
                y += brush.u(15);
            }
            gauge(brush, Brush.box(row.getX(), y - brush.u(6), row.getWidth(), brush.u(8)), threshold, coalition);
        }
    }

    /** What the coalition has of the weight, against the threshold. */
    private static void gauge(Brush brush, Rectangle2D box, SecurityThreshold threshold, double coalition) {
        Theme theme = brush.theme();
        brush.fill(box, theme.panel());
        if (coalition > 0) {
            Rectangle2D bar = Brush.box(box.getX(), box.getY(), box.getWidth() * coalition, box.getHeight());
            brush.fill(bar, coalition > threshold.share() ? theme.bad() : theme.faded(theme.bad(), 0.5));
        }
        brush.draw(box, theme.line(), 1);
        double x = box.getX() + box.getWidth() * threshold.share();
        brush.line(x, box.getY() - brush.u(3), x, box.getMaxY() + brush.u(3), theme.ink(), 2);
    }
}
