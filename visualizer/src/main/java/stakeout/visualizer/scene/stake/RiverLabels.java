package stakeout.visualizer.scene.stake;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import stakeout.visualizer.moment.RunCard;
import stakeout.visualizer.theme.Amounts;
import stakeout.visualizer.theme.Brush;
import stakeout.visualizer.theme.Brush.Align;

/** Who is who in the river: beside the present, and at the end of the run where that lies apart. */
final class RiverLabels {
    private static final double LEAST_HIGH = 15;

    private final Brush brush;
    private final Rectangle2D box;
    private final List<RiverPanel.Band> bands;
    private final RunCard run;

    /** @param middle where the label stands, as a share from below */
    private record Label(String text, double middle) {}

    RiverLabels(Brush brush, Rectangle2D box, List<RiverPanel.Band> bands, RunCard run) {
        this.brush = brush;
        this.box = box;
        this.bands = bands;
        this.run = run;
    }

    /**
     * @param drawn the upper edges of the bands where the present is drawn, shares
     * @param exact what they are now
     * @param x where the present is
     * @param last their upper edges at the end
     */
    void paint(double[] drawn, double[] exact, double x, double[] last) {
        List<Label> now = labels(drawn, exact);
        boolean isLeft = x > box.getCenterX();
        double edge = isLeft ? x - brush.u(8) : x + brush.u(8);
        for (Label label : now) {
            plate(label, edge, isLeft);
        }
        double end = box.getMaxX() - brush.u(8);
        double taken = isLeft ? x : edge + widest(now);
        List<Label> then = labels(last, last);
        if (taken + brush.u(16) < end - widest(then)) {
            for (Label label : then) {
                plate(label, end, true);
            }
        }
    }

    private double widest(List<Label> labels) {
        return labels.stream().mapToDouble(label -> wide(label.text())).max().orElse(0);
    }

    private double wide(String text) {
        return brush.width(text, 11, true) + brush.u(10);
    }

    /** A band that is broad enough by itself; neighbours of one group that are not, together. */
    private List<Label> labels(double[] upper, double[] exact) {
        List<Label> found = new ArrayList<>();
        int from = 0;
        while (from < bands.size()) {
            int to = from + 1;
            while (to < bands.size()
                    && bands.get(to).group() == bands.get(from).group()
                    && isThin(upper, from)
                    && isThin(upper, to)) {
                to++;
            }
            double lower = lower(upper, from);
            double share = upper[to - 1] - lower;
            if (share * box.getHeight() >= brush.u(LEAST_HIGH)) {
                found.add(new Label(
                        name(from, to) + "  " + Amounts.percent(exact[to - 1] - lower(exact, from)),
                        lower + share / 2));
            }
            from = to;
        }
        return found;
    }

    /** What the labels say, from below. */
    List<String> texts(double[] drawn, double[] exact) {
        return labels(drawn, exact).stream().map(Label::text).toList();
    }

    private static double lower(double[] upper, int band) {
        return band == 0 ? 0 : upper[band - 1];
    }

    private boolean isThin(double[] upper, int band) {
        return (upper[band] - lower(upper, band)) * box.getHeight() < brush.u(LEAST_HIGH);
    }

    private String name(int from, int to) {
        if (to == from + 1) {
            return bands.get(from).name();
        }
        int operators = 0;
        for (int band = from; band < to; band++) {
            operators += bands.get(band).operators().length;
        }
        return Amounts.count(operators) + " of "
                + run.roster().groups().get(bands.get(from).group());
    }

    private void plate(Label label, double edge, boolean isLeft) {
        double y = box.getMaxY() - box.getHeight() * label.middle() + brush.u(4);
        double wide = wide(label.text());
        double left = isLeft ? edge - wide : edge;
        brush.fill(
                Brush.box(left, y - brush.u(11), wide, brush.u(15)),
                brush.theme().paper());
        brush.text(label.text(), left + wide / 2, y, 11, true, brush.theme().ink(), Align.CENTRE);
    }
}
