package stakeout.scenarios.conform;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import stakeout.scenarios.conform.cardano.CardanoTopics;
import stakeout.scenarios.conform.cosmos.CosmosTopics;
import stakeout.scenarios.conform.polkadot.PolkadotTopics;
import stakeout.scenarios.conform.solana.SolanaTopics;
import stakeout.scenarios.conform.tezos.TezosTopics;

/** Whose vectors are answered; Ethereum's have a schema of their own, see {@link stakeout.scenarios.conform.ethereum}. */
public final class AllTopics {
    private AllTopics() {}

    /** A line a protocol. */
    public static ImmutableList<VectorTopics> list() {
        return ImmutableList.of(
                new CardanoTopics(), new CosmosTopics(), new PolkadotTopics(), new SolanaTopics(), new TezosTopics());
    }

    /** Those of a protocol as vector files name it. */
    public static Optional<VectorTopics> of(String protocol) {
        return list().stream()
                .filter(topics -> topics.protocol().equals(protocol))
                .findFirst();
    }
}
