package stakeout.visualizer.window;

import static org.assertj.core.api.Assertions.assertThat;
import static stakeout.visualizer.window.Screen.onEventThread;
import static stakeout.visualizer.window.Screen.shown;
import static stakeout.visualizer.window.Screen.step;
import static stakeout.visualizer.window.Screen.toldByDialog;
import static stakeout.visualizer.window.Screen.until;

import com.google.common.collect.ImmutableMap;
import java.awt.Component;
import java.awt.KeyboardFocusManager;
import java.awt.Rectangle;
import java.awt.event.KeyEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JTable;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import stakeout.visualizer.Recorded;
import stakeout.visualizer.live.LiveScenario;
import stakeout.visualizer.moment.Moment;
import stakeout.visualizer.scene.Mark;
import stakeout.visualizer.scene.Scenes;
import stakeout.visualizer.theme.Amounts;

/** A recording and a live run in a real window, driven by a robot's mouse. */
class WatchWindowIT {
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
    void aRecordingIsPlayedPausedSteppedScrubbedAndInspected() throws Exception {
        SwingUtilities.invokeLater(
                () -> SCREEN.theatre(folder).replay(recording.toString(), Optional.of("p0000-r0000")));
        WatchWindow window = SCREEN.opened();
        assertThat(step(window)).isZero();
        SCREEN.click("play");
        until("the run plays", () -> step(window) >= 5);
        SCREEN.click("play");
        until("it is paused", () -> !window.isPlaying());
        long paused = step(window);
        SCREEN.click("back");
        until("it stepped back", () -> step(window) == paused - 1);
        SCREEN.click("on");
        until("it stepped on", () -> step(window) == paused);
        SCREEN.click("previous-event");
        SCREEN.click("next-event");
        SCREEN.click("next-event");
        Component scrub = shown("scrub");
        SCREEN.click(scrub, ((ScrubBar) scrub).xOf(350), 16);
        until("it was scrubbed", () -> Math.abs(step(window) - 350) <= 1);
        JTextField epoch = (JTextField) shown("epoch");
        onEventThread(() -> {
            epoch.setText("1020");
            epoch.postActionEvent();
            return epoch;
        });
        assertThat(step(window)).isEqualTo(20);
        onEventThread(() -> {
            epoch.setText("99999999");
            epoch.postActionEvent();
            return epoch;
        });
        assertThat(((JLabel) shown("said")).getText()).contains("was not played");
        SCREEN.clickOperator(window, 33);
        until("an inspector is open", () -> window.inspected().isPresent());
        assertThat(window.inspected().orElseThrow().facts()).containsEntry("Votes that arrived", "0.0 %");
        window.seekAndWait(500);
        until(
                "the inspector follows",
                () -> window.inspected()
                        .orElseThrow()
                        .facts()
                        .get("Votes that arrived")
                        .equals("100.0 %"));
        SCREEN.click("dark");
        until("it is dark", () -> window.theme().dark());
        onEventThread(() -> {
            window.frame().setSize(1, 1);
            window.frame().setSize(40, 40);
            window.frame().setSize(1280, 720);
            return window;
        });
        SCREEN.waitForIdle();
    }

    /** As if it were pressed over the picture, whichever window has the keyboard. */
    private static void key(WatchWindow window, String stroke) throws Exception {
        KeyStroke key = KeyStroke.getKeyStroke(stroke);
        int held = key.getModifiers() & (KeyEvent.CTRL_DOWN_MASK | KeyEvent.SHIFT_DOWN_MASK);
        onEventThread(() -> {
            JComponent picture = window.display().insideDisplay;
            KeyEvent pressed =
                    new KeyEvent(picture, KeyEvent.KEY_PRESSED, 0, held, key.getKeyCode(), KeyEvent.CHAR_UNDEFINED);
            KeyboardFocusManager.getCurrentKeyboardFocusManager().redispatchEvent(picture, pressed);
            return pressed;
        });
    }

    @Test
    void keysDoWhatTheButtonsDo() throws Exception {
        SwingUtilities.invokeLater(() -> SCREEN.theatre(folder).replay(recording.toString(), Optional.empty()));
        WatchWindow window = SCREEN.opened();
        key(window, "END");
        assertThat(step(window)).isEqualTo(699);
        key(window, "LEFT");
        assertThat(step(window)).isEqualTo(698);
        key(window, "HOME");
        key(window, "RIGHT");
        assertThat(step(window)).isEqualTo(1);
        key(window, "shift RIGHT");
        assertThat(step(window)).isGreaterThan(1);
        key(window, "2");
        assertThat(window.scene().name()).isEqualTo(Scenes.names().get(1));
        key(window, "ctrl D");
        assertThat(window.theme().dark()).isTrue();
        key(window, "HOME");
        key(window, "SPACE");
        until("it plays", () -> step(window) >= 2);
        key(window, "SPACE");
        until("it is paused", () -> !window.isPlaying());
        assertThat(((JButton) shown("save")).getToolTipText()).endsWith("(Ctrl+S)");
        assertThat(((JButton) shown("previous-event")).getToolTipText()).endsWith("(Shift+←)");
    }

