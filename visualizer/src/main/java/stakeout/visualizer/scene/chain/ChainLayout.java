package stakeout.visualizer.scene.chain;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import java.util.Optional;
import stakeout.visualizer.moment.ChainStrip;
import stakeout.visualizer.moment.ChainStrip.Link;
import stakeout.visualizer.moment.Moment;
import stakeout.visualizer.theme.Brush;

/** Where the parts of the chain scene are: three bands with one axis of steps for the first two. In a run
 * that was played slot by slot the slots of a period take the place of the votes. */
final class ChainLayout {
    /** Steps shown at once. */
    static final int STEPS = 48;

    private static final double LEFT = 46;
    /** Room for the names of thresholds. */
    private static final double RIGHT = 66;

    private final Rectangle2D area;
    private final double unit;
    private final long first;
    private final boolean hasSlots;
    private final List<Link> links;

    ChainLayout(Rectangle2D area, double unit, Moment moment) {
        this.area = area;
        this.unit = unit;
        hasSlots = !moment.lostSlots().isEmpty();
        first = Math.max(0, moment.step() - STEPS + 1);
        ChainStrip strip = moment.chain().orElseThrow();
        links = strip.rows().subList(strip.firstNotBefore(first), strip.firstNotBefore(moment.step() + 1));
    }

    /** Rows of the steps shown, ascending. */
    List<Link> links() {
        return links;
    }

    long firstStep() {
        return first;
    }

    private double left() {
        return area.getX() + LEFT * unit;
    }

    private double width() {
        return area.getMaxX() - RIGHT * unit - left();
    }

    /** The width of a step. */
    double pitch() {
        return width() / STEPS;
    }

    double x(long step) {
        return left() + (step - first) * pitch();
    }

    /** The strip: signs above, the branch that counts, the one beside it. */
    Rectangle2D strip() {
        return Brush.box(left(), area.getY() + 8 * unit, width(), area.getHeight() * (hasSlots ? 0.3 : 0.38));
    }

    Rectangle2D votes() {
        double y = strip().getMaxY() + 54 * unit;
        return Brush.box(left(), y, width(), area.getHeight() * 0.2);
    }

    boolean hasSlots() {
        return hasSlots;
    }

    Rectangle2D slots() {
        double y = strip().getMaxY() + 54 * unit;
        return Brush.box(left(), y, width(), area.getHeight() * 0.27);
    }

    Rectangle2D behind() {
        double y = (hasSlots ? slots() : votes()).getMaxY() + 44 * unit;
        return Brush.box(left(), y, width(), area.getMaxY() - y - 22 * unit);
    }

    private double size() {
        return Math.min(pitch() * 0.84, strip().getHeight() * 0.24);
    }

    private double laneY(boolean canonical) {
        return strip().getY() + strip().getHeight() * (canonical ? 0.52 : 0.84);
    }

    RoundRectangle2D block(Link link) {
        double size = size();
        double x = x(link.step()) + (pitch() - size) / 2;
        double y = laneY(link.canonical()) - size / 2;
        return new RoundRectangle2D.Double(x, y, size, size, size / 3, size / 3);
    }

    /** Where what a step's slots lost hangs below its block. */
    Rectangle2D lost(long step) {
        double size = size() * 0.7;
        return Brush.box(x(step) + (pitch() - size) / 2, laneY(false) - size / 2, size, size);
    }

    /** All that belongs to one row, for pointing at. */
    Rectangle2D lane(Link link) {
        return Brush.box(x(link.step()), laneY(link.canonical()) - size(), pitch(), 2 * size());
    }

    Optional<Long> stepAt(Point2D point) {
        if (point.getX() < left()
                || point.getX() >= left() + width()
                || point.getY() > (hasSlots ? strip() : votes()).getMaxY()) {
            return Optional.empty();
        }
        return Optional.of(first + (long) ((point.getX() - left()) / pitch()));
    }
}
