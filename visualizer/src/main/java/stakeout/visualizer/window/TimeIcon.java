package stakeout.visualizer.window;

import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import javax.swing.Icon;

/** The signs on the buttons of the time bar, drawn, since not every font has them. */
enum TimeIcon implements Icon {
    PREVIOUS_EVENT,
    STEP_BACK,
    PLAY,
    PAUSE,
    STEP_ON,
    NEXT_EVENT;

    private static final int SIZE = 16;

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
        g.setColor(component.isEnabled() ? component.getForeground() : java.awt.Color.GRAY);
        g.translate(x, y);
        switch (this) {
            case PREVIOUS_EVENT -> {
                triangle(g, 15, 9);
                triangle(g, 9, 3);
                bar(g, 1);
            }
            case STEP_BACK -> {
                triangle(g, 13, 5);
                bar(g, 2);
            }
            case PLAY -> triangle(g, 3, 14);
            case PAUSE -> {
                g.fill(new Rectangle2D.Double(3, 2, 4, 12));
                g.fill(new Rectangle2D.Double(9, 2, 4, 12));
            }
            case STEP_ON -> {
                triangle(g, 3, 11);
                bar(g, 12);
            }
            case NEXT_EVENT -> {
                triangle(g, 1, 7);
                triangle(g, 7, 13);
                bar(g, 13);
            }
        }
        g.dispose();
    }

    private static void triangle(Graphics2D g, double base, double point) {
        Path2D path = new Path2D.Double();
        path.moveTo(base, 2);
        path.lineTo(base, 14);
        path.lineTo(point, 8);
        path.closePath();
        g.fill(path);
    }

    private static void bar(Graphics2D g, double x) {
        g.fill(new Rectangle2D.Double(x, 2, 2, 12));
    }
}
