package stakeout.scenarios.conform.ethereum;

import com.google.common.collect.ImmutableMap;
import stakeout.model.ethereum.AttestationRewards;
import stakeout.model.ethereum.CorrelationPenalty;
import stakeout.model.ethereum.CountChurn;
import stakeout.model.ethereum.CountedRegistryUpdates;
import stakeout.model.ethereum.EffectiveBalances;
import stakeout.model.ethereum.ExitQueue;
import stakeout.model.ethereum.InactivityPenalties;
import stakeout.model.ethereum.InactivityScores;
import stakeout.model.ethereum.Justification;
import stakeout.model.ethereum.PendingConsolidations;
import stakeout.model.ethereum.PendingDeposits;
import stakeout.model.ethereum.RegistryUpdates;
import stakeout.model.ethereum.Slashings;
import stakeout.model.ethereum.WholeIncrementCorrelationPenalty;
import stakeout.model.protocol.Ethereum;
import stakeout.model.protocol.Protocol;

/**
 * Which rule an Ethereum vector is about. All rules are played in every one of them, and every field is compared; a topic without a
 * rule of its own is about the epoch as a whole.
 */
final class EthereumTopics {
    private static final ImmutableMap<String, Class<?>> RULES = ImmutableMap.<String, Class<?>>builder()
            .put("activation", RegistryUpdates.class)
            .put("churn_large_stake", ExitQueue.class)
            .put("consolidated_validators", AttestationRewards.class)
            .put("deneb_activation_churn", CountedRegistryUpdates.class)
            .put("deneb_exit_churn", CountChurn.class)
            .put("deneb_slashing", WholeIncrementCorrelationPenalty.class)
            .put("ejection", RegistryUpdates.class)
            .put("exit_queue", ExitQueue.class)
            .put("finality_rules", Justification.class)
            .put("full_participation", AttestationRewards.class)
            .put("genesis_epochs", Ethereum.class)
            .put("hysteresis", EffectiveBalances.class)
            .put("inactivity_leak", InactivityPenalties.class)
            .put("inactivity_recovery", InactivityScores.class)
            .put("justification_threshold", Justification.class)
            .put("partial_participation", AttestationRewards.class)
            .put("pending_consolidations", PendingConsolidations.class)
            .put("pending_deposits", PendingDeposits.class)
            .put("slash_operation", Slashings.class)
            .put("slashing_correlation", CorrelationPenalty.class)
            .put("zero_clamp", AttestationRewards.class)
            .buildOrThrow();

    private EthereumTopics() {}

    /** Whether the rules of the epoch answer it: a trajectory or Deneb's epoch may be about anything. */
    static boolean isKnown(String topic) {
        return RULES.containsKey(topic) || topic.startsWith("trajectory_") || topic.startsWith("deneb_");
    }

    static Class<?> rule(String topic) {
        return RULES.getOrDefault(topic, Ethereum.class);
    }

    /** The fork whose rules a protocol plays, told by how it limits entries and exits: by balance since Electra. */
    static String fork(Protocol protocol) {
        return ((Ethereum) protocol).parameters().churn() instanceof CountChurn ? "deneb" : "electra";
    }
}
