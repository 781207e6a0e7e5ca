package stakeout.model.game;

/**
 * Integrates polynomials of degree 2n − 1 and less over [0, 1] exactly, from n points: the roots of Legendre's polynomial, by Newton's
 * method. Source: [abramowitz-stegun] 25.4.30.
 */
final class GaussLegendre {
    private static final double CLOSE = 1e-15;
    private static final int MOST_STEPS = 100;

    private final double[] node;
    private final double[] weight;

    private GaussLegendre(int points) {
        node = new double[points];
        weight = new double[points];
        for (int i = 0; i < points; i++) {
            double x = StrictMath.cos(StrictMath.PI * (i + 0.75) / (points + 0.5));
            double slope = 0;
            for (int step = 0; step < MOST_STEPS; step++) {
                double before = 1;
                double value = x;
                for (int k = 2; k <= points; k++) {
                    double next = ((2 * k - 1) * x * value - (k - 1) * before) / k;
                    before = value;
                    value = next;
                }
                slope = points * (x * value - before) / (x * x - 1);
                double change = value / slope;
                x -= change;
                if (StrictMath.abs(change) < CLOSE) {
                    break;
                }
            }
            node[i] = (1 - x) / 2;
            weight[i] = 1 / ((1 - x * x) * slope * slope);
        }
    }

    static GaussLegendre of(int points) {
        return new GaussLegendre(points);
    }

    int size() {
        return node.length;
    }

    /** In (0, 1). */
    double node(int i) {
        return node[i];
    }

    /** All sum to 1. */
    double weight(int i) {
        return weight[i];
    }
}
