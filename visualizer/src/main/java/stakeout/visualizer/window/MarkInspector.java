package stakeout.visualizer.window;

import com.google.common.collect.ImmutableMap;
import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.event.MouseEvent;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import javax.swing.BorderFactory;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.table.AbstractTableModel;
import sim.display.GUIState;
import sim.portrayal.Inspector;
import stakeout.visualizer.scene.Mark;

/** What is known of one thing in the picture, kept up to date while time passes. */
final class MarkInspector extends Inspector {
    private static final long serialVersionUID = 1L;

    private final transient ScenePortrayal portrayal;
    private final transient GUIState gui;
    private final transient Facts facts = new Facts();
    private transient Mark mark;

    MarkInspector(ScenePortrayal portrayal, GUIState gui, Mark mark) {
        this.portrayal = portrayal;
        this.gui = gui;
        this.mark = withReasons(mark);
        setTitle(mark.name());
        setLayout(new BorderLayout());
        JTable table = new JTable(facts) {
            private static final long serialVersionUID = 1L;

            /** The whole of what a cell may have had no room for. */
            @Override
            public String getToolTipText(MouseEvent event) {
                int row = rowAtPoint(event.getPoint());
                return row < 0 ? null : getValueAt(row, 0) + ": " + getValueAt(row, 1);
            }
        };
        table.setName("facts");
        table.setRowHeight(22);
        table.setShowGrid(false);
        table.getColumnModel().getColumn(0).setPreferredWidth(135);
        table.getColumnModel().getColumn(1).setPreferredWidth(165);
        JScrollPane scroll = new JScrollPane(table);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        scroll.setPreferredSize(new Dimension(300, 240));
        add(scroll, BorderLayout.CENTER);
        setVolatile(true);
    }

    Mark mark() {
        return mark;
    }

    /** What the picture knows; of an operator also what rules of a plug-in know of it, and why it did what it did. */
    private Mark withReasons(Mark seen) {
        if (!seen.kind().equals("operator")) {
            return seen;
        }
        ImmutableMap<String, String> all = ImmutableMap.<String, String>builder()
                .putAll(seen.facts())
                .putAll(portrayal.brought((int) seen.index()))
                .putAll(portrayal.why((int) seen.index()))
                .buildKeepingLast();
        return new Mark(seen.kind(), seen.index(), seen.name(), seen.outline(), all);
    }

    /** Things keep their place, so what was there is there. */
    @Override
    public void updateInspector() {
        if (!(gui instanceof WatchWindow window)) {
            return;
        }
        Rectangle2D box = mark.outline().getBounds2D();
        Dimension size = window.pictureSize();
        portrayal
                .at(new Point2D.Double(box.getCenterX(), box.getCenterY()), size.getWidth(), size.getHeight())
                .filter(now -> now.kind().equals(mark.kind()) && now.index() == mark.index())
                .ifPresent(now -> {
                    mark = withReasons(now);
                    facts.fireTableDataChanged();
                });
    }

    private final class Facts extends AbstractTableModel {
        private static final long serialVersionUID = 1L;

        @Override
        public int getRowCount() {
            return mark == null ? 0 : mark.facts().size();
        }

        @Override
        public int getColumnCount() {
            return 2;
        }

        @Override
        public String getColumnName(int column) {
            return column == 0 ? "Fact" : "Value";
        }

        @Override
        public Object getValueAt(int row, int column) {
            var entry = mark.facts().entrySet().asList().get(row);
            return column == 0 ? entry.getKey() : entry.getValue();
        }
    }
}
