package stakeout.visualizer.window;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.nio.file.Path;
import java.util.Optional;
import javax.swing.ButtonGroup;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JToggleButton;
import sim.util.Bag;
import stakeout.visualizer.scene.Mark;
import stakeout.visualizer.scene.Scene;
import stakeout.visualizer.scene.Scenes;
import stakeout.visualizer.theme.Theme;

/** Above the picture: which scene, by day or night, pictures to take away, and what lies under the mouse. */
final class SceneTools extends JPanel {
    private static final long serialVersionUID = 1L;

    private final transient WatchWindow window;
    private final transient ScenePortrayal portrayal;
    private final JLabel pointed = new JLabel(" ");
    private transient MarkInspector inspector;

    SceneTools(WatchWindow window, Reel reel, ScenePortrayal portrayal) {
        super(new BorderLayout());
        this.window = window;
        this.portrayal = portrayal;
        JPanel buttons = new JPanel(new FlowLayout(FlowLayout.LEFT, 6, 4));
        ButtonGroup group = new ButtonGroup();
        for (String name : Scenes.names()) {
            JToggleButton button = new JToggleButton(
                    Character.toUpperCase(name.charAt(0)) + name.substring(1),
                    name.equals(portrayal.scene().name()));
            button.setName("scene-" + name);
            button.setFocusable(false);
            button.addActionListener(any -> show(Scenes.named(name).orElseThrow()));
            group.add(button);
            buttons.add(button);
        }
        JToggleButton dark = new JToggleButton("Dark", window.theme().dark());
        dark.setName("dark");
        dark.setFocusable(false);
        dark.addActionListener(any -> window.setTheme(dark.isSelected() ? Theme.DARK : Theme.LIGHT));
        buttons.add(dark);
        JButton save = new JButton("Save picture…");
        save.setName("save");
        save.setFocusable(false);
        save.addActionListener(any -> new PictureSaver(window, reel, portrayal).save());
        buttons.add(save);
        if (reel.rules().isPresent()) {
            JButton keep = new JButton("Record");
            keep.setName("record");
            keep.setFocusable(false);
            keep.setToolTipText("Records this run, with the rules as they are now, under runs/");
            keep.addActionListener(any ->
                    new LiveRecorder(this, Path.of("runs")).record(reel.rules().orElseThrow()));
            buttons.add(keep);
        }
        add(buttons, BorderLayout.WEST);
        pointed.setName("pointed");
        pointed.setPreferredSize(new Dimension(200, 20));
        add(pointed, BorderLayout.CENTER);
    }

    private void show(Scene scene) {
        portrayal.show(scene);
        window.refresh();
    }

    /** Says what the mouse points at. */
    void tell(Optional<Mark> mark) {
        pointed.setText(
                mark.map(each -> "  " + each.summary(3).replace("\n", "   ")).orElse(" "));
    }

    void say(String text) {
        pointed.setText("  " + text);
    }

    /** Opens what is known of a thing in an inspector of MASON's console. */
    void inspect(Mark mark) {
        inspector = new MarkInspector(portrayal, window, mark);
        window.console().removeAllInspectors(true);
        Bag inspectors = new Bag();
        inspectors.add(inspector);
        Bag names = new Bag();
        names.add(mark.name());
        window.console().setInspectors(inspectors, names);
    }

    Optional<Mark> inspected() {
        return Optional.ofNullable(inspector).map(MarkInspector::mark);
    }

    void update() {
        if (inspector != null) {
            inspector.updateInspector();
        }
    }
}
