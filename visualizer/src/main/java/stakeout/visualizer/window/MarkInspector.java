package stakeout.visualizer.window;

import com.google.common.collect.ImmutableMap;
import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.JScrollPane;
import javax.swing.ScrollPaneConstants;
import javax.swing.table.AbstractTableModel;
import sim.display.GUIState;
import sim.portrayal.Inspector;
import stakeout.visualizer.scene.Mark;

/** What is known of one thing in the picture, kept up to date while time passes. Rows can be copied as text. */
final class MarkInspector extends Inspector {
    private static final long serialVersionUID = 1L;
    /** In front of facts that no longer are those of now. */
    private static final String OUT_OF_SIGHT = "Out of sight; as of";

    private final transient ScenePortrayal portrayal;
    private final transient GUIState gui;
    private final transient Facts facts = new Facts();
    private final FactTable table;
    private transient Mark mark;
    /** When the thing was last in the picture, in words. */
    private transient String lastSeen;

    MarkInspector(ScenePortrayal portrayal, GUIState gui, Mark mark) {
        this.portrayal = portrayal;
        this.gui = gui;
        this.mark = portrayal.inFull(mark);
        lastSeen = portrayal.now();
        setTitle(mark.name());
        table = new FactTable(facts);
        setLayout(new BorderLayout());
        JScrollPane scroll = new JScrollPane(table);
        scroll.setHorizontalScrollBarPolicy(ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        scroll.setPreferredSize(new Dimension(300, 240));
        add(scroll, BorderLayout.CENTER);
        setVolatile(true);
    }

    Mark mark() {
        return mark;
    }

    /**
     * An operator is known wherever its disc is. Other things keep their place, so what was there is there; in a scene that does
     * not show them, their facts are those of before, and say so.
     */
    @Override
    public void updateInspector() {
        if (!(gui instanceof WatchWindow window)) {
            return;
        }
        int rows = mark.facts().size();
        if (mark.isOperator()) {
            mark = portrayal.inFull(mark);
        } else {
            Optional<Mark> seen = inSight(window).map(portrayal::inFull);
            mark = seen.orElseGet(this::outOfSight);
            lastSeen = seen.isPresent() ? portrayal.now() : lastSeen;
        }
        facts.told(rows);
    }

    private Optional<Mark> inSight(WatchWindow window) {
        Rectangle2D box = mark.outline().getBounds2D();
        Dimension size = window.pictureSize();
        return portrayal
                .at(new Point2D.Double(box.getCenterX(), box.getCenterY()), size.getWidth(), size.getHeight())
                .filter(now -> now.kind().equals(mark.kind()) && now.index() == mark.index());
    }

    private Mark outOfSight() {
        return mark.facts().containsKey(OUT_OF_SIGHT)
                ? mark
                : new Mark(
                        mark.kind(),
                        mark.index(),
                        mark.name(),
                        mark.outline(),
                        ImmutableMap.<String, String>builder()
                                .put(OUT_OF_SIGHT, lastSeen)
                                .putAll(mark.facts())
                                .buildKeepingLast());
    }

    private final class Facts extends AbstractTableModel {
        private static final long serialVersionUID = 1L;

        /** Whoever selected rows keeps them where the rows are the same. */
        void told(int rowsBefore) {
            if (getRowCount() == rowsBefore && rowsBefore > 0) {
                fireTableRowsUpdated(0, rowsBefore - 1);
            } else {
                fireTableDataChanged();
            }
            table.fitRows();
        }

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
