package stakeout.scenarios.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Thousands of spoilt files: each is read or refused by a {@link UserMistake} that names the file, soon and in bounded words. */
class FuzzTest {
    private static final String GOOD = """
            # a comment
            scenario: conflicting-finality-third
            question: "Does it \\u0070ay?"
            masterSeed: 2026_01_01
            replications: 20
            until: 10 d
            population: &groups
              - {name: home, validators: 11_500, stake: 2048 ETH, strategy: {type: flaky, offlineProbability: 0.02 per epoch}}
              - name: cartel
                validators: 6_000
                stake: 32_000_000_000 gwei
                strategy: {type: lazy, checkProbability: 1e-3}
                selfStake: 10 %
            economy: {price: 2500 USD, asOf: 2026-01-01, fallAfterAttack: 0.3, gain: 5e9 USD}
            slashing: {type: correlated, multiplier: 3}
            attacks: [{type: conflicting-finality, by: cartel, start: 10 d}]
            sweep: {slashing.multiplier: [1, 2, 3], other: *groups}
            timing: epoch-start
            recorded: true
            """;
    private static final String[] SPOILERS = {
        "",
        " ",
        "\n",
        "\r",
        "\t",
        ":",
        ": ",
        "- ",
        "? ",
        "#",
        "{",
        "}",
        "[",
        "]",
        ",",
        "&a ",
        "*a",
        "*groups",
        "!!int ",
        "!x ",
        "!<tag:x> ",
        "|\n",
        ">-\n",
        "%",
        "@",
        "`",
        "\"",
        "'",
        "\\",
        "~",
        "null",
        "---\n",
        "...\n",
        "<<: ",
        ".nan",
        "-.inf",
        "1e400",
        "0x1F",
        "0o7",
        "010",
        "99999999999999999999",
        "1e-999",
        "-",
        "_",
        "type: ",
        "name: ",
        "é",
        "\ud83d\ude00",
        "\u0000",
        "\ufeff",
        "\u2028",
        "\u0085",
        "%YAML 1.1\n---\n",
        "%TAG ! x\n---\n",
        "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
        "? ? ? ",
        "- - - "
    };

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void aSpoiltFileIsReadOrRefusedWithAMessage(long seed) throws IOException {
        SplittableRandom draws = new SplittableRandom(seed);
        Path file = folder.resolve("spoilt.yaml");
        int read = 0;
        for (int i = 0; i < 700; i++) {
            byte[] spoilt = spoil(draws);
            Files.write(file, spoilt);
            read += assertTimeoutPreemptively(
                    Duration.ofSeconds(20),
                    () -> readOrRefuse(file, spoilt),
                    () -> "seed " + seed + ": " + new String(spoilt, StandardCharsets.UTF_8));
        }
        assertThat(read).as("files of seed %s that were still good", seed).isBetween(1, 600);
    }

    private static int readOrRefuse(Path file, byte[] content) {
        try {
            Bound<Sample.Scenario> bound = Sample.binder().read(file, Sample.Scenario.class);
            String resolved = bound.tree().toYaml();
            assertThat(Sample.bind(resolved).tree().toYaml()).isEqualTo(resolved);
            return 1;
        } catch (UserMistake mistake) {
            assertThat(mistake.problems()).isNotEmpty().isSorted();
            assertThat(mistake.getMessage()).startsWith(file.toString()).hasSizeLessThan(200_000);
            return 0;
        } catch (RuntimeException e) {
            throw new AssertionError("of " + new String(content, StandardCharsets.UTF_8), e);
        }
    }

    private static byte[] spoil(SplittableRandom draws) {
        StringBuilder text = new StringBuilder(GOOD);
        int changes = draws.nextInt(1, 5);
        for (int i = 0; i < changes; i++) {
            int from = draws.nextInt(text.length());
            int to = Math.min(text.length(), from + draws.nextInt(12));
            String spoiler = SPOILERS[draws.nextInt(SPOILERS.length)];
            switch (draws.nextInt(4)) {
                case 0 -> text.insert(from, spoiler);
                case 1 -> text.replace(from, to, spoiler);
                case 2 -> text.insert(from, text.substring(from, to));
                default -> text.delete(from, to);
            }
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        if (draws.nextInt(4) == 0) {
            bytes[draws.nextInt(bytes.length)] = (byte) draws.nextInt(256);
        }
        return draws.nextInt(20) == 0 ? Arrays.copyOf(bytes, draws.nextInt(bytes.length)) : bytes;
    }
}
