package stakeout.scenarios.contract;

import stakeout.agents.strategy.Behaviour;
import stakeout.agents.strategy.Prospects;
import stakeout.agents.strategy.Seat;
import stakeout.agents.strategy.Strategy;
import stakeout.model.Description;
import stakeout.model.consensus.Intent;

/** Strategies of which each breaks one law. */
final class StrategyBreaches {
    private StrategyBreaches() {}

    @Description("Decides for everybody.")
    record EverybodysStrategy() implements Strategy {
        @Override
        public Behaviour begin(Seat seat) {
            return (view, own, out) -> out.fill(0, own.to(), Intent.ATTEST);
        }

        @Override
        public double expectedPay(Prospects prospects, int row) {
            return 0;
        }
    }

    @Description("Forgets its last row.")
    record IdleStrategy() implements Strategy {
        @Override
        public Behaviour begin(Seat seat) {
            return (view, own, out) -> out.fill(own.from(), own.to() - 1, Intent.ATTEST);
        }

        @Override
        public double expectedPay(Prospects prospects, int row) {
            return 0;
        }
    }

    @Description("Only the first of whoever decides together is online.")
    record SeatStrategy() implements Strategy {
        @Override
        public Behaviour begin(Seat seat) {
            return (view, own, out) -> {
                out.fill(own.from(), own.to(), Intent.OFFLINE);
                out.set(own.from(), Intent.ATTEST);
            };
        }

        @Override
        public double expectedPay(Prospects prospects, int row) {
            return 0;
        }
    }

    @Description("Is offline every third time that anybody asks, in any run.")
    record CountingStrategy() implements Strategy {
        private static final int[] ASKED = new int[1];

        @Override
        public Behaviour begin(Seat seat) {
            return (view, own, out) ->
                    out.fill(own.from(), own.to(), ++ASKED[0] % 7 == 0 ? Intent.OFFLINE : Intent.ATTEST);
        }

        @Override
        public double expectedPay(Prospects prospects, int row) {
            return 0;
        }
    }

    @Description("Expects the infinite.")
    record HopefulStrategy() implements Strategy {
        @Override
        public Behaviour begin(Seat seat) {
            return (view, own, out) -> out.fill(own.from(), own.to(), Intent.ATTEST);
        }

        @Override
        public double expectedPay(Prospects prospects, int row) {
            return 1.0 / 0;
        }
    }
}
