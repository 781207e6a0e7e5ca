package stakeout.visualizer.window;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.Font;
import java.awt.Rectangle;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.BoxLayout;
import javax.swing.DefaultListModel;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JFileChooser;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTabbedPane;
import javax.swing.KeyStroke;
import javax.swing.ListCellRenderer;
import javax.swing.ListSelectionModel;
import javax.swing.ScrollPaneConstants;
import javax.swing.WindowConstants;
import stakeout.results.recording.RunReader;
import stakeout.visualizer.theme.Theme;

/** The first window: recordings found and scenarios shipped, each with its question, and what came of it. */
final class Chooser {
    private static final Dimension SIZE = new Dimension(860, 600);

    private final JFrame frame = new JFrame("Stakeout: what to watch");
    private final JTabbedPane tabs = new JTabbedPane();
    private final Consumer<Choice> chosen;
    private final DefaultListModel<Choice> recordings;
    private final JList<Choice> list;

    Chooser(Path runs, List<Choice> recordings, List<Choice> scenarios, Consumer<Choice> chosen) {
        this.chosen = chosen;
        frame.setName("chooser");
        frame.setDefaultCloseOperation(WindowConstants.DISPOSE_ON_CLOSE);
        tabs.setName("tabs");
        this.recordings = model(recordings);
        list = list("recordings", this.recordings);
        tabs.addTab(title(runs, recordings), scroll(list));
        tabs.addTab("Play live (" + scenarios.size() + ")", scroll(list("scenarios", model(scenarios))));
        tabs.setSelectedIndex(recordings.isEmpty() ? 1 : 0);
        JButton open = new JButton("Open");
        open.setName("open");
        open.addActionListener(any -> openSelected());
        JButton other = new JButton("Another folder…");
        other.setName("other");
        other.addActionListener(any -> chooseFolder());
        JPanel buttons = new JPanel(new FlowLayout(FlowLayout.RIGHT, 10, 8));
        buttons.add(other);
        buttons.add(open);
        JPanel content = new JPanel(new BorderLayout());
        content.setBorder(BorderFactory.createEmptyBorder(10, 12, 4, 12));
        content.add(tabs, BorderLayout.CENTER);
        content.add(buttons, BorderLayout.SOUTH);
        frame.setContentPane(content);
        frame.getRootPane().setDefaultButton(open);
        frame.setSize(SIZE);
    }

    private static DefaultListModel<Choice> model(List<Choice> choices) {
        DefaultListModel<Choice> model = new DefaultListModel<>();
        choices.forEach(model::addElement);
        return model;
    }

    private static JScrollPane scroll(JList<Choice> list) {
        JScrollPane scroll = new JScrollPane(list);
        scroll.setHorizontalScrollBarPolicy(ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
        return scroll;
    }

    private JList<Choice> list(String name, DefaultListModel<Choice> model) {
        JList<Choice> list = new JList<>(model);
        list.setName(name);
        list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        list.setCellRenderer(new Cell());
        list.setSelectedIndex(0);
        list.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent event) {
                if (event.getClickCount() == 2) {
                    openSelected();
                }
            }
        });
        list.registerKeyboardAction(
                any -> openSelected(), KeyStroke.getKeyStroke(KeyEvent.VK_ENTER, 0), JComponent.WHEN_FOCUSED);
        return list;
    }

    private void openSelected() {
        if (tabs.getSelectedComponent() instanceof JScrollPane scroll
                && scroll.getViewport().getView() instanceof JList<?> list
                && list.getSelectedValue() instanceof Choice choice) {
            chosen.accept(choice);
        }
    }

    private void chooseFolder() {
        JFileChooser chooser = new JFileChooser(Path.of("").toAbsolutePath().toFile());
        chooser.setFileSelectionMode(JFileChooser.DIRECTORIES_ONLY);
        chooser.setDialogTitle("The folder of a recording");
        if (chooser.showOpenDialog(frame) == JFileChooser.APPROVE_OPTION) {
            Path folder = chooser.getSelectedFile().toPath();
            show(folder);
        }
    }

    /** Opens the run of a folder; of several that lie there it shows the list. */
    void show(Path folder) {
        List<Choice> found = RunReader.isRecording(folder) ? Choice.of(folder) : Choice.recordings(folder);
        if (found.size() > 1) {
            recordings.clear();
            found.forEach(recordings::addElement);
            list.setSelectedIndex(0);
            tabs.setTitleAt(0, title(folder, found));
            tabs.setSelectedIndex(0);
        } else {
            chosen.accept(found.stream()
                    .findFirst()
                    .orElseGet(() -> new Choice(folder.toString(), "", "", Optional.of(folder), Optional.empty())));
        }
    }

    private static String title(Path folder, List<Choice> found) {
        return "Recordings in " + folder + " (" + found.size() + ")";
    }

    void open(Rectangle screen) {
        frame.setLocation(
                screen.x + Math.max(0, (screen.width - SIZE.width) / 2),
                screen.y + Math.max(0, (screen.height - SIZE.height) / 2));
        frame.setVisible(true);
    }

    JFrame frame() {
        return frame;
    }

    void close() {
        frame.dispose();
    }

    /** A name, what it asks, what came of it. */
    private static final class Cell extends JPanel implements ListCellRenderer<Choice> {
        private static final long serialVersionUID = 1L;

        private final JLabel name = new JLabel();
        private final JLabel question = new JLabel();
        private final JLabel verdict = new JLabel();

        Cell() {
            setLayout(new BoxLayout(this, BoxLayout.Y_AXIS));
            setBorder(BorderFactory.createEmptyBorder(8, 10, 8, 10));
            name.setFont(name.getFont().deriveFont(Font.BOLD, 14f));
            question.setFont(question.getFont().deriveFont(Font.PLAIN, 13f));
            verdict.setFont(verdict.getFont().deriveFont(Font.PLAIN, 12f));
            add(name);
            add(question);
            add(verdict);
        }

        @Override
        public Component getListCellRendererComponent(
                JList<? extends Choice> list, Choice choice, int index, boolean selected, boolean focused) {
            name.setText(choice.name());
            question.setText(choice.question());
            question.setToolTipText(choice.question());
            verdict.setText(choice.verdict().isEmpty() ? "nothing was judged" : choice.verdict());
            setBackground(selected ? list.getSelectionBackground() : list.getBackground());
            name.setForeground(selected ? list.getSelectionForeground() : list.getForeground());
            question.setForeground(name.getForeground());
            verdict.setForeground(selected ? list.getSelectionForeground() : Theme.LIGHT.quiet());
            return this;
        }
    }
}
