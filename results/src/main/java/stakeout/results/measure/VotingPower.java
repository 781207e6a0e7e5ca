package stakeout.results.measure;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.function.Predicate;
import java.util.function.ToDoubleBiFunction;
import stakeout.model.chance.RandomStreams;
import stakeout.model.game.WeightedVotingGame;
import stakeout.model.observe.WorldFacts;
import stakeout.model.protocol.Census;
import stakeout.model.protocol.SecurityThreshold;
import stakeout.model.state.Roster;
import stakeout.model.state.WideColumn;

/** The players of a protocol's vote, their weights, and which of them are the group's. */
final class VotingPower {
    /** Samples are drawn apart from the run, the same for every run: two runs differ by their weights only. */
    private static final long SEED = 1954;

    private final int[] playerOf;
    private final boolean[] ours;
    private final double share;
    private final String measure;

    VotingPower(WorldFacts world, Measure measure, String threshold, Player by) {
        checkArgument(
                !measure.of().equals(Measure.EVERYONE),
                "of (everyone) has all the power there is.\nMaybe one of the groups %s.",
                String.join(", ", world.roster().groups()));
        this.measure = measure.name();
        share = SecurityThreshold.of(world.protocol(), threshold).share();
        Roster roster = world.roster();
        boolean[] member = new boolean[roster.operators()];
        for (int operator : Members.of(roster, measure.of()).operators()) {
            member[operator] = true;
        }
        playerOf = new int[roster.operators()];
        for (int operator = 0; operator < playerOf.length; operator++) {
            playerOf[operator] = switch (by) {
                case OPERATOR -> operator;
                case ENTITY -> roster.entityOf()[operator];
                case BLOC -> member[operator] ? 0 : operator + 1;
            };
        }
        ours = new boolean[Arrays.stream(playerOf).max().orElse(0) + 1];
        for (int operator = 0; operator < playerOf.length; operator++) {
            ours[playerOf[operator]] |= member[operator];
        }
    }

    /** @throws IllegalArgumentException if the game as it stands at the start cannot be counted */
    void checkCountable(WorldFacts world, Predicate<WeightedVotingGame> canCount) {
        Census census = new Census(world.roster().operators());
        world.protocol().census(world.state(), census);
        checkArgument(
                canCount.test(game(census)),
                "samples (0): %s of %s players with so many different weights takes too long to count.\n"
                        + "Maybe samples: 100_000, which is within 0.0016 of it (one standard error).",
                measure,
                Arrays.stream(playerOf).distinct().count());
    }

    WeightedVotingGame game(Census census) {
        BigInteger[] weights = new BigInteger[ours.length];
        Arrays.fill(weights, BigInteger.ZERO);
        WideColumn byOperator = census.weight;
        for (int operator = 0; operator < playerOf.length; operator++) {
            weights[playerOf[operator]] = weights[playerOf[operator]].add(byOperator.get(operator));
        }
        BigInteger total = census.totalWeight.get();
        return WeightedVotingGame.of(WeightedVotingGame.quotaAbove(total, share), weights);
    }

    /** The summed power of the group's players; absent while nobody is active. */
    Reading read(Census census, ToDoubleBiFunction<WeightedVotingGame, boolean[]> power) {
        return census.totalWeight.get().signum() == 0
                ? Reading.ABSENT
                : Reading.of(power.applyAsDouble(game(census), ours));
    }

    static double sum(double[] power, boolean[] ours) {
        double sum = 0;
        for (int player = 0; player < power.length; player++) {
            sum += ours[player] ? power[player] : 0;
        }
        return sum;
    }

    static RandomStreams streams() {
        return new RandomStreams(SEED, 0);
    }
}
