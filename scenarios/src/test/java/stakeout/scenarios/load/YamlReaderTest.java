package stakeout.scenarios.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTest {
    @TempDir
    private Path folder;

    private void assertRefused(Path file, String message) {
        assertThatThrownBy(() -> Sample.binder().read(file, Sample.Scenario.class))
                .isInstanceOf(UserMistake.class)
                .hasMessage(file + message);
    }

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aMissingFileIsSaidToBeMissingWithTheNearestName() throws IOException {
        file("third.yaml", utf8("a: 1"));
        assertRefused(folder.resolve("thrid.yaml"), ": there is no such file.\n    Maybe 'third.yaml'.");
        assertRefused(folder.resolve("nowhere").resolve("x.yaml"), ": there is no such file.");
    }

    @Test
    void aFolderIsNoFile() {
        assertRefused(folder, ": this is a folder, not a file.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "# nothing\n", "---\n", "~", "\ufeff"})
    void anEmptyFileIsSaidToBeEmpty(String text) throws IOException {
        assertRefused(file("empty.yaml", utf8(text)), ": this file is empty.");
    }

    @Test
    void whatIsNotUtf8IsRefusedWhereItBegins() throws IOException {
        assertRefused(
                file("latin1.yaml", "a: 1\nb: \u00e9t\u00e9\n".getBytes(StandardCharsets.ISO_8859_1)),
                ":2:4: this is not UTF-8 text.\n    Maybe save the file as UTF-8.");
        assertRefused(
                file("utf16.yaml", "a: 1\n".getBytes(StandardCharsets.UTF_16)),
                ":1:1: this is not UTF-8 text.\n    Maybe save the file as UTF-8.");
        assertRefused(
                file("cut.yaml", new byte[] {'a', ':', ' ', (byte) 0xe2, (byte) 0x82}),
                ":1:4: this is not UTF-8 text.\n    Maybe save the file as UTF-8.");
    }

    @Test
    void aFileAboveOneMebibyteIsRefused() throws IOException {
        assertRefused(
                file("large.yaml", new byte[YamlReader.MAX_BYTES + 1]),
                ": a file must be at most 1 MiB.\n    Maybe a table of validators belongs in a CSV file of its own.");
    }

    @Test
    void aLineOfAHundredThousandCharactersIsTheLongest() throws IOException {
        assertRefused(
                file("long.yaml", utf8("a: 1\nb: \"" + "x".repeat(100_000) + "\"")),
                ":2:100001: a line must have at most 100000 characters.");
    }

    @Test
    void byteOrderMarkAndCarriageReturnsDoNotShiftPlaces() throws IOException {
        assertRefused(
                file("windows.yaml", utf8("\ufeffscenario: s\r\nmasterSeed: x\r\n")),
                ":2:13: masterSeed: expected a whole number, got 'x'.");
    }

    @Test
    void anAliasRepeatsItsValueAndStandsWhereTheValueStands() {
        YamlTree tree = YamlReader.parse("x.yaml", "a: &v [1, 2]\nb: *v\n", new Problems());
        assertThat(tree.flatten()).hasToString("{a[0]=1, a[1]=2, b[0]=1, b[1]=2}");
        assertThat(tree.get("b[1]").orElseThrow().at()).hasToString("x.yaml:1:11");
    }

    @Test
    void anAliasBombDoesNotGoOff() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [" + "1, ".repeat(2_000) + "1]\n");
        for (int level = 1; level <= 6; level++) {
            bomb.append("a%d: &a%d [*a%d, *a%d, *a%d]\n".formatted(level, level, level - 1, level - 1, level - 1));
        }
        assertThatThrownBy(() -> YamlReader.parse("bomb.yaml", bomb.toString(), new Problems()))
                .isInstanceOf(UserMistake.class)
                .hasMessageStartingWith("bomb.yaml:5:5: ")
                .hasMessageContaining("a file must hold at most 200000 values, aliases written out.");
        assertThatThrownBy(
                        () -> YamlReader.parse("many.yaml", "a: &a 1\nb: [" + "*a, ".repeat(21) + "]", new Problems()))
                .hasMessage("many.yaml:2:85: a file must use at most 20 aliases.");
    }

    @Test
    void nestingThroughAliasesCounts() {
        String text = "a: &a " + "[".repeat(30) + "]".repeat(30) + "\nb: " + "[".repeat(25) + "*a" + "]".repeat(25);
        assertThatThrownBy(() -> YamlReader.parse("x.yaml", text, new Problems()))
                .hasMessage("x.yaml:2:29: maps and lists must be nested at most 50 levels deep.");
    }

    @Test
    void onlyTheVersionWeReadIsRead() {
        assertThat(YamlReader.parse("x.yaml", "%YAML 1.2\n---\na: 1\n", new Problems())
                        .paths())
                .containsExactly("a");
        assertThatThrownBy(() -> YamlReader.parse("x.yaml", "%YAML 2.0\n---\na: 1\n", new Problems()))
                .hasMessage("x.yaml: only YAML 1.2 is read.\n    Maybe take out the line '%YAML'.");
    }
}
