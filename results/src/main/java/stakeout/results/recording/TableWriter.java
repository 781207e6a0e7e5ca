package stakeout.results.recording;

import static com.google.common.base.Preconditions.checkState;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import stakeout.model.state.WideColumn;
import stakeout.model.state.WideSum;

/**
 * Writes one table of one run: gathers rows in primitive columns, hashes them, and writes a Parquet file whenever
 * {@link #ROWS_OF_A_PART} are full ({@code frames.parquet}, {@code frames-0001.parquet} …). A row is put together cell by cell
 * in the order of the columns.
 */
final class TableWriter {
    static final int ROWS_OF_A_PART = 1 << 18;

    private static final int FIRST_CAPACITY = 256;

    private final Schema table;
    private final Path folder;
    private final DuckDb duckDb;
    private final RowHash hash;
    /** One a column: integers, bits of doubles, low halves of amounts, codes of texts. */
    private final long[][] cells;
    /** High halves of amounts; null for other columns. */
    private final long[][] highs;

    private final BitSet[] nulls;
    private final Map<String, Integer> codes = new HashMap<>();
    private final List<String> texts = new ArrayList<>();
    private final List<Path> parts = new ArrayList<>();
    private int rows;
    private int column;
    private long totalRows;

    TableWriter(Schema table, Path folder, DuckDb duckDb) {
        this.table = table;
        this.folder = folder;
        this.duckDb = duckDb;
        this.hash = new RowHash(table);
        int width = table.columns().size();
        cells = new long[width][FIRST_CAPACITY];
        highs = new long[width][];
        nulls = new BitSet[width];
        for (int i = 0; i < width; i++) {
            nulls[i] = new BitSet();
            if (type(i) == Column.Type.AMOUNT) {
                highs[i] = new long[FIRST_CAPACITY];
            }
        }
    }

    private Column.Type type(int index) {
        return table.columns().get(index).type();
    }

    TableWriter put(long value) {
        checkState(
                type(column) == Column.Type.LONG || type(column) == Column.Type.INTEGER,
                "column %s of %s holds no integers.",
                column,
                table);
        cells[column++][rows] = value;
        return this;
    }

    /** A real number; NaN is written as null. */
    TableWriter put(double value) {
        checkState(type(column) == Column.Type.REAL, "column %s of %s holds no reals.", column, table);
        if (Double.isNaN(value)) {
            return putNull();
        }
        cells[column++][rows] = Double.doubleToLongBits(value);
        return this;
    }

    TableWriter put(boolean value) {
        checkState(type(column) == Column.Type.FLAG, "column %s of %s holds no flags.", column, table);
        cells[column++][rows] = value ? 1 : 0;
        return this;
    }

    TableWriter put(String value) {
        checkState(type(column) == Column.Type.TEXT, "column %s of %s holds no texts.", column, table);
        Integer code = codes.get(value);
        if (code == null) {
            code = texts.size();
            codes.put(value, code);
            texts.add(value);
        }
        cells[column++][rows] = code;
        return this;
    }

    TableWriter put(WideColumn amounts, int index) {
        return putAmount(amounts.hi(index), amounts.lo(index));
    }

    TableWriter put(WideSum amount) {
        return put(amount.get());
    }

    TableWriter put(BigInteger amount) {
        return putAmount(amount.shiftRight(64).longValueExact(), amount.longValue());
    }

    private TableWriter putAmount(long high, long low) {
        checkState(type(column) == Column.Type.AMOUNT, "column %s of %s holds no amounts.", column, table);
        highs[column][rows] = high;
        cells[column++][rows] = low;
        return this;
    }

    TableWriter putNull() {
        nulls[column++].set(rows);
        return this;
    }

    void endRow() {
        checkState(column == cells.length, "row of %s has %s of %s cells.", table, column, cells.length);
        hashRow();
        column = 0;
        rows++;
        totalRows++;
        if (rows == ROWS_OF_A_PART) {
            writePart();
        } else if (rows == cells[0].length) {
            grow();
        }
    }

    private void grow() {
        int capacity = Math.min(ROWS_OF_A_PART, 4 * rows);
        for (int i = 0; i < cells.length; i++) {
            cells[i] = Arrays.copyOf(cells[i], capacity);
            highs[i] = highs[i] == null ? null : Arrays.copyOf(highs[i], capacity);
        }
    }

    private void hashRow() {
        for (int i = 0; i < cells.length; i++) {
            if (nulls[i].get(rows)) {
                hash.addNull();
            } else {
                switch (type(i)) {
                    case TEXT -> hash.add(texts.get((int) cells[i][rows]));
                    case AMOUNT -> hash.add(highs[i][rows], cells[i][rows]);
                    default -> hash.add(cells[i][rows]);
                }
            }
        }
    }

    /** Rows written so far. */
    long rows() {
        return totalRows;
    }

    /** Writes what is left. Every table has at least one part, be it without rows. */
    TableParts finish() {
        if (rows > 0 || parts.isEmpty()) {
            writePart();
        }
        return new TableParts(table, totalRows, hash.finish(), parts);
    }

    private void writePart() {
        Path file = folder.resolve(
                parts.isEmpty()
                        ? table.table() + ".parquet"
                        : String.format(Locale.ROOT, "%s-%04d.parquet", table.table(), parts.size()));
        try {
            duckDb.call(connection -> {
                write(connection, file);
                return file;
            });
            Disk.sync(file);
        } catch (SQLException | IOException e) {
            throw Disk.unwritable(file, e);
        }
        parts.add(file);
        rows = 0;
        codes.clear();
        texts.clear();
        for (BitSet column : nulls) {
            column.clear();
        }
    }

    private void write(DuckDBConnection connection, Path file) throws SQLException {
        List<String> columns = new ArrayList<>();
        table.columns()
                .forEach(each ->
                        columns.add('"' + each.name() + "\" " + each.type().sql()));
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE OR REPLACE TEMP TABLE part (" + String.join(", ", columns) + ")");
            try (DuckDBAppender appender = connection.createAppender("temp", "main", "part")) {
                for (int row = 0; row < rows; row++) {
                    appendRow(appender, row);
                }
            }
            statement.execute(
                    "COPY part TO " + DuckDb.literal(file.toString()) + " (FORMAT parquet, COMPRESSION zstd)");
            statement.execute("DROP TABLE part");
        }
    }

    private void appendRow(DuckDBAppender appender, int row) throws SQLException {
        appender.beginRow();
        for (int i = 0; i < cells.length; i++) {
            long cell = cells[i][row];
            if (nulls[i].get(row)) {
                appender.appendNull();
            } else {
                switch (type(i)) {
                    case INTEGER -> appender.append((int) cell);
                    case LONG -> appender.append(cell);
                    case REAL -> appender.append(Double.longBitsToDouble(cell));
                    case AMOUNT -> appender.appendDecimal(cell, highs[i][row]);
                    case TEXT -> appender.append(texts.get((int) cell));
                    case FLAG -> appender.append(cell != 0);
                }
            }
        }
        appender.endRow();
    }
}
