package stakeout.visualizer.scene;

import java.awt.geom.Rectangle2D;
import stakeout.visualizer.moment.Moment;
import stakeout.visualizer.theme.Brush;
import stakeout.visualizer.theme.Brush.Align;

/** What a scene says instead of what it would show: that it is still to be played or read, why it cannot be, or how to come by it. */
public final class Absent {
    /** Where a live run waits for its first step. */
    public static final String NOT_BEGUN = "Nothing was played yet";

    private static final String READING = "Reading the recording …";

    private Absent() {}

    /**
     * A headline.
     *
     * @param otherwise where something was played and nothing is being read
     */
    public static String headline(Moment moment, String otherwise) {
        return !moment.isBegun() ? NOT_BEGUN : moment.isReading() ? READING : otherwise;
    }

    /**
     * @param what is missing, as a sentence
     * @param remedy how to come by it, as a sentence; may be empty
     */
    public static void paint(Brush brush, Rectangle2D area, String what, String remedy, Moment moment) {
        if (!moment.isBegun()) {
            write(brush, area, NOT_BEGUN + ".", "Play it, or go one step on.");
            return;
        }
        String title = moment.trouble().isPresent() ? "It cannot be read." : moment.isReading() ? READING : what;
        write(brush, area, title, moment.trouble().orElse(moment.isReading() ? "" : remedy));
    }

    private static void write(Brush brush, Rectangle2D area, String title, String below) {
        double y = area.getCenterY() - brush.u(30);
        brush.text(title, area.getCenterX(), y, 16, true, brush.theme().ink(), Align.CENTRE);
        for (String line : brush.wrapped(below, 13, false, area.getWidth() * 0.8, 4)) {
            y += brush.u(24);
            brush.text(line, area.getCenterX(), y, 13, false, brush.theme().quiet(), Align.CENTRE);
        }
    }

    /** The same, where recording the run again brings it. */
    public static void paint(Brush brush, Rectangle2D area, String what, Moment moment) {
        paint(
                brush,
                area,
                what,
                "To have it, record the run again: " + moment.run().remedy(),
                moment);
    }
}
