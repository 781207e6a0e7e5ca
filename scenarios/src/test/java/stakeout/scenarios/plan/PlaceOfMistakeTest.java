package stakeout.scenarios.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import stakeout.scenarios.load.UserMistake;
import stakeout.scenarios.protocol.Families;
import stakeout.scenarios.protocol.ProtocolLibrary;
import stakeout.scenarios.run.Rehearsal;
import stakeout.scenarios.world.WorldFactory;

/** A scenario read from a file and rehearsed as by the command: each mistake is placed in that file, before any run. */
class PlaceOfMistakeTest {
    private static final String GOOD = """
            scenario: s
            question: Why?
            protocol: {extends: ethereum@electra}
            masterSeed: 1
            until: 12 epochs
            population:
              - {name: home, validators: 20, stake: 2048 ETH, strategy: honest}
              - {name: cartel, validators: 10, stake: 2048 ETH}
            attacks: [{type: finality-stall, by: cartel, lasts: 2 epochs}]
            sweep: {protocol.slashing.multiplier: [1, 2]}
            measures: [{type: participation, of: home}]
            expect: [{measure: participation, of: everyone, above: 0}]
            """;
    private static final String SPLIT = "network: {partition: {halves: [home.first, home.second], bridged: [cartel], ";

    @TempDir
    Path folder;

