package stakeout.visualizer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MavenMainTest {
    @Test
    void anEmptyPropertyIsAnOptionNotGiven() {
        assertThat(MavenMain.given("run", "quickstart", "--out=", "--seed=7", "--threads="))
                .containsExactly("run", "quickstart", "--seed=7");
    }

    @Test
    void aValueKeepsItsSpacesAndEqualsSigns() {
        assertThat(MavenMain.given("run", "my suite", "--out=my runs/a=b"))
                .containsExactly("run", "my suite", "--out=my runs/a=b");
    }

    @Test
    void anEmptyOrMissingArgumentIsDropped() {
        assertThat(MavenMain.given("list", "", null)).containsExactly("list");
    }

    /** One without would be passed on as it is written, {@code --float=${float}}. */
    @Test
    void everyPropertyThatACommandTakesHasADefault() throws IOException {
        List<String> properties = found("<([A-Za-z.]+)(?:/>|>[^<]*</\\1>)", Files.readString(Path.of("..", "pom.xml")));
        List<String> taken = found("<argument>[^<]*\\$\\{(\\w+)\\}</argument>", Files.readString(Path.of("pom.xml")));
        assertThat(taken).contains("suite", "gain", "run").isSubsetOf(properties);
    }

    private static List<String> found(String regex, String text) {
        return Pattern.compile(regex)
                .matcher(text)
                .results()
                .map(result -> result.group(1))
                .toList();
    }
}
