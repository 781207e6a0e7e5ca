package stakeout.results.measure;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import stakeout.model.Default;
import stakeout.model.Description;
import stakeout.model.game.SampledPower;
import stakeout.model.game.WeightedVotingGame;
import stakeout.model.observe.WorldFacts;

/**
 * The Banzhaf power of a group's players in the vote that a threshold decides, as an index: their part of all cases in which a player
 * decides, when all groups are equally likely. 0 where nobody ever decides; absent while nobody is active, and where weights have
 * become so many that counting takes too long. Source: [banzhaf], [penrose].
 *
 * @param threshold the protocol's name of it ({@code one-third}) or {@code lowest}
 * @param by who votes as one; an entity is the group's where one of its operators is
 * @param samples 0 to count; else so many groups are drawn instead: how likely a player decides then has a standard error of at
 *     most {@code 0.5 / √samples}, and the index is the part of such estimates
 */
@Description("A group's Banzhaf power at a threshold of voting weight.")
public record BanzhafPower(
        String of,
        @Default("lowest") String threshold,
        @Default("operator") Player by,
        @Default("0") int samples,
        @Default("last") RunValue run)
        implements Measure {
    private static final double HALF = 0.5;

    public BanzhafPower {
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
            power.checkCountable(world, WeightedVotingGame::canCountSwings);
        }
        return facts -> power.read(facts.census(), this::of);
    }

    private double of(WeightedVotingGame game, boolean[] ours) {
        if (samples > 0) {
            double[] swings = new SampledPower(game, samples, VotingPower.streams())
                    .swings(HALF)
                    .values();
            double all = Arrays.stream(swings).sum();
            return all == 0 ? 0 : VotingPower.sum(swings, ours) / all;
        }
        return game.canCountSwings() ? VotingPower.sum(game.banzhafIndex(), ours) : Double.NaN;
    }
}
