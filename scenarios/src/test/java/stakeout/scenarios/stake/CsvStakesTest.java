package stakeout.scenarios.stake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import stakeout.model.chance.RandomStreams;
import stakeout.model.protocol.Token;
import stakeout.scenarios.load.UserMistake;

class CsvStakesTest {
    private static final Token ATOM = new Token("ATOM", "uatom", 6);

    @TempDir
    Path folder;

    private StakeTable read(String text) throws IOException {
        return read(text, Optional.empty());
    }

    private StakeTable read(String text, Optional<CsvColumns> columns) throws IOException {
        Files.writeString(folder.resolve("stake.csv"), text);
        return stakes(columns).table(new StakeContext(ATOM, new RandomStreams(1, 0).draws("home/stake", 0), folder));
    }

    private static CsvStakes stakes(Optional<CsvColumns> columns) {
        return new CsvStakes(
                "stake.csv", columns, "ATOM", ",", Optional.empty(), Optional.empty(), 0, Optional.empty());
    }

    @Test
    void columnsAreFoundByTheNamesTheUserGives() throws IOException {
        StakeTable table = read(
                """
                # a comment
                moniker,"owner, legal",bonded,own,fee
                "a, b",x,10.5,1,5 %
                c,y,20,0,0.1
                "a, b",x,1,1,5 %
                """,
                Optional.of(new CsvColumns(
                        "bonded",
                        Optional.of("moniker"),
                        Optional.of("owner, legal"),
                        Optional.empty(),
                        Optional.of("own"),
                        Optional.of("fee"),
                        Optional.empty(),
                        Optional.empty())));
        assertThat(table.rows())
                .containsExactly(
                        new StakeRow(20_000_000, 1, Optional.of("c"), Optional.of("y"), 0, 100_000_000),
                        new StakeRow(10_500_000, 1, Optional.of("a, b"), Optional.of("x"), 1_000_000, 50_000_000),
                        new StakeRow(1_000_000, 1, Optional.of("a, b"), Optional.of("x"), 1_000_000, 50_000_000));
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of("stake\n-5\n", ":2:1: stake (-5) must be above 0."),
                Arguments.of("stake\n0\n", ":2:1: stake (0) must be above 0."),
                Arguments.of("operator,stake\na,NaN\n", ":2:3: stake: expected a number, got 'NaN'."),
                Arguments.of("operator,stake\na,Infinity\n", ":2:3: stake: expected a number, got 'Infinity'."),
                Arguments.of("operator,stake\na,\n", ":2:3: stake: expected a number, got ''."),
                Arguments.of("operator,stake\n,5\n", ":2:1: operator must not be empty."),
                Arguments.of(
                        "operator,tokens\na,5\n", ":1:1: there is no column 'stake'.\n    Known: operator, tokens."),
                Arguments.of("operator,stakes\na,5\n", ":1:1: there is no column 'stake'.\n    Maybe 'stakes'."),
                Arguments.of("stake,stake\n5,6\n", ":1:7: column 'stake' must not appear twice."),
                Arguments.of("", ": this file is empty.\n    Maybe a first line 'operator,stake'."),
                Arguments.of("# nothing\n\n", ": this file is empty.\n    Maybe a first line 'operator,stake'."),
                Arguments.of("stake\n", ": there is no row below the header."),
                Arguments.of("operator,stake\na\n", ":2:2: expected 2 cells, got 1."),
                Arguments.of(
                        "stake\n10000000000000\n",
                        ":2:1: stake: 10000000000000 ATOM must be at most 9223372036854.775807 ATOM."
                                + "\n    Maybe the amount is in uatom already."),
                Arguments.of(
                        "stake\n0.0000001\n",
                        ":2:1: stake: 1e-7 ATOM must be a whole number of uatom (1 ATOM has 6 decimals).\n    Maybe round it to 6 digits after the point."),
                Arguments.of("stake,selfStake\n5,6\n", ":2:3: selfStake (6) must be at most the stake (5)."),
                Arguments.of(
                        "stake,commission\n5,1.5\n",
                        ":2:3: commission: a share (1.5) must be in [0, 1].\n    Maybe 1.5 %."),
                Arguments.of(
                        "stake,validators\n5,0\n",
                        ":2:3: validators: expected a whole number from 1 to 9999999, got '0'."),
                Arguments.of(
                        "operator,entity,stake\na,x,1\na,y,2\n",
                        ":3:3: operator 'a' must have one entity, got 'x' and 'y'."),
                Arguments.of("stake,\n5,\n6\n", "accepted"),
                Arguments.of(
                        "stake\n1,000\n2\n",
                        ":2:3: expected at most 1 cells, as the header has, got 2.\n    Maybe a number or name with the"
                                + " separator in it belongs in quotes."),
                Arguments.of(
                        "operator;stake\na;5\n",
                        ":1:1: there is no column 'stake'.\n    Maybe separator: ';' in a scenario's stakes, or commas in the file."),
                Arguments.of(
                        "operator\tstake\na\t5\n",
                        ":1:1: there is no column 'stake'.\n    Maybe separator: \"\\t\" in a scenario's stakes, or commas in the file."),
                Arguments.of("stake\n\"1,000\"\n", ":2:1: stake: expected a number, got '1,000'.\n    Maybe 1_000."));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void eachMistakeIsToldWithItsPlace(String text, String message) throws IOException {
        if (message.equals("accepted")) {
            assertThat(read(text).rows()).hasSize(2);
            return;
        }
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(UserMistake.class)
                .hasMessage(folder.resolve("stake.csv") + message);
    }

