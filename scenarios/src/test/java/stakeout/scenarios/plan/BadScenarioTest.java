package stakeout.scenarios.plan;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import stakeout.scenarios.load.UserMistake;
import stakeout.scenarios.protocol.Families;
import stakeout.scenarios.protocol.ProtocolLibrary;
import stakeout.scenarios.run.Rehearsal;
import stakeout.scenarios.world.WorldFactory;

/** What a user is told, word for word, whose scenario cannot be run. */
class BadScenarioTest {
    private static final String GOOD = """
            scenario: s
            question: Why?
            protocol: {extends: ethereum@electra}
            masterSeed: 1
            until: 3 epochs
            population:
              - {name: home, validators: 20, stake: 2048 ETH, strategy: honest}
              - {name: cartel, validators: 10, stake: 2048 ETH}
            attacks: [{type: finality-stall, by: cartel, lasts: 2 epochs}]
            sweep: {protocol.slashing.multiplier: [1, 2]}
            expect: [{measure: participation, above: 0}]
            """;

    static Stream<Arguments> mistakes() {
        return Stream.of(
                bad("until: 3 epochs", "untill: 3 epochs", "s.yaml:5:1: untill: unknown key.\n    Maybe 'until'."),
                bad("question: Why?\n", "", "s.yaml:1:1: question: this key is required and missing."),
                bad(
                        "masterSeed: 1",
                        "masterSeed: many",
                        "s.yaml:4:13: masterSeed: expected a whole number, got 'many'."),
                bad(
                        "masterSeed: 1",
                        "masterSeed: 1\nmasterSeed: 2",
                        "s.yaml:5:1: masterSeed: this key is already in line 4.\n    Maybe take one of them out."),
                bad(
                        "masterSeed: 1\nuntil: 3 epochs",
                        "masterSeed: 1\nmasterSeed: 2\nuntill: 3 epochs",
                        "s.yaml:5:1: masterSeed: this key is already in line 4.\n    Maybe take one of them out.\n"
                                + "s.yaml:6:1: untill: unknown key.\n    Maybe 'until'."),
                bad(
                        "validators: 20",
                        "validators: 0",
                        "s.yaml:7:30: population[home].validators (0) must be in [1, 2000000]."),
                bad(
                        "validators: 20",
                        "validators: -5",
                        "s.yaml:7:30: population[home].validators (-5) must be in [1, 2000000]."),
                bad(
                        "strategy: honest",
                        "strategy: honset",
                        "s.yaml:7:61: population[home].strategy: unknown strategy 'honset'.\n    Maybe 'honest'."),
                bad(
                        ", strategy: honest",
                        "",
                        "s.yaml:7:5: population[home].strategy: this key is required and missing: no attack names the group.\n    Maybe strategy: honest."),
                bad(
                        "by: cartel",
                        "by: kartel",
                        "*s.yaml:9:38: attacks[0].by: unknown group 'kartel'.\n    Maybe 'cartel'.*"),
                bad(
                        "ethereum@electra",
                        "ethereum@elektra",
                        "s.yaml:3:21: protocol.extends: unknown protocol 'ethereum@elektra'.\n    Maybe 'ethereum@electra'."),
                bad(
                        "electra}",
                        "electra, name: mine}",
                        "s.yaml:3:*: protocol.name: rules have the name of what they extend, not one of their own.\n    Maybe title: mine"),
                bad(
                        "electra}",
                        "electra, slashing: {multiplyer: 1}}",
                        "s.yaml:3:50: protocol.slashing.multiplyer: unknown key.\n    Maybe *"),
                bad(
                        "electra}",
                        "electra, slashing: {multiplier: -1}}",
                        "s.yaml:3:62: protocol.slashing.multiplier (-1) must be at least 0.\n    Maybe 3, as on mainnet."),
                bad(
                        "[1, 2]}",
                        "[1, -2]}",
                        "s.yaml:10:43: protocol.slashing.multiplier (-2) must be at least 0.\n    Maybe 3, as on mainnet."),
                bad(
                        "[1, 2]}",
                        "[1, two]}",
                        "s.yaml:10:43: protocol.slashing.multiplier: expected a whole number, got 'two'."),
                bad(
                        "slashing.multiplier: [1",
                        "slashing.multiplyer: [1",
                        "s.yaml:10:9: nothing is at 'protocol.slashing.multiplyer'.\n    Maybe 'protocol.slashing.multiplier'."),
                bad(
                        "[1, 2]}",
                        "[]}",
                        "s.yaml:10:39: sweep.protocol.slashing.multiplier: expected a list of at least one value.\n    Maybe [1, 2, 3]."),
                bad(
                        "{protocol.slashing.multiplier: [1, 2]}",
                        "{masterSeed: [1, 2]}",
                        "s.yaml:10:9: sweep.masterSeed is the same for all points and cannot be swept."),
                bad(
                        "sweep: {protocol.slashing.multiplier: [1, 2]}",
                        billion(),
                        "s.yaml:10:8: sweep: 1000000000 points must be at most 10000.\n    Maybe fewer values, or one axis at a time."),
                bad(
                        "masterSeed: 1",
                        "masterSeed: 1\nreplications: 90000\nperiodsPerStep: 1",
                        "*and must be at most*",
                        "[1, 2]}",
                        "[" + "1, ".repeat(19) + "1]}"),
                bad(
                        "measure: participation",
                        "measure: profit",
                        "s.yaml:11:10: expect[0]: measure (profit) must be one of: *"),
                bad("above: 0", "above: 0 USD", "*0 USD of measure participation must be in share.\n    Maybe 0."),
                bad(
                        "above: 0}",
                        "above: 0, where: {multiplier: 7}}",
                        "*where {multiplier=7} must fit a point of the sweep."),
                bad(
                        "2048 ETH, strategy",
                        "31 ETH, strategy",
                        "*stake (31000000000 Gwei) of validator 0 must be at least 32000000000 Gwei*"),
                bad("2048 ETH, strategy", "2048 ATOM, strategy", "*unit (ATOM) must be ETH or gwei.*"),
                bad(
                        "2048 ETH, strategy",
                        "1e12 ETH, strategy",
                        "*1000000000000 ETH must be at most 9223372036.854775807 ETH.*"),
                bad("until: 3 epochs", "until: 3 blocks", "*unit (block) must be one this protocol counts in: epoch.*"),
                bad(
                        "type: finality-stall, by: cartel, lasts: 2 epochs",
                        "type: conflicting-finality, by: cartel",
                        "*attack (conflicting-finality) needs a split network.*"),
                bad(
                        "attacks:",
                        "supply: 1 ETH\nattacks:",
                        "*supply (1000000000 gwei) must be at least what is staked (61440000000000).*"));
    }

