package stakeout.agents.coalition;

import java.math.BigInteger;
import java.util.Arrays;
import stakeout.model.Default;
import stakeout.model.Description;
import stakeout.model.chance.RandomStreams;
import stakeout.model.game.SampledPower;
import stakeout.model.game.WeightedVotingGame;
import stakeout.model.protocol.Protocol;
import stakeout.model.protocol.SecurityThreshold;

/**
 * By what each adds: the Shapley value of the game in which members who pass a threshold of all weight win the whole gain, and fewer
 * win nothing. Where even all together do not pass it, by weight. Where counting takes too long, from 100,000 drawn orders (a standard
 * error of at most 0.0016 of the whole). Source: [shapley-1953].
 *
 * @param threshold the protocol's name of it ({@code one-third}) or {@code lowest}
 */
@Description("By what each adds to the members' weight at a threshold (Shapley value).")
public record ShapleySplit(@Default("lowest") String threshold) implements Split {
    private static final double UNITS = 0x1.0p52;
    private static final int SAMPLES = 100_000;
    private static final long SEED = 1953;

    @Override
    public BigInteger[] claims(BigInteger[] weights, BigInteger total, Protocol protocol) {
        double share = SecurityThreshold.of(protocol, threshold).share();
        BigInteger quota = WeightedVotingGame.quotaAbove(total, share);
        if (Arrays.stream(weights).reduce(BigInteger.ZERO, BigInteger::add).compareTo(quota) < 0) {
            return weights.clone();
        }
        WeightedVotingGame game = WeightedVotingGame.of(quota, weights);
        double[] power = game.canCountOrders()
                ? game.shapleyShubik()
                : new SampledPower(game, SAMPLES, new RandomStreams(SEED, 0))
                        .shapleyShubik()
                        .values();
        return Arrays.stream(power)
                .mapToObj(part -> BigInteger.valueOf(StrictMath.round(part * UNITS)))
                .toArray(BigInteger[]::new);
    }
}
