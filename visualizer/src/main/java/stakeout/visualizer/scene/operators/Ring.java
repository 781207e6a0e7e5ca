package stakeout.visualizer.scene.operators;

import java.awt.Color;
import java.awt.geom.Arc2D;
import java.awt.geom.Line2D;
import stakeout.visualizer.theme.Brush;
import stakeout.visualizer.theme.Theme;

/** The rings that say what became of an operator's validators; as much of the ring as there are validators. */
enum Ring {
    SLASHED("slashed at any time"),
    JAILED("jailed"),
    /** Painted last, since it lies around the disc. */
    EXITING("exiting, waiting to leave");

    private final String meaning;

    Ring(String meaning) {
        this.meaning = meaning;
    }

    String meaning() {
        return meaning;
    }

    Color colour(Theme theme) {
        return switch (this) {
            case SLASHED -> theme.ink();
            case JAILED -> Theme.PURPLE;
            case EXITING -> theme.dark() ? Theme.YELLOW : new Color(0xB8860B);
        };
    }

    long count(DiscState state) {
        return switch (this) {
            case SLASHED -> state.slashed();
            case JAILED -> state.jailed();
            case EXITING -> state.exiting();
        };
    }

    /** How much of a disc's radius the ring takes away from those within it, in pixels; exiting lies outside. */
    double width(Brush brush, double radius) {
        return this == EXITING ? 0 : brush.u(1.2 * stroke(brush, radius) * (this == JAILED ? 2.2 : 1));
    }

    private static double stroke(Brush brush, double radius) {
        return Math.max(0.7, Math.min(3, radius / brush.u(7)));
    }

    /** Paints the ring around a disc of a radius; slashed is thick with a stroke across, jailed double, exiting dashed. */
    void paint(Brush brush, double x, double y, double radius, double share) {
        double wide = stroke(brush, radius);
        double r = radius - brush.u(wide) / 2;
        Color colour = colour(brush.theme());
        switch (this) {
            case SLASHED -> {
                brush.draw(arc(x, y, r, share), colour, wide);
                double d = radius * 0.55;
                brush.draw(new Line2D.Double(x - d, y + d, x + d, y - d), colour, wide * 0.8);
            }
            case JAILED -> {
                brush.draw(arc(x, y, r, share), colour, wide * 0.6);
                brush.draw(arc(x, y, r - brush.u(wide * 1.4), share), colour, wide * 0.6);
            }
            case EXITING ->
                brush.dashed(arc(x, y, radius + brush.u(wide / 2), share), colour, wide, Math.max(1.5, wide * 1.6));
        }
    }

    private static Arc2D arc(double x, double y, double r, double share) {
        return new Arc2D.Double(x - r, y - r, 2 * r, 2 * r, 90, -360 * share, Arc2D.OPEN);
    }
}
