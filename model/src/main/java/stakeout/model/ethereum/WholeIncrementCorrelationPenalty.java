package stakeout.model.ethereum;

import static stakeout.model.ethereum.EthereumColumns.SLASHED;

import stakeout.model.arithmetic.WideMath;
import stakeout.model.rules.BlockStep;
import stakeout.model.rules.Rule;
import stakeout.model.rules.Turn;
import stakeout.model.state.ProtocolState;

/**
 * Takes more from each slashed validator the more stake was slashed with it, in whole increments.
 *
 * <pre>penalty = (effective increments × A / T) × increment,  A = min(multiplier × slashed in window, T)   [Gwei, each division rounded down]</pre>
 *
 * <p>Of 32 ETH nothing is taken while less than 1 of 96 offends with it. Falls due as {@link CorrelationPenalty} does. Source:
 * [consensus-specs] bellatrix, process_slashings, in force until Electra.
 */
public record WholeIncrementCorrelationPenalty(EthereumParameters.Slashing slashing, long incrementGwei)
        implements Rule {

    @Override
    public BlockStep prepare(Turn turn) {
        ProtocolState state = turn.state();
        BeaconPart beacon = state.part(BeaconPart.class);
        long active = beacon.activeGwei(state, incrementGwei);
        long adjusted = CorrelationPenalty.adjusted(slashing, beacon.slashingsSum(), active);
        if (adjusted == 0 || (beacon.totals.anyStatus & SLASHED) == 0) {
            return BlockStep.NOTHING;
        }
        return new CorrelationStep(
                turn, slashing, effective -> WideMath.mulDiv(effective, adjusted, active) * incrementGwei);
    }

    @Override
    public boolean isBarrier(ProtocolState state) {
        return false;
    }
}
