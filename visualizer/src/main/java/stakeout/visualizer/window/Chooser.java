package stakeout.visualizer.window;

import com.formdev.flatlaf.FlatClientProperties;
import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.Rectangle;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JFileChooser;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JSplitPane;
import javax.swing.JTabbedPane;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.ScrollPaneConstants;
import javax.swing.SwingUtilities;
import javax.swing.WindowConstants;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import stakeout.results.recording.RunReader;
import stakeout.visualizer.theme.Theme;

/** The first window: recordings found and scenarios shipped, to be searched, each with its question, what came of it, and a picture. */
final class Chooser {
    private static final Dimension SIZE = new Dimension(1240, 760);
    private static final int LIST_WIDTH = 520;

    private final JFrame frame = new JFrame("Stakeout: what to watch");
    private final JTabbedPane tabs = new JTabbedPane();
    private final JTextField search = new JTextField();
    private final JLabel count = new JLabel();
    private final JButton dark = new JButton();
    private final Consumer<Choice> chosen;
    private final Supplier<Theme> theme;
    private final ChoiceList recordings;
    private final ChoiceList scenarios;
    private final Preview preview;
    private Path folder;
    private boolean isListing;

    /**
     * @param runs where recordings are looked for
     * @param chosen told of what is to be opened
     * @param theme that is worn now
     * @param themeChosen told of the theme that somebody wants here; {@link #wear} is called if it is to be
     */
    Chooser(Path runs, Consumer<Choice> chosen, Supplier<Theme> theme, Consumer<Theme> themeChosen) {
        this.chosen = chosen;
        this.theme = theme;
        folder = runs;
        preview = new Preview(theme);
        recordings = new ChoiceList("recordings", theme, this::openSelected);
        scenarios = new ChoiceList("scenarios", theme, this::openSelected);
        frame.setName("chooser");
        frame.setDefaultCloseOperation(WindowConstants.DISPOSE_ON_CLOSE);
        tabs.setName("tabs");
        tabs.addTab("", scroll(recordings));
        tabs.addTab("", scroll(scenarios));
        tabs.addChangeListener(any -> showSelected());
        recordings.addListSelectionListener(any -> showSelected());
        scenarios.addListSelectionListener(any -> showSelected());
        dark.setName("dark");
        dark.setToolTipText(WatchKeys.tip("dark", "Day or night, for all windows"));
        dark.addActionListener(any -> themeChosen.accept(theme.get().other()));
        frame.setContentPane(content());
        bind("ctrl F", search::requestFocusInWindow);
        bind("ctrl D", () -> dark.doClick(0));
        bind("F5", () -> list(folder));
        wear();
        showSelected();
    }

    private JPanel content() {
        JButton open = new JButton("Open");
        open.setName("open");
        open.setToolTipText("Watch what is selected (Enter, or a double click)");
        open.addActionListener(any -> openSelected());
        JButton other = new JButton("Another folder…");
        other.setName("other");
        other.addActionListener(any -> chooseFolder());
        JPanel buttons = new JPanel(new FlowLayout(FlowLayout.RIGHT, 8, 0));
        buttons.add(other);
        buttons.add(open);
        JSplitPane halves = new JSplitPane(JSplitPane.HORIZONTAL_SPLIT, true, tabs, preview);
        halves.setBorder(BorderFactory.createEmptyBorder());
        halves.setDividerSize(14);
        halves.setResizeWeight(0.35);
        halves.setDividerLocation(LIST_WIDTH);
        tabs.setMinimumSize(new Dimension(280, 100));
        preview.setMinimumSize(new Dimension(240, 100));
        JPanel content = new JPanel(new BorderLayout(0, 10));
        content.setBorder(BorderFactory.createEmptyBorder(12, 14, 12, 14));
        content.add(searchRow(), BorderLayout.NORTH);
        content.add(halves, BorderLayout.CENTER);
        content.add(buttons, BorderLayout.SOUTH);
        frame.getRootPane().setDefaultButton(open);
        return content;
    }

    private JPanel searchRow() {
        search.setName("search");
        search.setColumns(36);
        search.setToolTipText(
                "Names, questions, protocols, suites and verdicts that hold all of these words (Ctrl+F); F5 looks for new recordings");
        search.putClientProperty(
                FlatClientProperties.PLACEHOLDER_TEXT, "Search: a protocol, an attack, broken, not recorded …");
        search.putClientProperty(FlatClientProperties.TEXT_FIELD_SHOW_CLEAR_BUTTON, true);
        search.getDocument().addDocumentListener(new DocumentListener() {
            @Override
            public void insertUpdate(DocumentEvent event) {
                look();
            }

            @Override
            public void removeUpdate(DocumentEvent event) {
                look();
            }

            @Override
            public void changedUpdate(DocumentEvent event) {
                look();
            }
        });
        onKey("DOWN", () -> list().move(1));
        onKey("UP", () -> list().move(-1));
        onKey("ESCAPE", () -> search.setText(""));
        count.setName("count");
        JPanel left = new JPanel(new FlowLayout(FlowLayout.LEFT, 0, 0));
        left.add(search);
        left.add(Box.createHorizontalStrut(10));
        left.add(count);
        JPanel row = new JPanel(new BorderLayout());
        row.add(left, BorderLayout.WEST);
        row.add(dark, BorderLayout.EAST);
        return row;
    }

