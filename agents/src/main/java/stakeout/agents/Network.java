package stakeout.agents;

import java.util.Optional;

/**
 * How messages travel: at once, and to everybody but while the network is split.
 *
 * @param partition when it is split, and who stands where
 */
public record Network(Optional<Partition> partition) {
    public static Network whole() {
        return new Network(Optional.empty());
    }

    public static Network split(Partition partition) {
        return new Network(Optional.of(partition));
    }
}
