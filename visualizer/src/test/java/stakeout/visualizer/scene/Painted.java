package stakeout.visualizer.scene;

import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import stakeout.visualizer.moment.Moment;
import stakeout.visualizer.render.Picture;
import stakeout.visualizer.theme.Theme;

/** Pictures of scenes, and where two of them differ. */
public final class Painted {
    public static final int WIDTH = 1280;
    public static final int HEIGHT = 720;

    private Painted() {}

    public static BufferedImage of(Scene scene, Moment moment) {
        return new Picture(scene, Theme.LIGHT, WIDTH, HEIGHT, 1).of(moment);
    }

    /** The scene's own part of a picture. */
    public static Rectangle2D area(Scene scene) {
        return new Sheet(scene, Theme.LIGHT, WIDTH, HEIGHT).sceneArea();
    }

    /** The lines below it that tell what happened last. */
    public static Rectangle2D story(Scene scene) {
        return new Sheet(scene, Theme.LIGHT, WIDTH, HEIGHT).storyArea();
    }

    /** The smallest rectangle within an area that holds all pixels that differ; empty where none does. */
    public static Rectangle differing(BufferedImage one, BufferedImage other, Rectangle2D area) {
        Rectangle differing = new Rectangle(-1, -1);
        Rectangle within = area.getBounds();
        for (int y = within.y; y < within.y + within.height; y++) {
            for (int x = within.x; x < within.x + within.width; x++) {
                if (one.getRGB(x, y) != other.getRGB(x, y)) {
                    differing.add(new Rectangle(x, y, 1, 1));
                }
            }
        }
        return differing;
    }
}
