package stakeout.visualizer.theme;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import stakeout.visualizer.moment.Behaviour;

/** Patterns that tell classes apart without colour. */
public enum Hatch {
    NONE,
    DIAGONAL,
    CROSSED,
    LEVEL;

    public static Hatch of(Behaviour behaviour) {
        return switch (behaviour) {
            case HONEST, GONE -> NONE;
            case LAZY -> DIAGONAL;
            case ADVERSARIAL -> CROSSED;
            case OFFLINE -> LEVEL;
        };
    }

    /** Draws the pattern within a shape, lines {@code gap} apart, at the same places whatever the shape. */
    public void fill(Graphics2D g, Shape shape, Color colour, double gap) {
        if (this == NONE) {
            return;
        }
        Graphics2D own = (Graphics2D) g.create();
        own.clip(shape);
        own.setColor(colour);
        own.setStroke(new BasicStroke((float) (gap / 5)));
        Rectangle2D box = shape.getBounds2D();
        if (this == LEVEL) {
            level(own, box, gap);
        } else {
            diagonal(own, box, gap, 1);
        }
        if (this == CROSSED) {
            diagonal(own, box, gap, -1);
        }
        own.dispose();
    }

    private static void level(Graphics2D g, Rectangle2D box, double gap) {
        for (double y = Math.floor(box.getMinY() / gap) * gap; y <= box.getMaxY(); y += gap) {
            g.draw(new Line2D.Double(box.getMinX(), y, box.getMaxX(), y));
        }
    }

    private static void diagonal(Graphics2D g, Rectangle2D box, double gap, int direction) {
        double apart = gap * 1.4;
        double left = box.getMinX();
        double right = box.getMaxX();
        double from = direction > 0 ? box.getMinY() - right : box.getMinY() + left;
        double to = direction > 0 ? box.getMaxY() - left : box.getMaxY() + right;
        for (double c = Math.floor(from / apart) * apart; c <= to; c += apart) {
            g.draw(new Line2D.Double(left, direction * left + c, right, direction * right + c));
        }
    }
}
