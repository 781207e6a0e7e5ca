package stakeout.model.tezos;

import stakeout.model.rules.Turn;
import stakeout.model.state.ProtocolState;

/**
 * The end of a cycle: edges count that bakers asked for {@code parameterDelayCycles} and one cycles before the next. Source: [tezos]
 * delegate_staking_parameters.ml, register_update and activate.
 */
public record ActivateEdges(TezosParameters parameters) implements TezosRule {
    @Override
    public void apply(Turn turn) {
        ProtocolState state = turn.state();
        CycleBook cycles = CycleBook.of(state);
        if (state.has(EdgeRequests.class) && cycles.endsCycle(parameters.clock().blocksPerPeriod())) {
            state.part(EdgeRequests.class).activate(state, cycles.cycle() + 1);
        }
    }

    /** A baker asks for an edge; what counts stays until the delay is over. */
    public void ask(ProtocolState state, int row, long edgePpb) {
        long from = CycleBook.of(state).cycle() + parameters.staking().parameterDelayCycles() + 1;
        EdgeRequests.of(state).ask(state, row, edgePpb, from);
    }
}
