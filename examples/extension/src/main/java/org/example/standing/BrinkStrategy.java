package org.example.standing;

import static com.google.common.base.Preconditions.checkArgument;

import stakeout.agents.strategy.Behaviour;
import stakeout.agents.strategy.Prospects;
import stakeout.agents.strategy.Rows;
import stakeout.agents.strategy.Seat;
import stakeout.agents.strategy.Strategy;
import stakeout.agents.strategy.View;
import stakeout.model.Default;
import stakeout.model.Description;
import stakeout.model.consensus.Intent;
import stakeout.model.consensus.IntentColumn;

/**
 * Stays away as long as its strikes allow, to save what being online costs: whoever knows the rule lives at its edge.
 *
 * @param dares the strikes with which a validator still stays away
 * @param perMiss what the rule counts for a missed vote: in the long run it can be away for 1 / (1 + perMiss) of the time
 */
@Description("Stays away as long as its strikes allow, to save what being online costs.")
public record BrinkStrategy(@Default("50") int dares, @Default("10") int perMiss) implements Strategy {
    public BrinkStrategy {
        checkArgument(dares >= 0, "dares (%s) must not be negative.\nMaybe 50.", dares);
        checkArgument(perMiss >= 1, "perMiss (%s) must be at least 1, as in the rule.\nMaybe 10.", perMiss);
    }

    @Override
    public Behaviour begin(Seat seat) {
        return this::decide;
    }

    private void decide(View view, Rows own, IntentColumn out) {
        for (int row = own.from(); row < own.to(); row++) {
            boolean dare = view.brought(StandingDowntime.STRIKES.name(), row) <= dares;
            out.set(row, dare ? Intent.OFFLINE : Intent.ATTEST);
        }
    }

    @Override
    public double expectedPay(Prospects prospects, int row) {
        double away = 1.0 / (1 + perMiss);
        double online = prospects.pay(row, Intent.ATTEST) - prospects.verificationCost() - prospects.operationCost();
        return (1 - away) * online + away * prospects.pay(row, Intent.OFFLINE);
    }
}
