package stakeout.visualizer.live;

import stakeout.model.protocol.Census;
import stakeout.model.state.WideColumn;
import stakeout.visualizer.moment.OperatorColumns;

/** Takes over what a census holds, which is borrowed for one call. */
final class CensusCopy {
    private CensusCopy() {}

    static void into(OperatorColumns columns, Census census) {
        int operators = census.operators();
        for (int operator = 0; operator < operators; operator++) {
            copy(census.stake, columns.stake, operator);
            copy(census.weight, columns.weight, operator);
            copy(census.voted, columns.voted, operator);
        }
        System.arraycopy(census.validators, 0, columns.validators, 0, operators);
        System.arraycopy(census.activeValidators, 0, columns.active, 0, operators);
        System.arraycopy(census.slashedValidators, 0, columns.slashed, 0, operators);
        System.arraycopy(census.exitingValidators, 0, columns.exiting, 0, operators);
        System.arraycopy(census.jailedValidators, 0, columns.jailed, 0, operators);
    }

    private static void copy(WideColumn from, WideColumn to, int index) {
        to.set(index, 0);
        to.add(index, from, index);
    }
}
