package stakeout.visualizer.window;

import java.awt.Dimension;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.awt.geom.Point2D;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.InputMap;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.KeyStroke;
import javax.swing.ScrollPaneConstants;
import sim.display.Display2D;
import sim.display.GUIState;
import stakeout.visualizer.scene.Mark;

/** MASON's display with a scene that fills it, whatever its size, and that tells what the mouse points at. */
final class SceneDisplay {
    private static final String PICTURE = "Picture";
    private static final Dimension SIZE = new Dimension(1280, 720);

    private final Display2D display;
    private final ScenePortrayal portrayal;

    SceneDisplay(GUIState window, ScenePortrayal portrayal) {
        this.portrayal = portrayal;
        display = new Display2D(SIZE.width, SIZE.height, window);
        display.setClipping(false);
        // films need JMF, which nobody has: the tools above write GIFs and frames
        display.header.remove(display.movieButton);
        display.header.setVisible(false);
        display.attach(portrayal, PICTURE);
    }

    /** The picture fills the display, whatever its size. Once it is in its window. */
    void fit() {
        display.display.setHorizontalScrollBarPolicy(ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
        display.display.setVerticalScrollBarPolicy(ScrollPaneConstants.VERTICAL_SCROLLBAR_NEVER);
        display.display.setBorder(BorderFactory.createEmptyBorder());
        display.display.addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent event) {
                fill();
            }
        });
    }

    /** Takes the room that there is now. */
    void fill() {
        Dimension room = display.display.getSize();
        Dimension size = new Dimension(Math.max(1, room.width), Math.max(1, room.height));
        if (size.equals(pictureSize())) {
            return;
        }
        display.insideDisplay.width = size.width;
        display.insideDisplay.height = size.height;
        // MASON draws a portrayal where it was attached
        display.detatchAll();
        display.attach(portrayal, PICTURE);
        display.insideDisplay.revalidate();
        display.insideDisplay.repaint();
    }

    /**
     * @param told what the mouse points at, whenever it moves
     * @param clicked what was clicked
     */
    void pointAtThings(Consumer<Optional<Mark>> told, Consumer<Mark> clicked) {
        MouseAdapter mouse = new MouseAdapter() {
            @Override
            public void mouseMoved(MouseEvent event) {
                told.accept(at(event));
            }

            @Override
            public void mouseClicked(MouseEvent event) {
                at(event).ifPresent(clicked);
            }
        };
        display.insideDisplay.addMouseListener(mouse);
        display.insideDisplay.addMouseMotionListener(mouse);
    }

    /** Whoever opens the window, or clicks into the picture, has its keys at hand. */
    void keepKeys(JFrame frame) {
        // the arrows would scroll a picture that never scrolls, and reach no one else
        InputMap scrolling = display.display.getInputMap(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT);
        scrolling.put(KeyStroke.getKeyStroke("LEFT"), "none");
        scrolling.put(KeyStroke.getKeyStroke("RIGHT"), "none");
        display.insideDisplay.setFocusable(true);
        display.insideDisplay.addMouseListener(new MouseAdapter() {
            @Override
            public void mousePressed(MouseEvent event) {
                takeKeys();
            }
        });
        frame.addWindowListener(new WindowAdapter() {
            @Override
            public void windowOpened(WindowEvent event) {
                takeKeys();
            }
        });
    }

    void takeKeys() {
        display.insideDisplay.requestFocusInWindow();
    }

    private Optional<Mark> at(MouseEvent event) {
        Dimension size = pictureSize();
        return portrayal.at(new Point2D.Double(event.getX(), event.getY()), size.getWidth(), size.getHeight());
    }

    Dimension pictureSize() {
        return new Dimension((int) display.insideDisplay.width, (int) display.insideDisplay.height);
    }

    void repaint() {
        display.insideDisplay.repaint();
    }

    Display2D display() {
        return display;
    }

    void quit() {
        display.quit();
        // frames that MASON makes for its options and never lets go of
        display.optionPane.dispose();
        if (display.skipFrame != null) {
            display.skipFrame.dispose();
        }
    }
}
