package stakeout.visualizer.theme;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws with a theme's colours and letters. All sizes are given as for a picture of 1280 × 720 and multiplied by {@link #unit}, so
 * that a larger picture has larger letters.
 */
public final class Brush {
    /** Where text stands from the point it is given. */
    public enum Align {
        LEFT,
        CENTRE,
        RIGHT
    }

    private static final Font FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
    private static final Font BOLD = FONT.deriveFont(Font.BOLD);
    private static final String ELLIPSIS = "…";

    private final Graphics2D g;
    private final Theme theme;
    private final double unit;

    private Brush(Graphics2D g, Theme theme, double unit) {
        this.g = g;
        this.theme = theme;
        this.unit = unit;
    }

    /** For a picture of a size; smooth edges. */
    public static Brush on(Graphics2D g, Theme theme, double width, double height) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        return new Brush(g, theme, unitOf(width, height));
    }

    /** The same on other graphics, such as a clipped copy, with so much smaller letters and lines. */
    public Brush with(Graphics2D other, double smaller) {
        return new Brush(other, theme, unit * smaller);
    }

    /** How large a unit is in a picture of a size: 1 for 1280 × 720. */
    public static double unitOf(double width, double height) {
        return Math.max(0.55, Math.min(width / 1280, height / 720));
    }

    public Graphics2D g() {
        return g;
    }

    public Theme theme() {
        return theme;
    }

    public double unit() {
        return unit;
    }

    /** So many units in pixels. */
    public double u(double units) {
        return units * unit;
    }

    private Font font(double size, boolean bold) {
        return (bold ? BOLD : FONT).deriveFont((float) (size * unit));
    }

    /** The width of a line of text, in pixels. */
    public double width(String text, double size, boolean bold) {
        return font(size, bold).getStringBounds(text, g.getFontRenderContext()).getWidth();
    }

    /** One line; {@code y} is where the letters stand. Answers its width in pixels. */
    public double text(String text, double x, double y, double size, boolean bold, Color colour, Align align) {
        double width = width(text, size, bold);
        double left = switch (align) {
            case LEFT -> x;
            case CENTRE -> x - width / 2;
            case RIGHT -> x - width;
        };
        g.setFont(font(size, bold));
        g.setColor(colour);
        g.drawString(text, (float) left, (float) y);
        return width;
    }

    public double text(String text, double x, double y, double size, Color colour) {
        return text(text, x, y, size, false, colour, Align.LEFT);
    }

    /** The text, or as much of it as fits a width, with an ellipsis. */
    public String fitted(String text, double size, boolean bold, double width) {
        if (width(text, size, bold) <= width) {
            return text;
        }
        int low = 0;
        int high = text.length();
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (width(text.substring(0, middle).stripTrailing() + ELLIPSIS, size, bold) <= width) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low == 0 ? "" : text.substring(0, low).stripTrailing() + ELLIPSIS;
    }

    /** The text without its last clauses, which a semicolon begins, where it does not fit; cut only if its first does not. */
    public String clauses(String text, double size, boolean bold, double width) {
        String shorter = text;
        while (width(shorter, size, bold) > width && shorter.contains("; ")) {
            shorter = shorter.substring(0, shorter.lastIndexOf("; "));
        }
        return fitted(shorter, size, bold, width);
    }

    /** The text broken into lines of a width at most; the last of {@code most} lines takes an ellipsis where more is left. */
    public List<String> wrapped(String text, double size, boolean bold, double width, int most) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : Splitter.on(CharMatcher.anyOf(" \n")).split(text)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (line.isEmpty() || width(longer, size, bold) <= width) {
                line = longer;
            } else {
                lines.add(line);
                line = word;
            }
        }
        lines.add(line);
        if (lines.size() > most) {
            String rest = String.join(" ", lines.subList(most - 1, lines.size()));
            lines = new ArrayList<>(lines.subList(0, most - 1));
            lines.add(rest);
        }
        lines.replaceAll(each -> fitted(each, size, bold, width));
        return lines;
    }

    public void fill(Shape shape, Color colour) {
        g.setColor(colour);
        g.fill(shape);
    }

    public void draw(Shape shape, Color colour, double width) {
        g.setColor(colour);
        g.setStroke(new BasicStroke((float) u(width), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(shape);
    }

    public void dashed(Shape shape, Color colour, double width, double dash) {
        g.setColor(colour);
        g.setStroke(new BasicStroke(
                (float) u(width),
                BasicStroke.CAP_BUTT,
                BasicStroke.JOIN_ROUND,
                1,
                new float[] {(float) u(dash), (float) u(dash)},
                0));
        g.draw(shape);
    }

    public void line(double x1, double y1, double x2, double y2, Color colour, double width) {
        draw(new Line2D.Double(x1, y1, x2, y2), colour, width);
    }

    public static Rectangle2D box(double x, double y, double width, double height) {
        return new Rectangle2D.Double(x, y, Math.max(0, width), Math.max(0, height));
    }
}
