package stakeout.results.measure;

import java.util.stream.IntStream;
import stakeout.model.state.Roster;
import stakeout.model.state.WideColumn;
import stakeout.model.state.WideSum;

/** The operators of a group, ascending. */
final class Members {
    private final int[] operators;

    private Members(int[] operators) {
        this.operators = operators;
    }

    /** @param of a group of the roster or {@link Measure#EVERYONE} */
    static Members of(Roster roster, String of) {
        if (of.equals(Measure.EVERYONE)) {
            return new Members(IntStream.range(0, roster.operators()).toArray());
        }
        if (!roster.groups().contains(of)) {
            throw new IllegalArgumentException("of (" + of + ") must be everyone or one of the groups "
                    + String.join(", ", roster.groups()) + ".\nMaybe a strategy is named where a group is meant.");
        }
        int group = roster.group(of);
        return new Members(IntStream.range(0, roster.operators())
                .filter(operator -> roster.groupOf()[operator] == group)
                .toArray());
    }

    /** Operator indices; read only. */
    int[] operators() {
        return operators;
    }

    long sum(int[] byOperator) {
        long sum = 0;
        for (int operator : operators) {
            sum += byOperator[operator];
        }
        return sum;
    }

    WideSum sum(WideColumn byOperator) {
        WideSum sum = new WideSum();
        for (int operator : operators) {
            sum.add(byOperator, operator);
        }
        return sum;
    }
}
