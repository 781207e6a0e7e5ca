package stakeout.visualizer.window;

import com.google.common.collect.ImmutableList;
import java.awt.Dimension;
import java.awt.GridLayout;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import javax.swing.ButtonGroup;
import javax.swing.JFileChooser;
import javax.swing.JLabel;
import javax.swing.JOptionPane;
import javax.swing.JPanel;
import javax.swing.JRadioButton;
import javax.swing.JTextField;
import javax.swing.SwingWorker;
import stakeout.results.recording.RecordingFolder;
import stakeout.scenarios.load.UserMistake;
import stakeout.visualizer.moment.Moment;
import stakeout.visualizer.moment.RunCard;
import stakeout.visualizer.render.Frames;
import stakeout.visualizer.render.Picture;
import stakeout.visualizer.render.Stretch;

/** Saves what the window shows: the picture as a PNG of twice the density, a stretch as an animated GIF or as a folder of frames. */
final class SaveDialog {
    private static final int DENSITY = 2;
    private static final int MOST_FRAMES = 240;
    private static final int DELAY_MILLIS = 100;
    private static final int USUAL_STEPS = 60;
    private static final String TITLE = "Save";

    /** What to save. */
    enum Kind {
        PICTURE("This picture (PNG)", ".png"),
        FILM("A film of a stretch (GIF)", ".gif"),
        FRAMES("The frames of a stretch (a folder of PNGs)", "");

        private final String text;
        private final String suffix;

        Kind(String text, String suffix) {
            this.text = text;
            this.suffix = suffix;
        }
    }

    private final WatchWindow window;
    private final Reel reel;
    private final ScenePortrayal portrayal;

    SaveDialog(WatchWindow window, Reel reel, ScenePortrayal portrayal) {
        this.window = window;
        this.reel = reel;
        this.portrayal = portrayal;
    }

