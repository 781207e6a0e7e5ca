package stakeout.visualizer.window;

import com.google.common.collect.ImmutableList;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.swing.DefaultListModel;
import javax.swing.JComponent;
import javax.swing.JList;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import stakeout.visualizer.theme.Theme;

/** Choices of one kind, those that hold the words that are looked for. */
final class ChoiceList extends JList<Choice> {
    private static final long serialVersionUID = 1L;
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final DefaultListModel<Choice> shown = new DefaultListModel<>();
    private final transient ChoiceCell cell;
    private boolean isSwept;
    private transient ImmutableList<Sought> all = ImmutableList.of();
    private String words = "";

    /** A choice with its text, which takes longer to put together than to search. */
    private record Sought(Choice choice, String text) {}

    /** @param open what is done on a double click or Enter */
    ChoiceList(String name, Supplier<Theme> theme, Runnable open) {
        setName(name);
        setModel(shown);
        setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        cell = new ChoiceCell(theme);
        setCellRenderer(cell);
        setFixedCellHeight(cell.height(isSwept));
        // the width is the window's, however long a line is
        setFixedCellWidth(100);
        addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent event) {
                if (event.getClickCount() == 2) {
                    open.run();
                }
            }
        });
        registerKeyboardAction(
                any -> open.run(), KeyStroke.getKeyStroke(KeyEvent.VK_ENTER, 0), JComponent.WHEN_FOCUSED);
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (cell != null) {
            setFixedCellHeight(cell.height(isSwept));
        }
    }

    void offer(List<Choice> choices) {
        isSwept = choices.stream().anyMatch(choice -> !choice.point().isEmpty());
        setFixedCellHeight(cell.height(isSwept));
        all = choices.stream()
                .map(choice -> new Sought(choice, choice.text()))
                .collect(ImmutableList.toImmutableList());
        fill();
    }

    /** Shows those with these words only; what was selected stays so while it is shown. */
    void look(String lookedFor) {
        words = lookedFor;
        fill();
    }

    /** Whether a text in small letters holds each of some words, in whatever case. */
    static boolean holds(String text, String words) {
        return SPACE.splitAsStream(words.strip().toLowerCase(Locale.ROOT)).allMatch(text::contains);
    }

    private void fill() {
        Choice before = getSelectedValue();
        List<Choice> found = all.stream()
                .filter(each -> holds(each.text(), words))
                .map(Sought::choice)
                .toList();
        setValueIsAdjusting(true);
        shown.clear();
        shown.addAll(found);
        setSelectedIndex(found.isEmpty() ? -1 : Math.max(0, found.indexOf(before)));
        setValueIsAdjusting(false);
        ensureIndexIsVisible(Math.max(0, getSelectedIndex()));
    }

    /** Selects the next one, or those before with −1, as arrow keys do. */
    void move(int by) {
        int last = shown.size() - 1;
        if (last >= 0) {
            setSelectedIndex(Math.max(0, Math.min(last, getSelectedIndex() + by)));
            ensureIndexIsVisible(getSelectedIndex());
        }
    }

    Optional<Choice> selected() {
        return Optional.ofNullable(getSelectedValue());
    }

    boolean isWhole() {
        return shown.size() == all.size();
    }

    /** {@code 43}, or {@code 5 of 43}. */
    String count() {
        return isWhole() ? String.valueOf(all.size()) : shown.size() + " of " + all.size();
    }
}