    /** While somebody writes what to search for. */
    private void onKey(String stroke, Runnable action) {
        search.registerKeyboardAction(any -> action.run(), KeyStroke.getKeyStroke(stroke), JComponent.WHEN_FOCUSED);
    }

    private void bind(String stroke, Runnable action) {
        frame.getRootPane()
                .registerKeyboardAction(
                        any -> action.run(), KeyStroke.getKeyStroke(stroke), JComponent.WHEN_IN_FOCUSED_WINDOW);
    }

    private static JScrollPane scroll(ChoiceList list) {
        JScrollPane scroll = new JScrollPane(list);
        scroll.setHorizontalScrollBarPolicy(ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        return scroll;
    }

    private void look() {
        recordings.look(search.getText());
        scenarios.look(search.getText());
        showSelected();
    }

    /** Lists the recordings of a folder, and the scenarios, when they are read, on another thread. */
    void list(Path other) {
        folder = other;
        isListing = true;
        showSelected();
        Theatre.inBackground("listing", () -> {
            List<Choice> found = Choice.recordings(other);
            SwingUtilities.invokeLater(() -> offer(recordings, found));
            List<Choice> shipped = Choice.scenarios(found);
            SwingUtilities.invokeLater(() -> {
                isListing = false;
                offer(scenarios, shipped);
                if (found.isEmpty()) {
                    tabs.setSelectedIndex(1);
                }
            });
        });
    }

    private void offer(ChoiceList to, List<Choice> choices) {
        if (frame.isDisplayable()) {
            to.offer(choices);
            showSelected();
        }
    }

    private ChoiceList list() {
        return tabs.getSelectedIndex() == 0 ? recordings : scenarios;
    }

    private void showSelected() {
        tabs.setTitleAt(0, "Recordings in " + folder + " (" + recordings.count() + ")");
        tabs.setTitleAt(1, "Play live (" + scenarios.count() + ")");
        String kind = list() == recordings ? "recordings" : "scenarios";
        String shown = list().isWhole() ? "" : list().count() + " " + kind;
        count.setText(isListing ? "Looking …" : shown);
        preview.show(list().selected(), this::whenNone);
    }

    /** What is told where nothing is selected. */
    private String whenNone(Theme now) {
        if (isListing) {
            return "";
        }
        return list().isWhole() ? Details.howToRecord(folder.toString(), now) : Details.nothingFound(now);
    }

    private void openSelected() {
        preview.stop();
        list().selected().ifPresent(chosen);
    }

    private void chooseFolder() {
        JFileChooser chooser = new JFileChooser(Path.of("").toAbsolutePath().toFile());
        chooser.setFileSelectionMode(JFileChooser.DIRECTORIES_ONLY);
        chooser.setDialogTitle("The folder of a recording");
        if (chooser.showOpenDialog(frame) == JFileChooser.APPROVE_OPTION) {
            show(chooser.getSelectedFile().toPath());
        }
    }

    /** Opens the run of a folder; of several that lie there it shows the list. */
    void show(Path other) {
        List<Choice> found = RunReader.isRecording(other) ? Choice.of(other) : Choice.recordings(other);
        if (found.size() > 1) {
            folder = other;
            search.setText("");
            recordings.offer(found);
            tabs.setSelectedIndex(0);
            showSelected();
        } else {
            preview.stop();
            chosen.accept(found.stream().findFirst().orElseGet(() -> Choice.unknown(other)));
        }
    }

    /** The theme has changed. On the event thread. */
    void wear() {
        dark.setText(theme.get().dark() ? "Light" : "Dark");
        preview.renew();
    }

    void open(Rectangle screen) {
        int wide = Math.min(SIZE.width, screen.width);
        int high = Math.min(SIZE.height, screen.height);
        frame.setBounds(screen.x + (screen.width - wide) / 2, screen.y + (screen.height - high) / 2, wide, high);
        frame.setVisible(true);
        search.requestFocusInWindow();
    }

    JFrame frame() {
        return frame;
    }

    Preview preview() {
        return preview;
    }

    void close() {
        preview.stop();
        frame.dispose();
    }
}
