package stakeout.visualizer.scene.chain;

import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import stakeout.model.protocol.SecurityThreshold;
import stakeout.model.slot.SlotLog.Fate;
import stakeout.visualizer.moment.Behaviour;
import stakeout.visualizer.moment.ChainStrip;
import stakeout.visualizer.moment.ChainStrip.Link;
import stakeout.visualizer.moment.Happening;
import stakeout.visualizer.moment.LostSlots;
import stakeout.visualizer.moment.Moment;
import stakeout.visualizer.scene.EventSign;
import stakeout.visualizer.theme.Amounts;
import stakeout.visualizer.theme.Brush;
import stakeout.visualizer.theme.Brush.Align;
import stakeout.visualizer.theme.Theme;

/** Paints {@link ChainScene} once. */
final class ChainPainter {
    private final Brush brush;
    private final ChainLayout layout;
    private final Moment moment;
    private final Theme theme;
    /** By branch: its newest row. */
    private final Map<String, Link> newest = new HashMap<>();

    ChainPainter(Brush brush, ChainLayout layout, Moment moment) {
        this.brush = brush;
        this.layout = layout;
        this.moment = moment;
        this.theme = brush.theme();
        layout.links().forEach(link -> newest.put(link.branch(), link));
    }

    void paint() {
        connectors();
        layout.links().forEach(this::block);
        fork();
        signs();
        axis();
        if (layout.hasSlots()) {
            lost();
            new SlotPanel(layout.slots(), brush.unit(), moment).paint(brush);
            LostPanel.paint(brush, layout.behind(), moment);
        } else {
            votes();
            behind();
        }
    }

    static void block(Brush brush, Rectangle2D square, Standing standing) {
        RoundRectangle2D shape = new RoundRectangle2D.Double(
                square.getX(),
                square.getY(),
                square.getWidth(),
                square.getHeight(),
                square.getWidth() / 3,
                square.getWidth() / 3);
        brush.fill(shape, standing.colour(brush.theme()));
        standing.hatch()
                .fill(
                        brush.g(),
                        shape,
                        brush.theme().faded(brush.theme().paper(), 1),
                        Math.max(brush.u(3.4), square.getWidth() / 4));
        brush.draw(shape, brush.theme().faded(brush.theme().ink(), 0.55), 0.8);
    }

    private void block(Link link) {
        block(brush, layout.block(link).getBounds2D(), Standing.of(link, newest.get(link.branch())));
        if (link.leaking() && link.canonical()) {
            double x = layout.x(link.step());
            double y = layout.block(link).getMaxY() + brush.u(5);
            brush.fill(Brush.box(x, y, layout.pitch(), brush.u(4)), Theme.ORANGE);
        }
    }

    private void connectors() {
        Map<String, Link> last = new HashMap<>();
        for (Link link : layout.links()) {
            Link before = last.put(link.branch(), link);
            if (before != null && before.canonical() == link.canonical()) {
                brush.line(
                        layout.block(before).getMaxX(),
                        layout.block(before).getCenterY(),
                        layout.block(link).getX(),
                        layout.block(link).getCenterY(),
                        theme.quiet(),
                        1.6);
            }
        }
    }

    /** The place where the second branch parts, and its name. */
    private void fork() {
        Link firstBeside = null;
        Link before = null;
        for (Link link : layout.links()) {
            if (!link.canonical()) {
                firstBeside = link;
                break;
            }
        }
        if (firstBeside == null) {
            return;
        }
        for (Link link : layout.links()) {
            if (link.canonical() && link.step() < firstBeside.step()) {
                before = link;
            }
        }
        RoundRectangle2D block = layout.block(firstBeside);
        if (before != null) {
            RoundRectangle2D from = layout.block(before);
            Path2D path = new Path2D.Double();
            path.moveTo(from.getCenterX(), from.getMaxY());
            path.curveTo(
                    from.getCenterX(),
                    block.getCenterY(),
                    from.getCenterX(),
                    block.getCenterY(),
                    block.getX(),
                    block.getCenterY());
            brush.draw(path, theme.quiet(), 1.6);
        }
        String name = "branch " + firstBeside.branch()
                + (newest.get(firstBeside.branch()).beyondFork() ? ", final on its own" : "");
        double room = layout.strip().getMaxX() + brush.u(60) - brush.width(name, 12, true);
        brush.text(
                name, Math.min(block.getX(), room), block.getMaxY() + brush.u(18), 12, true, theme.ink(), Align.LEFT);
    }

    /** Below a block how many slots of its step were lost, hanging from it. */
    private void lost() {
        double free = Double.NEGATIVE_INFINITY;
        for (LostSlots lost : moment.lostSlots()) {
            if (lost.all() == 0 || lost.step() < layout.firstStep() || lost.step() > moment.step()) {
                continue;
            }
            Rectangle2D square = layout.lost(lost.step());
            double top = layout.strip().getY() + layout.strip().getHeight() * 0.52 + square.getHeight() * 0.72;
            brush.line(square.getCenterX(), top, square.getCenterX(), square.getY(), theme.quiet(), 1.2);
            boolean onlySkipped = lost.others() + lost.own() == 0;
            SlotPanel.block(
                    brush, square, onlySkipped ? Fate.SKIPPED : Fate.ORPHANED, onlySkipped || lost.others() == 0);
            String count = Amounts.number(lost.all());
            double wide = brush.width(count, 10, false);
            if (square.getCenterX() - wide / 2 > free) {
                brush.text(
                        count,
                        square.getCenterX(),
                        square.getMaxY() + brush.u(12),
                        10,
                        false,
                        theme.quiet(),
                        Align.CENTRE);
                free = square.getCenterX() + wide / 2 + brush.u(3);
            }
        }
    }

