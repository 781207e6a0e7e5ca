package stakeout.visualizer.window;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.Optional;
import javax.swing.Icon;
import stakeout.results.statistics.Verdict;

/** The sign of a verdict, beside its colour: a tick, a cross, a ring half full, a dash. Drawn, since not every font has them. */
record VerdictSign(Optional<Verdict> verdict, Color colour) implements Icon {
    private static final int SIZE = 14;

    @Override
    public int getIconWidth() {
        return SIZE;
    }

    @Override
    public int getIconHeight() {
        return SIZE;
    }

    @Override
    public void paintIcon(Component component, Graphics graphics, int x, int y) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.translate(x, y);
        g.setColor(colour);
        g.setStroke(new BasicStroke(2.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        if (verdict.isEmpty()) {
            g.draw(new Line2D.Double(3.5, 7, 10.5, 7));
        } else {
            switch (verdict.get()) {
                case MET -> {
                    Path2D tick = new Path2D.Double();
                    tick.moveTo(2, 7.5);
                    tick.lineTo(5.5, 11);
                    tick.lineTo(12, 3);
                    g.draw(tick);
                }
                case BROKEN -> {
                    g.draw(new Line2D.Double(3, 3, 11, 11));
                    g.draw(new Line2D.Double(11, 3, 3, 11));
                }
                case UNDECIDED -> {
                    g.setStroke(new BasicStroke(1.6f));
                    g.draw(new Ellipse2D.Double(2, 2, 10, 10));
                    g.clipRect(7, 0, SIZE, SIZE);
                    g.fill(new Ellipse2D.Double(2, 2, 10, 10));
                }
            }
        }
        g.dispose();
    }
}
