package stakeout.model.state;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;

/**
 * Who runs what, as public fact: operators, the group each belongs to by the scenario, the entity behind it and how much
 * of its stake is its own. Indices are stable for a run.
 *
 * @param names one an operator, unique
 * @param groups the names of the groups, in the order of the scenario
 * @param groupOf index into {@code groups}, one an operator
 * @param entities the names of the entities
 * @param entityOf index into {@code entities}, one an operator
 * @param ownStakePpb the operator's own part of the stake it runs, in parts per billion; −1 where nobody said. One an operator
 */
public record Roster(
        ImmutableList<String> names,
        ImmutableList<String> groups,
        int[] groupOf,
        ImmutableList<String> entities,
        int[] entityOf,
        int[] ownStakePpb) {
    public static final int UNKNOWN = -1;
    public static final int PPB = 1_000_000_000;

    public Roster {
        int operators = names.size();
        checkArgument(
                groupOf.length == operators && entityOf.length == operators && ownStakePpb.length == operators,
                "columns of a roster must be of one length (%s operators).",
                operators);
        for (int operator = 0; operator < operators; operator++) {
            checkArgument(
                    ownStakePpb[operator] >= UNKNOWN && ownStakePpb[operator] <= PPB,
                    "selfStake (%s ppb) of %s must be in [0, 1].",
                    ownStakePpb[operator],
                    names.get(operator));
        }
    }

    public int operators() {
        return names.size();
    }

    /** The index of a group. */
    public int group(String name) {
        int index = groups.indexOf(name);
        checkArgument(index >= 0, "group (%s) must be one of %s.", name, groups);
        return index;
    }
}
