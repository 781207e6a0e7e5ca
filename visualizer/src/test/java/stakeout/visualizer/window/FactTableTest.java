package stakeout.visualizer.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import javax.swing.table.DefaultTableModel;
import org.junit.jupiter.api.Test;

/** Facts are shown in full, however narrow their table. */
class FactTableTest {
    private static FactTable table(String[]... rows) {
        DefaultTableModel model = new DefaultTableModel(rows, new String[] {"Fact", "Value"});
        return new FactTable(model);
    }

    private static void layOut(FactTable table, int width) {
        table.setSize(width, 400);
        table.doLayout();
    }

    @Test
    void aLongValueTakesAsManyLinesAsItNeedsAndFewerWhereThereIsRoom() {
        FactTable table = table(
                new String[] {"Group", "home"},
                new String[] {"expected of honest", "+0.00006453 ETH per epoch, of its first validator"});
        layOut(table, 300);
        int narrow = table.getRowHeight(1);
        assertThat(narrow).isGreaterThan(table.getRowHeight(0));
        layOut(table, 1200);
        assertThat(table.getRowHeight(1)).isLessThan(narrow).isEqualTo(table.getRowHeight(0));
    }

    @Test
    void aLabelWithoutAValueIsAHeading() {
        FactTable table = table(new String[] {"Its choice", ""}, new String[] {"chose", "honest"});
        layOut(table, 300);
        Component heading = table.prepareRenderer(table.getCellRenderer(0, 0), 0, 0);
        assertThat(heading.getFont().isBold()).isTrue();
        Component fact = table.prepareRenderer(table.getCellRenderer(1, 0), 1, 0);
        assertThat(fact.getFont().isBold()).isFalse();
    }
}
