package stakeout.visualizer.scene;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import stakeout.visualizer.moment.Happening;
import stakeout.visualizer.moment.Moment;
import stakeout.visualizer.theme.Amounts;
import stakeout.visualizer.theme.Brush;
import stakeout.visualizer.theme.Brush.Align;
import stakeout.visualizer.theme.Theme;

/** The whole run on one line: where the moment stands, and what happened when. */
public final class TimeStrip {
    /** Signs of one kind nearer to each other than so many units are drawn once. */
    private static final double APART = 7;
    /** How far a sign may stand from its place, in units. */
    private static final double MOST_ASIDE = 22;

    private final Moment moment;

    public TimeStrip(Moment moment) {
        this.moment = moment;
    }

    /** Where a step lies between the left and the right end of a strip. */
    public static double xOf(long step, long steps, Rectangle2D area) {
        return area.getX() + area.getWidth() * (step + 0.5) / Math.max(1, steps);
    }

    public void paint(Brush brush, Rectangle2D area) {
        Theme theme = brush.theme();
        double y = area.getY() + brush.u(14);
        double x = xOf(moment.step(), moment.steps(), area);
        brush.line(area.getX(), y, area.getMaxX(), y, theme.line(), 3);
        brush.line(area.getX(), y, x, y, theme.quiet(), 3);
        signs(brush, area, y);
        brush.line(x, y - brush.u(11), x, y + brush.u(11), theme.ink(), 2.2);
        labels(brush, area, y + brush.u(24));
    }

    private void signs(Brush brush, Rectangle2D area, double y) {
        everyday(brush, area, y);
        Map<EventSign, Double> last = new EnumMap<>(EventSign.class);
        double free = Double.NEGATIVE_INFINITY;
        for (Happening happening : moment.happenings().all()) {
            EventSign sign = EventSign.of(happening.kind());
            double x = xOf(happening.step(), moment.steps(), area);
            if (sign == EventSign.EVERYDAY || x - last.getOrDefault(sign, Double.NEGATIVE_INFINITY) < brush.u(APART)) {
                continue;
            }
            // signs of different kinds at one place stand side by side, as far as that does not mislead
            double place = Math.max(x, free);
            if (place - x <= brush.u(MOST_ASIDE)) {
                last.put(sign, x);
                free = place + brush.u(APART + 3);
                sign.paint(brush, place, y, 11);
            }
        }
    }

    /** Bars below the line where everyday things happened, the longer the more. */
    private void everyday(Brush brush, Rectangle2D area, double y) {
        double wide = brush.u(3);
        int[] counts = new int[(int) (area.getWidth() / wide) + 1];
        for (Happening happening : moment.happenings().all()) {
            if (EventSign.of(happening.kind()) == EventSign.EVERYDAY) {
                counts[(int) ((xOf(happening.step(), moment.steps(), area) - area.getX()) / wide)]++;
            }
        }
        for (int column = 0; column < counts.length; column++) {
            if (counts[column] > 0) {
                double high = brush.u(Math.min(8, 2.5 + 1.2 * StrictMath.log(counts[column])));
                brush.fill(
                        Brush.box(area.getX() + column * wide, y + brush.u(2), wide * 0.8, high),
                        EventSign.EVERYDAY.colour(brush.theme()));
            }
        }
    }

    /** The signs that occur in the run, for a legend. */
    List<LegendEntry> legend() {
        Set<EventSign> occurring = EnumSet.noneOf(EventSign.class);
        moment.happenings().all().forEach(happening -> occurring.add(EventSign.of(happening.kind())));
        List<LegendEntry> entries = new ArrayList<>();
        for (EventSign sign : occurring) {
            entries.add(new LegendEntry(
                    (brush, square) -> sign.paint(brush, square.getCenterX(), square.getCenterY(), 11),
                    sign.meaning(),
                    ""));
        }
        return entries;
    }

    private void labels(Brush brush, Rectangle2D area, double y) {
        Theme theme = brush.theme();
        String name = moment.run().clock().name();
        String first = name + " " + Amounts.count(moment.run().firstPeriod());
        long lastPeriod = moment.period()
                + (moment.steps() - 1 - moment.step()) * moment.run().periodsPerStep();
        String last = Amounts.count(lastPeriod);
        brush.text(first, area.getX(), y, 11, theme.quiet());
        brush.text(last, area.getMaxX(), y, 11, false, theme.quiet(), Align.RIGHT);
    }
}
