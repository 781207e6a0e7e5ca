package stakeout.model.game;

import static com.google.common.base.Preconditions.checkArgument;

import stakeout.model.chance.Draws;
import stakeout.model.chance.RandomStreams;

/**
 * Voting power estimated from drawn groups or orders, for games that take too long to count. Streams: {@code power/votes},
 * {@code power/order}; a sample is a period, a player an index.
 */
public final class SampledPower {
    private final WeightedVotingGame game;
    private final long[] weights;
    private final int samples;
    private final RandomStreams streams;

    /** @param samples how many groups or orders are drawn, at least 2 */
    public SampledPower(WeightedVotingGame game, int samples, RandomStreams streams) {
        checkArgument(samples >= 2, "samples (%s) must be at least 2.", samples);
        this.game = game;
        this.samples = samples;
        this.streams = streams;
        weights = game.weights();
    }

    /** An estimate of {@link WeightedVotingGame#swings}. */
    public Estimate swings(double yes) {
        long[] swings = new long[weights.length];
        boolean[] said = new boolean[weights.length];
        for (int sample = 0; sample < samples; sample++) {
            Draws votes = streams.draws("power/votes", sample);
            long sum = 0;
            for (int i = 0; i < said.length; i++) {
                said[i] = votes.uniform(i) < yes;
                sum += said[i] ? weights[i] : 0;
            }
            for (int i = 0; i < said.length; i++) {
                long others = said[i] ? sum - weights[i] : sum;
                if (others < game.quota() && others >= game.quota() - weights[i]) {
                    swings[i]++;
                }
            }
        }
        return Estimate.ofFrequencies(swings, samples);
    }

    /** An estimate of {@link WeightedVotingGame#shapleyShubik}. */
    public Estimate shapleyShubik() {
        long[] pivots = new long[weights.length];
        int[] order = new int[weights.length];
        for (int sample = 0; sample < samples; sample++) {
            Draws draws = streams.draws("power/order", sample);
            for (int i = 0; i < order.length; i++) {
                order[i] = i;
            }
            long sum = 0;
            for (int i = 0; i < order.length; i++) {
                int other = i + (int) draws.below(i, order.length - i);
                int player = order[other];
                order[other] = order[i];
                sum += weights[player];
                if (sum >= game.quota()) {
                    pivots[player]++;
                    break;
                }
            }
        }
        return Estimate.ofFrequencies(pivots, samples);
    }
}
