package stakeout.visualizer.scene.chain;

import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import stakeout.visualizer.moment.Behaviour;
import stakeout.visualizer.moment.LostSlots;
import stakeout.visualizer.moment.Moment;
import stakeout.visualizer.theme.Amounts;
import stakeout.visualizer.theme.Brush;
import stakeout.visualizer.theme.Brush.Align;
import stakeout.visualizer.theme.Theme;

/** Over the whole run so far: how many slots of each step were lost, as stacked bars. */
final class LostPanel {
    private LostPanel() {}

    static void paint(Brush brush, Rectangle2D box, Moment moment) {
        Theme theme = brush.theme();
        String clock = moment.run().periodsPerStep() == 1 ? moment.run().clock().name() : "step";
        brush.text(
                brush.fitted("Blocks left out in each " + clock + " of the run", 12, true, box.getWidth() * 0.5),
                box.getX(),
                box.getY() - brush.u(9),
                12,
                true,
                theme.ink(),
                Align.LEFT);
        long most = 1;
        for (LostSlots lost : moment.lostSlots()) {
            most = lost.step() <= moment.step() ? Math.max(most, lost.all()) : most;
        }
        double pitch = box.getWidth() / moment.steps();
        for (LostSlots lost : moment.lostSlots()) {
            if (lost.step() <= moment.step()) {
                double y = box.getMaxY();
                int[] parts = {lost.others(), lost.own(), lost.skipped()};
                for (int part = 0; part < parts.length; part++) {
                    double high = box.getHeight() * parts[part] / most;
                    y -= high;
                    brush.fill(
                            Brush.box(box.getX() + lost.step() * pitch, y, Math.max(1, pitch * 0.8), high),
                            colour(theme, part));
                }
            }
        }
        brush.line(box.getX(), box.getMaxY(), box.getMaxX(), box.getMaxY(), theme.line(), 1);
        brush.text("0", box.getX() - brush.u(8), box.getMaxY() + brush.u(4), 11, false, theme.quiet(), Align.RIGHT);
        brush.text(
                Amounts.count(most),
                box.getX() - brush.u(8),
                box.getY() + brush.u(4),
                11,
                false,
                theme.quiet(),
                Align.RIGHT);
        double now = box.getX() + (moment.step() + 1) * pitch;
        brush.dashed(new Line2D.Double(now, box.getY(), now, box.getMaxY()), theme.ink(), 1, 3);
        key(brush, box);
    }

    private static Color colour(Theme theme, int part) {
        return switch (part) {
            case 0 -> theme.of(Behaviour.HONEST);
            case 1 -> theme.of(Behaviour.ADVERSARIAL);
            default -> theme.of(Behaviour.OFFLINE);
        };
    }

    /** What the parts of a bar are, at the right above the bars. */
    private static void key(Brush brush, Rectangle2D box) {
        String[] names = {"others'", "the coalition's", "let go by"};
        double x = box.getMaxX();
        for (int part = names.length - 1; part >= 0; part--) {
            x -= brush.width(names[part], 11, false);
            brush.text(
                    names[part], x, box.getY() - brush.u(9), 11, brush.theme().quiet());
            x -= brush.u(14);
            brush.fill(Brush.box(x, box.getY() - brush.u(18), brush.u(10), brush.u(10)), colour(brush.theme(), part));
            x -= brush.u(12);
        }
    }
}
