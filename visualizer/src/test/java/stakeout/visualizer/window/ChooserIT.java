package stakeout.visualizer.window;

import static org.assertj.core.api.Assertions.assertThat;
import static stakeout.visualizer.window.Screen.onEventThread;
import static stakeout.visualizer.window.Screen.shown;
import static stakeout.visualizer.window.Screen.toldByDialog;
import static stakeout.visualizer.window.Screen.until;

import java.awt.Container;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.swing.JEditorPane;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JTabbedPane;
import javax.swing.JTable;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import stakeout.results.recording.RecordingException;
import stakeout.visualizer.Recorded;
import stakeout.visualizer.theme.Theme;

/** The chooser opens what is chosen, and what cannot be opened, or changed, says why. */
class ChooserIT {
    @RegisterExtension
    static final Screen SCREEN = new Screen();

    @TempDir
    static Path folder;

    private static Path recording;

    @BeforeAll
    static void record() throws IOException {
        recording = Recorded.record(Recorded.STALL, folder);
    }

    /** A list of the chooser, once something stands in it. */
    private static JList<?> listed(String name) throws Exception {
        JList<?> list = (JList<?>) shown(name);
        until("something is listed", () -> list.getModel().getSize() > 0);
        return list;
    }

    @Test
    void theChooserOpensWhatIsChosen() throws Exception {
        onEventThread(() -> {
            Theatre theatre = SCREEN.theatre(folder);
            theatre.choose();
            return theatre;
        });
        shown("chooser");
        listed("recordings");
        SCREEN.click("open");
        assertThat(SCREEN.opened().frame().getTitle()).contains("small-stall");
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

    @Test
    void ofAFolderWithSeveralRecordingsTheListIsShown() throws Exception {
        Path other = Files.createDirectories(folder.resolve("two"));
        Recorded.record(Recorded.STALL.replace("until: 700", "until: 20"), Files.createDirectories(other.resolve("a")));
        for (String name : new String[] {"b", "c"}) {
            copy(other.resolve("a").resolve("recording"), other.resolve(name));
        }
        List<Choice> opened = new ArrayList<>();
        Chooser chooser = onEventThread(() -> new Chooser(folder, opened::add, () -> Theme.LIGHT, theme -> {}));
        onEventThread(() -> {
            chooser.open(Theatre.screen());
            chooser.show(other);
            return chooser;
        });
        JList<?> list = (JList<?>) shown("recordings");
        assertThat(onEventThread(() -> list.getModel().getSize())).isEqualTo(2);
        assertThat(opened).isEmpty();
        SCREEN.click("open");
        Screen.until("one is opened", () -> opened.size() == 1);
        onEventThread(() -> {
            chooser.show(other.resolve("c"));
            return chooser;
        });
        assertThat(opened.get(1).folder()).contains(other.resolve("c"));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    private static String refused(String what, Optional<String> run) throws Exception {
        SwingUtilities.invokeLater(() -> SCREEN.theatre(folder).replay(what, run));
        String told = toldByDialog();
        shown("chooser");
        return told;
    }

    @Test
    void whatIsNoRecordingSaysWhyAndLeadsToTheChooser() throws Exception {
        assertThat(refused(folder.resolve("nowhere").toString(), Optional.empty()))
                .contains("no such folder");
    }

    @Test
    void aFolderOfSomethingElseSaysWhatIsMissing() throws Exception {
        Path other = Files.createDirectories(folder.resolve("other"));
        assertThat(refused(other.toString(), Optional.empty())).contains("experiment.json is missing");
    }

    @Test
    void aRunWithoutFramesNamesTheCommandThatRecordsThem() throws Exception {
        assertThat(refused(recording.toString(), Optional.of("p0000-r0001")))
                .contains("keeps no operator frames", "stakeout record " + recording);
    }

    @Test
    void aRunThatIsNotThereSaysWhichAre() throws Exception {
        assertThat(refused(recording.toString(), Optional.of("p0009-r0000")))
                .contains("there is no run", "small-stall");
    }

    @Test
    void aRecordingThatWasCutShortSaysWhere() throws Exception {
        Path frames = recording.resolve("runs/small-stall/p0000-r0000/frames.parquet");
        byte[] whole = Files.readAllBytes(frames);
        Files.write(frames, Arrays.copyOf(whole, whole.length / 2));
        try {
            assertThat(refused(recording.toString(), Optional.empty())).contains("frames.parquet", "bytes instead of");
        } finally {
            Files.write(frames, whole);
        }
    }

    /** Another byte in the middle of a table, whose length stays; answers what was there. */
    private static byte[] spoil(Path file) throws IOException {
        byte[] whole = Files.readAllBytes(file);
        byte[] spoilt = whole.clone();
        spoilt[spoilt.length / 2] ^= 1;
        Files.write(file, spoilt);
        return whole;
    }

    @Test
    void aFileThatWasChangedIsToldWhenTheRunIsSeenAlready() throws Exception {
        // nobody reads it for the first picture
        Path postings = recording.resolve("runs/small-stall/p0000-r0000/postings.parquet");
        byte[] whole = spoil(postings);
        try {
            SwingUtilities.invokeLater(() -> SCREEN.theatre(folder).replay(recording.toString(), Optional.empty()));
            assertThat(toldByDialog()).contains("postings.parquet", "its checksum is another");
            assertThat(Screen.find("watch")).isPresent();
        } finally {
            Files.write(postings, whole);
        }
    }

    @Test
    void aFileThatCannotBeReadForItWasChangedIsToldInsteadOfTheRun() throws Exception {
        Path roster = recording.resolve("runs/small-stall/p0000-r0000/roster.parquet");
        byte[] whole = Files.readAllBytes(roster);
        Files.write(roster, new byte[whole.length]);
        try {
            assertThat(refused(recording.toString(), Optional.empty()))
                    .contains("roster.parquet", "its checksum is another");
            assertThat(Screen.find("watch")).isEmpty();
        } finally {
            Files.write(roster, whole);
        }
    }

    @Test
    void whatComesUponAnOpenWindowIsToldOnce() throws Exception {
        Theatre theatre = SCREEN.theatre(folder);
        RecordingException gone = new RecordingException("frames.parquet: it is gone.");
        SwingUtilities.invokeLater(() -> theatre.tell(gone));
        assertThat(toldByDialog()).contains("it is gone");
        // would not return while a dialog is open
        assertThat(onEventThread(() -> {
                    theatre.tell(gone);
                    return true;
                }))
                .isTrue();
    }

    @Test
    void aScenarioThatThereIsNotNamesTheNearest() throws Exception {
        SwingUtilities.invokeLater(() -> SCREEN.theatre(folder).live("ethereum-stall-treshold"));
        assertThat(toldByDialog()).contains("ethereum-stall-threshold");
        shown("chooser");
    }

    @Test
    void anotherRunThatCannotBePutBesideSaysWhy() throws Exception {
        SwingUtilities.invokeLater(() -> SCREEN.theatre(folder).replay(recording.toString(), Optional.empty()));
        WatchWindow window = SCREEN.opened();
        onEventThread(() -> {
            new BesideDialog(window.tools(), window, window.reel()).put(folder.resolve("nowhere"), Optional.empty());
            return window;
        });
        assertThat(toldByDialog()).contains("no such folder");
        assertThat(window.scene().name()).isEqualTo("operators");
    }

    @Test
    void aValueThatTheRulesRefuseIsSaidAndStays() throws Exception {
        Recorded.experiment(Recorded.STALL.replace("until: 700", "until: 40"), folder);
        SwingUtilities.invokeLater(() ->
                SCREEN.theatre(folder).live(folder.resolve("scenario.yaml").toString()));
        WatchWindow window = SCREEN.opened();
        JTable rules = onEventThread(() -> {
            RulesInspector inspector = new RulesInspector(window, window.reel());
            inspector.fill();
            return (JTable) find(inspector, "rules");
        });
        int row = row(rules, "leak.scoreBias");
        Object before = rules.getValueAt(row, 1);
        SwingUtilities.invokeLater(() -> rules.setValueAt("-4", row, 1));
        assertThat(toldByDialog()).contains("scoreBias");
        assertThat(onEventThread(() -> rules.getValueAt(row, 1))).isEqualTo(before);
        onEventThread(() -> {
            rules.setValueAt("8", row, 1);
            return rules;
        });
        assertThat(rules.getValueAt(row, 1)).isEqualTo("8");
        assertThat(rules.getValueAt(row, 2)).isEqualTo("was " + before);
    }

    private static int row(JTable table, String rule) {
        for (int row = 0; row < table.getRowCount(); row++) {
            if (table.getValueAt(row, 0).equals(rule)) {
                return row;
            }
        }
        throw new AssertionError("no row " + rule);
    }

    private static java.awt.Component find(java.awt.Container within, String name) {
        for (java.awt.Component each : within.getComponents()) {
            if (name.equals(each.getName())) {
                return each;
            }
            if (each instanceof java.awt.Container inner) {
                java.awt.Component found = find(inner, name);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
