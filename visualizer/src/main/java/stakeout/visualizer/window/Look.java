package stakeout.visualizer.window;

import com.formdev.flatlaf.FlatDarkLaf;
import com.formdev.flatlaf.FlatLaf;
import com.formdev.flatlaf.FlatLightLaf;
import com.formdev.flatlaf.FlatSystemProperties;
import com.google.common.collect.ImmutableMap;
import java.awt.Color;
import java.awt.Window;
import java.util.Locale;
import javax.swing.SwingUtilities;
import javax.swing.UIManager;
import javax.swing.UnsupportedLookAndFeelException;
import stakeout.visualizer.theme.Theme;

/**
 * How all that is not painted by us looks: frames, buttons, lists, dialogs, MASON's console. FlatLaf, in the colours of a {@link Theme};
 * where it cannot be had, what Java comes with.
 */
final class Look {
    private static Theme worn;

    private Look() {}

    /** Before the first window is made, on any thread; nothing happens where it is worn already. */
    static synchronized void wear(Theme theme) {
        if (theme.equals(worn)) {
            return;
        }
        worn = theme;
        // a library of its own for each system, to draw the title bar: we leave that to the system
        if (System.getProperty(FlatSystemProperties.USE_NATIVE_LIBRARY) == null) {
            System.setProperty(FlatSystemProperties.USE_NATIVE_LIBRARY, "false");
        }
        try {
            FlatLaf.setGlobalExtraDefaults(defaults(theme));
            // by name, so that this class can be loaded where FlatLaf cannot
            UIManager.setLookAndFeel((theme.dark() ? FlatDarkLaf.class : FlatLightLaf.class).getName());
        } catch (ReflectiveOperationException | UnsupportedLookAndFeelException | RuntimeException | LinkageError e) {
            // windows that look as Java's do are better than none
            System.getLogger(Look.class.getName())
                    .log(System.Logger.Level.WARNING, "windows look as Java makes them: " + e);
        }
    }

    /** As {@link #wear}, for windows that are open as well; on the event thread. */
    static void change(Theme theme) {
        wear(theme);
        for (Window window : Window.getWindows()) {
            SwingUtilities.updateComponentTreeUI(window);
        }
    }

    private static ImmutableMap<String, String> defaults(Theme theme) {
        String accent = text(accent(theme));
        return ImmutableMap.<String, String>builder()
                .put("@background", text(theme.panel()))
                .put("@componentBackground", text(theme.paper()))
                .put("@foreground", text(theme.ink()))
                .put("@accentColor", accent)
                .put("@selectionBackground", text(selection(theme)))
                .put("@selectionForeground", text(Theme.readableOn(selection(theme))))
                .put("@selectionInactiveBackground", text(theme.faded(accent(theme), 0.22)))
                .put("Component.focusWidth", "1")
                .put("Component.arc", "6")
                .put("Button.arc", "6")
                .put("TextComponent.arc", "6")
                .put("Button.default.background", text(selection(theme)))
                // which is what it wears in a dialog that has just opened
                .put("Button.default.focusedBackground", text(selection(theme)))
                .put("Button.default.foreground", text(Theme.readableOn(selection(theme))))
                .put("Button.default.boldText", "false")
                .put("ScrollBar.width", "12")
                .put("ScrollBar.thumbArc", "999")
                .put("ScrollBar.thumbInsets", "2,2,2,2")
                .put("Table.showHorizontalLines", "true")
                .put("Table.gridColor", text(theme.line()))
                .put("Table.rowHeight", "22")
                .put("TitledBorder.titleColor", text(theme.ink()))
                .put("ToolTip.background", text(theme.dark() ? theme.line() : theme.ink()))
                .put("ToolTip.foreground", text(theme.dark() ? theme.ink() : theme.paper()))
                .build();
    }

    /** What is chosen, or has the keyboard. */
    private static Color accent(Theme theme) {
        return theme.dark() ? new Color(0x3D9AD6) : Theme.BLUE;
    }

    private static Color selection(Theme theme) {
        return theme.dark() ? new Color(0x1F5F8B) : Theme.BLUE;
    }

    private static String text(Color colour) {
        return String.format(Locale.ROOT, "#%06x", colour.getRGB() & 0xFFFFFF);
    }
}
