package stakeout.scenarios.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import stakeout.scenarios.protocol.Families;
import stakeout.scenarios.protocol.ProtocolLibrary;
import stakeout.scenarios.protocol.ResolvedProtocol;

/** docs/protocols.md must say what the commands say today. */
class ProtocolsPageTest {
    private static final Path PAGE = Path.of("..", "docs", "protocols.md");
    private final House house = new House();

    @Test
    void thePageIsWhatTheCommandsPrint() throws IOException {
        String page = Files.readString(PAGE);
        assertThat(page)
                .as("stale: stakeout rules --page docs/protocols.md renews it")
                .isEqualTo(new GeneratedPage(house)
                        .renewed(page, PAGE.toAbsolutePath().getParent()));
    }

    @Test
    void everyShippedProtocolOfARealNetworkIsOnThePage() throws IOException {
        String page = Files.readString(PAGE);
        for (String name : ProtocolLibrary.names()) {
            ResolvedProtocol protocol = house.protocols.named(name);
            if (!protocol.family().equals(Families.COMPOSED)) {
                assertThat(page).contains("<!-- generated: rules " + name + " -->");
            }
        }
    }

    /** A table that is not what the command prints is found and put right. */
    @Test
    void aStaleTableIsRenewed() throws IOException {
        String page = Files.readString(PAGE);
        String stale = page.replace("| slashing.multiplier | 3 |", "| slashing.multiplier | 2 |");
        assertThat(stale).isNotEqualTo(page);
        String only = stale.replaceFirst("(?s)<!-- generated: conform.*?<!-- end -->", "");
        assertThat(new GeneratedPage(house).renewed(only, PAGE.toAbsolutePath().getParent()))
                .contains("| slashing.multiplier | 3 |")
                .doesNotContain("| slashing.multiplier | 2 |");
    }
}
