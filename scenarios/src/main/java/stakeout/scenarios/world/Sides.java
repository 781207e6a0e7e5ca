package stakeout.scenarios.world;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Splitter;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import stakeout.agents.Partition;
import stakeout.model.state.Roster;
import stakeout.scenarios.load.NearestName;
import stakeout.scenarios.spec.NetworkSpec.PartitionSpec;

/** Who stands where while the network is split. */
final class Sides {
    private static final Splitter PLUS = Splitter.on('+').trimResults();
    private static final String FIRST = ".first";
    private static final String SECOND = ".second";
    private static final int NOWHERE = -1;

    private final Population population;
    private final int[] sideOf;

    private Sides(Population population) {
        this.population = population;
        sideOf = new int[population.roster().operators()];
        Arrays.fill(sideOf, NOWHERE);
    }

    /** The side of each operator. */
    static int[] of(PartitionSpec partition, Population population) {
        Sides sides = new Sides(population);
        sides.place(PLUS.split(partition.halves().get(0)), Partition.A, "halves");
        sides.place(PLUS.split(partition.halves().get(1)), Partition.B, "halves");
        sides.place(partition.bridged(), Partition.BRIDGED, "bridged");
        Roster roster = population.roster();
        for (int operator = 0; operator < sides.sideOf.length; operator++) {
            checkArgument(
                    sides.sideOf[operator] != NOWHERE,
                    "network.partition: group (%s) must stand somewhere.\nMaybe bridged: [%s].",
                    roster.groups().get(roster.groupOf()[operator]),
                    roster.groups().get(roster.groupOf()[operator]));
        }
        return sides.sideOf;
    }

    private void place(Iterable<String> names, int side, String key) {
        for (String name : names) {
            boolean isFirst = name.endsWith(FIRST);
            boolean isHalf = isFirst || name.endsWith(SECOND);
            String group = isHalf ? name.substring(0, name.lastIndexOf('.')) : name;
            List<String> known = population.roster().groups();
            checkArgument(
                    known.contains(group),
                    "network.partition.%s: unknown group '%s'.%s",
                    key,
                    group,
                    NearestName.remedy(group, known));
            boolean[] inFirst = firstHalf(known.indexOf(group));
            for (int operator = 0; operator < sideOf.length; operator++) {
                boolean isMember = population.roster().groupOf()[operator] == known.indexOf(group);
                if (isMember && (!isHalf || inFirst[operator] == isFirst)) {
                    checkArgument(
                            sideOf[operator] == NOWHERE,
                            "network.partition.%s: group (%s) must stand in one place only.",
                            key,
                            group);
                    sideOf[operator] = side;
                }
            }
        }
    }

    /** Operators in order, as long as at least half of their own stake lies below half of the group's. */
    private boolean[] firstHalf(int group) {
        BigInteger[] stakes = new BigInteger[sideOf.length];
        Arrays.fill(stakes, BigInteger.ZERO);
        BigInteger total = BigInteger.ZERO;
        for (int row = 0; row < population.stake().length; row++) {
            int operator = population.operatorOf()[row];
            if (population.roster().groupOf()[operator] == group) {
                BigInteger stake = BigInteger.valueOf(population.stake()[row]);
                stakes[operator] = stakes[operator].add(stake);
                total = total.add(stake);
            }
        }
        boolean[] inFirst = new boolean[sideOf.length];
        BigInteger before = BigInteger.ZERO;
        for (int operator = 0; operator < sideOf.length; operator++) {
            BigInteger middleTwice = before.shiftLeft(1).add(stakes[operator]);
            inFirst[operator] = middleTwice.compareTo(total) <= 0 && stakes[operator].signum() > 0;
            before = before.add(stakes[operator]);
        }
        return inFirst;
    }
}
