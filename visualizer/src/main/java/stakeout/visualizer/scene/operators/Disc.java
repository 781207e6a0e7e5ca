package stakeout.visualizer.scene.operators;

import java.awt.geom.Ellipse2D;

/**
 * One disc of the picture: an operator, or many small ones of a group.
 *
 * @param operators whom it stands for, ascending; never empty
 * @param group the index of their group
 * @param x its place, in pixels
 * @param most the largest radius it ever has, in pixels
 * @param mostStake base units it has then
 */
record Disc(int[] operators, int group, double x, double y, double most, double mostStake) {
    boolean isAlone() {
        return operators.length == 1;
    }

    /** The radius at a stake, so that its area is in proportion. */
    double radius(double stake) {
        return mostStake > 0 ? most * Math.sqrt(stake / mostStake) : 0;
    }

    Ellipse2D circle(double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }
}
