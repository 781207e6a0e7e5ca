package stakeout.visualizer.scene.operators;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import stakeout.visualizer.moment.Behaviour;
import stakeout.visualizer.moment.Moment;
import stakeout.visualizer.moment.OperatorColumns;
import stakeout.visualizer.theme.Amounts;
import stakeout.visualizer.theme.Brush;
import stakeout.visualizer.theme.Brush.Align;
import stakeout.visualizer.theme.Hatch;
import stakeout.visualizer.theme.Theme;

/** Paints {@link OperatorsScene} once. */
final class OperatorsPainter {
    /** Discs smaller than so many pixels have neither pattern nor ring. */
    private static final double PLAIN_BELOW = 2.5;
    /** How many lines a group's name may stand away from its discs. */
    private static final int MOST_LINES_ASIDE = 8;

    private final Brush brush;
    private final Rectangle2D area;
    private final DiscLayout layout;
    private final Moment moment;
    private final double allStake;
    private final double firstOfAll;
    /** Where groups' names stand already. */
    private final List<Rectangle2D> names = new ArrayList<>();

    OperatorsPainter(Brush brush, Rectangle2D area, DiscLayout layout, Moment moment) {
        this.brush = brush;
        this.area = area;
        this.layout = layout;
        this.moment = moment;
        this.allStake = OperatorColumns.sum(moment.operators().stake);
        this.firstOfAll =
                moment.firstStake().map(stakes -> Arrays.stream(stakes).sum()).orElse(allStake);
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
        new Moves(brush, area, layout, moment).paint();
        layout.discs().forEach(this::name);
        for (int group = 0; group < groups.size(); group++) {
            if (!groups.get(group).isEmpty()) {
                paintGroupName(group, groups.get(group));
            }
        }
    }

    static Color hullFill(Theme theme) {
        return theme.faded(theme.bad(), theme.dark() ? 0.16 : 0.09);
    }

    private void paintHull(int group, List<Disc> discs) {
        if (!isCandidate(group)) {
            return;
        }
        List<Disc> members = members(discs);
        if (!members.isEmpty()) {
            Area hull = members.size() == discs.size()
                    ? Hull.around(discs, brush.u(6))
                    : Hull.threaded(members, brush.u(4));
            brush.fill(hull, hullFill(brush.theme()));
            brush.dashed(hull, brush.theme().bad(), 1.6, 5);
        }
    }

    private boolean isCandidate(int group) {
        return moment.run().coalition().contains(moment.run().roster().groups().get(group));
    }

    /** The discs of which an operator is in the coalition now. */
    private List<Disc> members(List<Disc> discs) {
        return discs.stream()
                .filter(disc -> Arrays.stream(disc.operators()).anyMatch(moment::isMember))
                .toList();
    }

    /** A group's name with its share: above its discs or below them, wherever it covers neither others nor another name. */
    private void paintGroupName(int group, List<Disc> discs) {
        boolean isCoalition = isCandidate(group);
        String text = title(group, discs);
        Rectangle2D box = Hull.around(discs, brush.u(6)).getBounds2D();
        double half = brush.width(text, 13, true) / 2 + brush.u(4);
        double above = Math.max(area.getY() + brush.u(14), box.getY() - brush.u(7));
        double below = Math.min(area.getMaxY() - brush.u(6), box.getMaxY() + brush.u(18));
        List<Rectangle2D> plates = new ArrayList<>();
        for (int line = 0; line <= MOST_LINES_ASIDE; line++) {
            for (double aside : new double[] {0, 0.5, -0.5, 1, -1}) {
                double x = box.getCenterX() + aside * half;
                plates.add(plate(x, Math.max(area.getY() + brush.u(14), above - line * brush.u(18)), half));
                plates.add(plate(x, Math.min(area.getMaxY() - brush.u(6), below + line * brush.u(18)), half));
            }
        }
        Rectangle2D place = plates.stream()
                .filter(plate -> isFree(plate, group))
                .findFirst()
                .or(() -> plates.stream()
                        .filter(this::isUnnamed)
                        .min(Comparator.comparingDouble(plate -> covered(plate, group))))
                .orElse(plates.get(0));
        names.add(place);
        if (!Moves.shown(moment).isEmpty()) {
            // arrows from outside would run through the letters
            brush.fill(place, brush.theme().paper());
        }
        brush.text(
                text,
                place.getCenterX(),
                place.getY() + brush.u(13),
                13,
                true,
                isCoalition ? brush.theme().bad() : brush.theme().ink(),
                Align.CENTRE);
    }

