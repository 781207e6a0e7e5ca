package stakeout.visualizer.window;

import static org.assertj.core.api.Assertions.assertThat;
import static stakeout.visualizer.window.Screen.onEventThread;
import static stakeout.visualizer.window.Screen.shown;
import static stakeout.visualizer.window.Screen.toldByDialog;

import java.awt.Rectangle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.swing.JList;
import javax.swing.JTable;
import javax.swing.JTextArea;
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

    @Test
    void theChooserOpensWhatIsChosen() throws Exception {
        onEventThread(() -> {
            Theatre theatre = SCREEN.theatre(folder);
            theatre.choose();
            return theatre;
        });
        shown("chooser");
        SearchIT.listed("recordings");
        SCREEN.click("open");
        assertThat(SCREEN.opened().frame().getTitle()).contains("small-stall");
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
    void aLongMessageIsWrappedAndCanBeTakenAway() throws Exception {
        Theatre theatre = SCREEN.theatre(folder);
        String message = "frames.parquet: " + "of many words, one more; ".repeat(80);
        SwingUtilities.invokeLater(() -> theatre.tell(new RecordingException(message)));
        JTextArea text = (JTextArea) shown("notice");
        Rectangle dialog =
                onEventThread(() -> SwingUtilities.getWindowAncestor(text).getBounds());
        assertThat(Theatre.screen().contains(dialog)).as("%s", dialog).isTrue();
        assertThat(dialog.width).isLessThan(800);
        onEventThread(() -> {
            text.selectAll();
            return text;
        });
        assertThat(text.getSelectedText()).isEqualTo(message);
        assertThat(toldByDialog()).isEqualTo(message);
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
