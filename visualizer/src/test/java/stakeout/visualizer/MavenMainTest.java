package stakeout.visualizer;

import static org.assertj.core.api.Assertions.assertThat;

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
}