    private static String billion() {
        String thousand = "[" + "1, ".repeat(999) + "1]";
        return "sweep: {protocol.slashing.multiplier: " + thousand + ", protocol.leak.scoreBias: " + thousand
                + ", protocol.reward.factor: " + thousand + "}";
    }

    private static Arguments bad(String good, String instead, String message, String... more) {
        String text = GOOD.replace(good, instead);
        for (int i = 0; i < more.length; i += 2) {
            text = text.replace(more[i], more[i + 1]);
        }
        return Arguments.of(
                instead.lines()
                        .findFirst()
                        .orElse("")
                        .substring(
                                0,
                                Math.min(
                                        40,
                                        instead.lines().findFirst().orElse("").length())),
                text,
                message);
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("mistakes")
    void isToldWithItsPlaceAndARemedy(String change, String text, String message) {
        var thrown = assertThatThrownBy(() -> read(text)).isInstanceOf(UserMistake.class);
        if (message.contains("*")) {
            for (String part : message.split("\\*")) {
                thrown.hasMessageContaining(part);
            }
        } else {
            thrown.hasMessage(message);
        }
    }

    private static void read(String text) {
        ProtocolLibrary protocols = new ProtocolLibrary(Vocabulary.binder(), Families.all());
        ScenarioReader reader = new ScenarioReader(Vocabulary.binder(), protocols);
        Library library = new Library(Vocabulary.binder(), reader);
        Experiment experiment = library.reread("s.yaml", text, Path.of(""), Library.unchanged());
        new Rehearsal(new WorldFactory()).notes(experiment);
    }
}
