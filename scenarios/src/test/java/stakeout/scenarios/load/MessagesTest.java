package stakeout.scenarios.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the user reads, word for word. The lines below stand after two good ones, so the first of them is line 3. */
class MessagesTest {
    private static final String GOOD = "scenario: s\nmasterSeed: 1\n";

    static Stream<Arguments> keysAndShapes() {
        return Stream.of(
                arguments("recoded: true", "3:1: recoded: unknown key.\n    Maybe 'recorded'."),
                arguments(
                        "slashing: {type: flat, shre: 1}",
                        "3:24: slashing.shre: unknown key of 'flat'.\n    Maybe 'share'."),
                arguments(
                        "slashing: {type: flat, share: 1, x.y: 1}",
                        "3:34: slashing.\"x.y\": unknown key of 'flat'.\n    Known: share."),
                arguments(
                        "masterSeed: 2",
                        "3:1: masterSeed: this key is already in line 2.\n    Maybe take one of them out."),
                arguments(
                        "population:\n- {name: a, validators: 1}",
                        "4:3: population[a].stake: this key is required and missing."),
                arguments("population: {name: a}", "3:13: population: expected a list, got a map."),
                arguments("population: a", "3:13: population: expected a list, got 'a'.\n    Maybe [a]."),
                arguments("population: ", "3:12: population: expected a list, got nothing.\n    Maybe []."),
                arguments(
                        "population: [b]",
                        "3:14: population[0]: expected a map with the keys name, validators, stake, strategy, selfStake, got 'b'."),
                arguments("sweep: 5", "3:8: sweep: expected a map, got '5'."),
                arguments("question: [why]", "3:11: question: expected text, got a list."),
                arguments("question: ~", "3:11: question: expected text, got nothing."),
                arguments(
                        "slashing: {share: 1}",
                        "3:11: slashing.type: this key is required and missing.\n    Known: correlated, flat."),
                arguments("slashing: [flat]", "3:11: slashing: expected a map with a type, got a list."),
                arguments("slashing: {type: [flat]}", "3:18: slashing.type: expected a name, got a list."),
                arguments("slashing: {type: flot}", "3:18: slashing.type: unknown slashing 'flot'.\n    Maybe 'flat'."),
                arguments("slashing: falt", "3:11: slashing: unknown slashing 'falt'.\n    Maybe 'flat'."),
                arguments("slashing: flat", "3:11: slashing.share: this key is required and missing."),
                arguments("timing: EPOCH_EDN", "3:9: timing: unknown value 'EPOCH_EDN'.\n    Maybe 'epoch-end'."),
                arguments("timing: later", "3:9: timing: unknown value 'later'.\n    Known: epoch-start, epoch-end."),
                arguments("timing: [a]", "3:9: timing: expected one of epoch-start, epoch-end, got a list."),
                arguments("? [a]\n: 1", "3:3: a key must be a word, got a list."),
                arguments("~: 1", "3:1: a key must be a word, got nothing."),
                arguments(
                        "<<: {question: x}",
                        "3:1: merge keys ('<<') are not read.\n    Maybe 'extends', or repeat the keys."));
    }

    static Stream<Arguments> scalars() {
        return Stream.of(
                arguments("replications: many", "3:15: replications: expected a whole number, got 'many'."),
                arguments("replications: 1.5", "3:15: replications: expected a whole number, got '1.5'."),
                arguments(
                        "replications: 1e2", "3:15: replications: expected a whole number, got '1e2'.\n    Maybe 100."),
                arguments(
                        "replications: 1,000",
                        "3:15: replications: expected a whole number, got '1,000'.\n    Maybe 1_000."),
                arguments(
                        "replications: 0x1F",
                        "3:15: replications: expected a whole number, got '0x1F'.\n    Maybe 31; only decimal digits are read."),
                arguments("replications: 0o17", "3:15: replications: expected a whole number, got '0o17'."),
                arguments(
                        "replications: 0100",
                        "3:15: replications: expected a number without leading zeros, got '0100'.\n    Maybe 100."),
                arguments("replications: 1__0", "3:15: replications: expected a whole number, got '1__0'."),
                arguments(
                        "replications: '5'",
                        "3:15: replications: expected a whole number, got text \"5\".\n    Maybe 5 without quotes."),
                arguments(
                        "replications: 99999999999",
                        "3:15: replications: expected a whole number from -2147483648 to 2147483647, got '99999999999'."),
                arguments("recorded: yes", "3:11: recorded: expected true or false, got 'yes'.\n    Maybe true."),
                arguments(
                        "slashing: {type: flat, share: .nan}",
                        "3:31: slashing.share: expected a number, got '.nan'.\n    Only finite numbers are read."),
                arguments(
                        "slashing: {type: flat, share: -.inf}",
                        "3:31: slashing.share: expected a number, got '-.inf'.\n    Only finite numbers are read."),
                arguments(
                        "slashing: {type: flat, share: 1e400}",
                        "3:31: slashing.share: expected a number within ±1.8e308, got '1e400'."),
                arguments(
                        "slashing: {type: flat, share: 1e-400}",
                        "3:31: slashing.share: expected 0 or a number beyond ±4.9e-324, got '1e-400'."),
                arguments(
                        "slashing: {type: flat, share: 1e9999999999}",
                        "3:31: slashing.share: expected a number with an exponent within ±999, got '1e9999999999'."),
                arguments(
                        "slashing: {type: flat, share: " + "9".repeat(65) + "}",
                        "3:31: slashing.share: expected a number of at most 64 characters, got 65."),
                arguments(
                        "until: never",
                        "3:8: until: expected 'settled' or a length of time such as '10 d', got 'never'."),
                arguments(
                        "until: 300",
                        "3:8: until: expected a length of time such as '10 d' or '225 epochs', got '300'.\n"
                                + "    Maybe '300 epochs' or '300 d'."),
                arguments("until: 1.5 epochs", "3:8: until: epochs (1.5) must be a whole number.\n    Maybe 2."),
                arguments("until: 10 Days", "3:8: until: unknown unit of time 'Days'.\n    Maybe 'days'."),
                arguments(
                        "attacks: [{type: finality-stall, by: a, start: soon}]",
                        "3:48: attacks[0].start: expected a time such as '10 d', got 'soon'."));
    }

