package stakeout.scenarios.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stakeout.agents.StakingSimulation;
import stakeout.agents.World;
import stakeout.model.ledger.Ledger;
import stakeout.model.observe.EndFacts;
import stakeout.model.observe.Observer;
import stakeout.scenarios.plan.Library;
import stakeout.scenarios.plan.ScenarioReader;
import stakeout.scenarios.plan.Vocabulary;
import stakeout.scenarios.protocol.Families;
import stakeout.scenarios.protocol.ProtocolLibrary;
import stakeout.scenarios.world.WorldFactory;

/** Whether stake can leave before the evidence is in, on every protocol that punishes: by its own way out. */
class ShortExitTest {
    private static final Library LIBRARY = new Library(
            Vocabulary.binder(),
            new ScenarioReader(Vocabulary.binder(), new ProtocolLibrary(Vocabulary.binder(), Families.all())));

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}: evidence after {2}, escapes: {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                // By hand: five epochs until four of 32 ETH exit at 128 ETH an epoch, one more for the fifth, and 256
                // until it may
                // withdraw: it can be slashed until the 261st.
                "{extends: ethereum@electra} | 32 ETH | 261 epochs | false | 1",
                "{extends: ethereum@electra} | 32 ETH | 262 epochs | true | 1",
                "{extends: ethereum@deneb} | 32 ETH | 100 epochs | false | 1",
                "{extends: ethereum@deneb} | 32 ETH | 300 epochs | true | 1",
                // An hour of unbonding, which is 498 blocks.
                "{extends: cosmos-hub, staking: {unbondingSeconds: 3600}, evidence: {maxAgeSeconds: 3600}} | 1_000_000"
                        + " ATOM | 490 blocks | false | 10",
                "{extends: cosmos-hub, staking: {unbondingSeconds: 3600}, evidence: {maxAgeSeconds: 3600}} | 1_000_000"
                        + " ATOM | 510 blocks | true | 10",
                // Evidence of more than half an hour counts for nothing, though the stake is still bound.
                "{extends: cosmos-hub, staking: {unbondingSeconds: 3600}, evidence: {maxAgeSeconds: 1800,"
                        + " maxAgeBlocks: 1}} | 1_000_000 ATOM | 200 blocks | false | 10",
                "{extends: cosmos-hub, staking: {unbondingSeconds: 3600}, evidence: {maxAgeSeconds: 1800,"
                        + " maxAgeBlocks: 1}} | 1_000_000 ATOM | 300 blocks | true | 10",
                "{extends: polkadot} | 2_000_000 DOT | 20 eras | false | 1",
                "{extends: polkadot} | 2_000_000 DOT | 40 eras | true | 1",
                "{extends: tezos} | 10_000_000 XTZ | 1 cycle | false | 1",
                "{extends: tezos} | 10_000_000 XTZ | 6 cycles | true | 1",
                "{extends: generic, exit: {type: delay, delay: 7 d}} | 1_000 TOK | 167 epochs | false | 1",
                "{extends: generic, exit: {type: delay, delay: 7 d}} | 1_000 TOK | 170 epochs | true | 1",
                "{extends: generic, exit: {type: delay, delay: 7 d, slashable: false}} | 1_000 TOK | 2 epochs | true |"
                        + " 1",
                "{extends: generic, exit: {type: immediate}} | 1_000 TOK | 1 epoch | true | 1",
            })
    void stakeEscapesWhereItIsBoundForLessThanEvidenceTakes(
            String protocol, String stake, String evidenceAfter, boolean escapes, int periodsPerStep)
            throws IOException {
        Path file = folder.resolve("tried.yaml");
        Files.writeString(file, """
            scenario: tried
            question: Does the stake escape?
            protocol: %s
            masterSeed: 1
            until: settled
            periodsPerStep: %d
            population:
              - {name: cartel, validators: 5,  stake: %s, selfStake: 1}
              - {name: rest,   validators: 20, stake: %s, selfStake: 1, strategy: honest}
            attacks: [{type: short-exit, by: cartel, evidenceAfter: %s}]
            """.formatted(protocol, periodsPerStep, stake, stake, evidenceAfter));
        World world = new WorldFactory()
                .world(
                        LIBRARY.read(file.toString(), Library.unchanged())
                                .scenarios()
                                .get(0)
                                .base(),
                        0);
        EndFacts end = StakingSimulation.run(world, new Observer() {});
        assertThat(end.settled()).isTrue();
        assertThat(slashed(end.ledger()).signum())
                .as("slashed %s", slashed(end.ledger()))
                .isEqualTo(escapes ? 0 : 1);
        assertThat(end.succeeded()).containsEntry("0:short-exit", escapes);
    }

    private static BigInteger slashed(Ledger ledger) {
        BigInteger sum = BigInteger.ZERO;
        for (String cause : ledger.causes()) {
            if (cause.startsWith("slash:")) {
                for (int operator = 0; operator < 5; operator++) {
                    sum = sum.subtract(ledger.postings(ledger.cause(cause)).get(operator));
                }
            }
        }
        return sum;
    }
}