    /** Asks what and where to, and saves it. On the event thread. */
    void open() {
        JPanel panel = new JPanel(new GridLayout(0, 1, 4, 4));
        ButtonGroup group = new ButtonGroup();
        EnumMap<Kind, JRadioButton> kinds = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            JRadioButton button = new JRadioButton(kind.text, kind == Kind.PICTURE);
            kinds.put(kind, button);
            group.add(button);
            panel.add(button);
        }
        String clock;
        JTextField stretch;
        synchronized (reel) {
            Moment moment = reel.moment();
            clock = moment.run().clock().name();
            long last = Math.min(moment.steps() - 1, moment.step() + USUAL_STEPS - 1);
            stretch = new JTextField(moment.periodOf(moment.step()) + ".." + moment.periodOf(last), 16);
        }
        panel.add(new JLabel("Of a stretch the " + clock + "s, at most " + MOST_FRAMES + " frames:"));
        panel.add(stretch);
        if (JOptionPane.showConfirmDialog(
                        window.frame(), panel, TITLE, JOptionPane.OK_CANCEL_OPTION, JOptionPane.PLAIN_MESSAGE)
                != JOptionPane.OK_OPTION) {
            return;
        }
        Kind kind = Kind.PICTURE;
        for (Kind each : Kind.values()) {
            kind = kinds.get(each).isSelected() ? each : kind;
        }
        Optional<File> file = file(kind);
        if (file.isPresent()) {
            save(kind, stretch.getText(), file.get().toPath());
        }
    }

    private Optional<File> file(Kind kind) {
        JFileChooser chooser = new JFileChooser(new File("").getAbsoluteFile());
        chooser.setDialogTitle(TITLE);
        synchronized (reel) {
            Moment moment = reel.moment();
            chooser.setSelectedFile(new File(
                    moment.run().scenario() + "-" + portrayal.scene().name() + "-" + moment.period() + kind.suffix));
        }
        return chooser.showSaveDialog(window.frame()) == JFileChooser.APPROVE_OPTION
                ? Optional.of(chooser.getSelectedFile())
                : Optional.empty();
    }

    /** Why nothing can be written there, whoever agrees. */
    private static Optional<String> obstacle(Kind kind, Path file) {
        if (RecordingFolder.isWithin(file.toAbsolutePath().normalize())) {
            return Optional.of(file + ": it lies in a recording, which stays as it is.\nMaybe another folder.");
        }
        if (kind != Kind.FRAMES && Files.isDirectory(file)) {
            return Optional.of(file + ": it is a folder.\nMaybe another name.");
        }
        if (kind == Kind.FRAMES && Files.exists(file) && !Files.isDirectory(file)) {
            return Optional.of(file + ": it is a file, and frames need a folder.\nMaybe another name.");
        }
        return Optional.empty();
    }

    /** Asks whether something that is there already may be replaced; frames are put among what a folder holds. */
    private boolean mayBeWritten(Path file) {
        return !Files.exists(file)
                || JOptionPane.showConfirmDialog(
                                window.frame(),
                                file.getFileName() + " is there already.\n"
                                        + (Files.isDirectory(file)
                                                ? "Are frames of the same names to be replaced in it?"
                                                : "Is it to be replaced?"),
                                TITLE,
                                JOptionPane.YES_NO_OPTION,
                                JOptionPane.WARNING_MESSAGE)
                        == JOptionPane.YES_OPTION;
    }

    /** Writes on another thread, and tells when it is done or why not. On the event thread. */
    void save(Kind kind, String stretch, Path chosen) {
        String name = String.valueOf(chosen.getFileName());
        Path file = name.toLowerCase(java.util.Locale.ROOT).endsWith(kind.suffix)
                ? chosen
                : chosen.resolveSibling(name + kind.suffix);
        Optional<String> obstacle = obstacle(kind, file);
        if (obstacle.isPresent()) {
            Notice.show(window.frame(), obstacle.get(), TITLE);
            return;
        }
        if (!mayBeWritten(file)) {
            return;
        }
        Dimension size = window.pictureSize();
        Picture picture = new Picture(
                portrayal.scene(), portrayal.theme(), size.width, size.height, kind == Kind.PICTURE ? DENSITY : 1);
        window.say("Saving " + file + " …");
        new SwingWorker<String, Void>() {
            @Override
            protected String doInBackground() {
                return write(kind, stretch, picture, file);
            }

            @Override
            protected void done() {
                try {
                    window.say("Saved " + get());
                } catch (ExecutionException e) {
                    window.say(" ");
                    Notice.show(window.frame(), e.getCause().getMessage(), TITLE);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        }.execute();
    }

    private String write(Kind kind, String stretch, Picture picture, Path file) {
        RunCard run;
        ImmutableList<Long> steps;
        synchronized (reel) {
            Moment moment = reel.moment();
            run = moment.run();
            steps = kind == Kind.PICTURE
                    ? ImmutableList.of(moment.step())
                    : steps(Stretch.parse("The stretch", stretch));
        }
        return new Frames(picture.scene().name(), step -> shot(picture, step), run, steps).write(file, DELAY_MILLIS);
    }

    private ImmutableList<Long> steps(Stretch stretch) {
        return Stretch.spread(step(stretch.from()), step(stretch.to()), MOST_FRAMES);
    }

    private long step(long period) {
        return reel.stepOf(period)
                .orElseThrow(() -> UserMistake.of(reel.moment().run().clock().name() + " " + period
                        + " was not played.\nMaybe one from "
                        + reel.moment().run().firstPeriod() + " on."));
    }

    /** The window stays where it was: nobody else sees the moment in between. */
    private Frames.Frame shot(Picture picture, long step) {
        synchronized (reel) {
            long before = reel.moment().step();
            reel.seek(step);
            Frames.Frame frame =
                    new Frames.Frame(picture.of(reel.moment()), reel.moment().period());
            reel.seek(before);
            return frame;
        }
    }
}