    private String title(int group, List<Disc> discs) {
        double stake = 0;
        double first = 0;
        long operators = 0;
        long members = 0;
        double[] start = moment.firstStake().orElse(null);
        for (Disc disc : discs) {
            operators += disc.operators().length;
            for (int operator : disc.operators()) {
                stake += moment.operators().stake.toDouble(operator);
                first += start == null ? 0 : start[operator];
                members += isCandidate(group) && moment.isMember(operator) ? 1 : 0;
            }
        }
        String coalition = !isCandidate(group)
                ? ""
                : members == operators
                        ? " (" + moment.run().party() + ")"
                        : " (" + Amounts.count(members) + " in the coalition)";
        String name = moment.run().roster().groups().get(group) + coalition;
        String share = ", " + Amounts.percent(stake / allStake);
        String before = start == null ? share : ", " + Amounts.percent(first / firstOfAll);
        String since = before.equals(share) ? "" : before.replace(", ", ", at first ");
        String many = ", " + Amounts.count(operators, "operator");
        // two groups side by side have half of the picture each
        double room = area.getWidth() * (moment.run().roster().groups().size() > 1 ? 0.5 : 1) - brush.u(16);
        return Stream.of(name + many + share + since, name + share + since)
                .filter(text -> brush.width(text, 13, true) <= room)
                .findFirst()
                .orElse(name + share);
    }

    private Rectangle2D plate(double wantedX, double y, double half) {
        double x = Math.max(area.getX() + half, Math.min(area.getMaxX() - half, wantedX));
        return Brush.box(x - half, y - brush.u(13), 2 * half, brush.u(17));
    }

    private boolean isUnnamed(Rectangle2D plate) {
        return names.stream().noneMatch(name -> name.intersects(plate));
    }

    private boolean isFree(Rectangle2D plate, int group) {
        return isUnnamed(plate) && covered(plate, group) == 0;
    }

    /** How much of a plate lies over discs of other groups, more or less. */
    private double covered(Rectangle2D plate, int group) {
        double sum = 0;
        for (Disc disc : layout.discs()) {
            Ellipse2D circle = disc.circle(disc.most());
            if (disc.group() != group && circle.intersects(plate)) {
                Rectangle2D common = circle.getBounds2D().createIntersection(plate);
                sum += common.getWidth() * common.getHeight();
            }
        }
        return sum;
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
        double voted = 1 - state.missing();
        Shape wedge = voted > 0.9995 ? circle : new Arc2D.Double(circle.getBounds2D(), 90, -360 * voted, Arc2D.PIE);
        if (behaviour == Behaviour.OFFLINE || behaviour == Behaviour.GONE) {
            fill(brush, circle, behaviour, gap(radius));
            if (behaviour == Behaviour.OFFLINE && voted > 0.0005) {
                // the few that were there
                brush.fill(wedge, brush.theme().of(Behaviour.HONEST));
            }
        } else {
            brush.fill(wedge, brush.theme().of(behaviour));
            if (radius >= PLAIN_BELOW) {
                pattern(brush, circle, behaviour, gap(radius));
                brush.draw(circle, brush.theme().of(behaviour), 0.8);
            }
        }
        rings(disc, state, radius);
        shrunk(disc, radius);
    }

    /** Where much of the stake it began with is gone, how large the disc was. */
    private void shrunk(Disc disc, double radius) {
        double[] start = moment.firstStake().orElse(null);
        if (start == null || radius < PLAIN_BELOW) {
            return;
        }
        double first = disc.radius(
                Arrays.stream(disc.operators()).mapToDouble(each -> start[each]).sum());
        if (first > radius + brush.u(1.5)) {
            brush.dashed(disc.circle(first), brush.theme().quiet(), 0.8, 2.5);
        }
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

    private void name(Disc disc) {
        DiscState state = DiscState.of(disc, moment);
        double radius = disc.radius(state.stake());
        if (!disc.isAlone() || radius < brush.u(21)) {
            return;
        }
        String name = moment.run().roster().names().get(disc.operators()[0]);
        double size = radius > brush.u(40) ? 12 : 10;
        if (brush.width(name, size, true) > 1.75 * radius) {
            size = 9;
        }
        if (brush.width(name, size, true) > 1.85 * radius) {
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
}
