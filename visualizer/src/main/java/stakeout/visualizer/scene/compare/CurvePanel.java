package stakeout.visualizer.scene.compare;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import stakeout.visualizer.moment.Behaviour;
import stakeout.visualizer.moment.Divergence;
import stakeout.visualizer.theme.Amounts;
import stakeout.visualizer.theme.Brush;
import stakeout.visualizer.theme.Brush.Align;
import stakeout.visualizer.theme.Theme;

/** Two runs' curves of one figure, with what lies between them filled, and the step where the runs part. */
final class CurvePanel {
    private final Curve one;
    private final Curve other;
    private final double least;
    private final double most;
    private final double low;
    private final double high;
    private final long last;

    CurvePanel(Curve one, Curve other) {
        this.one = one;
        this.other = other;
        last = Math.max(1, Math.max(one.steps()[one.steps().length - 1], other.steps()[other.steps().length - 1]));
        double[] all = java.util.stream.DoubleStream.concat(Arrays.stream(one.values()), Arrays.stream(other.values()))
                .filter(Double::isFinite)
                .toArray();
        least = Arrays.stream(all).min().orElse(0);
        most = Arrays.stream(all).max().orElse(1);
        double span = Math.max(most - least, Math.max(Math.abs(most), 1e-9) * 0.02);
        low = least - span * 0.1;
        high = most + span * 0.1;
    }

    void paint(
            Brush brush,
            Rectangle2D box,
            String title,
            long step,
            Optional<Divergence> divergence,
            DoubleFunction<String> text) {
        Theme theme = brush.theme();
        String now = text.apply(one.now()) + " against " + text.apply(other.now());
        brush.text(
                brush.fitted(title, 12, true, box.getWidth()),
                box.getX(),
                box.getY() - brush.u(22),
                12,
                true,
                theme.ink(),
                Align.LEFT);
        brush.text(
                brush.fitted(now, 11, false, box.getWidth()), box.getX(), box.getY() - brush.u(7), 11, theme.quiet());
        brush.fill(box, theme.panel());
        between(brush, box);
        brush.dashed(path(box, other, last, false), theme.ink(), 1.5, 5);
        brush.draw(path(box, one, last, false), mine(theme), 2.2);
        brush.draw(box, theme.line(), 1);
        boolean isAlike = text.apply(most).equals(text.apply(least)) && most > 1000;
        DoubleFunction<String> exactly = isAlike ? value -> Amounts.count(Math.round(value)) : text;
        scale(brush, box, most, exactly);
        if (!exactly.apply(least).equals(exactly.apply(most))) {
            scale(brush, box, least, exactly);
        }
        divergence.ifPresent(parts -> mark(brush, box, parts.step()));
        double x = x(box, step);
        brush.line(x, box.getY() - brush.u(3), x, box.getMaxY(), theme.paper(), 4);
        brush.line(x, box.getY() - brush.u(3), x, box.getMaxY(), theme.ink(), 1.8);
    }

    /** What the line comes to at most or at least, on a plate at the right end of a mark. */
    private void scale(Brush brush, Rectangle2D box, double value, DoubleFunction<String> text) {
        double at = y(box, value);
        String label = text.apply(value);
        double wide = brush.width(label, 10, false) + brush.u(6);
        double y = Math.min(box.getMaxY() - brush.u(4), Math.max(box.getY() + brush.u(11), at + brush.u(4)));
        brush.line(box.getX(), at, box.getMaxX(), at, brush.theme().line(), 0.8);
        brush.fill(
                Brush.box(box.getMaxX() - wide - brush.u(2), y - brush.u(10), wide, brush.u(13)),
                brush.theme().panel());
        brush.text(
                label, box.getMaxX() - brush.u(5), y, 10, false, brush.theme().quiet(), Align.RIGHT);
    }

    private double y(Rectangle2D box, double value) {
        return box.getMaxY() - box.getHeight() * (value - low) / (high - low);
    }

    static java.awt.Color mine(Theme theme) {
        return theme.of(Behaviour.ADVERSARIAL);
    }

    /** As far as both go: where one has ended there is nothing to differ from. */
    private void between(Brush brush, Rectangle2D box) {
        long both = Math.min(one.steps()[one.steps().length - 1], other.steps()[other.steps().length - 1]);
        Path2D area = path(box, one, both, false);
        area.append(path(box, other, both, true), true);
        area.closePath();
        brush.fill(area, brush.theme().faded(mine(brush.theme()), 0.28));
    }

    private static void mark(Brush brush, Rectangle2D box, double x) {
        Path2D flag = new Path2D.Double();
        flag.moveTo(x, box.getMaxY());
        flag.lineTo(x - brush.u(5), box.getMaxY() + brush.u(9));
        flag.lineTo(x + brush.u(5), box.getMaxY() + brush.u(9));
        flag.closePath();
        brush.fill(flag, brush.theme().ink());
        brush.dashed(
                new java.awt.geom.Line2D.Double(x, box.getY(), x, box.getMaxY()),
                brush.theme().quiet(),
                1,
                3);
    }

    private void mark(Brush brush, Rectangle2D box, long step) {
        mark(brush, box, x(box, step));
    }

    private double x(Rectangle2D box, long step) {
        return box.getX() + box.getWidth() * Math.min(step, last) / last;
    }

    /** @param until the step at which it ends, which may lie between two that the curve knows */
    private Path2D path(Rectangle2D box, Curve curve, long until, boolean backwards) {
        List<Point2D> points = new ArrayList<>();
        for (int i = 0; i < curve.steps().length; i++) {
            if (Double.isFinite(curve.values()[i])) {
                Point2D next = new Point2D.Double(x(box, curve.steps()[i]), y(box, curve.values()[i]));
                boolean isBeyond = curve.steps()[i] > until;
                if (!points.isEmpty() && (curve.isHeld() || isBeyond)) {
                    double x = isBeyond ? x(box, until) : next.getX();
                    points.add(new Point2D.Double(x, before(points, next, x, curve.isHeld())));
                }
                if (isBeyond) {
                    break;
                }
                points.add(next);
            }
        }
        if (points.isEmpty()) {
            points.add(new Point2D.Double(box.getX(), box.getMaxY()));
        }
        if (backwards) {
            Collections.reverse(points);
        }
        Path2D path = new Path2D.Double();
        path.moveTo(points.get(0).getX(), points.get(0).getY());
        points.forEach(point -> path.lineTo(point.getX(), point.getY()));
        return path;
    }

    /** Where a curve stands at {@code x}, before it comes to its next point. */
    private static double before(List<Point2D> points, Point2D next, double x, boolean isHeld) {
        Point2D last = points.get(points.size() - 1);
        double wide = next.getX() - last.getX();
        return isHeld || wide <= 0 ? last.getY() : last.getY() + (next.getY() - last.getY()) * (x - last.getX()) / wide;
    }
}
