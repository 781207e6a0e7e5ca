package stakeout.visualizer.scene.stake;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import stakeout.model.protocol.SecurityThreshold;
import stakeout.visualizer.moment.Moment;
import stakeout.visualizer.moment.OperatorColumns;
import stakeout.visualizer.moment.RunCard;
import stakeout.visualizer.moment.StakeRiver;
import stakeout.visualizer.theme.Amounts;
import stakeout.visualizer.theme.Brush;
import stakeout.visualizer.theme.GroupColours;
import stakeout.visualizer.theme.Theme;

/**
 * Shares of all stake over the whole run, stacked: coalitions at the bottom, where thresholds can be read off, then the other
 * groups; within a group its largest operators one by one.
 */
final class RiverPanel {
    /** Operators that ever hold less share a band with others of their group. */
    private static final double LEAST_SHARE = 0.02;

    private static final int MOST_ALONE = 24;

    /** One stripe: the operators of it, and the group that they are of. */
    record Band(int group, int[] operators, String name) {}

    private final StakeRiver river;
    private final RunCard run;
    private final List<Band> bands;
    /** For each look the upper edges of the bands, as shares. */
    private final double[][] edges;

    RiverPanel(StakeRiver river, RunCard run) {
        this.river = river;
        this.run = run;
        double[] totals = IntStream.range(0, river.steps().length)
                .mapToDouble(look -> Math.max(1e-300, river.total(look)))
                .toArray();
        bands = bands(totals);
        edges = new double[totals.length][bands.size()];
        for (int look = 0; look < totals.length; look++) {
            double sum = 0;
            for (int band = 0; band < bands.size(); band++) {
                for (int operator : bands.get(band).operators()) {
                    sum += river.stakes()[look][operator] / totals[look];
                }
                edges[look][band] = sum;
            }
        }
    }

    private List<Band> bands(double[] totals) {
        double[] largest = new double[run.operators()];
        for (int look = 0; look < totals.length; look++) {
            for (int operator = 0; operator < largest.length; operator++) {
                largest[operator] = Math.max(largest[operator], river.stakes()[look][operator] / totals[look]);
            }
        }
        List<Band> found = new ArrayList<>();
        for (boolean coalition : new boolean[] {true, false}) {
            for (int group = 0; group < run.roster().groups().size(); group++) {
                String name = run.roster().groups().get(group);
                if (run.coalition().contains(name) == coalition) {
                    addGroup(found, group, name, largest);
                }
            }
        }
        return found;
    }

    private void addGroup(List<Band> found, int group, String name, double[] largest) {
        int[] members = IntStream.range(0, largest.length)
                .filter(operator -> run.roster().groupOf()[operator] == group)
                .toArray();
        int[] alone = Arrays.stream(members)
                .filter(operator -> largest[operator] >= LEAST_SHARE)
                .boxed()
                .sorted((a, b) -> {
                    int byShare = Double.compare(largest[b], largest[a]);
                    return byShare != 0 ? byShare : Integer.compare(a, b);
                })
                .limit(MOST_ALONE)
                .mapToInt(Integer::intValue)
                .toArray();
        for (int operator : alone) {
            found.add(new Band(group, new int[] {operator}, run.roster().names().get(operator)));
        }
        int[] others = Arrays.stream(members)
                .filter(operator -> Arrays.stream(alone).noneMatch(each -> each == operator))
                .toArray();
        if (others.length > 0) {
            String who = alone.length == 0 ? name : Amounts.count(others.length) + " others of " + name;
            found.add(new Band(group, others, who));
        }
    }

    private double x(Rectangle2D box, long step) {
        return box.getX() + box.getWidth() * step / Math.max(1, river.steps()[river.steps().length - 1]);
    }

