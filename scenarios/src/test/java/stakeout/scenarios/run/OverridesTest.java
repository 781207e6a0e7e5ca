package stakeout.scenarios.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stakeout.agents.StakingSimulation;
import stakeout.agents.World;
import stakeout.model.ledger.Ledger;
import stakeout.model.observe.Observer;
import stakeout.model.state.ProtocolState;
import stakeout.scenarios.load.UserMistake;
import stakeout.scenarios.plan.Experiment;
import stakeout.scenarios.plan.Library;
import stakeout.scenarios.plan.ScenarioReader;
import stakeout.scenarios.plan.Vocabulary;
import stakeout.scenarios.protocol.Families;
import stakeout.scenarios.protocol.ProtocolLibrary;
import stakeout.scenarios.world.WorldFactory;

/**
 * Whatever a value of a protocol is replaced by: it is refused where the user wrote it, with what it must be and a remedy; or it is
 * played, and the books of every period are right.
 */
class OverridesTest {
    private static final ProtocolLibrary PROTOCOLS = new ProtocolLibrary(Vocabulary.binder(), Families.all());
    private static final Library LIBRARY =
            new Library(Vocabulary.binder(), new ScenarioReader(Vocabulary.binder(), PROTOCOLS));

    /** Of so many values one is replaced. */
    private static final int ONE_OF = 3;

    /** With the unit of the value they replace. */
    private static final ImmutableList<String> NUMBERS = ImmutableList.of(
            "-1",
            "0",
            "1",
            "2",
            "0.5",
            "1.0000000001",
            "1e-18",
            "7",
            "999_999_937",
            "9_223_372_036_854_775_807",
            "1e30",
            "-0.5",
            "2147483647",
            "4294967296");

    private static final ImmutableList<String> OTHERS = ImmutableList.of("150 %", "abc", "[]", "{}", "~");

    /** What a period would pay is another matter under other rules. */
    private static final IdealPay UNKNOWN = new IdealPay() {
        @Override
        public BigInteger of(ProtocolState beforeSettling) {
            return BigInteger.ZERO;
        }

        @Override
        public BigInteger accountedFor(Ledger ledger) {
            return BigInteger.ZERO;
        }
    };

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "ethereum@electra, 2048 ETH, epoch, 12",
        "ethereum@deneb, 32 ETH, epoch, 12",
        "cosmos-hub, 1_000_000 ATOM, block, 40",
        "polkadot, 2_000_000 DOT, era, 12",
        "cardano, 10_000_000 ADA, epoch, 8",
        "solana, 1_000_000 SOL, epoch, 8",
        "tezos, 3_000_000 XTZ, cycle, 12",
        "generic, 3_000_000 TOK, epoch, 60",
    })
    void isRefusedOrPlaysWithExactBooks(String protocol, String stake, String period, int periods) throws IOException {
        SplittableRandom random = new SplittableRandom(protocol.hashCode());
        List<String> seen = new ArrayList<>();
        for (Map.Entry<String, String> leaf :
                PROTOCOLS.named(protocol).tree().flatten().entrySet()) {
            String key = leaf.getKey();
            boolean isTried = random.nextInt(ONE_OF) == 0;
            if (isTried && !key.equals("extends") && !key.equals("name") && !key.endsWith("type")) {
                String value = value(random, leaf.getValue());
                Path file = Files.writeString(
                        folder.resolve("tried.yaml"), scenario(protocol, key, value, stake, period, periods));
                seen.add(outcome(file, key + ": " + value));
            }
        }
        assertThat(seen).contains("refused", "played");
    }

    private static String value(SplittableRandom random, String old) {
        if (random.nextInt(4) == 0) {
            return OTHERS.get(random.nextInt(OTHERS.size()));
        }
        String unit = old.contains(" ") ? old.substring(old.indexOf(' ')) : "";
        return NUMBERS.get(random.nextInt(NUMBERS.size())) + unit;
    }

    /** The fourth line is where the override begins. */
    private static String scenario(
            String protocol, String key, String value, String stake, String period, int periods) {
        StringBuilder override = new StringBuilder();
        String[] keys = key.split("\\.");
        for (int depth = 0; depth < keys.length; depth++) {
            override.append("  ".repeat(depth + 1)).append(keys[depth]).append(":");
            override.append(depth == keys.length - 1 ? " " + value + "\n" : "\n");
        }
        boolean attacked = !protocol.equals("cardano");
        String attack = """
                network: {partition: {halves: [rest.first, rest.second], bridged: [cartel], from: 2 %1$ss, to: 4 %1$ss}}
                attacks: [{type: conflicting-finality, by: cartel, start: 2 %1$ss}]
                """.formatted(period);
        return "scenario: tried\nquestion: Is it refused, or are its books right?\nprotocol:\n" + override
                + "  extends: " + protocol + "\n"
                + """
                masterSeed: 1
                until: %d %ss
                population:
                  - {name: cartel, validators: 8, stake: %s, operators: 4, selfStake: 0.5%s}
                  - {name: rest, validators: 12, stake: %s, selfStake: 0.5, strategy: {type: flaky, offlineProbability: 0.02 per %s}}
                measures: [{type: issuance}]
                """.formatted(periods, period, stake, attacked ? "" : ", strategy: honest", stake, period)
                + (attacked ? attack : "");
    }

    private static String outcome(Path file, String override) {
        World world;
        try {
            Experiment experiment = LIBRARY.read(file.toString(), Library.unchanged());
            new Rehearsal(new WorldFactory()).notes(experiment);
            world = new WorldFactory().world(experiment.scenarios().get(0).base(), 0);
        } catch (UserMistake mistake) {
            assertThat(mistake.getMessage())
                    .as(override)
                    .startsWith(file + ":")
                    .doesNotStartWith(file + ":1:")
                    .containsPattern("must|expected|unknown|none has a vote")
                    .containsPattern("Maybe|Known|expected");
            return "refused";
        }
        StakingSimulation.run(audited(world), new Observer() {});
        return "played";
    }

    private static World audited(World world) {
        return new World(
                new Audit(world.protocol(), UNKNOWN),
                world.genesis(),
                world.groups(),
                world.delegators(),
                world.attacks(),
                world.network(),
                world.economy(),
                world.horizon(),
                world.periodsPerStep(),
                world.masterSeed(),
                world.replication());
    }
}
