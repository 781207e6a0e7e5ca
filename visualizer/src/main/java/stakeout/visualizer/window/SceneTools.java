package stakeout.visualizer.window;

import com.formdev.flatlaf.FlatClientProperties;
import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.GridBagLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.ButtonGroup;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JToggleButton;
import sim.util.Bag;
import stakeout.visualizer.scene.Mark;
import stakeout.visualizer.scene.Scene;
import stakeout.visualizer.scene.Scenes;

/** Above the picture: which scene, what lies under the mouse, pictures to take away, and day or night. */
final class SceneTools extends JPanel {
    private static final long serialVersionUID = 1L;

    private final transient WatchWindow window;
    private final transient ScenePortrayal portrayal;
    private final List<JToggleButton> scenes = new ArrayList<>();
    private final JLabel pointed = new JLabel(" ");
    private final JButton dark;
    private transient MarkInspector inspector;

    SceneTools(WatchWindow window, Reel reel, ScenePortrayal portrayal) {
        super(new BorderLayout(10, 0));
        this.window = window;
        this.portrayal = portrayal;
        setBorder(BorderFactory.createEmptyBorder(5, 8, 5, 8));
        JPanel right = new JPanel(new FlowLayout(FlowLayout.RIGHT, 6, 0));
        if (reel.rules().isPresent()) {
            LiveRecorder recorder = new LiveRecorder(this, window.runs());
            right.add(button(
                    "record",
                    "Record",
                    "Records this run, with the rules as they are now, under " + window.runs(),
                    () -> recorder.record(reel.rules().orElseThrow())));
        }
        if (reel.recording().isPresent()) {
            right.add(button(
                    "beside",
                    "Compare with…",
                    "Another run beside this one, instead of its honest twin",
                    () -> new BesideDialog(this, window, reel).open()));
        }
        right.add(button(
                "save",
                "Save…",
                "This picture, a film of a stretch, or its frames",
                () -> window.save().open()));
        dark = button(
                "dark",
                "",
                "Day or night, for all windows",
                () -> window.choose(window.theme().other()));
        right.add(dark);
        sayTheme();
        add(middle(scenes()), BorderLayout.WEST);
        pointed.setName("pointed");
        // takes what room is left, however long its text
        pointed.setPreferredSize(new Dimension(0, 0));
        add(pointed, BorderLayout.CENTER);
        add(middle(right), BorderLayout.EAST);
    }

    /** One beside the other, the chosen one filled. */
    private JPanel scenes() {
        JPanel row = new JPanel(new FlowLayout(FlowLayout.LEFT, 2, 2));
        row.putClientProperty(
                FlatClientProperties.STYLE, "arc: 10; background: mix($Panel.background,$Component.borderColor,55%)");
        ButtonGroup group = new ButtonGroup();
        for (String name : Scenes.names()) {
            JToggleButton button = new JToggleButton(
                    Character.toUpperCase(name.charAt(0)) + name.substring(1),
                    name.equals(portrayal.scene().name()));
            button.setName("scene-" + name);
            button.setToolTipText(WatchKeys.tip(button.getName(), "The scene " + button.getText()));
            button.setFocusable(false);
            button.putClientProperty(FlatClientProperties.BUTTON_TYPE, FlatClientProperties.BUTTON_TYPE_TOOLBAR_BUTTON);
            button.putClientProperty(
                    FlatClientProperties.STYLE,
                    "toolbar.selectedBackground: $List.selectionBackground;"
                            + "toolbar.selectedForeground: $List.selectionForeground;"
                            + "toolbar.margin: 3,10,3,10; arc: 8");
            button.addActionListener(any -> show(Scenes.named(name).orElseThrow()));
            group.add(button);
            scenes.add(button);
            row.add(button);
        }
        return row;
    }

    /** Halfway up whatever height there is. */
    private static JPanel middle(JComponent row) {
        JPanel panel = new JPanel(new GridBagLayout());
        panel.add(row);
        return panel;
    }

    private static JButton button(String name, String text, String tip, Runnable action) {
        JButton button = new JButton(text);
        button.setName(name);
        button.setToolTipText(WatchKeys.tip(name, tip));
        button.setFocusable(false);
        button.addActionListener(any -> action.run());
        return button;
    }

    /** The button says what it brings. */
    void sayTheme() {
        dark.setText(window.theme().dark() ? "Light" : "Dark");
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
        say(mark.map(each -> each.summary(3).replace("\n", "   ")).orElse(" "));
    }

    void say(String text) {
        pointed.setText(text);
        // there may not be room for all of it
        pointed.setToolTipText(text.isBlank() ? null : text);
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

    /** What was inspected before a run began is inspected in it. */
    void inspectAgain() {
        inspected().ifPresent(this::inspect);
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