    @Test
    void allMistakesAreToldAtOnceUpToTwenty() {
        String rows = "stake\n" + "-1\n".repeat(500);
        assertThatThrownBy(() -> read(rows))
                .isInstanceOfSatisfying(
                        UserMistake.class,
                        mistake -> assertThat(mistake.problems()).hasSize(21))
                .hasMessageContaining("stake.csv:2:1: stake (-1) must be above 0.")
                .hasMessageContaining("stake.csv:21:1: stake (-1) must be above 0.")
                .hasMessageEndingWith("stake.csv:22:1: and 480 more problems from here on.");
    }

    @Test
    void aMillionRowsAreTheMost() throws IOException {
        Path file = folder.resolve("stake.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("stake\n");
            for (int i = 0; i < 1_000_001; i++) {
                out.write("5\n");
            }
        }
        StakeContext context = new StakeContext(ATOM, new RandomStreams(1, 0).draws("home/stake", 0), folder);
        assertThatThrownBy(() -> stakes(Optional.empty()).table(context))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("stake.csv:1000002:1: a stake file must have at most 1000000 rows.");
    }

    @Test
    void tenMillionRowsAreRefusedUnread() throws IOException {
        byte[] line = "1234567\n".getBytes(StandardCharsets.UTF_8);
        byte[] block = new byte[line.length * 100_000];
        for (int i = 0; i < block.length; i++) {
            block[i] = line[i % line.length];
        }
        Path file = folder.resolve("stake.csv");
        try (var out = Files.newOutputStream(file)) {
            for (int i = 0; i < 100; i++) {
                out.write(block);
            }
        }
        StakeContext context = new StakeContext(ATOM, new RandomStreams(1, 0).draws("home/stake", 0), folder);
        assertThatThrownBy(() -> stakes(Optional.empty()).table(context))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("a stake file must be at most 64 MiB and 1000000 rows.");
    }

    @Test
    void whatIsNoFileOrNoTextIsToldSo() throws IOException {
        StakeContext context = new StakeContext(ATOM, new RandomStreams(1, 0).draws("home/stake", 0), folder);
        assertThatThrownBy(() -> stakes(Optional.empty()).table(context))
                .hasMessageEndingWith("there is no such file.");
        Files.write(folder.resolve("stake.csv"), new byte[] {'s', 't', 'a', 'k', 'e', '\n', (byte) 0xff, (byte) 0xfe});
        assertThatThrownBy(() -> stakes(Optional.empty()).table(context))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("this is not UTF-8 text.");
    }
}
