package stakeout.scenarios.bench;

import stakeout.agents.strategy.Behaviour;
import stakeout.agents.strategy.Prospects;
import stakeout.agents.strategy.Seat;
import stakeout.agents.strategy.Strategy;

/** Another strategy, with the time until each decision is made. */
record ClockedStrategy(Strategy strategy, PartClock clock) implements Strategy {
    @Override
    public Behaviour begin(Seat seat) {
        Behaviour behaviour = strategy.begin(seat);
        return (view, own, out) -> {
            behaviour.decide(view, own, out);
            clock.mark("draws and decisions");
        };
    }

    @Override
    public double expectedPay(Prospects prospects, int row) {
        return strategy.expectedPay(prospects, row);
    }

    @Override
    public boolean followsOrders() {
        return strategy.followsOrders();
    }
}