    void paint(Brush brush, Rectangle2D box, Moment moment) {
        Theme theme = brush.theme();
        Panels.title(brush, box, "Shares of the stake over the run");
        brush.fill(box, theme.panel());
        GroupColours colours = new GroupColours(run, theme);
        for (int band = 0; band < bands.size(); band++) {
            Path2D shape = shape(box, band);
            colours.fill(brush, shape, bands.get(band).group(), band % 2 == 0 ? 1 : 0.8);
            brush.draw(shape, theme.paper(), 0.8);
        }
        brush.draw(box, theme.line(), 1);
        double now = x(box, Math.min(moment.step(), river.steps()[river.steps().length - 1]));
        brush.line(now, box.getY() - brush.u(4), now, box.getMaxY(), theme.paper(), 4);
        brush.line(now, box.getY() - brush.u(4), now, box.getMaxY(), theme.ink(), 1.8);
        // on the left, where the present and its names leave room for that
        thresholds(brush, box, now > box.getX() + brush.u(70) ? box.getX() : box.getCenterX());
        new RiverLabels(brush, box, bands, run)
                .paint(edgesAt(moment.step()), exactEdges(moment), now, edges[edges.length - 1]);
    }

    private void thresholds(Brush brush, Rectangle2D box, double left) {
        Theme theme = brush.theme();
        for (SecurityThreshold threshold : run.thresholds()) {
            double y = box.getMaxY() - box.getHeight() * threshold.share();
            brush.dashed(new java.awt.geom.Line2D.Double(box.getX(), y, box.getMaxX(), y), theme.ink(), 1, 4);
            String text = threshold.name().replace('-', ' ');
            double wide = brush.width(text, 11, false) + brush.u(8);
            brush.fill(Brush.box(left + brush.u(4), y - brush.u(15), wide, brush.u(14)), theme.paper());
            brush.text(text, left + brush.u(8), y - brush.u(4), 11, theme.ink());
        }
    }

    /** The upper edges of the bands at the moment itself, which may lie between two looks. */
    private double[] exactEdges(Moment moment) {
        double all = Math.max(1e-300, OperatorColumns.sum(moment.operators().stake));
        double[] upper = new double[bands.size()];
        double sum = 0;
        for (int band = 0; band < upper.length; band++) {
            for (int operator : bands.get(band).operators()) {
                sum += moment.operators().stake.toDouble(operator) / all;
            }
            upper[band] = sum;
        }
        return upper;
    }

    /** The upper edges of the bands at a step, as drawn: between two looks on the line from one to the other. */
    private double[] edgesAt(long step) {
        long[] steps = river.steps();
        int found = Arrays.binarySearch(steps, step);
        int after = Math.min(steps.length - 1, found >= 0 ? found : -found - 1);
        int before = Math.max(0, after - 1);
        double way = steps[after] == steps[before]
                ? 1
                : Math.min(1, (double) (step - steps[before]) / (steps[after] - steps[before]));
        double[] upper = new double[bands.size()];
        Arrays.setAll(upper, band -> edges[before][band] + way * (edges[after][band] - edges[before][band]));
        return upper;
    }

    private Path2D shape(Rectangle2D box, int band) {
        Path2D shape = new Path2D.Double();
        for (int look = 0; look < edges.length; look++) {
            double y = box.getMaxY() - box.getHeight() * edges[look][band];
            if (look == 0) {
                shape.moveTo(box.getX(), y);
            }
            shape.lineTo(x(box, river.steps()[look]), y);
        }
        for (int look = edges.length - 1; look >= 0; look--) {
            double lower = band == 0 ? 0 : edges[look][band - 1];
            double y = box.getMaxY() - box.getHeight() * lower;
            shape.lineTo(x(box, river.steps()[look]), y);
            if (look == 0) {
                shape.lineTo(box.getX(), y);
            }
        }
        shape.closePath();
        return shape;
    }

    /** Whose band lies under a point at the step that it stands for; −1 outside. */
    int bandAt(Rectangle2D box, double x, double y) {
        double step = (x - box.getX()) / box.getWidth() * river.steps()[river.steps().length - 1];
        int look = 0;
        while (look < edges.length - 1 && river.steps()[look] < step) {
            look++;
        }
        double share = (box.getMaxY() - y) / box.getHeight();
        for (int band = 0; band < bands.size(); band++) {
            if (share <= edges[look][band]) {
                return band;
            }
        }
        return -1;
    }

    Band band(int index) {
        return bands.get(index);
    }
}
