package stakeout.model.tezos;

import stakeout.model.rules.StakeBook;
import stakeout.model.rules.Turn;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.ValidatorColumns;
import stakeout.model.state.WideSum;

/** Moves the chain on by the blocks of a period; with a new cycle its rights come into force, and what is frozen is noted. */
public record NextBlocks(TezosParameters parameters) implements TezosRule {
    @Override
    public void apply(Turn turn) {
        ProtocolState state = turn.state();
        CycleBook cycles = CycleBook.of(state);
        boolean ends = cycles.endsCycle(parameters.clock().blocksPerPeriod());
        cycles.blocks += parameters.clock().blocksPerPeriod();
        if (ends) {
            beginCycle(state);
        }
        open(state);
    }

    static void beginCycle(ProtocolState state) {
        CycleBook cycles = CycleBook.of(state);
        ValidatorColumns columns = state.validators();
        long[] weight = columns.longs(StakeBook.WEIGHT);
        long[] stake = columns.longs(StakeBook.STAKE);
        long[] frozen = cycles.frozenPower(cycles.cycle());
        long[] delegated = cycles.delegatedPower(cycles.cycle());
        long[] initial = cycles.initialFrozen(cycles.cycle());
        for (int row = 0; row < state.rows(); row++) {
            weight[row] = frozen[row] + delegated[row];
            initial[row] = stake[row];
        }
    }

    /** Closes the votes of one period and opens those of the next. */
    static void open(ProtocolState state) {
        ValidatorColumns columns = state.validators();
        long[] weight = columns.longs(StakeBook.WEIGHT);
        long[] stake = columns.longs(StakeBook.STAKE);
        WideSum allWeight = new WideSum();
        WideSum allStake = new WideSum();
        int seats = 0;
        for (int row = 0; row < state.rows(); row++) {
            if (weight[row] > 0) {
                allWeight.add(weight[row]);
                allStake.add(stake[row]);
                seats++;
            }
        }
        StakeBook.of(state).select(allWeight, allStake, seats);
    }
}
