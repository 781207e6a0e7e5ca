package stakeout.visualizer.window;

import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import javax.swing.JComponent;
import stakeout.visualizer.moment.Behaviour;
import stakeout.visualizer.theme.Brush;
import stakeout.visualizer.theme.Brush.Align;
import stakeout.visualizer.theme.Theme;

/**
 * What stands where a picture will be while it is read: its paper, a headline and pale discs. It is painted with all that the picture
 * is painted with, which Java would otherwise have to load and warm up once everything else is there.
 */
final class OpeningPicture extends JComponent {
    private static final long serialVersionUID = 1L;
    private static final int RINGS = 4;
    private static final double RADIUS = 11;

    private final String what;
    private final transient Theme theme;

    OpeningPicture(String what, Theme theme) {
        this.what = what;
        this.theme = theme;
        setName("opening");
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D own = (Graphics2D) graphics.create();
        Brush brush = Brush.on(own, theme, getWidth(), getHeight());
        brush.fill(Brush.box(0, 0, getWidth(), getHeight()), theme.paper());
        double left = brush.u(28);
        double room = getWidth() - 2 * left;
        String headline = brush.fitted("Opening " + what + " …", 20, true, room);
        brush.text(headline, left, brush.u(42), 20, true, theme.ink(), Align.LEFT);
        brush.text(brush.fitted("It is being read.", 13, false, room), left, brush.u(65), 13, theme.quiet());
        brush.line(left, brush.u(80), left + room, brush.u(80), theme.line(), 1);
        double apart = 2.2 * brush.u(RADIUS);
        for (int row = -RINGS; row <= RINGS; row++) {
            int discs = 2 * RINGS + 1 - Math.abs(row);
            for (int disc = 0; disc < discs; disc++) {
                double x = getWidth() * 0.39 + (disc - (discs - 1) / 2.0) * apart;
                paint(brush, x, getHeight() * 0.52 + row * apart * Math.sqrt(0.75));
            }
        }
        own.dispose();
    }

    private void paint(Brush brush, double x, double y) {
        double radius = brush.u(RADIUS);
        Shape disc = new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
        brush.fill(disc, theme.faded(theme.of(Behaviour.HONEST), 0.1));
        brush.draw(disc, theme.faded(theme.of(Behaviour.HONEST), 0.2), 1);
    }
}
