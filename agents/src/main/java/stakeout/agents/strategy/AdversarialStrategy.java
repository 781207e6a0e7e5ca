package stakeout.agents.strategy;

import stakeout.agents.coalition.Orders;
import stakeout.model.Description;
import stakeout.model.consensus.Intent;
import stakeout.model.consensus.IntentColumn;

/** Does what its coalition orders, and attests while it orders nothing. */
@Description("Does what its coalition orders, and attests while it orders nothing.")
public record AdversarialStrategy() implements Strategy {
    @Override
    public Behaviour begin(Seat seat) {
        return (view, own, out) -> decide(seat, view, own, out);
    }

    private static void decide(Seat seat, View view, Rows own, IntentColumn out) {
        for (int operator = own.fromOperator(); operator < own.toOperator(); operator++) {
            byte order = view.order(operator);
            out.fill(
                    seat.holdings().firstRow(operator),
                    seat.holdings().firstRow(operator + 1),
                    order == Orders.NONE ? Intent.ATTEST : order);
        }
    }

    /** What the rules pay for the order; what the coalition hopes to gain outside the protocol is not counted. */
    @Override
    public double expectedPay(Prospects prospects, int row) {
        byte intent = prospects.orderOrAttest(row);
        double verification = intent == Intent.ATTEST ? prospects.verificationCost() : 0;
        double operation = intent == Intent.OFFLINE ? 0 : prospects.operationCost();
        return prospects.pay(row, intent) - verification - operation;
    }

    @Override
    public boolean followsOrders() {
        return true;
    }
}
