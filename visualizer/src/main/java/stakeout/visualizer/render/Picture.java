package stakeout.visualizer.render;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import stakeout.visualizer.moment.Moment;
import stakeout.visualizer.scene.Scene;
import stakeout.visualizer.scene.Sheet;
import stakeout.visualizer.theme.Theme;

/**
 * A scene as an image.
 *
 * @param width in points, {@code height} as well
 * @param scale pixels a point: 2 for screens and prints of twice the density
 */
public record Picture(Scene scene, Theme theme, int width, int height, int scale) {
    /** Paints a moment; {@code width × scale} pixels wide. */
    public BufferedImage of(Moment moment) {
        BufferedImage image = new BufferedImage(width * scale, height * scale, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.scale(scale, scale);
        new Sheet(scene, theme, width, height).paint(g, moment);
        g.dispose();
        return image;
    }
}
