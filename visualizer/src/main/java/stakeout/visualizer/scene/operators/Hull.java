package stakeout.visualizer.scene.operators;

import java.awt.BasicStroke;
import java.awt.geom.Area;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The shape around discs that belong together: their convex hull with round corners, or a thread through them. */
final class Hull {
    private static final int CORNERS = 20;
    /** More discs than so many have their rims alone. */
    private static final int MOST_THREADED = 60;

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

    /** The shape around discs among others: each with its rim, threaded together along the shortest tree. */
    static Area threaded(List<Disc> discs, double air) {
        Area area = new Area();
        for (Disc disc : discs) {
            area.add(new Area(disc.circle(disc.most() + air)));
        }
        if (discs.size() <= MOST_THREADED) {
            BasicStroke thread = new BasicStroke((float) (2 * air), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
            threads(discs).forEach(line -> area.add(new Area(thread.createStrokedShape(line))));
        }
        return area;
    }

    /** A tree that joins all discs, each to the nearest that is joined already. */
    private static List<Line2D> threads(List<Disc> discs) {
        List<Line2D> threads = new ArrayList<>();
        List<Disc> joined = new ArrayList<>(discs.subList(0, 1));
        List<Disc> rest = new ArrayList<>(discs.subList(1, discs.size()));
        while (!rest.isEmpty()) {
            Line2D shortest = null;
            Disc next = null;
            for (Disc inside : joined) {
                for (Disc outside : rest) {
                    Line2D line = new Line2D.Double(inside.x(), inside.y(), outside.x(), outside.y());
                    if (shortest == null || length(line) < length(shortest)) {
                        shortest = line;
                        next = outside;
                    }
                }
            }
            threads.add(shortest);
            joined.add(next);
            rest.remove(next);
        }
        return threads;
    }

    private static double length(Line2D line) {
        return line.getP1().distance(line.getP2());
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
