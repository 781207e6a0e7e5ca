package stakeout.scenarios.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import stakeout.agents.StakingSimulation;
import stakeout.agents.World;
import stakeout.model.observe.EndFacts;
import stakeout.model.observe.Observer;
import stakeout.scenarios.plan.Library;
import stakeout.scenarios.plan.ScenarioReader;
import stakeout.scenarios.plan.Vocabulary;
import stakeout.scenarios.protocol.Families;
import stakeout.scenarios.protocol.ProtocolLibrary;
import stakeout.scenarios.world.WorldFactory;

/** Every attack on every shipped protocol: it is played where the protocol has what it needs, and refused with the reason elsewhere. */
public class AttackMatrixTest {
    private static final ProtocolLibrary PROTOCOLS = new ProtocolLibrary(Vocabulary.binder(), Families.all());
    private static final Library LIBRARY =
            new Library(Vocabulary.binder(), new ScenarioReader(Vocabulary.binder(), PROTOCOLS));

    /** What one validator of a protocol stakes, so that ten make a world and half of it is enough for a validator. */
    private static final ImmutableMap<String, String> STAKE = ImmutableMap.of(
            "cardano", "20_000_000 ADA",
            "cosmos-hub", "1_000_000 ATOM",
            "ethereum@deneb", "64 ETH",
            "ethereum@electra", "64 ETH",
            "generic", "2_000 TOK",
            "polkadot", "2_000_000 DOT",
            "solana", "1_000_000 SOL",
            "tezos", "10_000_000 XTZ");

    /** Attacks by name; a word behind the name tells variants apart. */
    private static final ImmutableMap<String, String> ATTACKS = ImmutableMap.<String, String>builder()
            .put("finality-stall", "{type: finality-stall, by: cartel, start: 2 steps, lasts: 4 steps}")
            .put(
                    "finality-stall formed",
                    "{type: finality-stall, by: {groups: [cartel], forming: best-response, split: shapley, defection:"
                            + " rational}, start: 2 steps, lasts: 4 steps}")
            .put(
                    "finality-stall bribed",
                    "{type: bribery, deed: {type: finality-stall, by: cartel, start: 2 steps, lasts: 4 steps}, offer:"
                            + " {type: guided, margin: 1 USD}, budget: 1e12 USD}")
            .put("conflicting-finality", "{type: conflicting-finality, by: cartel, start: 2 steps}")
            .put(
                    "conflicting-finality by surround votes",
                    "{type: conflicting-finality, by: cartel, offence: surround-vote, start: 2 steps}")
            .put("invalid-block", "{type: invalid-block, by: cartel, start: 2 steps, lasts: 4 steps}")
            .put(
                    "majority-censorship",
                    "{type: majority-censorship, by: cartel, victims: victims, start: 2 steps, lasts: 4 steps}")
            .put(
                    "discouragement",
                    "{type: discouragement, by: cartel, victims: victims, start: 2 steps, lasts: 4 steps, over: 1"
                            + " steps}")
            .put("leak-gaming", "{type: leak-gaming, by: cartel, start: 2 steps, lasts: 4 steps}")
            .put("vote-omission", "{type: vote-omission, by: cartel, victims: victims, start: 2 steps, lasts: 4 steps}")
            .put(
                    "correlated-failure",
                    "{type: correlated-failure, by: rest + cartel, share: 0.5, start: 2 steps, lasts: 4 steps}")
            .put(
                    "correlated-failure double-sign",
                    "{type: correlated-failure, by: rest + cartel, share: 0.5, start: 2 steps, fault: double-sign}")
            .put("short-exit", "{type: short-exit, by: cartel, start: 2 steps, evidenceAfter: 3 steps}")
            .put(
                    "key-compromise",
                    "{type: key-compromise, by: rest + cartel, start: 2 steps, lasts: 4 steps, theft: 0.5 per step}")
            .put(
                    "key-compromise double-sign",
                    "{type: key-compromise, by: rest + cartel, start: 2 steps, lasts: 4 steps, theft: 0.5 per step,"
                            + " deed: double-sign}")
            .put("nothing-at-stake", "{type: nothing-at-stake, by: cartel, start: 2 steps, choice: when-it-pays}")
            .put(
                    "long-range",
                    "{type: long-range, by: cartel, start: 2 steps, rewriteAfter: 4 steps, checkpointAge: 9 steps}")
            .put("sybil-splitting", "{type: sybil-splitting, by: cartel, identities: 2, lasts: 4 steps}")
            .put(
                    "governance-capture",
                    "{type: governance-capture, by: cartel, start: 2 steps, votingPeriod: 4 steps, threshold: 0.3, change:"
                            + " {communityTax: 0}}")
            .put(
                    "governance-capture formed",
                    "{type: governance-capture, by: {groups: [cartel], forming: {type: best-response, threshold: 0.3}, split:"
                            + " equal}, start: 2 steps, votingPeriod: 4 steps, threshold: 0.3, change: {communityTax: 0}}")
            .put(
                    "governance-capture bribed",
                    "{type: bribery, deed: {type: governance-capture, by: cartel, start: 2 steps, votingPeriod: 4 steps,"
                            + " threshold: 0.3, change: {communityTax: 0}}, offer: {type: guided, margin: 1 USD}, budget: 1e12"
                            + " USD, threshold: 0.3}")
            .put("ex-ante-reorg", "{type: ex-ante-reorg, by: cartel, start: 2 steps, lasts: 4 steps}")
            .put("sandwich-reorg", "{type: sandwich-reorg, by: cartel, start: 2 steps, lasts: 4 steps}")
            .put("randao-bias", "{type: randao-bias, by: cartel, start: 2 steps, lasts: 4 steps}")
            .put("selfish-proposing", "{type: selfish-proposing, by: cartel, start: 2 steps, lasts: 4 steps}")
            .put("private-fork", "{type: private-fork, by: cartel, start: 2 steps, lasts: 4 steps}")
            .build();