    private void signs() {
        long step = -1;
        Set<EventSign> shown = EnumSet.noneOf(EventSign.class);
        for (Happening happening : moment.happenings().until(moment.step())) {
            if (happening.step() < layout.firstStep()) {
                continue;
            }
            if (happening.step() != step) {
                step = happening.step();
                shown.clear();
            }
            EventSign sign = EventSign.of(happening.kind());
            if (sign != EventSign.EVERYDAY && shown.add(sign)) {
                double x = layout.x(step) + layout.pitch() / 2;
                double y = layout.strip().getY() + layout.strip().getHeight() * 0.33 - brush.u(15) * (shown.size() - 1);
                sign.paint(brush, x, y, 11);
            }
        }
    }

    private void axis() {
        double y = layout.strip().getMaxY() + brush.u(14);
        long lastLabelled = Long.MIN_VALUE;
        for (Link link : layout.links()) {
            if (link.canonical() && link.step() % 8 == 0 && link.step() != lastLabelled) {
                lastLabelled = link.step();
                double x = layout.x(link.step()) + layout.pitch() / 2;
                if (x < layout.strip().getMaxX() - brush.u(24)) {
                    brush.text(Amounts.count(link.period()), x, y, 11, false, theme.quiet(), Align.CENTRE);
                }
            }
        }
    }

    private void votes() {
        Rectangle2D band = layout.votes();
        title(band, "Share of voting weight that voted");
        for (Link link : layout.links()) {
            if (link.canonical() && !Double.isNaN(link.participation())) {
                double high = band.getHeight() * Math.min(1, link.participation());
                brush.fill(
                        Brush.box(
                                layout.x(link.step()) + layout.pitch() * 0.12,
                                band.getMaxY() - high,
                                layout.pitch() * 0.76,
                                high),
                        theme.of(Behaviour.HONEST));
            }
        }
        brush.line(band.getX(), band.getMaxY(), band.getMaxX(), band.getMaxY(), theme.line(), 1);
        for (double tick : new double[] {0, 0.5, 1}) {
            label(band, tick, Math.round(100 * tick) + " %");
        }
        for (SecurityThreshold threshold : moment.run().thresholds()) {
            double y = band.getMaxY() - band.getHeight() * threshold.share();
            brush.dashed(new Line2D.Double(band.getX(), y, band.getMaxX(), y), theme.bad(), 1.2, 4);
            brush.text(
                    brush.fitted(threshold.name().replace('-', ' '), 11, false, brush.u(58)),
                    band.getMaxX() + brush.u(8),
                    y + brush.u(4),
                    11,
                    theme.bad());
        }
    }

    private void title(Rectangle2D band, String text) {
        brush.text(text, band.getX(), band.getY() - brush.u(9), 12, true, theme.ink(), Align.LEFT);
    }

    private void label(Rectangle2D band, double share, String text) {
        double y = band.getMaxY() - band.getHeight() * share;
        brush.text(text, band.getX() - brush.u(8), y + brush.u(4), 11, false, theme.quiet(), Align.RIGHT);
    }

    /** Over the whole run so far: how many periods lay between the newest and the last final one. */
    private void behind() {
        Rectangle2D band = layout.behind();
        ChainStrip strip = moment.chain().orElseThrow();
        int columns = Math.max(1, (int) band.getWidth());
        double[] most = new double[columns];
        boolean[] leaking = new boolean[columns];
        double largest = 4;
        for (Link link : strip.rows().subList(0, strip.firstNotBefore(moment.step() + 1))) {
            if (link.canonical()) {
                int column = (int) Math.min(columns - 1, link.step() * columns / moment.steps());
                most[column] = Math.max(most[column], (double) (link.period() - link.finalized()));
                leaking[column] |= link.leaking();
                largest = Math.max(largest, most[column]);
            }
        }
        title(band, "How many " + moment.run().clock().name() + "s finality lay behind, over the whole run");
        Path2D path = new Path2D.Double();
        path.moveTo(band.getX(), band.getMaxY());
        double width = Math.max(1, band.getWidth() / moment.steps());
        int last = (int) Math.min(columns - 1L, (moment.step() + 1) * columns / moment.steps());
        double high = 0;
        for (int column = 0; column <= last; column++) {
            // columns between two steps repeat the step before
            high = most[column] > 0 || width <= 1 ? most[column] : high;
            double y = band.getMaxY() - band.getHeight() * high / largest;
            path.lineTo(band.getX() + column, y);
            path.lineTo(band.getX() + column + 1.0, y);
            if (leaking[column]) {
                brush.fill(
                        Brush.box(band.getX() + column, band.getMaxY() + brush.u(2), Math.max(1, width), brush.u(4)),
                        Theme.ORANGE);
            }
        }
        path.lineTo(band.getX() + last + 1.0, band.getMaxY());
        path.closePath();
        brush.fill(path, theme.faded(Theme.ORANGE, 0.45));
        brush.draw(path, Theme.ORANGE, 1.2);
        brush.line(band.getX(), band.getMaxY(), band.getMaxX(), band.getMaxY(), theme.line(), 1);
        label(band, 0, "0");
        double now = band.getX() + last + 1.0;
        brush.dashed(new Line2D.Double(now, band.getY(), now, band.getMaxY()), theme.ink(), 1, 3);
        brush.text("now", now + brush.u(5), band.getY() + brush.u(10), 11, theme.quiet());
        label(band, 1, Amounts.count((long) largest));
    }
}