    static Stream<Arguments> mistakes() {
        return Stream.of(
                bad("masterSeed: 1\n", "", ":1:1: masterSeed: this key is required and missing."),
                bad(GOOD, "- a\n- b\n", ":1:1: expected a map, got a list."),
                bad(GOOD, "hello", ":1:1: expected a map, got 'hello'."),
                bad("12 epochs", "0 epochs", ":5:8: s: until (0 epochs) must be above 0.\n    Maybe 30 d."),
                bad(
                        "12 epochs",
                        "1 s",
                        ":5:8: s: until (1 s) must be at least one epoch, which lasts 384 s.\n    Maybe 1 epoch."),
                bad(
                        "12 epochs",
                        "1_000_000 y",
                        ":5:8: s: until (1000000 y, that is 82181250000 epochs) must be at most 100000000 epochs."
                                + "\n    Maybe a year or two: 1 y."),
                bad(
                        "12 epochs",
                        "1e18 y",
                        ":5:8: s: until: 1e18 y must be at most 9223372036854775807 epochs.\n    Maybe 1 y."),
                bad(
                        "12 epochs",
                        "50_000_000 epochs",
                        ":5:8: s: until (50000000 epochs, that is 50000000 steps) must be at most 10000000 steps."
                                + "\n    Maybe periodsPerStep: 5."),
                bad(
                        "12 epochs",
                        "12 epochs\nperiodsPerStep: 2_000_000_000",
                        ":6:17: s: periodsPerStep (2000000000) must be at most the run's periods (12)."
                                + "\n    Maybe 1, or a later until."),
                bad("until: 12 epochs", "cap: 0 d", ":5:6: s: cap (0 d) must be above 0.\n    Maybe 30 d."),
                bad(
                        "protocol: {extends: ethereum@electra}",
                        "protocol: {extends: solana, inflation: {initial: 0.01}}",
                        ":3:50: protocol.inflation.terminal (0.015) must not exceed initial (0.01): inflation falls, it does not rise."
                                + "\n    Maybe 0.015 and 0.08."),
                bad("lasts: 2", "lasts: 0", ":9:53: attacks[0].lasts (0 epochs) must be above 0."),
                bad(
                        "lasts: 2",
                        "start: 12 epochs, lasts: 2",
                        ":9:53: s: attacks[0].start (12 epochs) must be before the run ends (until: 12 epochs)."),
                bad(
                        "type: finality-stall, by: cartel, lasts: 2 epochs",
                        "type: conflicting-finality, by: cartel",
                        ":9:11: s: attacks[0]: attack (conflicting-finality) needs a split network."
                                + "\n    Maybe network: {partition: {bridged: [cartel], …}}."),
                bad(
                        "attacks:",
                        SPLIT + "from: 5 epochs, to: 3 epochs}}\nattacks:",
                        ":9:97: s: network.partition.to (3 epochs) must be after from (5 epochs)."),
                bad(
                        "attacks:",
                        SPLIT + "from: 5 steps, to: 9 epochs}}\nattacks:",
                        ":9:83: s: network.partition.from: unit (step) must be one this protocol counts in: epoch."
                                + "\n    Maybe epochs, or s, min, h, d."),
                bad(
                        "attacks:",
                        SPLIT + "from: 20 epochs, to: 30 epochs}}\nattacks:",
                        ":9:83: s: network.partition.from (20 epochs) must be before the run ends (until: 12 epochs)."),
                bad(
                        "attacks:",
                        "economy: {price: 1e30 USD, asOf: 2026-01-01, gain: 1e30 USD}\nattacks:",
                        ":9:10: s: economy: 1e30 USD must be at most 9223372036854.775807 USD."
                                + "\n    Maybe the amount is in microUSD already."),
                bad(
                        "of: home}",
                        "of: home}, {type: profit, of: cartel, in: money}",
                        ":11:45: s: measures[1]: in (money) needs a price."
                                + "\n    Maybe economy: {price: …} is missing, or in: token is meant."),
                bad("of: home}", "of: hom}", ":11:38: measures[0].of: unknown group 'hom'.\n    Maybe 'home'."),
                bad(
                        "of: home}",
                        "of: honest}",
                        ":11:38: measures[0].of: unknown group 'honest'.\n    Known: home, cartel, everyone."),
                bad(
                        "2048 ETH, strategy",
                        "1 ETH, strategy",
                        ":7:41: s: population[home].stake: operator home-1: stake (1000000000 Gwei) of validator 0 must be at"
                                + " least 32000000000 Gwei (entry.minActivationGwei)."
                                + "\n    Maybe leave it out, or join it with another of the same operator."),
                bad(
                        "validators: 20, stake: 2048",
                        "validators: 1_999_991, stake: 32",
                        ":8:43: s: population[cartel].stake: the groups so far have 2000001 validators together, and must"
                                + " have at most 2000000.\n    Maybe fewer validators with more stake each."),
                bad(
                        "{protocol.slashing.multiplier: [1, 2]}",
                        "{\"population[home].stake\": [32 ETH, 1 ETH]}",
                        ":10:44: s: population[home].stake: operator home-1: stake (1000000000 Gwei) of validator 0 must be"
                                + " at least 32000000000 Gwei (entry.minActivationGwei)."
                                + "\n    Maybe leave it out, or join it with another of the same operator."),
                bad(
                        "[1, 2]}",
                        "[1, two, -3]}",
                        ":10:43: protocol.slashing.multiplier: expected a whole number, got 'two'.",
                        ":10:48: protocol.slashing.multiplier (-3) must be at least 0.\n    Maybe 3, as on mainnet."),
                bad(
                        "[1, 2]}",
                        "[1, 2, 1]}",
                        ":10:46: sweep.protocol.slashing.multiplier: value (1) must not appear twice."),
                bad(
                        "[1, 2]}",
                        "[1, 2], protocol.slashing: [{multiplier: 3}, {multiplier: 4}]}",
                        ":10:47: sweep.protocol.slashing holds protocol.slashing.multiplier"
                                + " (FILE:10:9), and one would undo the other.\n    Maybe one axis with both in its values."),
                bad(
                        "{protocol.slashing.multiplier: [1, 2]}",
                        "{\"population[cartel].stake\": [64 ETH], \"population[1].stake\": [32 ETH]}",
                        ":10:47: sweep.population[1].stake is the same as population[cartel].stake"
                                + " (FILE:10:9), and one would undo the other.\n    Maybe one axis with both in its values."),
                bad(
                        "{protocol.slashing.multiplier:",
                        "{population[home].validators:",
                        ":10:19: a key with brackets cannot stand bare between { and }."
                                + "\n    Maybe put it in quotes: {\"population[cartel].validators\": [1, 2]}."),
                bad("above: 0}", "equals: 0, within: -1}", ":12:68: expect[0].within (-1) must not be negative."),
                bad(
                        "above: 0}",
                        "above: 0 USD}",
                        ":12:10: s: expect[0]: 0 USD of measure participation must be in share.\n    Maybe 0."),
                bad(
                        "above: 0}",
                        "above: 0, where: {multiplier: 7}}",
                        ":12:66: expect[0].where {multiplier=7} must fit a point of the sweep."
                                + "\n    Maybe multiplier: 1, or multiplier: 2."));
    }

    /** @param message the messages, each after the file's name */
    private static Arguments bad(String good, String instead, String... message) {
        assertThat(GOOD).contains(good);
        return Arguments.of(GOOD.replace(good, instead), String.join("\n", message));
    }