    /** How a file writes each attack, by type; of one that is there twice, the first. In epochs. */
    public static ImmutableMap<String, String> attacks() {
        return ATTACKS.entrySet().stream()
                .filter(attack -> !attack.getKey().contains(" "))
                .collect(ImmutableMap.toImmutableMap(
                        java.util.Map.Entry::getKey,
                        attack -> attack.getValue().replaceAll("\\bstep(s?)\\b", "epoch$1")));
    }

    /** What a protocol lacks for an attack, or nothing where it is played. */
    private static String lacking(String protocol, String attack) {
        if (attack.equals("vote-omission")) {
            return protocol.equals("cosmos-hub") ? "" : "proposer-includes-votes";
        }
        if (attack.equals("discouragement")) {
            return protocol.equals("cosmos-hub") || protocol.startsWith("ethereum") ? "" : "proposer-includes-votes";
        }
        if (attack.startsWith("governance-capture")) {
            return protocol.equals("generic") || protocol.equals("cosmos-hub") ? "" : "governance";
        }
        if (attack.equals("leak-gaming")) {
            return protocol.startsWith("ethereum") || protocol.equals("generic") ? "" : "inactivity-leak";
        }
        if (attack.equals("correlated-failure")
                || attack.equals("majority-censorship")
                || attack.equals("nothing-at-stake")
                || attack.equals("sybil-splitting")) {
            return "";
        }
        if (attack.equals("ex-ante-reorg") || attack.equals("sandwich-reorg")) {
            return protocol.startsWith("ethereum") ? "" : "slot-votes";
        }
        if (attack.equals("randao-bias")) {
            return protocol.startsWith("ethereum") ? "" : "revealed-randomness";
        }
        if (attack.equals("selfish-proposing") || attack.equals("private-fork")) {
            return protocol.equals("cardano") ? "" : "longest-chain";
        }
        if (attack.endsWith("double-sign") || attack.equals("short-exit")) {
            return protocol.equals("cardano") || protocol.equals("solana") ? "punishes-equivocation" : "";
        }
        if (attack.endsWith("by surround votes") && !protocol.startsWith("ethereum") && !protocol.equals("generic")) {
            return protocol.equals("cardano") ? "finality" : "votes-link-checkpoints";
        }
        return protocol.equals("cardano") ? "finality" : "";
    }

    @TempDir
    Path folder;

    static List<Arguments> pairs() {
        List<Arguments> pairs = new ArrayList<>();
        for (String protocol : ProtocolLibrary.names()) {
            ATTACKS.keySet().forEach(attack -> pairs.add(Arguments.of(protocol, attack)));
        }
        return pairs;
    }

    @Test
    void everyShippedProtocolIsHere() {
        assertThat(STAKE.keySet()).containsExactlyInAnyOrderElementsOf(ProtocolLibrary.names());
    }

    @ParameterizedTest(name = "{1} on {0}")
    @MethodSource("pairs")
    void isPlayedOrRefusedWithTheReason(String protocol, String attack) throws IOException {
        String lacking = lacking(protocol, attack);
        if (lacking.isEmpty()) {
            assertThat(play(protocol, attack).steps()).isEqualTo(12);
        } else {
            assertThatThrownBy(() -> play(protocol, attack))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("attack (%s) needs %s (", attack.split(" ", 2)[0], lacking)
                    .hasMessageContaining("), which %s lacks", protocol);
        }
    }

    /** How the Hub takes votes is its own, and it has values instead of rules. */
    private static String written(String protocol, String attack) {
        String text = ATTACKS.get(attack);
        return protocol.equals("cosmos-hub") && attack.startsWith("governance-capture")
                ? text.replaceFirst("votingPeriod: 4 steps,\\s+threshold: 0.3, ", "")
                        .replace("{communityTax: 0}", "{parameters: {distribution: {communityTax: 0}}}")
                : text;
    }

    private EndFacts play(String protocol, String attack) throws IOException {
        Path file = folder.resolve("tried.yaml");
        Files.writeString(file, """
            scenario: tried
            question: Can it be played?
            protocol: {extends: %s}
            masterSeed: 1
            replications: 1
            until: 12 steps
            population:
              - {name: cartel,  validators: 5, stake: %s, selfStake: 0.3}
              - {name: victims, validators: 2, stake: %s, selfStake: 0.3, strategy: honest}
              - {name: rest,    validators: 4, stake: %s, selfStake: 0.3, strategy: honest}
            network: {partition: {halves: [rest.first, rest.second], bridged: [cartel, victims], from: 2 steps, to: 6 steps}}
            economy: {price: 1 USD, asOf: 2026-11-30, gain: 1e12 USD}
            attacks: [%s]
            """.formatted(
                        protocol,
                        STAKE.get(protocol),
                        STAKE.get(protocol),
                        STAKE.get(protocol),
                        written(protocol, attack))
                .replace(
                        "per step",
                        "per " + PROTOCOLS.named(protocol).protocol().period().name())
                .replace("steps", PROTOCOLS.named(protocol).protocol().period().name() + "s"));
        World world = new WorldFactory()
                .world(
                        LIBRARY.read(file.toString(), Library.unchanged())
                                .scenarios()
                                .get(0)
                                .base(),
                        0);
        return StakingSimulation.run(world, new Observer() {});
    }
}
