package stakeout.visualizer.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class RulesInspectorTest {
    private static final FontMetrics METRICS = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB)
            .createGraphics()
            .getFontMetrics(new Font(Font.SANS_SERIF, Font.PLAIN, 12));

    /** Values of one rule begin alike: where there is little room their ends tell them apart. */
    @Test
    void aPathThatIsTooLongLosesItsBeginning() {
        String path = "protocol.slashing.minSignedPerWindow";
        assertThat(RulesInspector.ending(path, METRICS, METRICS.stringWidth(path)))
                .isEqualTo(path);
        assertThat(RulesInspector.ending(path, METRICS, METRICS.stringWidth(path) - 1))
                .isEqualTo("…slashing.minSignedPerWindow");
        assertThat(RulesInspector.ending(path, METRICS, 10)).isEqualTo("…minSignedPerWindow");
        assertThat(RulesInspector.ending("until", METRICS, 1)).isEqualTo("until");
    }
}
