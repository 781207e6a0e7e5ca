package stakeout.scenarios.conform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stakeout.scenarios.run.Progress;

/** Whatever number of a vector is replaced by whatever else: it is met or a failure, and there is always an end to it. */
class VectorFuzzTest {
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])-?\\d[\\d.]*(?:e-?\\d+)?(?![\\w.])");
    private static final List<String> INSTEAD = List.of(
            "0",
            "1",
            "-1",
            "9223372036854775807",
            "-9223372036854775808",
            "9223372036854775808",
            "1e30",
            "1e-30",
            "0.5",
            "2147483648",
            "null",
            "\"\"",
            "\"x\"",
            "[]",
            "{}",
            "true",
            "\"1/0\"",
            "\"7/3\"",
            "340282366920938463463374607431768211456",
            "100000000000");
    private static final int DAMAGES = 8;

    @TempDir
    private Path folder;

    static List<Path> files() {
        return ShippedVectors.files().stream()
                .filter(file -> !file.getFileName().toString().startsWith("traj-"))
                .filter(file -> !file.getFileName().toString().startsWith("churn-large"))
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void aDamagedNumberIsAnsweredAllTheSame(Path file) throws IOException {
        String text = Files.readString(file);
        SplittableRandom random =
                new SplittableRandom(file.getFileName().toString().hashCode());
        List<int[]> numbers = new ArrayList<>();
        Matcher matcher = NUMBER.matcher(text);
        while (matcher.find()) {
            numbers.add(new int[] {matcher.start(), matcher.end()});
        }
        for (int damage = 0; damage < DAMAGES; damage++) {
            int[] place = numbers.get(random.nextInt(numbers.size()));
            String instead = INSTEAD.get(random.nextInt(INSTEAD.size()));
            boolean quoted = text.charAt(place[0] - 1) == '"';
            String damaged = text.substring(0, place[0])
                    + (quoted ? instead.replace("\"", "") : instead)
                    + text.substring(place[1]);
            Files.writeString(folder.resolve("a.json"), damaged);
            Conformance run = Conformance.run(folder, Optional.empty(), Progress.SILENT);
            assertThat(run.report(com.google.common.collect.ImmutableMap.of()).text(120, true))
                    .contains("cases are met");
        }
    }
}
