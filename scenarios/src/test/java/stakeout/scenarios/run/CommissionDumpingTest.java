package stakeout.scenarios.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stakeout.agents.StakingSimulation;
import stakeout.agents.World;
import stakeout.model.observe.EndFacts;
import stakeout.model.observe.Observer;
import stakeout.model.observe.StepFacts;
import stakeout.model.protocol.Delegating;
import stakeout.model.protocol.Protocol;
import stakeout.scenarios.plan.Library;
import stakeout.scenarios.plan.ScenarioReader;
import stakeout.scenarios.plan.Vocabulary;
import stakeout.scenarios.protocol.Families;
import stakeout.scenarios.protocol.ProtocolLibrary;
import stakeout.scenarios.world.WorldFactory;

/** Commissions as members change them, step by step, under each protocol's own rule. */
class CommissionDumpingTest {
    private static final Library LIBRARY = new Library(
            Vocabulary.binder(),
            new ScenarioReader(Vocabulary.binder(), new ProtocolLibrary(Vocabulary.binder(), Families.all())));

    @TempDir
    Path folder;

    private World world(String protocol, String stake, String attack) throws IOException {
        Path file = folder.resolve("tried.yaml");
        Files.writeString(file, """
            scenario: tried
            question: What do they ask?
            protocol: %s
            masterSeed: 1
            until: 12 periods
            population:
              - {name: cartel, validators: 2, stake: %s, selfStake: 0.5, commission: 0.2}
              - {name: rest,   validators: 6, stake: %s, selfStake: 0.5, commission: 0.2, strategy: honest}
            delegators: [{name: savers, count: 40, share: 1, strategy: loyal}]
            attacks: [%s]
            """.formatted(protocol, stake, stake, attack));
        return new WorldFactory()
                .world(
                        LIBRARY.read(file.toString(), Library.unchanged())
                                .scenarios()
                                .get(0)
                                .base(),
                        0);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                // Dumps in the second period, for four; then up by a tenth every second period, to a half.
                "generic | 2_000 TOK | 20 20 0 0 0 0 10 10 20 20 30 30",
                "polkadot | 2_000_000 DOT | 20 20 10 10 10 10 20 20 30 30 40 40", // 10 % is the least there
                "solana | 1_000_000 SOL | 20 20 0 0 0 0 10 10 20 20 30 30",
                // A cycle counts five whole ones later: nothing is raised before the least is in force.
                "tezos | 10_000_000 XTZ | 20 20 20 20 20 20 20 0 0 0 0 10",
                // A pool has its margin from the next epoch on; its cost is another 2 % of what it can expect.
                "cardano | 20_000_000 ADA | 22 22 2 2 2 2 12 12 22 22 32 32",
                // Never below 5 %, and once in 24 hours: a block is 8 hours here, and a message stands in the block
                // before.
                "'{extends: cosmos-hub, blockMillis: 28_800_000, mint: {blocksPerYear: 1_095}, slashing:"
                        + " {signedBlocksWindow: 20}}' | 1_000_000 ATOM | 20 20 20 20 5 5 5 5 15 15 15 15",
            })
    void theProtocolSaysHowLowAndHowOften(String protocol, String stake, String expected) throws IOException {
        World world = world(
                protocol.startsWith("{") ? protocol : "{extends: " + protocol + "}",
                stake,
                "{type: commission-dumping, by: cartel, start: 2 periods, dumpFor: 4 periods, captureShare: 0.9,"
                        + " raiseTo: 0.5, raiseStep: 0.1, raiseEvery: 2 periods, lasts: 20 periods}");
        Protocol played = world.protocol();
        Delegating delegating = played.delegating().orElseThrow();
        List<Long> asked = new ArrayList<>();
        List<Long> others = new ArrayList<>();
        EndFacts end = StakingSimulation.run(world, new Observer() {
            @Override
            public void step(StepFacts facts) {
                asked.add(delegating.commissionPpb(facts.state(), 1) / 10_000_000);
                others.add(delegating.commissionPpb(facts.state(), 2) / 10_000_000);
            }
        });
        assertThat(String.join(" ", asked.stream().map(String::valueOf).toList()))
                .isEqualTo(expected);
        assertThat(others).containsOnly(asked.get(0));
        assertThat(end.succeeded()).containsEntry("0:commission-dumping", false);
    }

    @Test
    void membersWhoHoldTheShareFromTheBeginningRaiseAtOnce() throws IOException {
        World world = world(
                "{extends: generic}",
                "2_000 TOK",
                "{type: commission-dumping, by: cartel, dumpFor: 4 periods, captureShare: 0.2, lasts: 20 periods}");
        EndFacts end = StakingSimulation.run(world, new Observer() {});
        assertThat(end.succeededAt()).containsEntry("0:commission-dumping", 1000L);
    }
}
