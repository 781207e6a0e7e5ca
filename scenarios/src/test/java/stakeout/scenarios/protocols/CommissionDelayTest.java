package stakeout.scenarios.protocols;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stakeout.agents.World;
import stakeout.model.chance.RandomStreams;
import stakeout.model.consensus.Intent;
import stakeout.model.consensus.IntentColumn;
import stakeout.model.consensus.VoteTable;
import stakeout.model.ledger.Accounts;
import stakeout.model.ledger.CauseCategory;
import stakeout.model.ledger.Ledger;
import stakeout.model.protocol.Delegating;
import stakeout.model.protocol.Protocol;
import stakeout.model.rules.Turn;
import stakeout.scenarios.plan.Library;
import stakeout.scenarios.plan.ScenarioReader;
import stakeout.scenarios.plan.Vocabulary;
import stakeout.scenarios.protocol.Families;
import stakeout.scenarios.protocol.ProtocolLibrary;
import stakeout.scenarios.world.WorldFactory;

/** A validator that asks another commission is paid by it as much later as the protocol says. */
class CommissionDelayTest {
    private static final ProtocolLibrary PROTOCOLS = new ProtocolLibrary(Vocabulary.binder(), Families.all());
    private static final Library LIBRARY =
            new Library(Vocabulary.binder(), new ScenarioReader(Vocabulary.binder(), PROTOCOLS));
    private static final int ASKED_IN = 3;

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "generic, 2_000 TOK, 0", // at once
        "polkadot, 2_000_000 DOT, 2", // an era's set is elected an era ahead, with what is asked then
        "tezos, 10_000_000 XTZ, 6", // five whole cycles lie between
        "cardano, 20_000_000 ADA, 4" // in the snapshot of the boundary after the next, which pays three epochs later
    })
    void isPaidSoMuchLater(String protocol, String stake, int periods) throws IOException {
        Play asked = new Play(world(protocol, stake));
        Play silent = new Play(world(protocol, stake));
        for (int period = 0; period < ASKED_IN; period++) {
            asked.period();
            silent.period();
        }
        assertThat(asked.commission()).isEqualTo(silent.commission());
        asked.ask(900_000_000);
        for (int period = 0; period < periods; period++) {
            asked.period();
            silent.period();
            assertThat(asked.commission()).as("%s periods later", period).isEqualTo(silent.commission());
        }
        asked.period();
        silent.period();
        assertThat(asked.commission()).as("%s periods later", periods).isGreaterThan(silent.commission());
        assertThat(asked.delegating.commissionPpb(asked.turn.state(), 0)).isGreaterThan(890_000_000L);
    }

    private World world(String protocol, String stake) throws IOException {
        Path file = folder.resolve("tried.yaml");
        Files.writeString(file, """
            scenario: tried
            question: When does a commission count?
            protocol: {extends: %s}
            masterSeed: 1
            replications: 1
            until: 12 periods
            population: [{name: all, validators: 4, stake: %s, selfStake: 0.3, commission: 0.1, strategy: honest}]
            delegators: [{name: savers, count: 8, share: 1, strategy: loyal}]
            """.formatted(protocol, stake));
        return new WorldFactory()
                .world(
                        LIBRARY.read(file.toString(), Library.unchanged())
                                .scenarios()
                                .get(0)
                                .base(),
                        0);
    }

    /** Everybody attests. */
    private static final class Play {
        final Delegating delegating;
        final Turn turn;
        private final Protocol protocol;
        private final IntentColumn intents;
        private final VoteTable table;

        Play(World world) {
            protocol = world.protocol();
            delegating = protocol.delegating().orElseThrow();
            int operators = world.genesis().roster().operators();
            turn = new Turn(
                    protocol.genesis(world.genesis()), new Ledger(new Accounts(operators)), new RandomStreams(1, 0));
            intents = new IntentColumn(turn.state().rows());
            intents.fill(0, turn.state().rows(), Intent.ATTEST);
            table = VoteTable.whole(operators);
        }

        void period() {
            protocol.vote(turn, intents, table);
            protocol.settle(turn);
        }

        void ask(long ppb) {
            delegating.changeCommission(turn, 0, ppb);
        }

        /** What the first operator has been paid as commission so far. */
        BigInteger commission() {
            BigInteger sum = BigInteger.ZERO;
            for (int cause = 0; cause < turn.ledger().causes().size(); cause++) {
                if (CauseCategory.of(turn.ledger().causes().get(cause)).equals("commission")) {
                    sum = sum.add(turn.ledger().postings(cause).get(0));
                }
            }
            return sum;
        }
    }
}
