package stakeout.visualizer.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stakeout.visualizer.Recorded;
import stakeout.visualizer.moment.Happening;
import stakeout.visualizer.theme.Theme;

/** What the chooser shows of a choice before it is opened. */
class GlimpseTest {
    private static final int WIDTH = 720;

    @TempDir
    static Path folder;

    private static Path recording;

    @BeforeAll
    static void record() throws IOException {
        recording = Recorded.record(Recorded.STALL.replace("until: 700", "until: 60"), folder);
    }

    private static Glimpse glimpse() {
        return Glimpse.of(Choice.of(recording).get(0), Theme.DARK, WIDTH, 2);
    }

    @Test
    void ofARecordingItIsThePictureOfAMomentThatTells() {
        Glimpse glimpse = glimpse();
        assertThat(glimpse.picture()).hasValueSatisfying(image -> {
            assertThat(image.getWidth()).isEqualTo(2 * WIDTH);
            assertThat(image.getRGB(2, 2) & 0xFFFFFF)
                    .isEqualTo(Theme.DARK.paper().getRGB() & 0xFFFFFF);
        });
        assertThat(glimpse.lines()).hasSize(1);
        assertThat(glimpse.lines().get(0)).startsWith("The picture: epoch 1,0").contains("attack");
    }

    @Test
    void ofADamagedRecordingItSaysWhy() throws IOException {
        Path frames = recording.resolve("runs/small-stall/p0000-r0000/frames.parquet");
        byte[] whole = Files.readAllBytes(frames);
        Files.write(frames, Arrays.copyOf(whole, whole.length / 2));
        try {
            Glimpse glimpse = glimpse();
            assertThat(glimpse.picture()).isEmpty();
            assertThat(String.join("\n", glimpse.lines())).contains("frames.parquet");
        } finally {
            Files.write(frames, whole);
        }
    }

    @Test
    void ofAScenarioItSaysWhoPlaysAndWhoAttacks() {
        Glimpse glimpse = Glimpse.of(scenario("conflicting-finality-third"), Theme.LIGHT, WIDTH, 1);
        assertThat(glimpse.picture()).isEmpty();
        assertThat(glimpse.lines())
                .anyMatch(line -> line.startsWith("cartel: ") && line.contains("operators"))
                .anyMatch(line -> line.startsWith("Attack: conflicting-finality by cartel"));
    }

    private static Choice scenario(String name) {
        return Choice.scenarios(List.of()).stream()
                .filter(choice -> choice.title().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Happening at(long step, String kind) {
        return new Happening(step, step, kind, -1, -1, 0, "");
    }

    @Test
    void successTellsMoreThanTheEndOfTheAttackAndThatMoreThanTheEndOfTheRun() {
        Happening begins = at(5, "attack-begins");
        Happening succeeds = at(8, "attack-succeeds");
        Happening ends = at(20, "attack-ends");
        assertThat(Glimpse.Telling.of(List.of(begins, succeeds, ends), 30).step())
                .isEqualTo(8);
        assertThat(Glimpse.Telling.of(List.of(begins, ends), 30).step()).isEqualTo(19);
        assertThat(Glimpse.Telling.of(List.of(begins), 30).step()).isEqualTo(29);
        assertThat(Glimpse.Telling.of(List.of(at(0, "attack-ends")), 1).step()).isZero();
    }
}
