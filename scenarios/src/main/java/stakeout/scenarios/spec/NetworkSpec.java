package stakeout.scenarios.spec;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import stakeout.agents.Canonical;
import stakeout.model.Default;
import stakeout.model.quantity.Share;
import stakeout.model.quantity.Span;

/**
 * How messages travel: at once, and to everybody but while the network is split; and how long proofs and nodes stay away.
 *
 * @param partition when and how it is split; absent for never
 * @param tieShare γ: the share of others' blocks that are built on the coalition's of two equally long forks
 * @param evidenceDelay how long after an offence, or after the branches have met that show it, its proof is included, at least a
 *     period; an attack may say otherwise of its own
 * @param checkpointAge how old the newest checkpoint is that a returning node trusts; only the attack long-range asks
 */
public record NetworkSpec(
        Optional<PartitionSpec> partition,
        @Default("0") Share tieShare,
        @Default("1 period") Span evidenceDelay,
        Optional<Span> checkpointAge) {
    public NetworkSpec {
        checkArgument(evidenceDelay.amount().signum() > 0, "evidenceDelay (%s) must be above 0.", evidenceDelay);
    }

    /**
     * A split in two. A side is written {@code home}, or {@code home.first} and {@code home.second} for the operators that hold
     * the first and the second half of a group's stake, several joined by {@code +}.
     *
     * @param halves the two sides
     * @param bridged groups that see and reach both sides
     * @param from when it begins, from the start of the run
     * @param to when it heals
     * @param canonical which branch goes on after healing
     */
    public record PartitionSpec(
            List<String> halves,
            @Default("[]") List<String> bridged,
            Span from,
            Span to,
            @Default("first") Canonical canonical) {
        public PartitionSpec {
            halves = ImmutableList.copyOf(halves);
            bridged = ImmutableList.copyOf(bridged);
            checkArgument(
                    halves.size() == 2, "halves (%s) must be two sides.\nMaybe [home.first, home.second].", halves);
        }
    }
}
