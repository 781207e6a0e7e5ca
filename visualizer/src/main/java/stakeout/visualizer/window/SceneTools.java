package stakeout.visualizer.window;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.util.ArrayList;
import java.util.List;
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
    private final List<JToggleButton> scenes = new ArrayList<>();
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
            scenes.add(button);
            buttons.add(button);
        }
        JToggleButton dark = new JToggleButton("Dark", window.theme().dark());
        dark.setName("dark");
        dark.setFocusable(false);
        dark.addActionListener(any -> window.choose(dark.isSelected() ? Theme.DARK : Theme.LIGHT));
        buttons.add(dark);
        buttons.add(button(
                "save",
                "Save…",
                "This picture, a film of a stretch, or its frames",
                () -> window.save().open()));
        if (reel.recording().isPresent()) {
            buttons.add(button(
                    "beside",
                    "Compare with…",
                    "Another run beside this one, instead of its honest twin",
                    () -> new BesideDialog(this, window, reel).open()));
        }
        if (reel.rules().isPresent()) {
            buttons.add(button(
                    "record",
                    "Record",
                    "Records this run, with the rules as they are now, under " + window.runs(),
                    () -> new LiveRecorder(this, window.runs())
                            .record(reel.rules().orElseThrow())));
        }
        add(buttons, BorderLayout.WEST);
        pointed.setName("pointed");
        pointed.setPreferredSize(new Dimension(200, 20));
        add(pointed, BorderLayout.CENTER);
    }

    private static JButton button(String name, String text, String tip, Runnable action) {
        JButton button = new JButton(text);
        button.setName(name);
        button.setToolTipText(tip);
        button.setFocusable(false);
        button.addActionListener(any -> action.run());
        return button;
    }

    /** Shows a scene by its name. */
    void show(String scene) {
        for (JToggleButton each : scenes) {
            if (each.getName().equals("scene-" + scene)) {
                each.doClick(0);
            }
        }
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
        if (window.console().getBounds().intersects(window.frame().getBounds())) {
            window.console().toFront();
        }
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