    @Test
    void aScenarioIsPlayedLiveAndItsRulesChange() throws Exception {
        Recorded.experiment(Recorded.STALL.replace("until: 700", "until: 40"), folder);
        SwingUtilities.invokeLater(() ->
                SCREEN.theatre(folder).live(folder.resolve("scenario.yaml").toString()));
        WatchWindow window = SCREEN.opened();
        SCREEN.click("play");
        until("it plays to its end", () -> step(window) == 39 && !window.isPlaying());
        SCREEN.click("back");
        until("it steps back", () -> step(window) == 38);
        LiveScenario scenario = window.rules().orElseThrow();
        onEventThread(() -> {
            scenario.change("leak.scoreBias", "400");
            window.renew(scenario);
            return scenario;
        });
        assertThat(step(window)).isZero();
        SCREEN.click("play");
        until("the changed run plays to its end", () -> step(window) == 39 && !window.isPlaying());
        onEventThread(() -> {
            RulesInspector rules = (RulesInspector) window.getInspector();
            rules.fill();
            rules.reset();
            return rules;
        });
        assertThat(scenario.rules()).containsEntry("leak.scoreBias", "4");
        assertThat(step(window)).isZero();
    }

    private static long size(Path file) {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void filmsAndPicturesAreSavedWhileTheWindowStaysWhereItIs() throws Exception {
        SwingUtilities.invokeLater(() -> SCREEN.theatre(folder).replay(recording.toString(), Optional.empty()));
        WatchWindow window = SCREEN.opened();
        window.seekAndWait(100);
        SaveDialog save = onEventThread(() -> window.save());
        onEventThread(() -> {
            save.save(SaveDialog.Kind.PICTURE, "", folder.resolve("now"));
            save.save(SaveDialog.Kind.FILM, "1008..1013", folder.resolve("film"));
            save.save(SaveDialog.Kind.FRAMES, "1008..1010", folder.resolve("frames"));
            return save;
        });
        until("the picture is there", () -> size(folder.resolve("now.png")) > 1000);
        until("the film is there", () -> size(folder.resolve("film.gif")) > 1000);
        until("the frames are there", () -> size(folder.resolve("frames/operators-1010.png")) > 1000);
        assertThat(step(window)).isEqualTo(100);
        onEventThread(() -> {
            save.save(SaveDialog.Kind.FILM, "5..9", folder.resolve("never"));
            return save;
        });
        assertThat(toldByDialog()).contains("epoch 5 was not played");
        assertThat(folder.resolve("never.gif")).doesNotExist();
    }

    @Test
    void mistakesOfSavingAreToldInItsOwnWords() throws Exception {
        SwingUtilities.invokeLater(() -> SCREEN.theatre(folder).replay(recording.toString(), Optional.empty()));
        WatchWindow window = SCREEN.opened();
        assertThat(toldOfSaving(window, SaveDialog.Kind.FILM, "", folder.resolve("none")))
                .contains("The stretch () must be a period")
                .doesNotContain("--epochs");
        assertThat(toldOfSaving(window, SaveDialog.Kind.FILM, "1009..1008", folder.resolve("none")))
                .contains("The stretch (1009..1008) must not end before it begins")
                .doesNotContain("--epochs");
        assertThat(toldOfSaving(window, SaveDialog.Kind.PICTURE, "", recording.resolve("mine")))
                .contains("it lies in a recording");
        assertThat(recording.resolve("mine.png")).doesNotExist();
        Path taken = Files.createDirectory(folder.resolve("taken.gif"));
        assertThat(toldOfSaving(window, SaveDialog.Kind.FILM, "1008..1009", taken))
                .contains("it is a folder");
        assertThat(taken).isDirectory();
    }

    private static String toldOfSaving(WatchWindow window, SaveDialog.Kind kind, String stretch, Path file)
            throws Exception {
        SwingUtilities.invokeLater(() -> window.save().save(kind, stretch, file));
        return toldByDialog();
    }

    @Test
    void anotherRunIsPutBesideAndBothMoveTogether() throws Exception {
        SwingUtilities.invokeLater(() -> SCREEN.theatre(folder).replay(recording.toString(), Optional.empty()));
        WatchWindow window = SCREEN.opened();
        onEventThread(() -> {
            new BesideDialog(window.tools(), window, window.reel())
                    .put(recording, Optional.of("small-stall/p0000-r0000-twin"));
            return window;
        });
        until("both are shown", () -> window.scene().name().equals("compare"));
        window.seekAndWait(321);
        Moment other =
                onEventThread(() -> ((WatchState) window.state).now().beside().orElseThrow());
        assertThat(other.run().name()).endsWith("-twin");
        assertThat(other.step()).isEqualTo(321);
    }

    @Test
    void whatTakesLongIsReadBehindTheWindow() throws Exception {
        SwingUtilities.invokeLater(() -> SCREEN.theatre(folder).replay(recording.toString(), Optional.empty()));
        WatchWindow window = SCREEN.opened();
        for (String scene : new String[] {"stake", "money", "chain", "compare"}) {
            onEventThread(() -> {
                window.tools().show(scene);
                // a scene asks for what it lacks when it is painted, which Swing may put off
                Screen.paint(window);
                return window;
            });
            until(scene + " is read", () -> {
                synchronized (window.reel()) {
                    return !window.reel().moment().isReading();
                }
            });
        }
        synchronized (window.reel()) {
            Moment moment = window.reel().moment();
            assertThat(moment.trouble()).isEmpty();
            assertThat(moment.river()).isPresent();
            assertThat(moment.purse()).isPresent();
            assertThat(moment.chain()).isPresent();
            assertThat(moment.beside()).isPresent();
        }
    }

    @Test
    void factsOfAnInspectorAreATable() throws Exception {
        SwingUtilities.invokeLater(() -> SCREEN.theatre(folder).replay(recording.toString(), Optional.empty()));
        WatchWindow window = SCREEN.opened();
        SCREEN.clickOperator(window, 3);
        until("an inspector is open", () -> window.inspected().isPresent());
        onEventThread(() -> {
            window.console().toFront();
            return window;
        });
        JTable facts = (JTable) shown("facts");
        assertThat(facts.getRowCount())
                .isEqualTo(window.inspected().orElseThrow().facts().size());
        assertThat(facts.getValueAt(0, 1)).isEqualTo("home");
    }

    @Test
    void anInspectorFollowsTimeInScenesThatDoNotShowItsOperator() throws Exception {
        SwingUtilities.invokeLater(() -> SCREEN.theatre(folder).replay(recording.toString(), Optional.empty()));
        WatchWindow window = SCREEN.opened();
        SCREEN.clickOperator(window, 33);
        until("an inspector is open", () -> window.inspected().isPresent());
        assertThat(window.inspected().orElseThrow().facts())
                .containsEntry("chose", "its duty: nothing was ordered")
                .containsEntry("Posted to it in epoch 1,000", "");
        onEventThread(() -> {
            window.tools().show("chain");
            return window;
        });
        window.seekAndWait(12);
        until(
                "it tells of the epoch that is shown",
                () -> window.inspected().orElseThrow().facts().containsKey("Posted to it in epoch 1,012"));
        assertThat(window.inspected().orElseThrow().facts())
                .containsEntry("Votes that arrived", "0.0 %")
                .doesNotContainKey("Posted to it in epoch 1,000");
    }

    @Test
    void anInspectorStaysWhenTheRunIsPlayed() throws Exception {
        SwingUtilities.invokeLater(() -> SCREEN.theatre(folder).replay(recording.toString(), Optional.empty()));
        WatchWindow window = SCREEN.opened();
        SCREEN.clickOperator(window, 3);
        until("an inspector is open", () -> window.inspected().isPresent());
        SCREEN.click("play");
        until("the run plays", () -> step(window) >= 5);
        assertThat(onEventThread(() -> window.console().getAllInspectors().size()))
                .isEqualTo(1);
        SCREEN.click("play");
        until("it is paused", () -> !window.isPlaying());
        until(
                "the inspector tells of the step shown",
                () -> window.inspected()
                        .orElseThrow()
                        .facts()
                        .containsKey("Posted to it in epoch " + Amounts.count(1_000 + step(window))));
    }

    @Test
    void whatIsThereAlreadyIsReplacedOnlyWhenAskedTo() throws Exception {
        SwingUtilities.invokeLater(() -> SCREEN.theatre(folder).replay(recording.toString(), Optional.empty()));
        WatchWindow window = SCREEN.opened();
        Path kept = folder.resolve("kept.png");
        Files.writeString(kept, "of another day");
        SwingUtilities.invokeLater(() -> window.save().save(SaveDialog.Kind.PICTURE, "", kept));
        assertThat(toldByDialog()).contains("kept.png is there already");
        SCREEN.waitForIdle();
        assertThat(kept).hasContent("of another day");
    }

    @Test
    void anOperatorOfTheOtherRunIsInspectedInThatRun() throws Exception {
        SwingUtilities.invokeLater(() -> SCREEN.theatre(folder).replay(recording.toString(), Optional.empty()));
        WatchWindow window = SCREEN.opened();
        onEventThread(() -> {
            window.tools().show("compare");
            Screen.paint(window);
            return window;
        });
        until("the twin is read", () -> {
            synchronized (window.reel()) {
                return !window.reel().moment().isReading();
            }
        });
        window.seekAndWait(12);
        ScenePortrayal portrayal = new ScenePortrayal(window.reel(), window.scene(), window.theme());
        Mark beside =
                new Mark(Mark.OPERATOR_BESIDE, 33, "cartel, in the other run", new Rectangle(1, 1), ImmutableMap.of());
        Mark here = new Mark(Mark.OPERATOR, 33, "cartel", new Rectangle(1, 1), ImmutableMap.of());
        assertThat(portrayal.inFull(here).facts()).containsEntry("Votes that arrived", "0.0 %");
        assertThat(portrayal.inFull(beside).facts()).containsEntry("Votes that arrived", "100.0 %");
    }
}
