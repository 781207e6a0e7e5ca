package stakeout.visualizer.window;

import com.formdev.flatlaf.FlatClientProperties;
import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Component;
import java.util.Optional;
import java.util.function.Supplier;
import javax.swing.BorderFactory;
import javax.swing.BoxLayout;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.ListCellRenderer;
import stakeout.results.report.PointLabel;
import stakeout.results.statistics.Verdict;
import stakeout.visualizer.theme.Theme;

/** One entry of the chooser's lists: the sign of its verdict, its name, what the sweep sets, what it asks, what came of it. */
final class ChoiceCell extends JPanel implements ListCellRenderer<Choice> {
    private static final long serialVersionUID = 1L;

    private final transient Supplier<Theme> theme;
    private final JLabel sign = new JLabel();
    private final JLabel name = line("font: bold +1");
    private final JLabel point = line("font: bold");
    private final JLabel question = line("");
    private final JLabel result = line("font: -1");

    ChoiceCell(Supplier<Theme> theme) {
        super(new BorderLayout(8, 0));
        this.theme = theme;
        setBorder(BorderFactory.createEmptyBorder(8, 10, 8, 10));
        sign.setVerticalAlignment(JLabel.TOP);
        sign.setBorder(BorderFactory.createEmptyBorder(2, 0, 0, 0));
        JPanel lines = new JPanel();
        lines.setOpaque(false);
        lines.setLayout(new BoxLayout(lines, BoxLayout.Y_AXIS));
        lines.add(name);
        lines.add(point);
        lines.add(question);
        lines.add(result);
        add(sign, BorderLayout.WEST);
        add(lines, BorderLayout.CENTER);
    }

    private static JLabel line(String style) {
        JLabel label = new JLabel(" ");
        if (!style.isEmpty()) {
            label.putClientProperty(FlatClientProperties.STYLE, style);
        }
        return label;
    }

    /** How high every cell is, so that a list need not measure hundreds of them; {@code isSwept} if any has a line of what a sweep sets. */
    int height(boolean isSwept) {
        point.setVisible(isSwept);
        return getPreferredSize().height;
    }

    @Override
    public Component getListCellRendererComponent(
            JList<? extends Choice> list, Choice choice, int index, boolean selected, boolean focused) {
        name.setText(choice.title());
        // on a line of its own: behind a long name the end, in which points differ, would be cut
        point.setText(PointLabel.of(choice.point()));
        point.setVisible(!choice.point().isEmpty());
        question.setText(shown(choice.question()));
        String setting = choice.setting();
        result.setText(shown(
                setting.isEmpty() ? choice.outcome().line() : choice.outcome().line() + " · " + setting));
        setToolTipText(choice.question());
        Optional<Verdict> verdict = choice.outcome().worst();
        Color judged = selected ? list.getSelectionForeground() : Outcome.colour(verdict, theme.get());
        sign.setIcon(new VerdictSign(verdict, judged));
        setBackground(selected ? list.getSelectionBackground() : list.getBackground());
        name.setForeground(selected ? list.getSelectionForeground() : list.getForeground());
        point.setForeground(name.getForeground());
        question.setForeground(name.getForeground());
        result.setForeground(judged);
        return this;
    }

    /** An empty label would be no line high. */
    private static String shown(String text) {
        return text.isEmpty() ? " " : text;
    }
}
