package stakeout.visualizer.scene;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import stakeout.visualizer.moment.Moment;
import stakeout.visualizer.theme.Brush;

/**
 * One way to look at a moment. Painting is a function of the moment, the theme and the area alone, so the same moment gives the same
 * picture anywhere; a scene may keep a layout between calls, but no fact. One thread at a time.
 */
public interface Scene {
    /** As on the command line: {@code operators}. */
    String name();

    /** What is seen at this moment, in one sentence with its figures; the picture's headline. */
    String headline(Moment moment);

    /** How to read the picture, in one sentence. */
    String caption(Moment moment);

    /** What colours, patterns and shapes mean, in the order of the legend. */
    List<LegendEntry> legend(Moment moment);

    /** Paints the scene into an area whose paper is blank. */
    void paint(Brush brush, Rectangle2D area, Moment moment);

    /** What lies under a point of the area the scene was painted into. */
    Optional<Mark> at(Point2D point, Rectangle2D area, Moment moment);
}
