package stakeout.model.polkadot;

import stakeout.model.rules.BlockStep;
import stakeout.model.rules.Rule;
import stakeout.model.rules.Turn;
import stakeout.model.state.ProtocolState;

/**
 * Makes the era final when more than two thirds of the seats vote; every seat has one vote, whatever stands behind it.
 *
 * <pre>votes ≥ n − ⌊(n − 1) / 3⌋</pre>
 *
 * <p>Blocks go on without it. Source: [polkadot-sdk] substrate/client/consensus/grandpa; the finality-grandpa crate's threshold.
 */
public record GrandpaFinality() implements Rule {
    @Override
    public BlockStep prepare(Turn turn) {
        Exposures set = PolkadotChain.at(turn.state()).active();
        byte[] status = turn.state().validators().bytes(PolkadotColumns.STATUS);
        int votes = 0;
        for (int seat = 0; seat < set.seats(); seat++) {
            votes += (status[set.row(seat)] & PolkadotColumns.VOTED) != 0 ? 1 : 0;
        }
        if (votes >= threshold(set.seats())) {
            turn.state().finality().finalized = turn.period();
        }
        return BlockStep.NOTHING;
    }

    /** The fewest votes of a set that make something final; out of reach for nobody. */
    public static int threshold(int seats) {
        return seats == 0 ? 1 : seats - (seats - 1) / 3;
    }

    @Override
    public boolean isBarrier(ProtocolState state) {
        return true;
    }
}
