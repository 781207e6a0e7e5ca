package stakeout.scenarios.run;

import com.google.common.collect.ImmutableList;
import stakeout.agents.strategy.Behaviour;
import stakeout.agents.strategy.Prospects;
import stakeout.agents.strategy.Seat;
import stakeout.agents.strategy.Strategy;
import stakeout.model.Catalogue;

/** A plug-in with a strategy that fails, as a mistake of ours would. */
public final class BrokenCatalogue implements Catalogue {
    @Override
    public ImmutableList<Class<? extends Record>> types() {
        return ImmutableList.of(BrokenStrategy.class, GreedyStrategy.class);
    }

    /** Fails in its first period if its operators have that many validators, else it is idle. */
    public record BrokenStrategy(int failsWith) implements Strategy {
        @Override
        public Behaviour begin(Seat seat) {
            return (view, own, out) -> {
                if (own.to() - own.from() == failsWith) {
                    throw new IllegalStateException("planted");
                }
            };
        }

        @Override
        public double expectedPay(Prospects prospects, int row) {
            return 0;
        }
    }

    /** Wants more memory than there is. */
    public record GreedyStrategy() implements Strategy {
        @Override
        public Behaviour begin(Seat seat) {
            return (view, own, out) -> {
                throw new OutOfMemoryError("planted");
            };
        }

        @Override
        public double expectedPay(Prospects prospects, int row) {
            return 0;
        }
    }
}
