package stakeout.agents;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;
import stakeout.model.quantity.Span;

/**
 * How messages travel: at once, and to everybody but while the network is split; and how long proofs and nodes stay away.
 *
 * @param partition when it is split, and who stands where
 * @param tieShare γ: with which chance others build on the coalition's of two equally long forks, in [0, 1]. Source: [selfish-mining]
 * @param evidenceDelay how long after an offence, or after the branches have met that show it, its proof is included; rounded up to
 *     periods, and at least one
 * @param checkpointAge how old the newest checkpoint is that a returning node trusts, where a scenario says
 */
public record Network(
        Optional<Partition> partition, double tieShare, Span evidenceDelay, Optional<Span> checkpointAge) {
    /** With the next period. */
    public static final Span NEXT_PERIOD = Span.parse("1 period");

    public Network {
        checkArgument(tieShare >= 0 && tieShare <= 1, "tieShare (%s) must be in [0, 1].", tieShare);
    }

    public static Network whole() {
        return new Network(Optional.empty(), 0, NEXT_PERIOD, Optional.empty());
    }

    public static Network split(Partition partition) {
        return new Network(Optional.of(partition), 0, NEXT_PERIOD, Optional.empty());
    }
}
