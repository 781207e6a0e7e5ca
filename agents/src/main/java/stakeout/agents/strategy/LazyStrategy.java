package stakeout.agents.strategy;

import stakeout.model.Default;
import stakeout.model.Description;
import stakeout.model.chance.Draws;
import stakeout.model.chance.Threshold;
import stakeout.model.consensus.Intent;
import stakeout.model.consensus.IntentColumn;
import stakeout.model.quantity.Share;

/**
 * Votes without verifying, so that it signs an invalid block too, and saves what verifying costs. Source of the dilemma:
 * [felten].
 *
 * @param checkProbability how likely a validator verifies after all in a step, in [0, 1]
 */
@Description("Votes without verifying: saves that cost, and signs an invalid block too.")
public record LazyStrategy(@Default("0") Share checkProbability) implements Strategy {
    @Override
    public Behaviour begin(Seat seat) {
        Threshold checks = Threshold.of(checkProbability.toDouble());
        if (checkProbability.value().signum() == 0) {
            return (view, own, out) -> out.fill(own.from(), own.to(), Intent.ATTEST_UNCHECKED);
        }
        return (view, own, out) -> decide(seat, view.draws("check"), checks, own, out);
    }

    private static void decide(Seat seat, Draws draws, Threshold checks, Rows own, IntentColumn out) {
        int shift = seat.indexOfRow(0);
        for (int row = own.from(); row < own.to(); row++) {
            out.set(row, draws.hits(row + shift, checks) ? Intent.ATTEST : Intent.ATTEST_UNCHECKED);
        }
    }

    /** A vote for an invalid block is missing on the chain that goes on. */
    @Override
    public double expectedPay(Prospects prospects, int row) {
        double checked = checkProbability.toDouble();
        double missed = prospects.invalidFrequency() * (1 - checked);
        return (1 - missed) * prospects.pay(row, Intent.ATTEST)
                + missed * prospects.pay(row, Intent.OFFLINE)
                - checked * prospects.verificationCost()
                - prospects.operationCost();
    }
}
