package stakeout.visualizer.window;

import java.awt.BorderLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JOptionPane;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.table.AbstractTableModel;
import sim.portrayal.Inspector;
import stakeout.scenarios.load.UserMistake;
import stakeout.visualizer.live.LiveScenario;

/**
 * MASON's model tab: the values of the rules. Those of a live scenario may be changed; the change holds from the next run on, and what
 * the rules refuse is said and stays as it was. Those of a recording can be read.
 */
final class RulesInspector extends Inspector {
    private static final long serialVersionUID = 1L;

    private final transient WatchWindow window;
    private final transient Reel reel;

    RulesInspector(WatchWindow window, Reel reel) {
        this.window = window;
        this.reel = reel;
        setLayout(new BorderLayout());
        setVolatile(false);
        JTable table = new JTable(new Values());
        table.setName("rules");
        table.setRowHeight(22);
        JLabel label = new JLabel(
                reel.rules().isPresent()
                        ? "Change a value; the next run is played by it."
                        : "A recording: its values stay as they are.");
        label.setBorder(BorderFactory.createEmptyBorder(6, 6, 6, 6));
        add(label, BorderLayout.NORTH);
        add(new JScrollPane(table), BorderLayout.CENTER);
    }

    @Override
    public void updateInspector() {
        repaint();
    }

    private final class Values extends AbstractTableModel {
        private static final long serialVersionUID = 1L;

        private final transient List<Map.Entry<String, String>> values = new ArrayList<>();

        Values() {
            read();
        }

        private void read() {
            values.clear();
            reel.rules().map(LiveScenario::rules).ifPresent(rules -> values.addAll(rules.entrySet()));
            if (reel.rules().isEmpty()) {
                values.addAll(reel.moment().run().values().entrySet());
                values.add(Map.entry("protocol", reel.moment().run().protocol()));
            }
        }

        @Override
        public int getRowCount() {
            return values.size();
        }

        @Override
        public int getColumnCount() {
            return 2;
        }

        @Override
        public String getColumnName(int column) {
            return column == 0 ? "Rule" : "Value";
        }

        @Override
        public Object getValueAt(int row, int column) {
            Map.Entry<String, String> entry = values.get(row);
            return column == 0 ? entry.getKey() : entry.getValue();
        }

        @Override
        public boolean isCellEditable(int row, int column) {
            return column == 1 && reel.rules().isPresent();
        }

        @Override
        public void setValueAt(Object value, int row, int column) {
            LiveScenario scenario = reel.rules().orElseThrow();
            try {
                scenario.change(values.get(row).getKey(), String.valueOf(value));
                read();
                fireTableDataChanged();
                window.renew(scenario);
            } catch (UserMistake mistake) {
                JOptionPane.showMessageDialog(
                        RulesInspector.this, mistake.getMessage(), "The rules refuse it", JOptionPane.WARNING_MESSAGE);
            }
        }
    }
}
