package stakeout.visualizer.window;

import com.google.common.collect.ImmutableMap;
import java.awt.Component;
import java.awt.Container;
import java.awt.KeyboardFocusManager;
import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import java.util.Locale;
import java.util.Optional;
import javax.swing.AbstractAction;
import javax.swing.AbstractButton;
import javax.swing.JComponent;
import javax.swing.JRootPane;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.text.JTextComponent;
import stakeout.visualizer.scene.Scenes;

/** The keys of a window: each presses the button, or goes to the field, that bears a name. Buttons tell their key when pointed at. */
final class WatchKeys {
    private static final ImmutableMap<String, String> STROKES = strokes();

    /** For the console's text, in the order in which people need them. */
    static final String IN_WORDS =
            "<b>Space</b> plays and pauses; <b>←</b> <b>→</b> go one step, with <b>Shift</b> to the next event; <b>Home</b>"
                    + " and <b>End</b> to the ends; <b>1</b> to <b>"
                    + Scenes.names().size() + "</b> choose the scene; <b>Ctrl+G</b> asks where to go,"
                    + " <b>Ctrl+S</b> saves, <b>Ctrl+B</b> compares, <b>Ctrl+R</b> records, <b>Ctrl+D</b> changes day and night; <b>Esc</b>"
                    + " closes a dialog.";

    private WatchKeys() {}

    private static ImmutableMap<String, String> strokes() {
        ImmutableMap.Builder<String, String> strokes = ImmutableMap.<String, String>builder()
                .put("play", "SPACE")
                .put("back", "LEFT")
                .put("on", "RIGHT")
                .put("previous-event", "shift LEFT")
                .put("next-event", "shift RIGHT")
                .put("epoch", "ctrl G")
                .put("save", "ctrl S")
                .put("beside", "ctrl B")
                .put("record", "ctrl R")
                .put("dark", "ctrl D");
        int number = 1;
        for (String scene : Scenes.names()) {
            strokes.put("scene-" + scene, String.valueOf(number++));
        }
        return strokes.buildOrThrow();
    }

    /** What a button tells that is pointed at: what it is for, and its key. */
    static String tip(String name, String text) {
        return Optional.ofNullable(STROKES.get(name))
                .map(stroke -> text + " (" + label(stroke) + ")")
                .orElse(text);
    }

    private static String label(String stroke) {
        KeyStroke key = KeyStroke.getKeyStroke(stroke);
        String last = switch (key.getKeyCode()) {
            case KeyEvent.VK_LEFT -> "←";
            case KeyEvent.VK_RIGHT -> "→";
            default -> {
                String name = stroke.substring(stroke.lastIndexOf(' ') + 1);
                yield name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
            }
        };
        return switch (key.getModifiers() & (KeyEvent.CTRL_DOWN_MASK | KeyEvent.SHIFT_DOWN_MASK)) {
            case KeyEvent.CTRL_DOWN_MASK -> "Ctrl+" + last;
            case KeyEvent.SHIFT_DOWN_MASK -> "Shift+" + last;
            default -> last;
        };
    }

    /** On the event thread, once the window has its buttons. */
    static void install(WatchWindow window, JRootPane root) {
        STROKES.forEach((name, stroke) -> bind(root, stroke, () -> press(root, name)));
        bind(root, "HOME", () -> window.seek(0));
        bind(root, "END", () -> window.seek(Long.MAX_VALUE));
    }

    private static void bind(JRootPane root, String stroke, Runnable action) {
        KeyStroke key = KeyStroke.getKeyStroke(stroke);
        root.getInputMap(JComponent.WHEN_IN_FOCUSED_WINDOW).put(key, stroke);
        root.getActionMap().put(stroke, new AbstractAction() {
            private static final long serialVersionUID = 1L;

            /** Whoever writes into a field means the field. */
            @Override
            public boolean isEnabled() {
                boolean isWriting =
                        KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner() instanceof JTextComponent;
                return !isWriting || (key.getModifiers() & KeyEvent.CTRL_DOWN_MASK) != 0;
            }

            @Override
            public void actionPerformed(ActionEvent event) {
                action.run();
            }
        });
    }

    private static void press(Container within, String name) {
        for (Component each : within.getComponents()) {
            if (name.equals(each.getName()) && each instanceof AbstractButton button) {
                button.doClick(0);
            } else if (name.equals(each.getName()) && each instanceof JTextField field) {
                field.requestFocusInWindow();
                field.selectAll();
            } else if (each instanceof Container inner) {
                press(inner, name);
            }
        }
    }
}
