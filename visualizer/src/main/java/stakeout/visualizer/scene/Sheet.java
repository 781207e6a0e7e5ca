package stakeout.visualizer.scene;

import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import stakeout.results.report.PointLabel;
import stakeout.visualizer.moment.Moment;
import stakeout.visualizer.moment.RunCard;
import stakeout.visualizer.scene.story.StoryBand;
import stakeout.visualizer.theme.Amounts;
import stakeout.visualizer.theme.Brush;
import stakeout.visualizer.theme.Brush.Align;
import stakeout.visualizer.theme.Theme;

/** A whole picture: headline, clock, legend, what happened last and time line around a scene. */
public final class Sheet {
    private static final double MARGIN = 28;
    private static final double HEADER = 92;
    private static final double FOOTER = 58;
    private static final double LEGEND = 264;
    private static final double GAP = 18;
    /** Below this size nothing could be read: only the scene is drawn. */
    private static final double LEAST = 240;

    private final Scene scene;
    private final Theme theme;
    private final double width;
    private final double height;
    private final double unit;
    private final boolean hasTimeStrip;

    /** With all that a picture of its own needs. */
    public Sheet(Scene scene, Theme theme, double width, double height) {
        this(scene, theme, width, height, true);
    }

    /** @param hasTimeStrip whether there is a time line below: not where a window has one of its own */
    public Sheet(Scene scene, Theme theme, double width, double height, boolean hasTimeStrip) {
        this.hasTimeStrip = hasTimeStrip;
        this.scene = scene;
        this.theme = theme;
        this.width = width;
        this.height = height;
        this.unit = Brush.unitOf(width, height);
    }

    private boolean isBare() {
        return width < LEAST || height < LEAST;
    }

    private double footer() {
        return hasTimeStrip ? FOOTER : 14;
    }

    /** Where the scene itself is painted. */
    public Rectangle2D sceneArea() {
        if (isBare()) {
            return Brush.box(0, 0, width, height);
        }
        return Brush.box(
                MARGIN * unit,
                HEADER * unit,
                width - (2 * MARGIN + LEGEND + GAP) * unit,
                height - (HEADER + StoryBand.HEIGHT + footer() + 8) * unit);
    }

    /** Where it is told what happened last. */
    Rectangle2D storyArea() {
        Rectangle2D scene = sceneArea();
        return Brush.box(scene.getX(), scene.getMaxY() + 6 * unit, scene.getWidth(), StoryBand.HEIGHT * unit);
    }

    /** What lies under a point of the picture. */
    public Optional<Mark> at(Point2D point, Moment moment) {
        Rectangle2D area = sceneArea();
        return area.contains(point) ? scene.at(point, area, moment) : Optional.empty();
    }

    /** Paints the picture with its upper left corner at the origin. */
    public void paint(Graphics2D g, Moment moment) {
        if (width < 1 || height < 1) {
            return;
        }
        Brush brush = Brush.on(g, theme, width, height);
        brush.fill(Brush.box(0, 0, width, height), theme.paper());
        Rectangle2D area = sceneArea();
        Graphics2D own = (Graphics2D) g.create();
        own.clip(area);
        scene.paint(Brush.on(own, theme, width, height), area, moment);
        own.dispose();
        if (!isBare()) {
            header(brush, moment);
            legend(brush, moment);
            new StoryBand(moment).paint(brush, storyArea());
            if (hasTimeStrip) {
                new TimeStrip(moment)
                        .paint(
                                brush,
                                Brush.box(
                                        brush.u(MARGIN),
                                        height - brush.u(FOOTER),
                                        width - brush.u(2 * MARGIN),
                                        brush.u(FOOTER - 14)));
            }
        }
    }

    private void header(Brush brush, Moment moment) {
        RunCard run = moment.run();
        double right = width - brush.u(MARGIN);
        String when = run.clock().name() + " " + Amounts.count(moment.period());
        String clock = moment.isBegun() ? capitalised(when) : "The start";
        String since =
                moment.isBegun() ? Amounts.days(run.days(moment.period())) + " after the start" : when + " comes first";
        double clockWidth = Math.max(brush.width(clock, 20, true), brush.width(since, 12, false));
        brush.text(clock, right, brush.u(42), 20, true, theme.ink(), Align.RIGHT);
        brush.text(since, right, brush.u(64), 12, false, theme.quiet(), Align.RIGHT);
        double room = right - clockWidth - brush.u(MARGIN + 24);
        String headline = scene.headline(moment);
        brush.text(
                brush.clauses(headline, 20, true, room),
                brush.u(MARGIN),
                brush.u(42),
                20,
                true,
                theme.ink(),
                Align.LEFT);
        brush.text(brush.fitted(run.question(), 13, false, room), brush.u(MARGIN), brush.u(65), 13, theme.quiet());
        brush.line(brush.u(MARGIN), brush.u(80), right, brush.u(80), theme.line(), 1);
    }

    private static String capitalised(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private void legend(Brush brush, Moment moment) {
        double left = width - brush.u(MARGIN + LEGEND);
        double wide = brush.u(LEGEND);
        double bottom = height - brush.u(footer() + 10);
        double y = brush.u(HEADER + 14);
        for (String line : brush.wrapped(scene.caption(moment), 12, false, wide, 5)) {
            brush.text(line, left, y, 12, theme.quiet());
            y += brush.u(17);
        }
        y += brush.u(10);
        for (LegendEntry entry : scene.legend(moment)) {
            y = entry(brush, entry, left, wide, y, bottom - brush.u(76));
        }
        y += brush.u(10);
        for (LegendEntry entry : new TimeStrip(moment).legend()) {
            y = entry(brush, entry, left, wide, y, bottom - brush.u(76));
        }
        identity(brush, moment.run(), left, wide, bottom);
    }

    /** One entry, where there is room left for it; answers where the next one goes. */
    private double entry(Brush brush, LegendEntry entry, double left, double wide, double y, double bottom) {
        double square = brush.u(16);
        double figure = entry.figure().isEmpty() ? 0 : brush.width(entry.figure(), 12, true) + brush.u(10);
        List<String> lines = brush.wrapped(entry.text(), 12, false, wide - square - brush.u(10) - figure, 2);
        if (y + brush.u(16) * lines.size() > bottom) {
            return y;
        }
        boolean isNone = entry.figure().equals("0") || entry.figure().equals("0.0 %");
        entry.sample().paint(brush, Brush.box(left, y - brush.u(12), square, square));
        brush.text(entry.figure(), left + wide, y, 12, !isNone, isNone ? theme.quiet() : theme.ink(), Align.RIGHT);
        double next = y;
        for (String line : lines) {
            brush.text(line, left + square + brush.u(10), next, 12, isNone ? theme.quiet() : theme.ink());
            next += brush.u(16);
        }
        return next + brush.u(9);
    }

    /** What run this is of, at the foot of the legend. */
    private void identity(Brush brush, RunCard run, double left, double wide, double bottom) {
        double y = bottom;
        List<String> lines = new ArrayList<>(brush.wrapped(PointLabel.of(run.values()), 11, false, wide, 2));
        Collections.reverse(lines);
        lines.add(run.protocol());
        lines.add(run.name());
        for (String line : lines) {
            if (!line.isEmpty()) {
                brush.text(brush.fitted(line, 11, false, wide), left, y, 11, theme.quiet());
                y -= brush.u(16);
            }
        }
    }
}
