package stakeout.scenarios.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stakeout.agents.StakingSimulation;
import stakeout.agents.World;
import stakeout.model.ledger.Ledger;
import stakeout.model.observe.Observer;
import stakeout.model.observe.StepFacts;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.ValidatorColumns;
import stakeout.scenarios.plan.Library;
import stakeout.scenarios.plan.ScenarioReader;
import stakeout.scenarios.plan.Vocabulary;
import stakeout.scenarios.protocol.Families;
import stakeout.scenarios.protocol.ProtocolLibrary;
import stakeout.scenarios.world.WorldFactory;

/** A row of a stake file that stands for several validators is as good as a row for each of them, to the unit. */
class CountedRowsTest {
    private static final Library LIBRARY = new Library(
            Vocabulary.binder(),
            new ScenarioReader(Vocabulary.binder(), new ProtocolLibrary(Vocabulary.binder(), Families.all())));

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "ethereum@electra, ETH, 64, epoch",
        "cosmos-hub, ATOM, 500000, block",
        "polkadot, DOT, 2000000, era",
        "tezos, XTZ, 9000000, cycle"
    })
    void playLikeTheRowsTheyStandFor(String protocol, String unit, String each, String period) throws IOException {
        String counted = csv(each, 5, 3);
        StringBuilder expanded = new StringBuilder("operator,stake,selfStake\n");
        for (int i = 0; i < 5; i++) {
            expanded.append("one,").append(each).append(',').append(each).append('\n');
        }
        for (int i = 0; i < 3; i++) {
            expanded.append("two,").append(each).append(',').append(each).append('\n');
        }
        String played = play(protocol, unit, period, counted, "counted");
        assertThat(play(protocol, unit, period, expanded.toString(), "expanded"))
                .isEqualTo(played);
        // the test of the test: another count is seen
        assertThat(play(protocol, unit, period, csv(each, 6, 3), "other")).isNotEqualTo(played);
    }

    private static String csv(String each, int one, int two) {
        long stake = Long.parseLong(each);
        return "operator,validators,stake,selfStake\n"
                + "one," + one + "," + one * stake + "," + one * stake + "\n"
                + "two," + two + "," + two * stake + "," + two * stake + "\n";
    }

    /** Every column of every validator and every posting, after each step. */
    private String play(String protocol, String unit, String period, String csv, String name) throws IOException {
        Path place = Files.createDirectories(folder.resolve(name));
        Files.writeString(place.resolve("stakes.csv"), csv);
        Path file = Files.writeString(place.resolve("counted.yaml"), """
                scenario: counted
                question: Does a count stand for its rows?
                protocol: {extends: %s}
                masterSeed: 20261130
                until: 12 %ss
                population:
                  - {name: all, stakes: {csv: stakes.csv, unit: %s}, strategy: {type: flaky, offlineProbability: 0.2 per %s}}
                """.formatted(protocol, period, unit, period));
        World world = new WorldFactory()
                .world(
                        LIBRARY.read(file.toString(), Library.unchanged())
                                .scenarios()
                                .get(0)
                                .base(),
                        0);
        StringBuilder told = new StringBuilder();
        StakingSimulation.run(world, new Observer() {
            @Override
            public void step(StepFacts facts) {
                tell(facts.ledger(), told);
                tell(facts.state(), told);
            }
        });
        return told.toString();
    }

    private static void tell(Ledger ledger, StringBuilder told) {
        for (int cause = 0; cause < ledger.causes().size(); cause++) {
            told.append(ledger.causes().get(cause));
            for (int account = 0; account < ledger.accounts().size(); account++) {
                told.append(' ').append(ledger.postings(cause).get(account));
            }
            told.append('\n');
        }
    }

    private static void tell(ProtocolState state, StringBuilder told) {
        ValidatorColumns validators = state.validators();
        for (String name : validators.names()) {
            told.append(name).append(Arrays.toString(column(validators, name))).append('\n');
        }
    }

    private static long[] column(ValidatorColumns validators, String name) {
        return IntStream.range(0, validators.rows())
                .mapToLong(row -> {
                    try {
                        return validators.longs(name)[row];
                    } catch (ClassCastException noLongs) {
                        return narrow(validators, name, row);
                    }
                })
                .toArray();
    }

    private static long narrow(ValidatorColumns validators, String name, int row) {
        try {
            return validators.ints(name)[row];
        } catch (ClassCastException noInts) {
            try {
                return validators.shorts(name)[row];
            } catch (ClassCastException noShorts) {
                return validators.bytes(name)[row];
            }
        }
    }
}
