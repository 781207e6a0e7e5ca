package stakeout.visualizer.window;

import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.Rectangle2D;
import java.util.function.LongConsumer;
import javax.swing.JComponent;
import javax.swing.ToolTipManager;
import stakeout.visualizer.moment.Happening;
import stakeout.visualizer.moment.Moment;
import stakeout.visualizer.scene.TimeStrip;
import stakeout.visualizer.theme.Amounts;
import stakeout.visualizer.theme.Brush;
import stakeout.visualizer.theme.Theme;

/** The whole run on a line that can be dragged along, with signs where something happened. */
final class ScrubBar extends JComponent {
    private static final long serialVersionUID = 1L;
    private static final int MARGIN = 16;
    private static final int HIGH = 46;

    private final transient Reel reel;
    private final transient LongConsumer seek;
    private transient Theme theme;

    ScrubBar(Reel reel, Theme theme, LongConsumer seek) {
        this.reel = reel;
        this.theme = theme;
        this.seek = seek;
        setName("scrub");
        setPreferredSize(new Dimension(600, HIGH));
        setMinimumSize(new Dimension(80, HIGH));
        setOpaque(true);
        ToolTipManager.sharedInstance().registerComponent(this);
        MouseAdapter mouse = new MouseAdapter() {
            @Override
            public void mousePressed(MouseEvent event) {
                scrub(event.getX());
            }

            @Override
            public void mouseDragged(MouseEvent event) {
                scrub(event.getX());
            }
        };
        addMouseListener(mouse);
        addMouseMotionListener(mouse);
    }

    void setTheme(Theme other) {
        theme = other;
        repaint();
    }

    private Rectangle2D line() {
        return Brush.box(MARGIN, 4, getWidth() - 2.0 * MARGIN, HIGH - 4.0);
    }

    private void scrub(int x) {
        seek.accept(stepAt(x));
    }

    private long stepAt(int x) {
        Rectangle2D line = line();
        synchronized (reel) {
            long steps = reel.moment().steps();
            double share = (x - line.getX()) / Math.max(1, line.getWidth());
            return Math.max(0, Math.min(steps - 1, (long) Math.floor(share * steps)));
        }
    }

    /** Where a step stands, in the bar's own pixels. */
    int xOf(long step) {
        synchronized (reel) {
            return (int) Math.round(TimeStrip.xOf(step, reel.moment().steps(), line()));
        }
    }

    @Override
    public String getToolTipText(MouseEvent event) {
        synchronized (reel) {
            Moment moment = reel.moment();
            for (Happening happening : moment.happenings().all()) {
                if (Math.abs(TimeStrip.xOf(happening.step(), moment.steps(), line()) - event.getX()) <= 5) {
                    return happening.title() + (happening.detail().isEmpty() ? "" : ", " + happening.shortDetail())
                            + " (" + moment.run().clock().name() + " " + Amounts.count(happening.period()) + ")";
                }
            }
        }
        return null;
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        Brush brush = Brush.on(g, theme, 1280, 720);
        brush.fill(Brush.box(0, 0, getWidth(), getHeight()), theme.paper());
        if (getWidth() > 2 * MARGIN) {
            synchronized (reel) {
                new TimeStrip(reel.moment()).paint(brush, line());
            }
        }
        g.dispose();
    }
}
