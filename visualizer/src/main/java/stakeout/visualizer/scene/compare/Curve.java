package stakeout.visualizer.scene.compare;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import stakeout.visualizer.moment.ChainStrip;
import stakeout.visualizer.moment.Moment;
import stakeout.visualizer.moment.StakeRiver;

/**
 * A figure of a run over its steps.
 *
 * @param values NaN where undefined
 */
record Curve(long[] steps, double[] values) {
    private static final int MOST_POINTS = 500;

    double last() {
        return values[values.length - 1];
    }

    /** The value at the last point at or before a step; of the first point before that. */
    double at(long step) {
        int found = Arrays.binarySearch(steps, step);
        return values[Math.max(0, found >= 0 ? found : -found - 2)];
    }

    private static List<ChainStrip.Link> canonical(ChainStrip chain) {
        List<ChainStrip.Link> links =
                chain.rows().stream().filter(ChainStrip.Link::canonical).toList();
        int apart = Math.max(1, links.size() / MOST_POINTS);
        return java.util.stream.IntStream.range(0, links.size())
                .filter(i -> i % apart == 0 || i == links.size() - 1)
                .mapToObj(links::get)
                .toList();
    }

    /** The share of voting weight whose vote arrived. */
    static Optional<Curve> participation(Moment moment) {
        return moment.chain().map(chain -> {
            List<ChainStrip.Link> links = canonical(chain);
            return new Curve(
                    links.stream().mapToLong(ChainStrip.Link::step).toArray(),
                    links.stream().mapToDouble(ChainStrip.Link::participation).toArray());
        });
    }

    /** How many periods the last final one lies back. */
    static Optional<Curve> finalityLag(Moment moment) {
        return moment.chain().map(chain -> {
            List<ChainStrip.Link> links = canonical(chain);
            return new Curve(
                    links.stream().mapToLong(ChainStrip.Link::step).toArray(),
                    links.stream()
                            .mapToDouble(link -> link.period() - link.finalized())
                            .toArray());
        });
    }

    /** The stake of some groups, in tokens. */
    static Optional<Curve> stake(Moment moment, java.util.function.IntPredicate operators) {
        return moment.river().map(river -> stake(moment, river, operators));
    }

    private static Curve stake(Moment moment, StakeRiver river, java.util.function.IntPredicate operators) {
        double[] values = new double[river.steps().length];
        for (int look = 0; look < values.length; look++) {
            for (int operator = 0; operator < river.stakes()[look].length; operator++) {
                values[look] += operators.test(operator) ? river.stakes()[look][operator] : 0;
            }
            values[look] = moment.run().tokens(values[look]);
        }
        return new Curve(river.steps(), values);
    }
}
