package stakeout.visualizer.scene.operators;

import java.awt.BasicStroke;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The shape around discs that belong together: their convex hull with round corners. */
final class Hull {
    private static final int CORNERS = 20;

    private Hull() {}

    static Area around(List<Disc> discs, double air) {
        List<double[]> points = new ArrayList<>();
        for (Disc disc : discs) {
            for (int i = 0; i < CORNERS; i++) {
                double angle = 2 * Math.PI * i / CORNERS;
                points.add(
                        new double[] {disc.x() + disc.most() * Math.cos(angle), disc.y() + disc.most() * Math.sin(angle)
                        });
            }
        }
        points.sort(Comparator.comparingDouble((double[] point) -> point[0]).thenComparingDouble(point -> point[1]));
        List<double[]> lower = chain(points);
        java.util.Collections.reverse(points);
        List<double[]> upper = chain(points);
        Path2D path = new Path2D.Double();
        path.moveTo(lower.get(0)[0], lower.get(0)[1]);
        lower.subList(1, lower.size()).forEach(point -> path.lineTo(point[0], point[1]));
        upper.subList(1, upper.size()).forEach(point -> path.lineTo(point[0], point[1]));
        path.closePath();
        Area area = new Area(path);
        area.add(new Area(new BasicStroke((float) (2 * air), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
                .createStrokedShape(path)));
        return area;
    }

    /** One half of the hull: points in their order, those left out that lie on the inner side. */
    private static List<double[]> chain(List<double[]> points) {
        List<double[]> chain = new ArrayList<>();
        for (double[] point : points) {
            while (chain.size() >= 2 && turn(chain.get(chain.size() - 2), chain.get(chain.size() - 1), point) <= 0) {
                chain.remove(chain.size() - 1);
            }
            chain.add(point);
        }
        return chain;
    }

    private static double turn(double[] a, double[] b, double[] c) {
        return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
    }
}
