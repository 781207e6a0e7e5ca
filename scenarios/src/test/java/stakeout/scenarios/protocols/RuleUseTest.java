package stakeout.scenarios.protocols;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import stakeout.model.arithmetic.Dec18Register;
import stakeout.model.cosmos.CosmosParameters;
import stakeout.model.cosmos.Minting;
import stakeout.model.cosmos.Shares;
import stakeout.model.cosmos.ValidatorSet;
import stakeout.model.cosmos.ValidatorSetChange;
import stakeout.model.ethereum.CorrelationPenalty;
import stakeout.model.ethereum.EthereumParameters;
import stakeout.model.ethereum.ExitQueue;
import stakeout.model.ethereum.RegistryUpdates;
import stakeout.model.protocol.CosmosHub;
import stakeout.model.protocol.Ethereum;
import stakeout.model.rules.slashing.CubicSlashing;
import stakeout.scenarios.protocol.RuleUse;

class RuleUseTest {
    private final RuleUse hub = RuleUse.of(new CosmosHub("hub", CosmosParameters.hub()));
    private final RuleUse ethereum = RuleUse.of(new Ethereum("ethereum", EthereumParameters.electra()));

    @Test
    void aRuleOfTheListUsesItselfAndWhatItCalls() {
        assertThat(ethereum.userOf(CorrelationPenalty.class)).contains(CorrelationPenalty.class);
        assertThat(ethereum.userOf(ExitQueue.class)).contains(RegistryUpdates.class);
        assertThat(hub.userOf(ValidatorSet.class)).contains(ValidatorSetChange.class);
    }

    @Test
    void whatAProtocolDoesNotPlayWithHasNoUser() {
        assertThat(ethereum.userOf(Minting.class)).isEmpty();
        assertThat(ethereum.userOf(Shares.class)).isEmpty();
        assertThat(ethereum.userOf(Dec18Register.class)).isEmpty();
        assertThat(hub.userOf(CorrelationPenalty.class)).isEmpty();
        assertThat(hub.userOf(CubicSlashing.class)).isEmpty();
    }

    /** A rule taken out of the list is no longer used, though its class is still there. */
    @Test
    void aRuleThatIsTakenOutIsNotUsed() {
        EthereumParameters values = EthereumParameters.electra();
        Ethereum without = new Ethereum(
                "ethereum",
                values,
                Ethereum.rules(values).stream()
                        .filter(rule -> !(rule instanceof CorrelationPenalty))
                        .toList());
        assertThat(RuleUse.isComposedOf(without, CorrelationPenalty.class)).isFalse();
        assertThat(RuleUse.isComposedOf(new Ethereum("ethereum", values), CorrelationPenalty.class))
                .isTrue();
    }
}
