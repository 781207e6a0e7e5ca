package stakeout.agents.strategy;

import stakeout.model.Description;
import stakeout.model.consensus.Intent;
import stakeout.model.quantity.Span;

/**
 * Honest, and asks to exit with all validators at a time; until they are out they attest.
 *
 * @param at when, after the start of the run
 */
@Description("Honest, and asks to exit with all validators at a time.")
public record LeavingStrategy(Span at) implements Strategy {
    @Override
    public Behaviour begin(Seat seat) {
        long leavesIn = seat.startPeriod() + at.periodsRoundedUp(seat.scale());
        boolean[] asked = new boolean[seat.rows().size()];
        return (view, own, out) -> {
            out.fill(own.from(), own.to(), Intent.ATTEST);
            if (view.period() >= leavesIn) {
                for (int row = own.from(); row < own.to(); row++) {
                    if (!asked[row - seat.rows().from()]) {
                        asked[row - seat.rows().from()] = true;
                        view.requestExit(row);
                    }
                }
            }
        };
    }

    @Override
    public double expectedPay(Prospects prospects, int row) {
        return new HonestStrategy().expectedPay(prospects, row);
    }
}
