package stakeout.results.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stakeout.results.toy.ToyPlans;
import stakeout.results.toy.ToyWorld;

class RecordingTest {
    @TempDir
    Path temp;

    /** Every file but the environment, by relative path. */
    static Map<String, String> files(Path folder) {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            all.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("environment.json"))
                    .forEach(file -> {
                        try {
                            hashes.put(folder.relativize(file).toString(), Sha256.hex(file));
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return hashes;
    }

    private static FinalRow row(Recording recording, RunId run, String measure, String of) {
        return recording.finals().stream()
                .filter(each -> each.run().equals(run)
                        && each.measure().equals(measure)
                        && each.of().equals(of))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatWasRecordedIsReadBack() {
        Path folder = temp.resolve("with space [and] 'quotes' * ç");
        ToyPlans.record(folder, ToyPlans.plan(1, 2), false);
        try (Recording recording = Recording.open(folder)) {
            assertThat(recording.runs()).hasSize(6);
            assertThat(recording.scenarios().get(0).points()).hasSize(2);
            RunId run = new RunId("toy-stall", 1, 0, false);
            assertThat(row(recording, run, "attack-succeeded", "everyone").value())
                    .isEqualTo(1);
            assertThat(row(recording, run, "finality-delay", "everyone").value())
                    .isEqualTo(5);
            assertThat(row(recording, run, "finality-delay", "everyone").unit()).isEqualTo("days");
            FinalRow profit = row(recording, run, "profit", "cartel");
            assertThat(profit.unit()).isEqualTo("TOY");
            assertThat(profit.exact().orElseThrow().doubleValue() / 1000).isEqualTo(profit.value());
            assertThat(profit.value()).isBetween(-340.0, -300.0);
            assertThat(row(recording, run.asTwin(), "profit", "cartel").value()).isNaN();
            assertThat(row(recording, new RunId("toy-stall", 0, 0, false), "profit", "cartel")
                            .value())
                    .as("without a twin what honest play would have earned is unknown")
                    .isNaN();
            MeasureSeries series = recording.series(run, "profit", "cartel");
            assertThat(series.steps()).hasSize(ToyPlans.STEPS);
            assertThat(series.values()[1]).isZero();
            assertThat(series.values()[ToyPlans.STEPS - 1]).isEqualTo(profit.value());
            assertThat(recording.files(run, "frames")).hasSize(1);
            assertThat(recording.files(run.asTwin(), "frames"))
                    .as("the twin of a run that is watched is watched beside it")
                    .hasSize(1);
            RunId second = new RunId("toy-stall", 1, 1, false);
            for (String table : List.of("frames", "chain", "flows", "edges", "keyframes", "testimony", "sights")) {
                assertThat(recording.files(run, table)).as(table).hasSize(1);
                assertThat(recording.files(second, table)).as(table).isEmpty();
            }
            assertThat(recording.files(run, "validators")).as("only on request").isEmpty();
            assertThat(recording.runs().stream()
                            .filter(each -> each.run().equals(run))
                            .map(each -> each.world().get("attacks")))
                    .containsExactly("{\"0:finality-stall\":[\"cartel\"]}");
        }
    }

    @Test
    void postingsSumToTheChangeOfSupply() {
        Path folder = temp.resolve("postings");
        ToyPlans.record(folder, ToyPlans.plan(1, 1), false);
        RunId run = new RunId("toy-stall", 1, 0, false);
        try (Recording recording = Recording.open(folder);
                DuckDb duckDb = new DuckDb()) {
            BigInteger sum = BigInteger.ZERO;
            BigInteger supply = BigInteger.ZERO;
            for (var posting : Parquet.read(
                    duckDb,
                    recording.files(run, "postings"),
                    "asset = 'token'",
                    row -> Map.entry(
                            row.getString("account"),
                            row.getBigDecimal("amount").toBigIntegerExact()))) {
                if (posting.getKey().equals("supply")) {
                    supply = supply.add(posting.getValue());
                } else {
                    sum = sum.add(posting.getValue());
                }
            }
            assertThat(sum).isEqualTo(supply.negate()).isNotEqualTo(BigInteger.ZERO);
            BigInteger byOperator = Parquet.read(
                            duckDb,
                            recording.files(run, "operator_postings"),
                            "asset = 'token'",
                            row -> row.getBigDecimal("amount").toBigIntegerExact())
                    .stream()
                    .reduce(BigInteger.ZERO, BigInteger::add);
            assertThat(byOperator).isEqualTo(sum);
        }
    }

    @Test
    void equalPlansLeaveEqualFilesInWhateverOrder() {
        ToyPlans.record(temp.resolve("a"), ToyPlans.plan(1, 3), false);
        ToyPlans.record(temp.resolve("b"), ToyPlans.plan(1, 3), true);
        assertThat(files(temp.resolve("b"))).isEqualTo(files(temp.resolve("a")));
        ToyPlans.record(temp.resolve("c"), ToyPlans.plan(2, 3), true);
        try (Recording a = Recording.open(temp.resolve("a"));
                Recording b = Recording.open(temp.resolve("b"));
                Recording c = Recording.open(temp.resolve("c"))) {
            assertThat(a.contentHash()).isEqualTo(b.contentHash()).isNotEqualTo(c.contentHash());
        }
    }

    @Test
    void anInterruptedExperimentGoesOnAndEndsUpTheSame() throws IOException {
        Plan plan = ToyPlans.plan(1, 2);
        ToyPlans.record(temp.resolve("whole"), plan, false);
        Path folder = temp.resolve("broken-off");
        Map<String, String> before;
        try (RecordingFolder recording = RecordingFolder.open(folder, plan, Environment.UNKNOWN)) {
            ToyPlans.record(recording, recording.unfinished().get(0));
            ToyPlans.record(recording, recording.unfinished().get(2));
            RunRecorder halfway = recording.recorder(recording.unfinished().get(0));
            new ToyWorld(ToyPlans.OPERATORS, 1, 0, true).play(halfway, 3);
            before = files(folder.resolve("runs"));
            assertThatThrownBy(() -> Recording.open(folder)).hasMessageContaining("not finished");
        }
        try (RecordingFolder recording = RecordingFolder.open(folder, plan, Environment.UNKNOWN)) {
            assertThat(recording.unfinished()).hasSize(2);
            assertThat(files(folder.resolve("runs"))).isEqualTo(before);
        }
        ToyPlans.record(folder, plan, true);
        assertThat(files(folder)).isEqualTo(files(temp.resolve("whole")));
        assertThat(Files.exists(folder.resolve("unfinished"))).isFalse();
    }

    @Test
    void aDamagedRunIsRecordedAnewAndTheOthersStay() throws IOException {
        Plan plan = ToyPlans.plan(1, 1);
        Path folder = temp.resolve("damaged");
        ToyPlans.record(folder, plan, false);
        Map<String, String> whole = files(folder);
        Path victim = folder.resolve("runs/toy-stall/p0001-r0000/measures.parquet");
        byte[] bytes = Files.readAllBytes(victim);
        Files.write(victim, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        assertThatThrownBy(() -> Recording.open(folder))
                .isInstanceOf(RecordingException.class)
                .hasMessageContaining("measures.parquet: it has ")
                .hasMessageContaining("Maybe");
        try (RecordingFolder recording = RecordingFolder.open(folder, plan, Environment.UNKNOWN)) {
            assertThat(recording.damaged()).hasSize(1);
            assertThat(recording.unfinished()).containsExactly(new RunId("toy-stall", 1, 0, false));
        }
        ToyPlans.record(folder, plan, false);
        assertThat(files(folder)).isEqualTo(whole);
    }

    @Test
    void aChangedByteIsFound() throws IOException {
        Path folder = temp.resolve("changed");
        ToyPlans.record(folder, ToyPlans.plan(1, 1), false);
        Path victim = folder.resolve("runs/toy-stall/p0000-r0000/events.parquet");
        byte[] bytes = Files.readAllBytes(victim);
        bytes[bytes.length / 2] ^= 1;
        Files.write(victim, bytes);
        assertThatThrownBy(() -> Recording.open(folder))
                .hasMessageContaining("events.parquet: its checksum is another");
    }

    @Test
    void anotherExperimentsFolderIsRefusedUnchanged() {
        Path folder = temp.resolve("taken");
        ToyPlans.record(folder, ToyPlans.plan(1, 1), false);
        Map<String, String> before = files(folder);
        assertThatThrownBy(() -> RecordingFolder.open(folder, ToyPlans.plan(2, 1), Environment.UNKNOWN))
                .isInstanceOf(RecordingException.class)
                .hasMessageContaining("another experiment's folder");
        assertThat(files(folder)).isEqualTo(before);
    }

    @Test
    void foreignFoldersAreRefused() throws IOException {
        Path foreign = Files.createDirectory(temp.resolve("foreign"));
        Files.writeString(foreign.resolve("thesis.tex"), "dear reader");
        assertThatThrownBy(() -> RecordingFolder.open(foreign, ToyPlans.plan(1, 1), Environment.UNKNOWN))
                .hasMessageContaining("it is not empty (thesis.tex)");
        assertThatThrownBy(() -> Recording.open(foreign)).hasMessageContaining("experiment.json is missing");
        assertThatThrownBy(() -> Recording.open(temp.resolve("nowhere"))).hasMessageContaining("no such folder");
        Files.writeString(foreign.resolve("experiment.json"), "{\"a\": 1}");
        assertThatThrownBy(() -> Recording.open(foreign)).hasMessageContaining("not of a Stakeout recording");
        Files.writeString(foreign.resolve("experiment.json"), "{\"a\":\n 1");
        assertThatThrownBy(() -> Recording.open(foreign)).hasMessageContaining("ends early or is no JSON (line 2)");
    }

    @Test
    void newerRecordingsAreRefused() throws IOException {
        Path folder = temp.resolve("newer");
        ToyPlans.record(folder, ToyPlans.plan(1, 1), false);
        Path manifest = folder.resolve("experiment.json");
        Files.writeString(manifest, Files.readString(manifest).replaceFirst("\"schema\" : \\d+", "\"schema\" : 99"));
        assertThatThrownBy(() -> Recording.open(folder))
                .hasMessageContaining("schema (99) must be at most " + Schema.VERSION)
                .hasMessageContaining("newer Stakeout");
        assertThatThrownBy(() -> RecordingFolder.open(folder, ToyPlans.plan(1, 1), Environment.UNKNOWN))
                .hasMessageContaining("schema (99)");
    }

    /** Recorded by version 0.1.0-SNAPSHOT as of 22 November 2026, before there were chains, flows and keyframes. */
    @Test
    void olderRecordingsAreReadAndNotGoneOnWith() {
        Path older = Path.of("src", "test", "resources", "recordings", "schema-1");
        Map<String, String> before = files(older);
        RunId run = new RunId("small", 0, 0, false);
        try (Recording recording = Recording.open(older)) {
            assertThat(recording.runs()).hasSize(1);
            assertThat(recording.finals()).hasSize(5);
            assertThat(row(recording, run, "participation", "everyone").value()).isEqualTo(1);
            assertThat(recording.series(run, "participation", "everyone").steps())
                    .hasSize(3);
            assertThat(recording.files(run, "frames")).hasSize(1);
            assertThat(recording.files(run, "chain")).isEmpty();
        }
        assertThatThrownBy(() -> RecordingFolder.open(older, ToyPlans.plan(1, 1), Environment.UNKNOWN))
                .isInstanceOf(RecordingException.class)
                .hasMessageContaining("(schema 1, now " + Schema.VERSION + ")")
                .hasMessageContaining("Maybe give this one another folder");
        assertThat(files(older)).isEqualTo(before);
    }

    @Test
    void aRunAskedForByNameIsRecordedInDetailAndAlike() {
        Plan all = ToyPlans.plan(1, 3);
        RunId wanted = new RunId("toy-stall", 1, 2, false);
        ToyPlans.record(temp.resolve("all"), all, false);
        ToyPlans.record(
                temp.resolve("one"),
                new Plan(all.name(), all.software(), all.scenarios(), ImmutableSet.of(wanted)),
                false);
        try (Recording whole = Recording.open(temp.resolve("all"));
                Recording one = Recording.open(temp.resolve("one"))) {
            assertThat(one.runs().stream().map(RunFacts::run)).containsExactly(wanted.asTwin(), wanted);
            assertThat(one.files(wanted, "frames")).hasSize(1);
            assertThat(one.files(wanted.asTwin(), "frames")).hasSize(1);
            assertThat(whole.files(wanted, "frames")).isEmpty();
            for (RunId run : List.of(wanted, wanted.asTwin())) {
                Map<String, String> sparse = whole.rowHashes(run);
                assertThat(sparse).hasSizeGreaterThan(8);
                assertThat(one.rowHashes(run)).containsAllEntriesOf(sparse);
            }
        }
    }

    @Test
    void unwritablePlacesAreRefused() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "x");
        assertThatThrownBy(() -> RecordingFolder.open(file, ToyPlans.plan(1, 1), Environment.UNKNOWN))
                .hasMessageContaining("it is a file");
        assertThatThrownBy(() -> RecordingFolder.open(file.resolve("below"), ToyPlans.plan(1, 1), Environment.UNKNOWN))
                .isInstanceOf(RecordingException.class)
                .hasMessageContaining("cannot be written");
    }

    @Test
    void aFolderIsWrittenByOneAtATime() {
        Path folder = temp.resolve("shared");
        try (RecordingFolder first = RecordingFolder.open(folder, ToyPlans.plan(1, 1), Environment.UNKNOWN)) {
            assertThatThrownBy(() -> RecordingFolder.open(folder, ToyPlans.plan(1, 1), Environment.UNKNOWN))
                    .hasMessageContaining("another run is writing there");
            assertThat(first.unfinished()).hasSize(2);
        }
    }

    @Test
    void aTwinMustHavePlayedTheSameSteps() {
        Plan plan = ToyPlans.plan(1, 1);
        RunId run = new RunId("toy-stall", 1, 0, false);
        try (RecordingFolder folder = RecordingFolder.open(temp.resolve("t"), plan, Environment.UNKNOWN);
                RunRecorder recorder = folder.recorder(run);
                RunRecorder twin = folder.recorder(run.asTwin())) {
            new ToyWorld(9, 1, 0, true).play(recorder, 5);
            new ToyWorld(9, 1, 0, false).play(twin, 4);
            twin.commit();
            assertThatThrownBy(() -> recorder.commit(Optional.of(twin))).hasMessageContaining("must play the steps");
        }
    }

    @Test
    void jsonIsTheSameOnEverySystem() {
        String json = new String(Json.bytes(PlanJson.of(ToyPlans.plan(1, 1))), StandardCharsets.UTF_8);
        assertThat(json)
                .doesNotContain("\r")
                .contains("\n  \"software\" : \"0.1.0\",\n")
                .endsWith("}\n");
    }
}
