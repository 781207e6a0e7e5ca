package stakeout.scenarios.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import stakeout.results.recording.Recording;
import stakeout.results.recording.RunId;

/** The command record: a run played again in full gives the rows that were recorded before. */
class RecordCommandTest {
    private static final String TOY = """
            scenario: toy
            question: Do most vote?
            protocol: {extends: ethereum@electra}
            masterSeed: 1
            replications: 3
            until: 12 epochs
            population:
              - {name: home, stakes: {csv: stakes.csv}, operators: 4, strategy: {type: flaky, offlineProbability: 0.1 per epoch}}
              - {name: cartel, validators: 40, stake: 32 ETH}
            attacks: [{type: finality-stall, by: cartel, start: 2 epochs, lasts: 5 epochs}]
            sweep: {protocol.reward.factor: [64, 32]}
            measures: [{type: profit, of: cartel}]
            """;

    @TempDir
    Path folder;

    private StringWriter out;
    private StringWriter err;

    @BeforeEach
    void listen() throws IOException {
        Files.writeString(
                folder.resolve("toy.yaml"),
                TOY.replace("stakes: {csv: stakes.csv}, operators: 4", "validators: 64, stake: 32 ETH, operators: 4"));
        out = new StringWriter();
        err = new StringWriter();
    }

    private int execute(String... args) {
        CommandLine commands = Stakeout.commandLine();
        commands.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return commands.execute(args);
    }

    private String in(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void aRunPlayedAgainGivesTheRowsThatBothRecordingsHold() {
        assertThat(execute("run", in("toy.yaml"), "--out", in("all"))).isZero();
        assertThat(execute("record", in("all"), "--run", "toy/p0001-r0002", "--out", in("one"), "--validators"))
                .as(err.toString())
                .isZero();
        assertThat(out.toString()).contains("are the same, row for row");
        RunId run = new RunId("toy", 1, 2, false);
        try (Recording all = Recording.open(folder.resolve("all"));
                Recording one = Recording.open(folder.resolve("one"))) {
            assertThat(all.rowHashes(run)).doesNotContainKey("frames");
            assertThat(one.rowHashes(run))
                    .containsAllEntriesOf(all.rowHashes(run))
                    .containsKeys("frames", "validators");
            assertThat(one.rowHashes(run.asTwin()))
                    .containsAllEntriesOf(all.rowHashes(run.asTwin()))
                    .containsKeys("frames", "chain", "flows", "validators");
            assertThat(one.runs()).hasSize(2);
            assertThat(one.contentHash()).isNotEqualTo(all.contentHash());
        }
        assertThat(execute("record", in("one"), "--run", "p0001-r0002", "--out", in("two")))
                .as(err.toString())
                .isZero();
        assertThat(execute("compare", in("one"), in("two"))).isZero();
    }

    @Test
    void validatorsAreRecordedOnRequest() {
        assertThat(execute("run", in("toy.yaml"), "--out", in("all"), "--record", "validators"))
                .isZero();
        try (Recording all = Recording.open(folder.resolve("all"))) {
            assertThat(all.files(new RunId("toy", 1, 0, false), "validators")).hasSize(1);
            assertThat(all.files(new RunId("toy", 1, 0, true), "validators")).hasSize(1);
            assertThat(all.files(new RunId("toy", 1, 1, false), "validators")).isEmpty();
        }
        assertThat(execute("run", in("toy.yaml"), "--out", in("other"), "--record", "cells"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--record (cells) must be validators");
    }

    @Test
    void mistakesAreSaidInALine() throws IOException {
        Files.writeString(folder.resolve("stakes.csv"), "name,stake\na,64\nb,64\nc,64\nd,64\n");
        Files.writeString(
                folder.resolve("own.yaml"),
                TOY.replace("scenario: toy", "scenario: own")
                        .replace("stakes: {csv: stakes.csv}, operators: 4", "stakes: {csv: stakes.csv, unit: ETH}"));
        assertThat(execute("run", in("own.yaml"), "--out", in("own")))
                .as(err.toString())
                .isZero();
        assertThat(execute("record", in("own"), "--run", "p0009-r0000", "--out", in("x")))
                .isEqualTo(2);
        assertThat(err.toString())
                .contains("--run (p0009-r0000) must name one run of")
                .contains("own/p0000-r0000");
        Files.writeString(folder.resolve("stakes.csv"), "name,stake\na,64\nb,64\nc,64\nd,96\n");
        assertThat(execute("record", in("own"), "--run", "p0001-r0001", "--out", in("x"), "--files", folder.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("sha256 of stakes.csv (then ").contains("Maybe a stake file changed");
        assertThat(folder.resolve("x")).doesNotExist();
    }
}
