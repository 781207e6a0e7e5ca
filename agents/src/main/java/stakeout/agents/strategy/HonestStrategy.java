package stakeout.agents.strategy;

import stakeout.model.Description;
import stakeout.model.consensus.Intent;

/** Is online, verifies, and votes on the branch it sees. */
@Description("Is online, verifies, and votes on the branch it sees.")
public record HonestStrategy() implements Strategy {
    @Override
    public Behaviour begin(Seat seat) {
        return (view, own, out) -> out.fill(own.from(), own.to(), Intent.ATTEST);
    }

    @Override
    public double expectedPay(Prospects prospects, int row) {
        return prospects.pay(row, Intent.ATTEST) - prospects.verificationCost() - prospects.operationCost();
    }
}
