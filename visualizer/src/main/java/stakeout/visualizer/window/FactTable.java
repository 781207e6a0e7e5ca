package stakeout.visualizer.window;

import java.awt.Component;
import java.awt.Font;
import javax.swing.BorderFactory;
import javax.swing.JTable;
import javax.swing.JTextArea;
import javax.swing.table.TableCellRenderer;
import javax.swing.table.TableModel;

/** Labels and values, each in as many lines as it needs; a label without a value is a heading. Rows can be copied as text. */
final class FactTable extends JTable {
    private static final long serialVersionUID = 1L;
    private static final int LABELS = 150;
    private static final int VALUES = 150;

    private final transient Lines lines = new Lines();

    FactTable(TableModel facts) {
        super(facts);
        setName("facts");
        setShowGrid(false);
        getColumnModel().getColumn(0).setPreferredWidth(LABELS);
        getColumnModel().getColumn(1).setPreferredWidth(VALUES);
    }

    @Override
    public TableCellRenderer getCellRenderer(int row, int column) {
        return lines;
    }

    /** Rows are as high as their lines, whatever the width. */
    @Override
    public void doLayout() {
        super.doLayout();
        fitRows();
    }

    /** After facts were changed. */
    void fitRows() {
        for (int row = 0; row < getRowCount(); row++) {
            int high = 1;
            for (int column = 0; column < getColumnCount(); column++) {
                Component cell = prepareRenderer(lines, row, column);
                cell.setSize(getColumnModel().getColumn(column).getWidth(), Short.MAX_VALUE);
                high = Math.max(high, cell.getPreferredSize().height);
            }
            if (getRowHeight(row) != high) {
                setRowHeight(row, high);
            }
        }
    }

    /** One cell as wrapped text. */
    private static final class Lines implements TableCellRenderer {
        private final JTextArea text = new JTextArea();

        Lines() {
            text.setLineWrap(true);
            text.setWrapStyleWord(true);
            text.setBorder(BorderFactory.createEmptyBorder(3, 4, 3, 4));
        }

        @Override
        public Component getTableCellRendererComponent(
                JTable table, Object value, boolean selected, boolean focused, int row, int column) {
            boolean isHeading = String.valueOf(table.getValueAt(row, 1)).isEmpty();
            text.setFont(isHeading ? table.getFont().deriveFont(Font.BOLD) : table.getFont());
            text.setForeground(selected ? table.getSelectionForeground() : table.getForeground());
            text.setBackground(selected ? table.getSelectionBackground() : table.getBackground());
            text.setText(String.valueOf(value));
            return text;
        }
    }
}
