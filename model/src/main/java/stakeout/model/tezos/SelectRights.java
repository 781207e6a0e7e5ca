package stakeout.model.tezos;

import java.util.Arrays;
import stakeout.model.rules.StakeBook;
import stakeout.model.rules.Turn;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.ValidatorColumns;

/**
 * Fixes, at the end of cycle n, the power on which the rights of cycle n + 1 + rightsDelay rest ({@link BakingPower}); who has too
 * little of its own or in all, or was silent, has none. What counts as delegated: the tez of delegators, of the baker itself, and
 * what is on its way out of staking. Unlike [tezos]: taken at the end of the cycle, not the least during it.
 */
public record SelectRights(TezosParameters parameters) implements TezosRule {
    @Override
    public void apply(Turn turn) {
        CycleBook cycles = CycleBook.of(turn.state());
        if (cycles.endsCycle(parameters.clock().blocksPerPeriod())) {
            select(turn.state(), cycles.cycle() + 1 + parameters.consensus().rightsDelay());
        }
    }

    /** Writes the power of all bakers for a cycle. */
    void select(ProtocolState state, long cycle) {
        TezosParameters.Staking rule = parameters.staking();
        ValidatorColumns columns = state.validators();
        long[] external = columns.longs(StakeBook.DELEGATED);
        long[] tez = columns.longs(BakerColumns.DELEGATED_TEZ);
        long[] spendable = columns.longs(BakerColumns.SPENDABLE);
        long[] frozenPower = CycleBook.of(state).frozenPower(cycle);
        long[] delegatedPower = CycleBook.of(state).delegatedPower(cycle);
        Arrays.fill(delegatedPower, 0);
        UnstakeRequests.of(state).addTo(delegatedPower); // for now: what is leaving
        for (int row = 0; row < state.rows(); row++) {
            long own = BakerColumns.own(state, row);
            long delegated = Math.addExact(Math.addExact(tez[row], spendable[row]), delegatedPower[row]);
            long staked = rule.power().staked(own, external[row]);
            long counted = rule.power().delegated(own, external[row], delegated);
            boolean enough = own >= rule.minimalFrozenMutez()
                    && staked + counted >= rule.minimalStakeMutez()
                    && !BakerColumns.isBarred(state, row, BakerColumns.INACTIVE);
            frozenPower[row] = enough ? staked : 0;
            delegatedPower[row] = enough ? counted : 0;
        }
    }
}
