package stakeout.visualizer.scene.operators;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.QuadCurve2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import stakeout.visualizer.moment.Behaviour;
import stakeout.visualizer.moment.Moment;
import stakeout.visualizer.moment.Move;
import stakeout.visualizer.moment.OperatorColumns;
import stakeout.visualizer.moment.RunCard;
import stakeout.visualizer.theme.Amounts;
import stakeout.visualizer.theme.Brush;
import stakeout.visualizer.theme.Brush.Align;
import stakeout.visualizer.theme.Hatch;
import stakeout.visualizer.theme.Theme;

/** Paints {@link OperatorsScene} once. */
final class OperatorsPainter {
    /** Discs smaller than so many pixels have neither pattern nor ring. */
    private static final double PLAIN_BELOW = 2.5;

    private static final int MOST_ARROWS = 200;

    private final Brush brush;
    private final Rectangle2D area;
    private final DiscLayout layout;
    private final Moment moment;
    private final double allStake;

    OperatorsPainter(Brush brush, Rectangle2D area, DiscLayout layout, Moment moment) {
        this.brush = brush;
        this.area = area;
        this.layout = layout;
        this.moment = moment;
        this.allStake = OperatorColumns.sum(moment.operators().stake);
    }

    void paint() {
        List<List<Disc>> groups = new ArrayList<>();
        OperatorsScene.groupsOf(moment).forEach(group -> groups.add(new ArrayList<>()));
        layout.discs().forEach(disc -> groups.get(disc.group()).add(disc));
        for (int group = 0; group < groups.size(); group++) {
            if (!groups.get(group).isEmpty()) {
                paintHull(group, groups.get(group));
            }
        }
        layout.discs().forEach(this::paintDisc);
        for (int group = 0; group < groups.size(); group++) {
            if (!groups.get(group).isEmpty()) {
                paintGroupName(group, groups.get(group));
            }
        }
        paintMoves();
    }

    static Color hullFill(Theme theme) {
        return theme.faded(theme.bad(), theme.dark() ? 0.16 : 0.09);
    }

    private void paintHull(int group, List<Disc> discs) {
        RunCard run = moment.run();
        if (run.coalition().contains(run.roster().groups().get(group))) {
            Area hull = Hull.around(discs, brush.u(6));
            brush.fill(hull, hullFill(brush.theme()));
            brush.dashed(hull, brush.theme().bad(), 1.6, 5);
        }
    }

    /** A group's name with its share: above its discs or below them, wherever it covers no others. */
    private void paintGroupName(int group, List<Disc> discs) {
        RunCard run = moment.run();
        String name = run.roster().groups().get(group);
        boolean isCoalition = run.coalition().contains(name);
        double stake = 0;
        long operators = 0;
        for (Disc disc : discs) {
            operators += disc.operators().length;
            for (int operator : disc.operators()) {
                stake += moment.operators().stake.toDouble(operator);
            }
        }
        String text = name + (isCoalition ? " (coalition)" : "") + ", " + Amounts.count(operators, "operator") + ", "
                + Amounts.percent(stake / allStake);
        Rectangle2D box = Hull.around(discs, brush.u(6)).getBounds2D();
        double half = brush.width(text, 13, true) / 2 + brush.u(4);
        double x = Math.max(area.getX() + half, Math.min(area.getMaxX() - half, box.getCenterX()));
        double above = Math.max(area.getY() + brush.u(14), box.getY() - brush.u(7));
        double below = Math.min(area.getMaxY() - brush.u(6), box.getMaxY() + brush.u(18));
        Rectangle2D plate = Brush.box(x - half, above - brush.u(13), 2 * half, brush.u(18));
        boolean isBelow =
                covers(plate, group) && !covers(Brush.box(x - half, below - brush.u(13), 2 * half, brush.u(18)), group);
        brush.text(
                text,
                x,
                isBelow ? below : above,
                13,
                true,
                isCoalition ? brush.theme().bad() : brush.theme().ink(),
                Align.CENTRE);
    }

    private boolean covers(Rectangle2D plate, int group) {
        return layout.discs().stream()
                .filter(disc -> disc.group() != group)
                .anyMatch(disc -> disc.circle(disc.most()).intersects(plate));
    }

    private void paintDisc(Disc disc) {
        DiscState state = DiscState.of(disc, moment);
        double radius = disc.radius(state.stake());
        if (radius <= 0) {
            return;
        }
        Behaviour behaviour = state.behaviour();
        Ellipse2D circle = disc.circle(radius);
        Color pale = brush.theme().faded(brush.theme().of(behaviour), 0.32);
        brush.fill(circle, behaviour == Behaviour.GONE ? brush.theme().panel() : pale);
        if (behaviour == Behaviour.OFFLINE || behaviour == Behaviour.GONE) {
            fill(brush, circle, behaviour, gap(radius));
        } else {
            double voted = 1 - state.missing();
            Shape wedge = voted > 0.9995 ? circle : new Arc2D.Double(circle.getBounds2D(), 90, -360 * voted, Arc2D.PIE);
            brush.fill(wedge, brush.theme().of(behaviour));
            if (radius >= PLAIN_BELOW) {
                pattern(brush, circle, behaviour, gap(radius));
                brush.draw(circle, brush.theme().of(behaviour), 0.8);
            }
        }
        rings(disc, state, radius);
        name(disc, state, radius);
    }

