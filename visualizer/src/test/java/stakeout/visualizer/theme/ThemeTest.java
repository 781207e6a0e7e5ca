package stakeout.visualizer.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.util.List;
import org.junit.jupiter.api.Test;
import stakeout.visualizer.moment.Behaviour;

/** What is written can be read, by day and at night: text of the usual size needs a contrast of 4.5 ([wcag] 1.4.3). */
class ThemeTest {
    private static final double ENOUGH = 4.5;
    /** How pale a disc is where votes are missing. */
    private static final double PALE = 0.32;

    @Test
    void contrastsByHand() {
        assertThat(Theme.contrast(Color.BLACK, Color.WHITE)).isEqualTo(21, within(1e-9));
        assertThat(Theme.contrast(Color.GREEN, Color.GREEN)).isEqualTo(1);
        // 0x777777 is the grey that just fails on white, 0x767676 the one that just passes
        assertThat(Theme.contrast(new Color(0x777777), Color.WHITE)).isLessThan(ENOUGH);
        assertThat(Theme.contrast(Color.WHITE, new Color(0x767676))).isGreaterThan(ENOUGH);
    }

    @Test
    void namesOnDiscsAreReadable() {
        for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
            for (Behaviour behaviour : Behaviour.values()) {
                Color full = theme.of(behaviour);
                for (Color under : List.of(full, theme.faded(full, PALE))) {
                    assertThat(Theme.contrast(Theme.readableOn(under), under))
                            .as(theme.name() + ", " + behaviour)
                            .isGreaterThan(ENOUGH);
                }
            }
        }
    }

    @Test
    void textIsReadableOnPaperAndPanels() {
        for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
            for (Color text : List.of(theme.ink(), theme.quiet())) {
                for (Color under : List.of(theme.paper(), theme.panel())) {
                    assertThat(Theme.contrast(text, under)).as(theme.name()).isGreaterThan(ENOUGH);
                }
            }
        }
    }
}
