package stakeout.visualizer.scene.operators;

import com.google.common.collect.ImmutableMap;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stakeout.visualizer.moment.Behaviour;
import stakeout.visualizer.moment.Moment;
import stakeout.visualizer.moment.OperatorColumns;
import stakeout.visualizer.moment.RunCard;
import stakeout.visualizer.scene.Absent;
import stakeout.visualizer.scene.LegendEntry;
import stakeout.visualizer.scene.Mark;
import stakeout.visualizer.scene.Scene;
import stakeout.visualizer.theme.Amounts;
import stakeout.visualizer.theme.Brush;

/**
 * Operators as packed discs: area for stake, colour and pattern for what they did, the pale part for votes that did not arrive, a ring
 * for status, a hull around each coalition, arrows for stake and bribes on their way.
 */
public final class OperatorsScene implements Scene {
    /** Room for a group's name above its discs, in units. */
    private static final double HEADROOM = 26;

    private RunCard laidOut;
    private Rectangle2D laidOutIn;
    private DiscLayout layout;
    private double[] atLeast;

    @Override
    public String name() {
        return "operators";
    }

    @Override
    public String headline(Moment moment) {
        RunCard run = moment.run();
        OperatorColumns columns = moment.operators();
        double stake = OperatorColumns.sum(columns.stake);
        double weight = OperatorColumns.sum(columns.weight);
        String holds = Amounts.count(columns.operators(), "operator")
                + (columns.operators() == 1 ? " holds " : " hold ")
                + Amounts.tokens(run.tokens(stake), run.token().symbol());
        if (!moment.isBegun()) {
            return holds + "; nothing was played yet";
        }
        String voted = Amounts.percent(weight > 0 ? OperatorColumns.sum(columns.voted) / weight : Double.NaN);
        Optional<String> attack = moment.happenings().attackOn(moment.step());
        if (!run.coalition().isEmpty() && attack.isPresent()) {
            return attack.get() + " under way " + (run.isAccident() ? "among " : "by ")
                    + Amounts.percent(coalitionStake(moment) / stake) + " of the stake; " + voted + " voted";
        }
        return holds + "; " + voted + " of the voting weight voted";
    }

    private static double coalitionStake(Moment moment) {
        double sum = 0;
        for (int operator = 0; operator < moment.run().operators(); operator++) {
            sum += moment.isMember(operator) ? moment.operators().stake.toDouble(operator) : 0;
        }
        return sum;
    }

    @Override
    public String caption(Moment moment) {
        int operators = moment.run().operators();
        String many = operators <= DiscLayout.MOST_DISCS
                ? ""
                : " Of " + Amounts.count(operators) + " operators the small ones share discs.";
        return "Each disc is an operator, its area its stake, its colour what most of it did. The pale part did not vote in time."
                + many;
    }

    @Override
    public List<LegendEntry> legend(Moment moment) {
        return new OperatorsLegend(moment).entries();
    }

    @Override
    public void paint(Brush brush, Rectangle2D area, Moment moment) {
        layOut(brush.unit(), area, moment);
        new OperatorsPainter(brush, area, layout, moment).paint();
    }

    /** Gives discs the room they need in another run of the same operators as well, so that both look alike. */
    public void leaveRoomFor(double[] most) {
        atLeast = most;
    }

    private double[] room(Moment moment) {
        double[] room = moment.mostStake();
        if (atLeast != null && atLeast.length == room.length) {
            java.util.Arrays.setAll(room, operator -> Math.max(room[operator], atLeast[operator]));
        }
        return room;
    }

    @SuppressWarnings("ReferenceEquality") // the same run, not one that looks alike: its roster may be long
    private boolean isLaidOut(Moment moment) {
        return layout != null && moment.run() == laidOut;
    }

    private void layOut(double unit, Rectangle2D area, Moment moment) {
        if (isLaidOut(moment) && area.equals(laidOutIn)) {
            return;
        }
        double top = HEADROOM * unit;
        Rectangle2D inner = Brush.box(area.getX(), area.getY() + top, area.getWidth(), area.getHeight() - 2 * top);
        layout = DiscLayout.of(moment.run().roster(), room(moment), inner);
        laidOut = moment.run();
        laidOutIn = area;
    }

    @Override
    public Optional<Mark> at(Point2D point, Rectangle2D area, Moment moment) {
        if (!isLaidOut(moment)) {
            return Optional.empty();
        }
        for (Disc disc : layout.discs()) {
            double radius = Math.max(3, disc.radius(DiscState.of(disc, moment).stake()));
            if (point.distanceSq(disc.x(), disc.y()) <= radius * radius) {
                return Optional.of(mark(disc, moment, radius));
            }
        }
        return Optional.empty();
    }

    private static Mark mark(Disc disc, Moment moment, double radius) {
        RunCard run = moment.run();
        int first = disc.operators()[0];
        String name = disc.isAlone()
                ? run.roster().names().get(first)
                : Amounts.count(disc.operators().length) + " small operators of "
                        + run.roster().groups().get(disc.group());
        return new Mark(
                disc.isAlone() ? Mark.OPERATOR : "operators", first, name, disc.circle(radius), facts(disc, moment));
    }

    /** What the picture knows of one operator, wherever its disc is. */
    public static ImmutableMap<String, String> factsOf(int operator, Moment moment) {
        int group = moment.run().roster().groupOf()[operator];
        return facts(new Disc(new int[] {operator}, group, 0, 0, 0, 0), moment);
    }

    private static ImmutableMap<String, String> facts(Disc disc, Moment moment) {
        RunCard run = moment.run();
        DiscState state = DiscState.of(disc, moment);
        int first = disc.operators()[0];
        String group = run.roster().groups().get(disc.group());
        ImmutableMap.Builder<String, String> facts = ImmutableMap.builder();
        facts.put("Group", group + (moment.isMember(first) ? " (" + run.party() + ")" : ""));
        double all = OperatorColumns.sum(moment.operators().stake);
        facts.put(
                "Stake",
                Amounts.tokens(run.tokens(state.stake()), run.token().symbol()) + ", "
                        + Amounts.percent(state.stake() / all));
        if (disc.isAlone()) {
            facts.put("Entity", run.roster().entities().get(run.roster().entityOf()[first]));
            facts.put(
                    "Behaviour", moment.isBegun() ? Behaviour.of(moment, first).meaning() : Absent.NOT_BEGUN);
        }
        facts.put("Strategy", run.strategies().getOrDefault(group, "unknown"));
        facts.put("Votes that arrived", moment.isBegun() ? Amounts.percent(1 - state.missing()) : Absent.NOT_BEGUN);
        facts.put("Validators", Amounts.count(state.validators()) + ", active " + Amounts.count(state.active()));
        facts.put(
                "Slashed, jailed, exiting",
                Amounts.count(state.slashed()) + ", " + Amounts.count(state.jailed()) + ", "
                        + Amounts.count(state.exiting()));
        if (!disc.isAlone()) {
            facts.put("Why", "told of operators that have a disc of their own");
        }
        return facts.buildOrThrow();
    }

    /** Where an operator's disc is; for tests and for whatever points at it. */
    public Optional<Point2D> placeOf(int operator) {
        return layout == null
                ? Optional.empty()
                : Optional.of(new Point2D.Double(
                        layout.discOf(operator).x(), layout.discOf(operator).y()));
    }

    static List<Integer> groupsOf(Moment moment) {
        List<Integer> groups = new ArrayList<>();
        for (int group = 0; group < moment.run().roster().groups().size(); group++) {
            groups.add(group);
        }
        return groups;
    }
}