    static Stream<Arguments> ownChecksOfRecords() {
        return Stream.of(
                arguments("replications: 1001", "3:15: replications (1001) must be in [1, 1000].\n    Maybe 20."),
                arguments(
                        "slashing: {type: correlated, multiplier: 0}",
                        "3:42: slashing.multiplier (0) must be at least 1.\n    Maybe 3."),
                arguments("economy: {price: 5 EUR, asOf: 2026-12-01}", "3:18: economy.price.unit (EUR) must be USD."),
                arguments(
                        "economy: {price: 5 USD, asOf: 2026-13-01}",
                        "3:31: economy.asOf: expected a date such as 2026-01-31, got '2026-13-01'."));
    }

    static Stream<Arguments> notYaml() {
        return Stream.of(
                arguments(
                        "\tquestion: x",
                        "3:1: a tab cannot stand here.\n    Maybe two spaces a level; tabs do not indent in YAML."),
                arguments("question: @x", "3:11: no value can begin with '@'.\n    Maybe put the text in quotes."),
                arguments(
                        "question: a: b",
                        "3:12: a second ': ' cannot stand in a line.\n    Maybe put the text in quotes, or begin a new line."),
                arguments(
                        "question: {a: b",
                        "3:16: this is not YAML: expected ',' or '}', but got <stream end> (while parsing a flow mapping)."),
                arguments("question: \u0007", "3:11: the character U+0007 cannot stand in YAML."),
                arguments("question: &a [*a]", "3:15: '*a' must not stand inside what it repeats."),
                arguments("question: *a", "3:11: nothing is marked '&a' before this line."),
                arguments(
                        "---\na: 1",
                        "3:1: only one document is allowed in a file.\n    Maybe take out the line '---'."),
                arguments(
                        "question: !!javax.script.ScriptEngineManager x",
                        "3:11: tags ('!!javax.script.ScriptEngineManager') are not read.\n    Maybe take it out."),
                arguments(
                        "question: " + "[".repeat(3000),
                        "3:60: maps and lists must be nested at most 50 levels deep."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"keysAndShapes", "scalars", "ownChecksOfRecords", "notYaml"})
    void aProblemSaysWhereWhatAndPerhapsHowToMendIt(String lines, String message) {
        assertThat(messageOf(GOOD + lines)).isEqualTo("suite.yaml:" + message);
    }

    @Test
    void allProblemsOfAFileComeAtOnceInTheOrderOfTheFile() {
        assertThat(messageOf("""
                scenario: s
                replications: many
                masterSede: 5
                population:
                  - {name: home, validators: 0, stake: 32 ETH}
                  - {name: cartel, validators: 10, stake: 32, strategy: lasy}
                  - {name: rest, stake: 1 ETH, strategy: {type: lazy, checkProbability: 1.7}}
                scenario: t
                """)).isEqualTo("""
                        suite.yaml:2:15: replications: expected a whole number, got 'many'.
                        suite.yaml:3:1: masterSede: unknown key.
                            Maybe 'masterSeed'.
                        suite.yaml:5:30: population[home].validators (0) must be at least 1.
                        suite.yaml:6:43: population[cartel].stake: expected an amount with its unit such as '32 ETH' or '5e9 USD', got '32'.
                            Maybe '32 ETH'.
                        suite.yaml:6:57: population[cartel].strategy: unknown strategy 'lasy'.
                            Maybe 'lazy'.
                        suite.yaml:7:5: population[rest].validators: this key is required and missing.
                        suite.yaml:7:73: population[rest].strategy.checkProbability (1.7) must be in [0, 1].
                        suite.yaml:8:1: scenario: this key is already in line 1.
                            Maybe take one of them out.""");
    }

    @Test
    void beyondAHundredProblemsAreOnlyCounted() {
        StringBuilder lines = new StringBuilder(GOOD);
        for (int i = 0; i < 250; i++) {
            lines.append("unheardOf").append(i).append(": 1\n");
        }
        assertThat(messageOf(lines.toString()))
                .startsWith("suite.yaml:3:1: unheardOf0: unknown key.")
                .endsWith("\n… and 150 more.");
    }

    @Test
    void textIsTextHoweverItLooks() {
        assertThat(Sample.bind("{scenario: 007, question: no, masterSeed: 1}").value())
                .extracting(Sample.Scenario::scenario, Sample.Scenario::question)
                .containsExactly("007", "no");
    }

    private static String messageOf(String yaml) {
        UserMistake mistake = catchThrowableOfType(UserMistake.class, () -> Sample.bind(yaml));
        assertThat(mistake).as(yaml).isNotNull();
        return mistake.getMessage();
    }
}
