package stakeout.visualizer.scene.validators;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import stakeout.visualizer.moment.Behaviour;
import stakeout.visualizer.moment.ValidatorKind;
import stakeout.visualizer.moment.ValidatorMap;
import stakeout.visualizer.theme.Brush;
import stakeout.visualizer.theme.Theme;

/** What cells look like: a colour for the kind, paler the less a validator counts of its first stake, and a sign where there is room. */
final class CellInk {
    /** From so many units on a cell carries a sign as well. */
    static final double LEAST_FOR_SIGN = 7;

    private CellInk() {}

    static Color colour(Theme theme, ValidatorKind kind) {
        return switch (kind) {
            case HONEST -> theme.of(Behaviour.HONEST);
            case LAZY -> theme.of(Behaviour.LAZY);
            case ADVERSARIAL -> theme.of(Behaviour.ADVERSARIAL);
            case OFFLINE -> theme.of(Behaviour.OFFLINE);
            case EXITING -> Theme.SKY;
            case JAILED -> Theme.YELLOW;
            case SLASHED -> Theme.PURPLE;
            case PENDING -> theme.faded(theme.quiet(), 0.5);
            case EXITED -> theme.panel();
        };
    }

    /** Of one validator. What is left of its stake counts in the fourth power, so that a leak of a twentieth is seen. */
    static Color colour(Theme theme, ValidatorMap map, int validator) {
        ValidatorKind kind = map.kind(validator);
        if (kind == ValidatorKind.EXITED) {
            return colour(theme, kind);
        }
        if (map.status[validator] == ValidatorMap.EXITED) {
            return theme.faded(colour(theme, kind), 0.4);
        }
        double left = map.left(validator) * map.left(validator);
        return theme.faded(colour(theme, kind), 0.22 + 0.78 * left * left);
    }

    /** A shape that says what the colour says. */
    static void sign(Brush brush, Rectangle2D box, ValidatorKind kind, Color on) {
        Color ink = Theme.readableOn(on);
        double inset = box.getWidth() * 0.28;
        double left = box.getX() + inset;
        double right = box.getMaxX() - inset;
        double top = box.getY() + inset;
        double bottom = box.getMaxY() - inset;
        switch (kind) {
            case LAZY -> brush.line(left, bottom, right, top, ink, 1);
            case ADVERSARIAL -> {
                brush.line(left, bottom, right, top, ink, 1);
                brush.line(left, top, right, bottom, ink, 1);
            }
            case OFFLINE -> brush.line(left, box.getCenterY(), right, box.getCenterY(), ink, 1);
            case EXITING -> {
                brush.line(left, top, right, box.getCenterY(), ink, 1);
                brush.line(right, box.getCenterY(), left, bottom, ink, 1);
            }
            case JAILED -> {
                brush.line(left, top, left, bottom, ink, 1);
                brush.line(right, top, right, bottom, ink, 1);
            }
            case SLASHED -> brush.fill(new Ellipse2D.Double(left, top, right - left, bottom - top), ink);
            case HONEST, PENDING, EXITED -> {}
        }
    }
}
