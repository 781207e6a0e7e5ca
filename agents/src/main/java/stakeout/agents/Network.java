package stakeout.agents;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;

/**
 * How messages travel: at once, and to everybody but while the network is split.
 *
 * @param partition when it is split, and who stands where
 * @param tieShare γ: with which chance others build on the coalition's of two equally long forks, in [0, 1]. Source: [selfish-mining]
 */
public record Network(Optional<Partition> partition, double tieShare) {
    public Network {
        checkArgument(tieShare >= 0 && tieShare <= 1, "tieShare (%s) must be in [0, 1].", tieShare);
    }

    public static Network whole() {
        return new Network(Optional.empty(), 0);
    }

    public static Network split(Partition partition) {
        return new Network(Optional.of(partition), 0);
    }

    /** The same with another chance in ties. */
    public Network withTieShare(double share) {
        return new Network(partition, share);
    }
}
