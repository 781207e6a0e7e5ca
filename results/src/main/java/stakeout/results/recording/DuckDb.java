package stakeout.results.recording;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.duckdb.DuckDBConnection;

/**
 * Connections to DuckDB, kept for the next who needs one: about one a worker thread. Each is a database of its own in memory;
 * no database file is ever made. One thread inside, since sums over doubles would otherwise differ from run to run.
 */
final class DuckDb implements AutoCloseable {
    private final ConcurrentLinkedDeque<DuckDBConnection> idle = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;

    /** Something to do with a connection of one's own. */
    interface Work<T> {
        T with(DuckDBConnection connection) throws SQLException;
    }

    <T> T call(Work<T> work) throws SQLException {
        DuckDBConnection connection = idle.pollFirst();
        if (connection == null) {
            connection = open();
        }
        boolean done = false;
        try {
            T answer = work.with(connection);
            done = true;
            return answer;
        } finally {
            if (done) {
                idle.addFirst(connection);
            } else {
                connection.close();
            }
            if (closed) {
                // whoever closed could not see this one
                close();
            }
        }
    }

    private static DuckDBConnection open() throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:duckdb:", new Properties());
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET threads=1");
            statement.execute("SET TimeZone='UTC'");
            statement.execute("SET temp_directory=''");
            statement.execute("SET autoinstall_known_extensions=false");
            statement.execute("SET autoload_known_extensions=false");
        }
        return connection.unwrap(DuckDBConnection.class);
    }

    /** A text as an SQL literal. */
    static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    @Override
    public void close() {
        closed = true;
        for (DuckDBConnection connection = idle.pollFirst(); connection != null; connection = idle.pollFirst()) {
            try {
                connection.close();
            } catch (SQLException e) {
                throw new IllegalStateException("DuckDB does not close", e);
            }
        }
    }
}
