package stakeout.results.measure;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSet;
import stakeout.model.Default;
import stakeout.model.Description;
import stakeout.model.game.SampledPower;
import stakeout.model.game.WeightedVotingGame;
import stakeout.model.observe.WorldFacts;

/**
 * The Shapley–Shubik power of a group's players in the vote that a threshold decides: in which share of all orders of joining one of
 * them is the first to bring the weight above it. Absent while nobody is active, and where weights have become so many that counting
 * takes too long. Source: [shapley-shubik].
 *
 * @param threshold the protocol's name of it ({@code one-third}) or {@code lowest}
 * @param by who votes as one; an entity is the group's where one of its operators is
 * @param samples 0 to count; else so many orders are drawn instead, with a standard error of at most {@code 0.5 / √samples}
 */
@Description("A group's Shapley-Shubik power at a threshold of voting weight.")
public record ShapleyShubikPower(
        String of,
        @Default("lowest") String threshold,
        @Default("operator") Player by,
        @Default("0") int samples,
        @Default("last") RunValue run)
        implements Measure {
    public ShapleyShubikPower {
        checkArgument(samples == 0 || samples >= 2, "samples (%s) must be 0 or at least 2.", samples);
    }

    @Override
    public Unit unit() {
        return Unit.INDEX;
    }

    @Override
    public Direction better() {
        return Direction.LOWER;
    }

    @Override
    public ImmutableSet<String> reads() {
        return ImmutableSet.of("census.weight");
    }

    @Override
    public Cadence cadence() {
        return new Cadence(100);
    }

    @Override
    public Gauge begin(WorldFacts world) {
        VotingPower power = new VotingPower(world, this, threshold, by);
        if (samples == 0) {
            power.checkCountable(world, WeightedVotingGame::canCountOrders);
        }
        return facts -> power.read(facts.census(), this::of);
    }

    private double of(WeightedVotingGame game, boolean[] ours) {
        if (samples > 0) {
            return VotingPower.sum(
                    new SampledPower(game, samples, VotingPower.streams())
                            .shapleyShubik()
                            .values(),
                    ours);
        }
        return game.canCountOrders() ? VotingPower.sum(game.shapleyShubik(), ours) : Double.NaN;
    }
}
