package stakeout.visualizer.window;

import java.awt.Component;
import java.awt.Dimension;
import java.awt.Rectangle;
import javax.swing.BorderFactory;
import javax.swing.JOptionPane;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.ScrollPaneConstants;

/** Says why something cannot be, in a dialog: whole, however long it is, and as text that can be taken away. */
final class Notice extends JScrollPane {
    private static final long serialVersionUID = 1L;
    private static final int COLUMNS = 46;
    private static final int MOST_ROWS = 16;

    private final JTextArea text;

    private Notice(String message, Rectangle screen) {
        text = new JTextArea(message);
        text.setName("notice");
        text.setEditable(false);
        text.setLineWrap(true);
        text.setWrapStyleWord(true);
        text.setOpaque(false);
        text.setColumns(COLUMNS);
        text.setBorder(BorderFactory.createEmptyBorder());
        setViewportView(text);
        setBorder(BorderFactory.createEmptyBorder());
        setOpaque(false);
        getViewport().setOpaque(false);
        setHorizontalScrollBarPolicy(ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
        // how many lines it takes is known only at the width that it will have
        Dimension wanted = text.getPreferredSize();
        text.setSize(wanted.width, Short.MAX_VALUE);
        int line = text.getFontMetrics(text.getFont()).getHeight();
        int most = Math.min(MOST_ROWS * line, screen.height / 2);
        int high = text.getPreferredSize().height;
        int bar = high > most ? getVerticalScrollBar().getPreferredSize().width : 0;
        setPreferredSize(new Dimension(wanted.width + bar, Math.min(high, most) + 2));
        text.setCaretPosition(0);
    }

    /** Shows it, and waits until it was read. On the event thread. */
    static void show(Component above, String message, String title) {
        JOptionPane.showMessageDialog(above, new Notice(message, Theatre.screen()), title, JOptionPane.WARNING_MESSAGE);
    }

    /** What it says; JOptionPane describes itself with it. */
    @Override
    public String toString() {
        return text.getText();
    }
}
