package stakeout.visualizer.window;

import java.awt.Rectangle;
import java.awt.Window;

/** Where windows stand on a screen: the display at the upper left, the console beside it and as high, or before its lower right corner. */
record WindowPlaces(Rectangle display, Rectangle console) {
    private static final int CONSOLE_WIDTH = 380;
    private static final int CONSOLE_HEIGHT = 420;
    private static final int WIDE_ENOUGH = 1480;
    private static final int MOST_WIDTH = 1600;
    private static final int MOST_HEIGHT = 1000;

    static WindowPlaces of(Rectangle screen) {
        boolean beside = screen.width >= WIDE_ENOUGH;
        int room = beside ? screen.width - CONSOLE_WIDTH : screen.width;
        Rectangle display =
                new Rectangle(screen.x, screen.y, Math.min(room, MOST_WIDTH), Math.min(screen.height, MOST_HEIGHT));
        int height = Math.min(CONSOLE_HEIGHT, screen.height);
        int width = Math.min(CONSOLE_WIDTH, screen.width);
        Rectangle console = beside
                ? new Rectangle(display.x + display.width, screen.y, width, display.height)
                : new Rectangle(screen.x + screen.width - width, screen.y + screen.height - height, width, height);
        return new WindowPlaces(display, console);
    }

    void place(Window displayFrame, Window consoleFrame) {
        displayFrame.setBounds(display);
        consoleFrame.setBounds(console);
    }
}
