package stakeout.scenarios.protocol;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import stakeout.model.cardano.CardanoParameters;
import stakeout.model.cosmos.CosmosParameters;
import stakeout.model.ethereum.EthereumParameters;
import stakeout.model.polkadot.PolkadotParameters;
import stakeout.model.protocol.Cardano;
import stakeout.model.protocol.CosmosHub;
import stakeout.model.protocol.Ethereum;
import stakeout.model.protocol.Generic;
import stakeout.model.protocol.Polkadot;
import stakeout.model.protocol.Solana;
import stakeout.model.protocol.Tezos;
import stakeout.model.rules.delegation.DelegationRule;
import stakeout.model.rules.entry.EntryRule;
import stakeout.model.rules.exit.ExitRule;
import stakeout.model.rules.finality.FinalityRule;
import stakeout.model.rules.finality.LeakRule;
import stakeout.model.rules.reward.IssuanceRule;
import stakeout.model.rules.reward.PenaltyRule;
import stakeout.model.rules.reward.RewardRule;
import stakeout.model.rules.selection.SelectionRule;
import stakeout.model.rules.slashing.DowntimeRule;
import stakeout.model.rules.slashing.SlashingRule;
import stakeout.model.solana.SolanaParameters;
import stakeout.model.tezos.TezosParameters;

/** The families of rules that are shipped. */
public final class Families {
    /** The family of networks that are composed rule by rule: no real one's. */
    public static final String COMPOSED = "generic";

    private Families() {}

    /** All of them. */
    public static ImmutableList<Family<?>> all() {
        return ImmutableList.of(
                new Family<>("ethereum", EthereumParameters.class, Ethereum::new),
                new Family<>("cardano", CardanoParameters.class, Cardano::new),
                new Family<>("cosmos-hub", CosmosParameters.class, CosmosHub::new),
                new Family<>("polkadot", PolkadotParameters.class, Polkadot::new),
                new Family<>("solana", SolanaParameters.class, Solana::new),
                new Family<>("tezos", TezosParameters.class, Tezos::new),
                new Family<>(COMPOSED, Generic.class, (name, composed) -> composed));
    }

    /** The kinds of rules that a protocol can be composed of, by their key in a protocol file. */
    public static ImmutableMap<String, Class<?>> ruleKinds() {
        return ImmutableMap.<String, Class<?>>builder()
                .put("entry", EntryRule.class)
                .put("selection", SelectionRule.class)
                .put("issuance", IssuanceRule.class)
                .put("reward", RewardRule.class)
                .put("penalty", PenaltyRule.class)
                .put("slashing", SlashingRule.class)
                .put("downtime", DowntimeRule.class)
                .put("finality", FinalityRule.class)
                .put("leak", LeakRule.class)
                .put("exit", ExitRule.class)
                .put("delegation", DelegationRule.class)
                .buildOrThrow();
    }
}
