package stakeout.visualizer.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowPlacesTest {
    @ParameterizedTest
    @CsvSource({"0,0,1920,1080", "0,27,1480,900", "1920,0,2560,1440", "-1280,0,1600,1200"})
    void onAWideScreenTheConsoleStandsBesideThePictureAndAsHigh(int x, int y, int width, int height) {
        Rectangle screen = new Rectangle(x, y, width, height);
        WindowPlaces places = WindowPlaces.of(screen);
        assertThat(screen.contains(places.display())).isTrue();
        assertThat(screen.contains(places.console())).isTrue();
        assertThat(places.display().intersects(places.console())).isFalse();
        assertThat(places.console().height).isEqualTo(places.display().height);
    }

    @ParameterizedTest
    @CsvSource({"0,0,1280,720", "10,20,1400,1000", "0,0,320,200"})
    void onANarrowOneBothAreWithinTheScreen(int x, int y, int width, int height) {
        Rectangle screen = new Rectangle(x, y, width, height);
        WindowPlaces places = WindowPlaces.of(screen);
        assertThat(screen.contains(places.display())).isTrue();
        assertThat(screen.contains(places.console())).isTrue();
    }
}
