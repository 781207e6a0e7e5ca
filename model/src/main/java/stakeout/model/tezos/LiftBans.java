package stakeout.model.tezos;

import stakeout.model.rules.StakeBook;
import stakeout.model.rules.Turn;
import stakeout.model.state.ProtocolState;

/**
 * Lets denounced bakers vote again, at the end of a cycle, once all their slashes are taken and what they and their stakers have
 * frozen covers the stake that their rights of the next cycle rest on. Source: [tezos] proto_025
 * forbidden_delegates_storage.ml.
 */
public record LiftBans(TezosParameters parameters) implements TezosRule {
    @Override
    public void apply(Turn turn) {
        ProtocolState state = turn.state();
        CycleBook cycles = CycleBook.of(state);
        if (!cycles.endsCycle(parameters.clock().blocksPerPeriod())) {
            return;
        }
        Denunciations denunciations = Denunciations.of(state);
        long[] needed = cycles.frozenPower(cycles.cycle() + 1);
        long[] stake = state.validators().longs(StakeBook.STAKE);
        for (int row = 0; row < state.rows(); row++) {
            if (BakerColumns.isBarred(state, row, BakerColumns.FORBIDDEN)
                    && stake[row] >= needed[row]
                    && !denunciations.isPending(row)) {
                BakerColumns.bar(state, row, BakerColumns.FORBIDDEN, false);
            }
        }
    }
}
