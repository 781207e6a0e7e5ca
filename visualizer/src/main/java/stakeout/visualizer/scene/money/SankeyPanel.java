package stakeout.visualizer.scene.money;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import stakeout.visualizer.theme.Brush;
import stakeout.visualizer.theme.Brush.Align;
import stakeout.visualizer.theme.Theme;

/** Flows as ribbons whose breadth is their amount. */
final class SankeyPanel {
    private static final double LEAST_HIGH = 2;
    private static final double NODE = 11;
    /** Room for names on either side. */
    private static final double SIDE = 186;

    private final Sankey sankey;
    private final Map<Sankey.Node, Rectangle2D> places = new HashMap<>();
    private final double scale;
    /** How much room there is for names on either side, pixels. */
    private final double side;

    /** Lays the flows out in a box. */
    SankeyPanel(Sankey sankey, Rectangle2D box, double unit) {
        this.sankey = sankey;
        double gap = 15 * unit;
        int most = Math.max(sankey.payers.size(), Math.max(sankey.causes.size(), sankey.receivers.size()));
        // thin nodes are thicker than their amounts, and a label stands out a little below the last
        scale = Math.max(0, box.getHeight() - gap * Math.max(0, most - 1) - LEAST_HIGH * most - 4 * unit)
                / Math.max(1e-300, sankey.total());
        double node = NODE * unit;
        side = Math.min(SIDE * unit, box.getWidth() * 0.2);
        place(sankey.payers, box, box.getX() + side, node, gap);
        place(sankey.causes, box, box.getCenterX() - node / 2, node, gap);
        place(sankey.receivers, box, box.getMaxX() - side - node, node, gap);
    }

    private void place(List<Sankey.Node> column, Rectangle2D box, double x, double width, double gap) {
        double high = column.stream()
                        .mapToDouble(node -> Math.max(LEAST_HIGH, node.amount * scale))
                        .sum()
                + gap * (column.size() - 1);
        double y = box.getY() + Math.max(0, (box.getHeight() - high) / 2);
        for (Sankey.Node node : column) {
            double own = Math.max(LEAST_HIGH, node.amount * scale);
            places.put(node, Brush.box(x, y, width, own));
            y += own + gap;
        }
    }

    Map<Sankey.Node, Rectangle2D> places() {
        return places;
    }

    void paint(Brush brush, DoubleFunction<String> amounts) {
        Map<Sankey.Node, Double> used = new HashMap<>();
        List<Runnable> labels = new ArrayList<>();
        for (Sankey.Flow flow : sankey.paid) {
            ribbon(brush, flow, flow.to(), used);
        }
        used.clear();
        for (Sankey.Flow flow : sankey.received) {
            ribbon(brush, flow, flow.from(), used);
        }
        sankey.payers.forEach(node -> labels.add(() -> label(brush, node, amounts, Align.RIGHT)));
        sankey.receivers.forEach(node -> labels.add(() -> label(brush, node, amounts, Align.LEFT)));
        sankey.causes.forEach(node -> labels.add(() -> label(brush, node, amounts, Align.CENTRE)));
        places.forEach((node, place) -> {
            boolean isCause = sankey.causes.contains(node);
            brush.fill(
                    place,
                    isCause
                            ? Ink.of(node.name).colour(brush.theme())
                            : brush.theme().quiet());
        });
        labels.forEach(Runnable::run);
    }

    private void ribbon(Brush brush, Sankey.Flow flow, Sankey.Node cause, Map<Sankey.Node, Double> used) {
        Rectangle2D from = places.get(flow.from());
        Rectangle2D to = places.get(flow.to());
        double high = Math.max(0.6, flow.amount() * scale);
        double y1 = from.getY() + used.getOrDefault(flow.from(), 0.0);
        double y2 = to.getY() + used.getOrDefault(flow.to(), 0.0);
        used.merge(flow.from(), high, Double::sum);
        used.merge(flow.to(), high, Double::sum);
        double x1 = from.getMaxX();
        double x2 = to.getX();
        double middle = (x1 + x2) / 2;
        Path2D shape = new Path2D.Double();
        shape.moveTo(x1, y1);
        shape.curveTo(middle, y1, middle, y2, x2, y2);
        shape.lineTo(x2, y2 + high);
        shape.curveTo(middle, y2 + high, middle, y1 + high, x1, y1 + high);
        shape.closePath();
        Theme theme = brush.theme();
        Ink ink = Ink.of(cause.name);
        brush.fill(shape, theme.faded(ink.colour(theme), theme.dark() ? 0.5 : 0.42));
        ink.hatch().fill(brush.g(), shape, theme.faded(ink.colour(theme), theme.dark() ? 0.78 : 0.72), brush.u(8));
        if (ink == Ink.UNPAID) {
            brush.dashed(shape, theme.quiet(), 0.8, 3);
        }
    }

    private void label(Brush brush, Sankey.Node node, DoubleFunction<String> amounts, Align align) {
        Rectangle2D place = places.get(node);
        Theme theme = brush.theme();
        double y = place.getCenterY() + brush.u(4);
        String amount = amounts.apply(node.amount);
        if (align == Align.CENTRE) {
            String text = node.name.replace(':', ' ').replace('-', ' ') + "  " + amount;
            double wide = brush.width(text, 11, false) + brush.u(8);
            double x = place.getMaxX() + brush.u(4);
            brush.fill(Brush.box(x, y - brush.u(11), wide, brush.u(15)), theme.paper());
            brush.text(text, x + brush.u(4), y, 11, theme.ink());
            return;
        }
        boolean left = align == Align.RIGHT;
        double x = left ? place.getX() - brush.u(6) : place.getMaxX() + brush.u(6);
        double room = side - brush.u(8);
        boolean two = place.getHeight() > brush.u(26);
        if (two) {
            brush.text(brush.fitted(node.name, 12, true, room), x, y - brush.u(7), 12, true, theme.ink(), align);
            brush.text(amount, x, y + brush.u(8), 11, false, theme.quiet(), align);
        } else {
            String figure = "  " + amount;
            String name = brush.fitted(node.name, 11, false, room - brush.width(figure, 11, false));
            brush.text(name + figure, x, y, 11, false, theme.ink(), align);
        }
    }
}
