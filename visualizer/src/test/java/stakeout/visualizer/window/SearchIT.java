package stakeout.visualizer.window;

import static org.assertj.core.api.Assertions.assertThat;
import static stakeout.visualizer.window.Screen.onEventThread;
import static stakeout.visualizer.window.Screen.shown;
import static stakeout.visualizer.window.Screen.until;

import java.awt.Container;
import java.io.IOException;
import java.nio.file.Path;
import javax.swing.JEditorPane;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JTabbedPane;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import stakeout.visualizer.Recorded;
import stakeout.visualizer.theme.Theme;

/** The chooser lists what is searched for, and shows it before it is opened. */
class SearchIT {
    @RegisterExtension
    static final Screen SCREEN = new Screen();

    @TempDir
    static Path folder;

    @BeforeAll
    static void record() throws IOException {
        Recorded.record(Recorded.STALL.replace("until: 700", "until: 60"), folder);
    }

    /** A list of the chooser, once something stands in it. */
    static JList<?> listed(String name) throws Exception {
        JList<?> list = (JList<?>) shown(name);
        until("something is listed", () -> list.getModel().getSize() > 0);
        return list;
    }

    @Test
    void whatIsSearchedForIsListedAndSeen() throws Exception {
        onEventThread(() -> {
            Theatre theatre = SCREEN.theatre(folder.resolve("nowhere"));
            theatre.choose();
            return theatre;
        });
        JTextField search = (JTextField) shown("search");
        JList<?> list = listed("scenarios");
        int all = onEventThread(() -> list.getModel().getSize());
        onEventThread(() -> {
            search.setText("stall-threshold ELECTRA");
            return search;
        });
        assertThat(onEventThread(() -> list.getModel().getSize())).isEqualTo(1);
        assertThat(((JLabel) shown("count")).getText()).isEqualTo("1 of " + all + " scenarios");
        JEditorPane details = (JEditorPane) shown("details");
        until("who attacks is told", () -> details.getText().contains("Attack: finality-stall"));
        onEventThread(() -> {
            search.setText("no scenario holds this");
            return search;
        });
        assertThat(onEventThread(list::getSelectedValue)).isNull();
        onEventThread(() -> {
            search.setText("");
            return search;
        });
        assertThat(onEventThread(() -> list.getModel().getSize())).isEqualTo(all);
        onEventThread(() -> search.getActionForKeyStroke(KeyStroke.getKeyStroke("DOWN")))
                .actionPerformed(null);
        assertThat(list.getSelectedIndex()).isEqualTo(1);
    }

    @Test
    void aRecordingIsSeenBeforeItIsOpenedAndTheThemeReachesAllWindows() throws Exception {
        Theatre theatre = onEventThread(() -> {
            Theatre made = SCREEN.theatre(folder);
            made.choose();
            return made;
        });
        Preview preview = (Preview) shown("preview");
        until("it is painted", () -> preview.picture().isPresent());
        SCREEN.click("open");
        WatchWindow window = SCREEN.opened();
        onEventThread(() -> {
            theatre.change(Theme.DARK);
            return theatre;
        });
        assertThat(window.theme()).isEqualTo(Theme.DARK);
        for (Container each :
                new Container[] {window.frame(), window.console(), SwingUtilities.getWindowAncestor(preview)}) {
            Container content = ((JFrame) each).getContentPane();
            assertThat(onEventThread(content::getBackground))
                    .as(((JFrame) each).getTitle())
                    .isEqualTo(Theme.DARK.panel());
        }
        until(
                "its picture is painted anew",
                () -> preview.picture()
                        .filter(image -> (image.getRGB(2, 2) & 0xFFFFFF)
                                == (Theme.DARK.paper().getRGB() & 0xFFFFFF))
                        .isPresent());
    }

    @Test
    void withoutRecordingsThePageSaysHowOneIsMade() throws Exception {
        onEventThread(() -> {
            Theatre theatre = SCREEN.theatre(folder.resolve("nowhere"));
            theatre.choose();
            return theatre;
        });
        listed("scenarios");
        JTabbedPane tabs = (JTabbedPane) shown("tabs");
        onEventThread(() -> {
            tabs.setSelectedIndex(0);
            return tabs;
        });
        JEditorPane details = (JEditorPane) shown("details");
        String page = onEventThread(details::getText);
        assertThat(page).contains("stakeout run quickstart");
    }
}