    private Experiment read(String file) {
        Library library = new Library(
                Vocabulary.binder(),
                new ScenarioReader(Vocabulary.binder(), new ProtocolLibrary(Vocabulary.binder(), Families.all())));
        Experiment experiment = library.read(folder.resolve(file).toString(), Library.unchanged());
        new Rehearsal(new WorldFactory()).notes(experiment);
        return experiment;
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("mistakes")
    void isInTheFile(String text, String message) throws IOException {
        Path file = Files.writeString(folder.resolve("s.yaml"), text);
        assertThatThrownBy(() -> read("s.yaml"))
                .isInstanceOf(UserMistake.class)
                .hasMessage((file + message).replace("\n:", "\n" + file + ":").replace("FILE", file.toString()));
    }

    @Test
    void aCircleOfProtocolsIsToldAsOne() throws IOException {
        Files.writeString(folder.resolve("s.yaml"), GOOD.replace("ethereum@electra", "a.yaml"));
        Files.writeString(folder.resolve("a.yaml"), "extends: b.yaml\n");
        Path last = Files.writeString(folder.resolve("b.yaml"), "extends: ./a.yaml\n");
        Path first = folder.resolve("a.yaml");
        assertThatThrownBy(() -> read("s.yaml"))
                .isInstanceOf(UserMistake.class)
                .hasMessage(last + ":1:10: extends: protocols must not extend each other in a circle: " + first + " → "
                        + last + " → " + first + ".");
    }

    @Test
    void aValueTakenOverInAnotherTokenIsNamed() throws IOException {
        Path file = Files.writeString(
                folder.resolve("s.yaml"),
                GOOD.replace(
                        "{extends: ethereum@electra}",
                        "{extends: generic, token: {symbol: FOO, baseUnit: ufoo, decimals: 6}}"));
        assertThatThrownBy(() -> read("s.yaml"))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining(file + ":3:")
                .hasMessageContaining(
                        "500 TOK must be in FOO or ufoo.\n    Maybe a value of its own for each that is in TOK.");
    }

    @Test
    void aMistakeInAProtocolsOwnFileIsNamedFromThere() throws IOException {
        Files.writeString(folder.resolve("s.yaml"), GOOD.replace("ethereum@electra", "a.yaml"));
        Path own =
                Files.writeString(folder.resolve("a.yaml"), "extends: ethereum@electra\nslashing: {multiplier: -1}\n");
        assertThatThrownBy(() -> read("s.yaml"))
                .isInstanceOf(UserMistake.class)
                .hasMessage(own + ":2:24: slashing.multiplier (-1) must be at least 0.\n    Maybe 3, as on mainnet.");
    }

    @Test
    void isInTheScenariosFileAlsoWhenASuiteNamesIt() throws IOException {
        Path scenario = Files.writeString(folder.resolve("s.yaml"), GOOD.replace("masterSeed: 1\n", ""));
        Files.writeString(
                folder.resolve("t.yaml"), "suite: t\nabout: x\nscenarios: [{extends: s.yaml, replications: 2}]");
        assertThatThrownBy(() -> read("t.yaml"))
                .isInstanceOf(UserMistake.class)
                .hasMessage(scenario + ":1:1: masterSeed: this key is required and missing.");
    }

    @Test
    void equalNumbersAreOneValueAndConfidenceMayBeInPerCent() throws IOException {
        Files.writeString(
                folder.resolve("s.yaml"),
                GOOD.replace("[1, 2]", "[1_000, 2_000]")
                        .replace("above: 0}", "above: 0, confidence: 99 %, where: {multiplier: 1000}}"));
        assertThat(read("s.yaml").runs()).isEqualTo(2);
    }

    @Test
    void otherDataAreAnotherExperiment() throws IOException {
        Files.writeString(
                folder.resolve("s.yaml"),
                GOOD.replace("validators: 20, stake: 2048 ETH", "stakes: {csv: own.csv, unit: ETH}"));
        Files.writeString(folder.resolve("own.csv"), "stake\n2048\n1024\n");
        String before = read("s.yaml").plan("1").contentHash();
        assertThat(read("s.yaml").plan("1").contentHash()).isEqualTo(before);
        Files.writeString(folder.resolve("own.csv"), "stake\n2048\n1025\n");
        assertThat(read("s.yaml").plan("1").contentHash()).isNotEqualTo(before);
        assertThat(read("s.yaml").plan("1").scenarios().get(0).values()).containsKey("sha256 of own.csv");
    }
}
