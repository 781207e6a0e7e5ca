package stakeout.visualizer.window;

import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.swing.JFileChooser;
import javax.swing.JOptionPane;
import stakeout.visualizer.moment.Moment;
import stakeout.visualizer.render.Picture;

/** Saves what the window shows as a PNG of twice the density. */
final class PictureSaver {
    private static final int DENSITY = 2;

    private final WatchWindow window;
    private final Reel reel;
    private final ScenePortrayal portrayal;

    PictureSaver(WatchWindow window, Reel reel, ScenePortrayal portrayal) {
        this.window = window;
        this.reel = reel;
        this.portrayal = portrayal;
    }

    void save() {
        JFileChooser chooser = new JFileChooser(new File("").getAbsoluteFile());
        chooser.setDialogTitle("Save picture");
        synchronized (reel) {
            Moment moment = reel.moment();
            chooser.setSelectedFile(new File(
                    moment.run().scenario() + "-" + portrayal.scene().name() + "-" + moment.period() + ".png"));
        }
        if (chooser.showSaveDialog(window.frame()) == JFileChooser.APPROVE_OPTION) {
            write(chooser.getSelectedFile());
        }
    }

    private void write(File chosen) {
        File file = chosen.getName().toLowerCase(Locale.ROOT).endsWith(".png")
                ? chosen
                : new File(chosen.getPath() + ".png");
        try {
            if (!ImageIO.write(image(), "png", file)) {
                throw new IOException("no writer for PNG");
            }
        } catch (IOException e) {
            JOptionPane.showMessageDialog(
                    window.frame(),
                    file + " cannot be written: " + e.getMessage(),
                    "Save picture",
                    JOptionPane.WARNING_MESSAGE);
        }
    }

    private BufferedImage image() {
        Dimension size = window.pictureSize();
        synchronized (reel) {
            return new Picture(portrayal.scene(), portrayal.theme(), size.width, size.height, DENSITY)
                    .of(reel.moment());
        }
    }
}
