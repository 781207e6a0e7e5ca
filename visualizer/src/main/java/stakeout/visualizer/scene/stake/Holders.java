package stakeout.visualizer.scene.stake;

import java.util.Arrays;
import java.util.stream.IntStream;
import stakeout.model.concentration.Gini;
import stakeout.model.concentration.Holdings;
import stakeout.model.state.Roster;
import stakeout.visualizer.moment.Moment;
import stakeout.visualizer.moment.RunCard;

/**
 * Who holds how much, the largest first: entities, since one who controls several operators decides for all of them.
 *
 * @param names of the entities
 * @param groups the group of each one's first operator
 * @param shares of all, in [0, 1], descending; all 0 while there is nothing
 */
record Holders(String[] names, int[] groups, double[] shares) {
    /** By an amount an operator. */
    static Holders of(RunCard run, double[] amounts) {
        Roster roster = run.roster();
        int entities = roster.entities().size();
        double[] held = new double[entities];
        int[] group = new int[entities];
        Arrays.fill(group, -1);
        double all = 0;
        for (int operator = 0; operator < amounts.length; operator++) {
            int entity = roster.entityOf()[operator];
            held[entity] += amounts[operator];
            all += amounts[operator];
            group[entity] = group[entity] < 0 ? roster.groupOf()[operator] : group[entity];
        }
        int[] order = IntStream.range(0, entities)
                .boxed()
                .sorted((a, b) -> {
                    int byAmount = Double.compare(held[b], held[a]);
                    return byAmount != 0 ? byAmount : Integer.compare(a, b);
                })
                .mapToInt(Integer::intValue)
                .toArray();
        double sum = all > 0 ? all : 1;
        return new Holders(
                Arrays.stream(order).mapToObj(roster.entities()::get).toArray(String[]::new),
                Arrays.stream(order).map(entity -> Math.max(0, group[entity])).toArray(),
                Arrays.stream(order).mapToDouble(entity -> held[entity] / sum).toArray());
    }

    static Holders byStake(Moment moment) {
        double[] stakes = new double[moment.run().operators()];
        Arrays.setAll(stakes, moment.operators().stake::toDouble);
        return of(moment.run(), stakes);
    }

    static Holders byWeight(Moment moment) {
        double[] weights = new double[moment.run().operators()];
        Arrays.setAll(weights, moment.operators().weight::toDouble);
        return of(moment.run(), weights);
    }

    int count() {
        return shares.length;
    }

    /** The fewest who hold more than a share together; 0 if all of them do not. */
    int fewestAbove(double share) {
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            sum += shares[i];
            if (sum > share) {
                return i + 1;
            }
        }
        return 0;
    }

    /** How much the largest hold together. */
    double topShare(int many) {
        return Arrays.stream(shares).limit(many).sum();
    }

    /** The Gini coefficient, who holds nothing counted too; NaN while nobody holds anything. */
    double gini() {
        return topShare(1) > 0 ? Gini.of(Holdings.ofShares(shares)) : Double.NaN;
    }
}
