package stakeout.visualizer.window;

import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JPanel;
import javax.swing.WindowConstants;
import sim.display.Display2D;

/** MASON's frame around a display, made ours: tools above the picture, time below, and closing it closes all. */
final class WatchFrame {
    private WatchFrame() {}

    /** @param paper what it shows until the picture is painted */
    static JFrame of(Display2D display, String title, Color paper, Runnable close) {
        JFrame frame = display.createFrame();
        frame.setTitle(title);
        frame.setName("watch");
        frame.setBackground(paper);
        frame.setDefaultCloseOperation(WindowConstants.DO_NOTHING_ON_CLOSE);
        for (var listener : frame.getWindowListeners()) {
            frame.removeWindowListener(listener);
        }
        frame.addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosing(WindowEvent event) {
                close.run();
            }
        });
        return frame;
    }

    static void fill(JFrame frame, JComponent above, Display2D display, JComponent below) {
        JPanel content = new JPanel(new BorderLayout());
        content.add(above, BorderLayout.NORTH);
        content.add(display, BorderLayout.CENTER);
        content.add(below, BorderLayout.SOUTH);
        frame.setContentPane(content);
    }
}
