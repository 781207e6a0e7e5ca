package stakeout.scenarios.assess;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import stakeout.agents.StakingSimulation;
import stakeout.agents.World;
import stakeout.model.observe.Observer;
import stakeout.model.observe.StepFacts;
import stakeout.model.observe.WorldFacts;
import stakeout.results.measure.Asset;
import stakeout.results.measure.Gauge;
import stakeout.results.measure.Income;
import stakeout.results.measure.Owner;

/**
 * Honest twins that several attacks are compared with, each played once and no further than somebody asks. Those that were not asked
 * for lately are forgotten, and played again if need be.
 */
final class Twins {
    /** As many as there are shares, and room for some populations beside the plain one. */
    private static final int KEPT = 24;
    /** Periods; further than anybody asks. */
    private static final long ENDLESS = 1L << 40;

    private final Cache<String, Twin> twins =
            CacheBuilder.newBuilder().maximumSize(KEPT).build();

    /**
     * What a group earns where nobody attacks.
     *
     * @param key the same for worlds that differ in their attacks only
     * @param world with its attacks
     * @param steps after how many of the world's steps
     * @return base units
     */
    BigInteger income(String key, World world, String group, long steps) {
        try {
            return twins.get(key + '\n' + group, () -> new Twin(world, group)).income(steps);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /** A world under way. */
    private static final class Twin implements Observer {
        private final String group;
        private final List<BigInteger> incomes = new ArrayList<>();
        private final StakingSimulation simulation;
        private Gauge income;

        Twin(World world, String group) {
            this.group = group;
            simulation = new StakingSimulation(world.honestTwin(ENDLESS), this);
            simulation.start();
        }

        @Override
        public void begin(WorldFacts world) {
            income = new Income(group, Owner.ALL, Asset.TOKEN).begin(world);
        }

        @Override
        public void step(StepFacts facts) {
            incomes.add(income.read(facts).exact().orElseThrow());
        }

        synchronized BigInteger income(long steps) {
            while (incomes.size() < steps && simulation.schedule.step(simulation)) {
                // Each call plays one step.
            }
            return incomes.get(Math.toIntExact(steps) - 1);
        }
    }
}
