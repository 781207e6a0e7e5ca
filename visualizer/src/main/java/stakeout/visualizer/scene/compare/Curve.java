package stakeout.visualizer.scene.compare;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import stakeout.visualizer.moment.ChainStrip;
import stakeout.visualizer.moment.Moment;
import stakeout.visualizer.moment.StakeRiver;

/**
 * A figure of a run over its steps.
 *
 * @param steps ascending
 * @param now its value at the moment, exactly: {@code values} may leave out some steps
 * @param isHeld whether a value holds until the next; or else it changes evenly from one to the next
 */
record Curve(long[] steps, double[] values, double now, boolean isHeld) {
    /** Of so many stretches of a run the first, the least and the largest value are drawn. */
    private static final int MOST_STRETCHES = 300;

    private static Curve of(Moment moment, ChainStrip chain, ToDoubleFunction<ChainStrip.Link> figure) {
        List<ChainStrip.Link> links =
                chain.rows().stream().filter(ChainStrip.Link::canonical).toList();
        double[] all = links.stream().mapToDouble(figure).toArray();
        int apart = Math.max(1, links.size() / MOST_STRETCHES);
        SortedSet<Integer> drawn = new TreeSet<>();
        double now = Double.NaN;
        for (int from = 0; from < all.length; from += apart) {
            int least = from;
            int most = from;
            for (int i = from; i < Math.min(all.length, from + apart); i++) {
                least = all[i] < all[least] ? i : least;
                most = all[i] > all[most] ? i : most;
                now = links.get(i).step() <= moment.step() ? all[i] : now;
            }
            drawn.addAll(List.of(from, least, most));
        }
        drawn.add(Math.max(0, all.length - 1));
        return new Curve(
                drawn.stream().mapToLong(i -> links.get(i).step()).toArray(),
                drawn.stream().mapToDouble(i -> all[i]).toArray(),
                now,
                true);
    }

    private static Optional<ChainStrip> chainOf(Moment moment) {
        return moment.chain().filter(chain -> chain.rows().stream().anyMatch(ChainStrip.Link::canonical));
    }

    /** The share of voting weight whose vote arrived; 0 where nobody has a vote. */
    static Optional<Curve> participation(Moment moment) {
        return chainOf(moment)
                .map(chain -> of(moment, chain, link -> Double.isNaN(link.participation()) ? 0 : link.participation()));
    }

    /** How many periods the last final one lies back. */
    static Optional<Curve> finalityLag(Moment moment) {
        return chainOf(moment).map(chain -> of(moment, chain, link -> link.period() - link.finalized()));
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
        double now = 0;
        for (int operator = 0; operator < moment.run().operators(); operator++) {
            now += operators.test(operator) ? moment.operators().stake.toDouble(operator) : 0;
        }
        return new Curve(river.steps(), values, moment.run().tokens(now), false);
    }
}
