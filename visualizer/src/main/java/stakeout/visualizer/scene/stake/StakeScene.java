package stakeout.visualizer.scene.stake;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import stakeout.visualizer.moment.Moment;
import stakeout.visualizer.moment.RunCard;
import stakeout.visualizer.moment.StakeRiver;
import stakeout.visualizer.scene.Absent;
import stakeout.visualizer.scene.LegendEntry;
import stakeout.visualizer.scene.Mark;
import stakeout.visualizer.scene.PaintedUnit;
import stakeout.visualizer.scene.Scene;
import stakeout.visualizer.theme.Amounts;
import stakeout.visualizer.theme.Brush;
import stakeout.visualizer.theme.GroupColours;

/** Who holds the stake: the Lorenz curve, the largest holders, how few are enough for each attack, and all shares over the run. */
public final class StakeScene implements Scene {
    private final PaintedUnit painted = new PaintedUnit();
    private RunCard readFor;
    private Optional<StakeRiver> river = Optional.empty();
    private RiverPanel panel;
    private Holders atStart;

    @Override
    public String name() {
        return "stake";
    }

    @Override
    public String headline(Moment moment) {
        Holders byWeight = Holders.byWeight(moment);
        if (moment.run().thresholds().isEmpty()) {
            return "The largest holder has " + Amounts.percent(byWeight.topShare(1)) + " of the voting weight";
        }
        var first = moment.run().thresholds().get(0);
        int few = byWeight.fewestAbove(first.share());
        return few == 0
                ? "Nobody has a vote"
                : Amounts.count(few) + " of " + Amounts.count(byWeight.count())
                        + (few == 1 ? " holds over " : " hold over ") + Amounts.percent(first.share())
                        + " of the votes"
                        + (first.enables().isEmpty()
                                ? ""
                                : ": enough for " + first.enables().split("[;,:]", 2)[0]);
    }

    @Override
    public String caption(Moment moment) {
        return "Holders are entities: who controls several operators counts once. The curve sags the more, the fewer hold the most."
                + (readRiver(moment).isPresent() ? " Dashed: the start of the run." : "");
    }

    @Override
    public List<LegendEntry> legend(Moment moment) {
        ImmutableList.Builder<LegendEntry> entries = ImmutableList.builder();
        List<String> groups = moment.run().roster().groups();
        double[] stakes = new double[groups.size()];
        double all = 0;
        for (int operator = 0; operator < moment.run().operators(); operator++) {
            double stake = moment.operators().stake.toDouble(operator);
            stakes[moment.run().roster().groupOf()[operator]] += stake;
            all += stake;
        }
        for (int group = 0; group < groups.size(); group++) {
            int of = group;
            entries.add(new LegendEntry(
                    (brush, square) -> new GroupColours(moment.run(), brush.theme()).fill(brush, square, of),
                    groups.get(group)
                            + (moment.run().coalition().contains(groups.get(group))
                                    ? ", the " + moment.run().party()
                                    : ""),
                    Amounts.percent(all > 0 ? stakes[group] / all : Double.NaN)));
        }
        if (!moment.run().coalition().isEmpty()) {
            entries.add(new LegendEntry(
                    (brush, square) -> {
                        double y = square.getCenterY() - brush.u(4);
                        brush.fill(
                                Brush.box(square.getX(), y, square.getWidth() * 0.6, brush.u(8)),
                                brush.theme().bad());
                        double x = square.getX() + square.getWidth() * 0.4;
                        brush.line(
                                x,
                                y - brush.u(2),
                                x,
                                y + brush.u(10),
                                brush.theme().ink(),
                                2);
                    },
                    "what the " + moment.run().party() + (moment.run().isAccident() ? " have" : " has")
                            + ", against the threshold",
                    Amounts.percent(ThresholdPanel.coalition(moment))));
        }
        return entries.build();
    }

    @SuppressWarnings("ReferenceEquality") // the same run, not one that looks alike: its roster may be long
    private Optional<StakeRiver> readRiver(Moment moment) {
        Optional<StakeRiver> now = moment.river();
        if (moment.run() != readFor || !now.equals(river)) {
            readFor = moment.run();
            river = now;
            panel = river.map(each -> new RiverPanel(each, moment.run())).orElse(null);
            atStart = river.map(each -> Holders.of(moment.run(), each.stakes()[0]))
                    .orElse(null);
        }
        return river;
    }

    @Override
    public void paint(Brush brush, Rectangle2D area, Moment moment) {
        painted.note(area, brush);
        readRiver(moment);
        Panels panels = Panels.in(area, brush.unit());
        Holders byStake = Holders.byStake(moment);
        LorenzPanel.paint(brush, panels.lorenz(), byStake, atStart);
        TopPanel.paint(brush, panels.top(), byStake, moment);
        ThresholdPanel.paint(brush, panels.thresholds(), Holders.byWeight(moment), moment);
        if (panel == null) {
            Panels.title(brush, panels.river(), "Shares of the stake over the run");
            Absent.paint(brush, panels.river(), "They are not known.", "", moment);
        } else {
            panel.paint(brush, panels.river(), moment);
        }
    }

    @Override
    public Optional<Mark> at(Point2D point, Rectangle2D area, Moment moment) {
        double unit = painted.of(area);
        Panels panels = Panels.in(area, unit);
        Holders byStake = Holders.byStake(moment);
        int shown = TopPanel.shown(panels.top(), unit, byStake);
        int rows = shown + (shown < byStake.count() ? 1 : 0);
        for (int i = 0; i < shown; i++) {
            Rectangle2D row = TopPanel.row(panels.top(), unit, rows, i);
            if (row.contains(point)) {
                return Optional.of(holder(moment, byStake, i, row));
            }
        }
        readRiver(moment);
        if (panel != null && panels.river().contains(point)) {
            int band = panel.bandAt(panels.river(), point.getX(), point.getY());
            return band < 0 ? Optional.empty() : Optional.of(band(moment, panel.band(band), panels.river()));
        }
        return Optional.empty();
    }

    private static Mark holder(Moment moment, Holders holders, int place, Rectangle2D row) {
        return new Mark(
                "entity",
                place,
                holders.names()[place],
                row,
                ImmutableMap.of(
                        "Share of the stake", Amounts.percent(holders.shares()[place]),
                        "Group", moment.run().roster().groups().get(holders.groups()[place]),
                        "With all larger ones", Amounts.percent(holders.topShare(place + 1))));
    }

    private static Mark band(Moment moment, RiverPanel.Band band, Rectangle2D box) {
        double own = 0;
        double all = 0;
        for (int operator : band.operators()) {
            own += moment.operators().stake.toDouble(operator);
        }
        for (int operator = 0; operator < moment.run().operators(); operator++) {
            all += moment.operators().stake.toDouble(operator);
        }
        boolean alone = band.operators().length == 1;
        return new Mark(
                alone ? Mark.OPERATOR : "operators",
                band.operators()[0],
                band.name(),
                box,
                ImmutableMap.of(
                        "Share of the stake now", Amounts.percent(all > 0 ? own / all : Double.NaN),
                        "Operators", Amounts.count(band.operators().length),
                        "Group", moment.run().roster().groups().get(band.group())));
    }
}
