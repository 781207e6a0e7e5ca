package stakeout.visualizer.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.Optional;
import java.util.stream.Stream;
import javax.swing.UIManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stakeout.results.statistics.Verdict;
import stakeout.visualizer.theme.Theme;

/** What is written in windows can be read, by day and at night. */
class LookTest {
    /** Of the Web Content Accessibility Guidelines, for text of usual size. */
    private static final double LEAST_CONTRAST = 4.5;

    private static final String[][] WRITTEN = {
        {"Label.foreground", "Panel.background"},
        {"Button.foreground", "Button.background"},
        {"Button.default.foreground", "Button.default.background"},
        {"ToggleButton.foreground", "ToggleButton.background"},
        {"ComboBox.foreground", "ComboBox.background"},
        {"TextField.foreground", "TextField.background"},
        {"List.foreground", "List.background"},
        {"List.selectionForeground", "List.selectionBackground"},
        {"List.selectionInactiveForeground", "List.selectionInactiveBackground"},
        {"Button.default.foreground", "Button.default.focusedBackground"},
        {"Table.foreground", "Table.background"},
        {"Table.selectionForeground", "Table.selectionBackground"},
        {"TabbedPane.foreground", "TabbedPane.background"},
        {"ToolTip.foreground", "ToolTip.background"},
        {"MenuItem.selectionForeground", "MenuItem.selectionBackground"},
    };

    static Stream<Theme> themes() {
        return Stream.of(Theme.LIGHT, Theme.DARK);
    }

    @AfterAll
    static void byDay() {
        Look.wear(Theme.LIGHT);
    }

    @ParameterizedTest
    @MethodSource("themes")
    void allThatIsWrittenStandsOutFromItsGround(Theme theme) {
        Look.wear(theme);
        for (String[] pair : WRITTEN) {
            assertThat(contrast(UIManager.getColor(pair[0]), UIManager.getColor(pair[1])))
                    .as("%s on %s, %s", pair[0], pair[1], theme.name())
                    .isGreaterThanOrEqualTo(LEAST_CONTRAST);
        }
    }

    @ParameterizedTest
    @MethodSource("themes")
    void verdictsStandOutFromTheListAndThePage(Theme theme) {
        for (Optional<Verdict> verdict : Stream.concat(
                        Stream.of(Optional.<Verdict>empty()),
                        Stream.of(Verdict.values()).map(Optional::of))
                .toList()) {
            for (Color ground : new Color[] {theme.paper(), theme.panel()}) {
                assertThat(contrast(Outcome.colour(verdict, theme), ground))
                        .as("%s, %s", verdict, theme.name())
                        .isGreaterThanOrEqualTo(LEAST_CONTRAST);
            }
        }
    }

    @Test
    void windowsTakeTheColoursOfTheTheme() {
        Look.wear(Theme.DARK);
        assertThat(UIManager.getColor("Panel.background")).isEqualTo(Theme.DARK.panel());
        assertThat(UIManager.getColor("List.background")).isEqualTo(Theme.DARK.paper());
        Look.wear(Theme.LIGHT);
        assertThat(UIManager.getColor("Panel.background")).isEqualTo(Theme.LIGHT.panel());
    }

    @Test
    void blackOnWhiteIsTheGreatestContrast() {
        assertThat(contrast(Color.BLACK, Color.WHITE)).isEqualTo(21);
        assertThat(contrast(new Color(0x777777), Color.WHITE)).isLessThan(LEAST_CONTRAST);
    }

    /** As the guidelines define it, in [1, 21]. */
    private static double contrast(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