    private double gap(double radius) {
        return Math.max(brush.u(3), Math.min(brush.u(9), radius / 3));
    }

    private void rings(Disc disc, DiscState state, double radius) {
        double r = radius;
        for (Ring ring : Ring.values()) {
            if (ring.count(state) > 0 && radius >= PLAIN_BELOW) {
                ring.paint(
                        brush, disc.x(), disc.y(), ring == Ring.EXITING ? radius : r, state.share(ring.count(state)));
                r -= ring.width(brush, radius);
            }
        }
    }

    private void name(Disc disc, DiscState state, double radius) {
        if (!disc.isAlone() || radius < brush.u(21)) {
            return;
        }
        double size = radius > brush.u(40) ? 12 : 10;
        String name = moment.run().roster().names().get(disc.operators()[0]);
        if (brush.width(name, size, true) > 1.75 * radius) {
            return;
        }
        String share = Amounts.percent(state.stake() / allStake);
        boolean covers =
                state.missing() < 0.5 && state.behaviour() != Behaviour.OFFLINE && state.behaviour() != Behaviour.GONE;
        Color under = covers
                ? brush.theme().of(state.behaviour())
                : brush.theme().faded(brush.theme().of(state.behaviour()), 0.32);
        Color ink = Theme.readableOn(under);
        double plate = Math.max(brush.width(name, size, true), brush.width(share, size, false)) + brush.u(8);
        double high = brush.u(size * 2.3 + 4);
        if (Hatch.of(state.behaviour()) != Hatch.NONE || state.slashed() > 0) {
            brush.fill(
                    new RoundRectangle2D.Double(
                            disc.x() - plate / 2, disc.y() - high / 2, plate, high, brush.u(8), brush.u(8)),
                    under);
        }
        brush.text(name, disc.x(), disc.y() - brush.u(2), size, true, ink, Align.CENTRE);
        brush.text(share, disc.x(), disc.y() + brush.u(size), size, false, ink, Align.CENTRE);
    }

    /** Fills a shape as a behaviour is filled where all votes arrived. */
    static void fill(Brush brush, Shape shape, Behaviour behaviour, double gap) {
        Theme theme = brush.theme();
        if (behaviour == Behaviour.GONE) {
            brush.fill(shape, theme.panel());
            brush.dashed(shape, theme.quiet(), 0.8, 2);
        } else if (behaviour == Behaviour.OFFLINE) {
            brush.fill(shape, theme.faded(theme.of(behaviour), 0.32));
            Hatch.LEVEL.fill(brush.g(), shape, theme.of(behaviour), gap);
            brush.draw(shape, theme.of(behaviour), 1);
        } else {
            brush.fill(shape, theme.of(behaviour));
            pattern(brush, shape, behaviour, gap);
        }
    }

    private static void pattern(Brush brush, Shape shape, Behaviour behaviour, double gap) {
        Hatch.of(behaviour)
                .fill(brush.g(), shape, brush.theme().faded(brush.theme().of(behaviour), 0.55), gap);
    }

    private void paintMoves() {
        List<Move> moves = new ArrayList<>(moment.moves());
        moves.sort(Comparator.comparingDouble(move -> -move.amount()));
        for (Move move : moves.subList(0, Math.min(MOST_ARROWS, moves.size()))) {
            Disc from = layout.discOf(move.from());
            Disc to = layout.discOf(move.to());
            if (!from.equals(to)) {
                arrow(from, to, move, moves.get(0).amount());
            }
        }
    }

    private void arrow(Disc from, Disc to, Move move, double most) {
        Color colour = move.kind().equals("bribe") ? Theme.ORANGE : Theme.SKY;
        double wide = 0.8 + 3.2 * Math.sqrt(move.amount() / most);
        double dx = to.x() - from.x();
        double dy = to.y() - from.y();
        double bendX = (from.x() + to.x()) / 2 - 0.18 * dy;
        double bendY = (from.y() + to.y()) / 2 + 0.18 * dx;
        brush.draw(new QuadCurve2D.Double(from.x(), from.y(), bendX, bendY, to.x(), to.y()), colour, wide);
        double angle = Math.atan2(to.y() - bendY, to.x() - bendX);
        double head = brush.u(5 + wide);
        for (double side : new double[] {-0.45, 0.45}) {
            brush.line(
                    to.x(),
                    to.y(),
                    to.x() - head * Math.cos(angle + side),
                    to.y() - head * Math.sin(angle + side),
                    colour,
                    wide);
        }
    }
}
