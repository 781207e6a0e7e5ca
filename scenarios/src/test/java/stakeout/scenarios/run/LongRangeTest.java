package stakeout.scenarios.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stakeout.agents.StakingSimulation;
import stakeout.agents.World;
import stakeout.model.observe.EndFacts;
import stakeout.model.observe.Event;
import stakeout.model.observe.Observer;
import stakeout.scenarios.plan.Library;
import stakeout.scenarios.plan.ScenarioReader;
import stakeout.scenarios.plan.Vocabulary;
import stakeout.scenarios.protocol.Families;
import stakeout.scenarios.protocol.ProtocolLibrary;
import stakeout.scenarios.world.WorldFactory;

/** Other histories, judged by each protocol's own finality, and by what the signers can still lose. */
class LongRangeTest {
    private static final Library LIBRARY = new Library(
            Vocabulary.binder(),
            new ScenarioReader(Vocabulary.binder(), new ProtocolLibrary(Vocabulary.binder(), Families.all())));

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}: {2} of 20, after {3}, checkpoint {4}: {6}")
    @CsvSource(
            delimiter = '|',
            value = {
                // A quorum of the set of then is enough, a little less never is: more than two thirds of 20.
                "{extends: generic, exit: {type: delay, delay: 2 d}, leak: {type: none}} | 20_000_000 TOK | 14 | 80"
                        + " epochs | 99 epochs | final after | true",
                "{extends: generic, exit: {type: delay, delay: 2 d}, leak: {type: none}} | 20_000_000 TOK | 13 | 80"
                        + " epochs | 99 epochs | never final | false",
                // A node that has a newer checkpoint is not deceived; one of the very age is.
                "{extends: generic, exit: {type: delay, delay: 2 d}, leak: {type: none}} | 20_000_000 TOK | 14 | 80"
                        + " epochs | 79 epochs | older than any checkpoint | false",
                "{extends: generic, exit: {type: delay, delay: 2 d}, leak: {type: none}} | 20_000_000 TOK | 14 | 80"
                        + " epochs | 80 epochs | newer than | true",
                // Stake that is bound for longer has something to lose.
                "{extends: generic, exit: {type: delay, delay: 4 d}, leak: {type: none}} | 20_000_000 TOK | 14 | 80"
                        + " epochs | 99 epochs | final after | false",
                "{extends: ethereum@electra} | 32 ETH | 14 | 300 epochs | 300 epochs | final after | true",
                "{extends: ethereum@electra} | 32 ETH | 14 | 100 epochs | 300 epochs | final after | false",
                // Seven of twenty are no quorum in 600 epochs; the leak of the other history burns the absent too
                // slowly.
                "{extends: ethereum@electra} | 32 ETH | 7 | 600 epochs | 900 epochs | never final | false",
                "{extends: tezos} | 10_000_000 XTZ | 14 | 8 cycles | 9 cycles | final after | true",
                "{extends: polkadot} | 2_000_000 DOT | 14 | 40 eras | 50 eras | final after | true",
            })
    void nodesAreDeceivedByAFinalHistoryNewerThanTheirCheckpoint(
            String protocol,
            String stake,
            int members,
            String rewriteAfter,
            String checkpointAge,
            String says,
            boolean succeeds)
            throws IOException {
        Path file = folder.resolve("tried.yaml");
        Files.writeString(
                file, """
                    scenario: tried
                    question: Whom do they deceive?
                    protocol: %s
                    masterSeed: 1
                    until: settled
                    population:
                      - {name: gone, validators: %d, stake: %s, selfStake: 1}
                      - {name: home, validators: %d, stake: %s, selfStake: 1, strategy: honest}
                    attacks: [{type: long-range, by: gone, start: 3 periods, rewriteAfter: %s, checkpointAge: %s}]
                    """.formatted(protocol, members, stake, 20 - members, stake, rewriteAfter, checkpointAge));
        World world = new WorldFactory()
                .world(
                        LIBRARY.read(file.toString(), Library.unchanged())
                                .scenarios()
                                .get(0)
                                .base(),
                        0);
        List<String> told = new ArrayList<>();
        EndFacts end = StakingSimulation.run(world, new Observer() {
            @Override
            public void event(Event event) {
                if (event.detail().startsWith("another history")) {
                    told.add(event.detail());
                }
            }
        });
        assertThat(told).hasSize(1);
        assertThat(told.get(0)).contains(says);
        assertThat(end.succeeded()).containsEntry("0:long-range", succeeds);
    }
}
