package stakeout.visualizer.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class BrushTest {
    private static final String TEXT = "Safety was broken; the leak is on; 62.7 % voted";
    private final Brush brush =
            Brush.on(new BufferedImage(1280, 720, BufferedImage.TYPE_INT_RGB).createGraphics(), Theme.LIGHT, 1280, 720);

    private String shortened(String asWideAs) {
        return brush.clauses(TEXT, 20, true, brush.width(asWideAs, 20, true) + 1);
    }

    @Test
    void whatDoesNotFitLosesItsLastClausesWhole() {
        assertThat(shortened(TEXT)).isEqualTo(TEXT);
        assertThat(shortened(TEXT.substring(0, TEXT.length() - 3))).isEqualTo("Safety was broken; the leak is on");
        assertThat(shortened("Safety was broken; the lea")).isEqualTo("Safety was broken");
    }

    @Test
    void aLineThatEndsIsASpaceWhereTextIsWrapped() {
        assertThat(brush.wrapped("100 bytes.\nMaybe copy it again.", 13, false, 2000, 4))
                .containsExactly("100 bytes. Maybe copy it again.");
    }

    @Test
    void onlyAFirstClauseThatDoesNotFitIsCut() {
        assertThat(shortened("Safety was")).startsWith("Safety ").endsWith("…").doesNotContain("broken");
    }
}
