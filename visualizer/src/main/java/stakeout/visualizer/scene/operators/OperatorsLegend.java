package stakeout.visualizer.scene.operators;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import stakeout.visualizer.moment.Behaviour;
import stakeout.visualizer.moment.Moment;
import stakeout.visualizer.moment.OperatorColumns;
import stakeout.visualizer.scene.LegendEntry;
import stakeout.visualizer.theme.Amounts;
import stakeout.visualizer.theme.Brush;

/** The legend of {@link OperatorsScene}: behaviours with their share of stake, rings with the number of validators. */
final class OperatorsLegend {
    private final Moment moment;

    OperatorsLegend(Moment moment) {
        this.moment = moment;
    }

    List<LegendEntry> entries() {
        List<LegendEntry> entries = new ArrayList<>();
        Map<Behaviour, Double> stake = new EnumMap<>(Behaviour.class);
        Map<Ring, Long> rings = new EnumMap<>(Ring.class);
        OperatorColumns columns = moment.operators();
        double all = 0;
        for (int operator = 0; operator < columns.operators(); operator++) {
            double own = columns.stake.toDouble(operator);
            all += own;
            stake.merge(Behaviour.of(moment, operator), own, Double::sum);
            rings.merge(Ring.SLASHED, (long) columns.slashed[operator], Long::sum);
            rings.merge(Ring.JAILED, (long) columns.jailed[operator], Long::sum);
            rings.merge(Ring.EXITING, (long) columns.exiting[operator], Long::sum);
        }
        for (Behaviour behaviour : Behaviour.values()) {
            double share = all > 0 ? stake.getOrDefault(behaviour, 0.0) / all : Double.NaN;
            entries.add(new LegendEntry(
                    (brush, square) -> sample(brush, square, behaviour),
                    meaning(behaviour),
                    moment.isBegun() ? Amounts.percent(share) : ""));
        }
        for (Ring ring : Ring.values()) {
            entries.add(new LegendEntry(
                    (brush, square) -> sample(brush, square, ring),
                    ring.meaning(),
                    Amounts.count(rings.getOrDefault(ring, 0L))));
        }
        if (!moment.run().coalition().isEmpty()) {
            String hull = moment.run().isAccident() ? "victims: whom it may befall" : "coalition: follows one plan";
            entries.add(new LegendEntry(OperatorsLegend::hull, hull, ""));
        }
        for (boolean bribe : new boolean[] {false, true}) {
            long count = Moves.shown(moment).stream()
                    .filter(move -> Moves.isBribe(move) == bribe)
                    .count();
            if (count > 0) {
                entries.add(new LegendEntry(
                        (brush, square) -> arrow(brush, square, bribe),
                        bribe ? "bribe paid or promised" : "stake that moves now",
                        Amounts.count(count)));
            }
        }
        return entries;
    }

    /** Who was robbed or failed by accident has not followed anybody. */
    private String meaning(Behaviour behaviour) {
        return behaviour == Behaviour.ADVERSARIAL && moment.run().isAccident()
                ? "not its own doing: stolen keys or a fault"
                : behaviour.meaning();
    }

    private static Ellipse2D circle(Rectangle2D square) {
        return new Ellipse2D.Double(square.getX(), square.getY(), square.getWidth(), square.getHeight());
    }

    private static void sample(Brush brush, Rectangle2D square, Behaviour behaviour) {
        OperatorsPainter.fill(brush, circle(square), behaviour, brush.u(5));
    }

    private static void sample(Brush brush, Rectangle2D square, Ring ring) {
        double radius = square.getWidth() / 2;
        brush.fill(
                circle(square),
                brush.theme()
                        .faded(brush.theme().of(Behaviour.HONEST), brush.theme().dark() ? 0.45 : 0.3));
        ring.paint(brush, square.getCenterX(), square.getCenterY(), radius, 1);
    }

    private static void hull(Brush brush, Rectangle2D square) {
        brush.fill(circle(square), OperatorsPainter.hullFill(brush.theme()));
        brush.dashed(circle(square), brush.theme().bad(), 1.6, 4);
    }

    private static void arrow(Brush brush, Rectangle2D square, boolean bribe) {
        Line2D line = new Line2D.Double(square.getX(), square.getCenterY(), square.getMaxX(), square.getCenterY());
        if (bribe) {
            brush.dashed(line, Moves.colour(true, brush.theme()), 2.4, 4);
        } else {
            brush.draw(line, Moves.colour(false, brush.theme()), 2.4);
        }
    }
}
