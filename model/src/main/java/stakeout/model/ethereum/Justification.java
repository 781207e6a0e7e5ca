package stakeout.model.ethereum;

import stakeout.model.rules.BlockStep;
import stakeout.model.rules.Rule;
import stakeout.model.rules.Turn;
import stakeout.model.state.Finality;
import stakeout.model.state.ProtocolState;

/**
 * Moves finality by two thirds of the stake, and says whether the leak is on.
 *
 * <pre>
 * justify P = E − 1 if 3 × voted target of P ≥ 2 T;  justify E if 3 × voted target of E ≥ 2 T      [exact]
 * finalize, later wins: bits 1–3 and pj + 3 = E → pj; bits 1–2 and pj + 2 = E → pj;
 *                       bits 0–2 and cj + 2 = E → cj; bits 0–1 and cj + 1 = E → cj
 * leak = P − finalized &gt; minEpochs, judged after finality moved
 * </pre>
 *
 * <p>Votes and T are counted in increments of effective balance, or as {@link LeakBasis} says. Nothing moves in the epochs 0 and 1. Also gathers the totals that the rules after it read.
 *
 * <p>Source: [consensus-specs] phase0, weigh_justification_and_finalization; altair, process_justification_and_finalization,
 * is_in_inactivity_leak. Unlike it: votes are by epoch, so that the target is the one checkpoint of the branch.
 */
public record Justification(EthereumParameters.Leak leak, long incrementGwei) implements Rule {

    @Override
    public BlockStep prepare(Turn turn) {
        ProtocolState state = turn.state();
        BeaconPart beacon = state.part(BeaconPart.class);
        EthereumColumns columns = EthereumColumns.of(state);
        beacon.segments.extend(columns);
        EpochTotals totals = beacon.totals;
        totals.gather(columns, beacon.segments);
        beacon.knowActive(state, Math.multiplyExact(totals.active, incrementGwei), totals.activeRows);
        int epoch = BeaconPart.epoch(state);
        Finality finality = state.finality();
        if (epoch > 1) {
            move(finality, totals, columns, epoch);
        }
        finality.leaking = Math.max(epoch - 1, 0) - finality.finalized > leak.minEpochs();
        totals.leaking = finality.leaking;
        return BlockStep.NOTHING;
    }

    private void move(Finality finality, EpochTotals totals, EthereumColumns columns, int epoch) {
        if (leak.reckonedBy() == LeakBasis.BALANCE) {
            BalanceVotes votes = BalanceVotes.of(columns);
            weigh(
                    finality,
                    isQuorum(votes.previous(), votes.active()),
                    isQuorum(votes.current(), votes.active()),
                    epoch);
        } else {
            weigh(
                    finality,
                    isQuorum(totals.voted[1], totals.active),
                    isQuorum(totals.currentTarget, totals.active),
                    epoch);
        }
    }

    private static boolean isQuorum(long voted, long active) {
        return Math.multiplyExact(3, voted) >= Math.multiplyExact(2, active);
    }

    private static void weigh(Finality finality, boolean previousQuorum, boolean quorum, int epoch) {
        final long previousJustified = finality.previousJustified;
        final long justified = finality.justified;
        int bits = finality.justificationBits << 1 & 0xF;
        finality.previousJustified = justified;
        if (previousQuorum) {
            finality.justified = epoch - 1L;
            bits |= 2;
        }
        if (quorum) {
            finality.justified = epoch;
            bits |= 1;
        }
        finality.justificationBits = bits;
        if ((bits & 0b1110) == 0b1110 && previousJustified + 3 == epoch) {
            finality.finalized = previousJustified;
        }
        if ((bits & 0b110) == 0b110 && previousJustified + 2 == epoch) {
            finality.finalized = previousJustified;
        }
        if ((bits & 0b111) == 0b111 && justified + 2 == epoch) {
            finality.finalized = justified;
        }
        if ((bits & 0b11) == 0b11 && justified + 1 == epoch) {
            finality.finalized = justified;
        }
    }

    @Override
    public boolean isBarrier(ProtocolState state) {
        return true;
    }
}
