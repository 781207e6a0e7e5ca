package stakeout.visualizer.window;

import java.awt.Dimension;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import javax.swing.DefaultListModel;
import javax.swing.JFileChooser;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JOptionPane;
import javax.swing.JScrollPane;
import javax.swing.SwingWorker;
import stakeout.visualizer.render.Chosen;
import stakeout.visualizer.replay.Replay;

/** Chooses another run to stand beside the one that is looked at. */
final class BesideDialog {
    private static final String TITLE = "Compare with";
    private static final String OTHER = "Another folder…";

    private final SceneTools tools;
    private final WatchWindow window;
    private final Reel reel;

    BesideDialog(SceneTools tools, WatchWindow window, Reel reel) {
        this.tools = tools;
        this.window = window;
        this.reel = reel;
    }

    /** Asks which, and puts it beside. On the event thread. */
    void open() {
        Replay shown = reel.recording().orElseThrow();
        List<Choice> choices =
                Choice.beside(shown.experiment(), shown.tables().facts().run(), window.runs());
        Object[] buttons = {"Compare", OTHER, "Cancel"};
        JList<String> list = new JList<>(names(choices));
        list.setSelectedIndex(choices.isEmpty() ? -1 : 0);
        JScrollPane scroll = new JScrollPane(list);
        scroll.setPreferredSize(new Dimension(620, 320));
        JLabel label = new JLabel(
                choices.isEmpty()
                        ? "No other recording lies here; choose another folder."
                        : "Which run is to stand beside this one?");
        int pressed = JOptionPane.showOptionDialog(
                window.frame(),
                choices.isEmpty() ? label : new Object[] {label, scroll},
                TITLE,
                JOptionPane.DEFAULT_OPTION,
                JOptionPane.PLAIN_MESSAGE,
                null,
                buttons,
                buttons[0]);
        if (pressed == 0 && list.getSelectedIndex() >= 0) {
            Choice choice = choices.get(list.getSelectedIndex());
            put(choice.folder().orElseThrow(), choice.run().map(Object::toString));
        } else if (pressed == 1) {
            JFileChooser chooser = new JFileChooser(Path.of("").toAbsolutePath().toFile());
            chooser.setFileSelectionMode(JFileChooser.DIRECTORIES_ONLY);
            if (chooser.showOpenDialog(window.frame()) == JFileChooser.APPROVE_OPTION) {
                put(chooser.getSelectedFile().toPath(), Optional.empty());
            }
        }
    }

    private static DefaultListModel<String> names(List<Choice> choices) {
        DefaultListModel<String> names = new DefaultListModel<>();
        choices.forEach(choice -> names.addElement(choice.name()));
        return names;
    }

    /** Opens a run on another thread and shows both. On the event thread. */
    void put(Path folder, Optional<String> run) {
        tools.say("Opening " + folder + " …");
        new SwingWorker<Replay, Void>() {
            @Override
            protected Replay doInBackground() {
                return Chosen.open(folder.toString(), run);
            }

            @Override
            protected void done() {
                try {
                    Replay other = get();
                    synchronized (reel) {
                        reel.recording().orElseThrow().putBeside(other);
                    }
                    tools.say(" ");
                    tools.show("compare");
                } catch (ExecutionException e) {
                    tools.say(" ");
                    Notice.show(window.frame(), e.getCause().getMessage(), TITLE);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        }.execute();
    }
}
