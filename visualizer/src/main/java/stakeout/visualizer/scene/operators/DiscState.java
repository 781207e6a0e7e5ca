package stakeout.visualizer.scene.operators;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import stakeout.visualizer.moment.Behaviour;
import stakeout.visualizer.moment.Moment;
import stakeout.visualizer.moment.OperatorColumns;

/**
 * What a disc shows at a moment: the sums over its operators.
 *
 * @param behaviour of most of its stake
 * @param missing the share of active weight whose vote did not arrive, in [0, 1]
 */
record DiscState(
        double stake,
        Behaviour behaviour,
        double missing,
        long validators,
        long active,
        long slashed,
        long jailed,
        long exiting) {

    static DiscState of(Disc disc, Moment moment) {
        OperatorColumns columns = moment.operators();
        double stake = 0;
        double weight = 0;
        double voted = 0;
        long[] counts = new long[5];
        Map<Behaviour, Double> byBehaviour = new EnumMap<>(Behaviour.class);
        for (int operator : disc.operators()) {
            stake += columns.stake.toDouble(operator);
            weight += columns.weight.toDouble(operator);
            voted += columns.voted.toDouble(operator);
            counts[0] += columns.validators[operator];
            counts[1] += columns.active[operator];
            counts[2] += columns.slashed[operator];
            counts[3] += columns.jailed[operator];
            counts[4] += columns.exiting[operator];
            byBehaviour.merge(Behaviour.of(moment, operator), columns.stake.toDouble(operator) + 1, Double::sum);
        }
        Behaviour most = Collections.max(byBehaviour.entrySet(), Map.Entry.comparingByValue())
                .getKey();
        double missing = !moment.isBegun() ? 1 : weight > 0 ? Math.max(0, 1 - voted / weight) : 0;
        return new DiscState(stake, most, missing, counts[0], counts[1], counts[2], counts[3], counts[4]);
    }

    /** A count as a share of all validators, in [0, 1]. */
    double share(long count) {
        return validators > 0 ? Math.min(1, (double) count / validators) : 0;
    }
}
