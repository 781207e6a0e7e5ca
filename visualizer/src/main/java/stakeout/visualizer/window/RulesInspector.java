package stakeout.visualizer.window;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.table.AbstractTableModel;
import javax.swing.table.DefaultTableCellRenderer;
import sim.portrayal.Inspector;
import stakeout.scenarios.load.UserMistake;
import stakeout.visualizer.live.LiveScenario;

/**
 * MASON's model tab: the values of the rules. Those of a live scenario may be changed; the change holds from the next run on, and what
 * the rules refuse is said and stays as it was. Those of a recording can be read. What was changed stands out.
 */
final class RulesInspector extends Inspector {
    private static final long serialVersionUID = 1L;

    /** What MASON's console has room for. */
    private static final Dimension ROOM = new Dimension(330, 260);

    private static final int GAP = 8;
    /** Of its columns; wider values are told by tips. */
    private static final ImmutableList<Integer> WIDEST = ImmutableList.of(180, 130, 100);

    private final transient WatchWindow window;
    private final transient Reel reel;
    private transient Values values;

    RulesInspector(WatchWindow window, Reel reel) {
        this.window = window;
        this.reel = reel;
        setLayout(new BorderLayout());
        setVolatile(false);
        addHierarchyListener(any -> {
            if (isShowing()) {
                fill();
            }
        });
    }

    /** Reads the values once, when somebody looks: not before the first picture. */
    void fill() {
        if (getComponentCount() > 0) {
            return;
        }
        values = new Values();
        JTable table = new JTable(values);
        table.setName("rules");
        table.setRowHeight(22);
        table.setDefaultRenderer(Object.class, new Standout(values));
        table.setPreferredScrollableViewportSize(ROOM);
        fitColumns(table);
        // broken into lines, for MASON's console is narrow
        JLabel label = new JLabel("<html><body style='width: " + ROOM.width * 2 / 3 + "px'>"
                + (reel.rules().isPresent()
                        ? "Change a value; the next run is played by it."
                        : "A recording: its values stay as they are. Bold: set by the sweep, or not as in the protocol.")
                + "</body></html>");
        label.setBorder(BorderFactory.createEmptyBorder(6, 6, 6, 6));
        JPanel head = new JPanel(new BorderLayout());
        head.add(label, BorderLayout.CENTER);
        reel.rules().ifPresent(any -> head.add(resetButton(), BorderLayout.EAST));
        add(head, BorderLayout.NORTH);
        add(new JScrollPane(table), BorderLayout.CENTER);
    }

    /** Each column as wide as what it holds, though none so wide that it leaves the others nothing. */
    private static void fitColumns(JTable table) {
        for (int column = 0; column < table.getColumnCount(); column++) {
            int wide = heading(table, column).getPreferredSize().width;
            for (int row = 0; row < table.getRowCount(); row++) {
                Component cell = table.prepareRenderer(table.getCellRenderer(row, column), row, column);
                String text = String.valueOf(table.getValueAt(row, column));
                wide = Math.max(wide, cell.getFontMetrics(cell.getFont()).stringWidth(text));
            }
            table.getColumnModel().getColumn(column).setPreferredWidth(Math.min(wide + GAP, WIDEST.get(column)));
        }
    }

    private static Component heading(JTable table, int column) {
        return table.getTableHeader()
                .getDefaultRenderer()
                .getTableCellRendererComponent(table, table.getColumnName(column), false, false, -1, column);
    }

    private JButton resetButton() {
        JButton button = new JButton("Reset");
        button.setToolTipText("All values as they were when the scenario was opened");
        button.addActionListener(any -> reset());
        return button;
    }

    /** All rules are again as they were when the scenario was opened. */
    void reset() {
        LiveScenario scenario = reel.rules().orElseThrow();
        scenario.reset();
        values.read();
        values.fireTableDataChanged();
        window.renew(scenario);
    }

    @Override
    public void updateInspector() {
        repaint();
    }

    private static final class Standout extends DefaultTableCellRenderer {
        private static final long serialVersionUID = 1L;

        private transient Values values;

        Standout(Values values) {
            this.values = values;
        }

        @Override
        public Component getTableCellRendererComponent(
                JTable table, Object value, boolean selected, boolean focused, int row, int column) {
            Component cell = super.getTableCellRendererComponent(table, value, selected, focused, row, column);
            setToolTipText(String.valueOf(value));
            if (values.rows.get(row).isChanged()) {
                cell.setFont(cell.getFont().deriveFont(Font.BOLD));
            }
            if (column == 0) {
                int room = table.getColumnModel().getColumn(column).getWidth() - GAP;
                setText(ending(String.valueOf(value), getFontMetrics(getFont()), room));
            }
            return cell;
        }
    }

    /** As much of a path's end as there is room for: it begins like those of its neighbours. */
    static String ending(String path, FontMetrics metrics, int room) {
        String text = path;
        int dot = path.indexOf('.');
        while (dot >= 0 && metrics.stringWidth(text) > room) {
            text = "…" + path.substring(dot + 1);
            dot = path.indexOf('.', dot + 1);
        }
        return text;
    }

    private final class Values extends AbstractTableModel {
        private static final long serialVersionUID = 1L;
        private static final String[] COLUMNS = {"Rule", "Value", "Changed"};

        private final transient ImmutableMap<String, String> before =
                reel.rules().map(LiveScenario::rulesAsWritten).orElse(ImmutableMap.of());
        private transient ImmutableList<RunValue> rows = ImmutableList.of();

        Values() {
            read();
        }

        private void read() {
            rows = reel.rules()
                    .map(live -> RunValue.live(live.rules(), before))
                    .or(() -> reel.recording().map(replay -> RunValue.recorded(replay.tables())))
                    .orElse(ImmutableList.of());
        }

        @Override
        public int getRowCount() {
            return rows.size();
        }

        @Override
        public int getColumnCount() {
            return COLUMNS.length;
        }

        @Override
        public String getColumnName(int column) {
            return COLUMNS[column];
        }

        @Override
        public Object getValueAt(int row, int column) {
            RunValue value = rows.get(row);
            return switch (column) {
                case 0 -> value.path();
                case 1 -> value.text();
                default -> value.change();
            };
        }

        @Override
        public boolean isCellEditable(int row, int column) {
            return column == 1 && reel.rules().isPresent();
        }

        @Override
        public void setValueAt(Object value, int row, int column) {
            LiveScenario scenario = reel.rules().orElseThrow();
            try {
                scenario.change(rows.get(row).path(), String.valueOf(value));
                read();
                fireTableDataChanged();
                window.renew(scenario);
            } catch (UserMistake mistake) {
                Notice.show(RulesInspector.this, mistake.getMessage(), "The rules refuse it");
            }
        }
    }
}
