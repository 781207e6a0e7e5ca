package stakeout.results.recording;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads recorded tables through DuckDB, rows in the order they were written. */
final class Parquet {
    private Parquet() {}

    /** What to make of a row. */
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    /**
     * @param where an SQL condition, or {@code true}
     * @throws RecordingException if a file cannot be read
     */
    static <T> List<T> read(DuckDb duckDb, List<Path> files, String where, Row<T> row) {
        String sql = "SELECT * FROM " + source(files) + " WHERE " + where;
        try {
            return duckDb.call(connection -> {
                List<T> rows = new ArrayList<>();
                try (Statement statement = connection.createStatement();
                        ResultSet result = statement.executeQuery(sql)) {
                    while (result.next()) {
                        rows.add(row.of(result));
                    }
                }
                return rows;
            });
        } catch (SQLException e) {
            throw new RecordingException(
                    files.get(0) + ": it cannot be read ("
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse("")
                            + ").\nMaybe it was copied in part or changed.",
                    e);
        }
    }

    /** Files of one table as what follows FROM. */
    static String source(List<Path> files) {
        return files.stream().map(Parquet::literal).collect(Collectors.joining(", ", "read_parquet([", "])"));
    }

    /** A path as DuckDB reads it: letters that mean a pattern are put in brackets. */
    private static String literal(Path file) {
        StringBuilder text = new StringBuilder();
        for (char letter : file.toString().toCharArray()) {
            text.append(letter == '[' || letter == '*' || letter == '?' ? "[" + letter + "]" : String.valueOf(letter));
        }
        return DuckDb.literal(text.toString());
    }

    static FinalRow finalRow(RunId run, ResultSet row) throws SQLException {
        BigDecimal exact = row.getBigDecimal("exact");
        return new FinalRow(
                run,
                row.getString("measure"),
                row.getString("of"),
                row.getString("unit"),
                real(row, "value"),
                Optional.ofNullable(exact).map(BigDecimal::toBigIntegerExact));
    }

    static double real(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? Double.NaN : value;
    }
}
