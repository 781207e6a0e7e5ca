package stakeout.model.ethereum;

import static stakeout.model.ethereum.EthereumColumns.SLASHED;

import stakeout.model.rules.BlockStep;
import stakeout.model.rules.Rule;
import stakeout.model.rules.Turn;
import stakeout.model.state.ProtocolState;

/**
 * Takes more from each slashed validator the more stake was slashed with it.
 *
 * <pre>penalty = (A / (T in increments)) × effective increments,  A = min(multiplier × slashed in window, T)   [Gwei, each division rounded down]</pre>
 *
 * <p>Falls due {@code windowEpochs / 2} before the row is withdrawable, which is {@code windowEpochs / 2} after the offence
 * unless the exit queue is longer. Source: [consensus-specs] electra, process_slashings. Unlike deneb: not rounded to whole
 * ETH, see {@link WholeIncrementCorrelationPenalty}.
 */
public record CorrelationPenalty(EthereumParameters.Slashing slashing, long incrementGwei) implements Rule {
    public static final String CAUSE = "slash:correlation";

    @Override
    public BlockStep prepare(Turn turn) {
        ProtocolState state = turn.state();
        BeaconPart beacon = state.part(BeaconPart.class);
        long perIncrement = perIncrement(beacon.slashingsSum(), beacon.activeGwei(state, incrementGwei));
        if (perIncrement == 0 || (beacon.totals.anyStatus & SLASHED) == 0) {
            return BlockStep.NOTHING;
        }
        return new CorrelationStep(turn, slashing, effective -> perIncrement * effective);
    }

    /** Gwei that one increment of effective balance loses, at most {@code incrementGwei}. */
    long perIncrement(long slashedGwei, long activeGwei) {
        return adjusted(slashing, slashedGwei, activeGwei) / (activeGwei / incrementGwei);
    }

    /** What was slashed in the window, times the multiplier, at most all that is active; Gwei. */
    static long adjusted(EthereumParameters.Slashing slashing, long slashedGwei, long activeGwei) {
        boolean all = slashing.multiplier() > 0 && slashedGwei >= (activeGwei - 1) / slashing.multiplier() + 1;
        return all ? activeGwei : slashedGwei * slashing.multiplier();
    }

    @Override
    public boolean isBarrier(ProtocolState state) {
        return false;
    }
}
