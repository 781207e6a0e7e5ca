package stakeout.scenarios.load;

import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * Where in a file something stands.
 *
 * @param file as the user named it
 * @param line from 1; 0 for the file as a whole
 * @param column from 1, in characters; 0 for the file as a whole
 */
public record Position(String file, int line, int column) implements Comparable<Position> {
    /** The place of what stands in no file. */
    public static final Position NOWHERE = new Position("", 0, 0);

    private static final Pattern SHIPPED = Pattern.compile("(protocols|scenarios|suites)/[^/]+\\.yaml");
    private static final Comparator<Position> ORDER =
            Comparator.comparing(Position::file).thenComparing(Position::line).thenComparing(Position::column);

    /** The file as a whole. */
    public static Position ofFile(String file) {
        return new Position(file, 0, 0);
    }

    /** Whether this is in a file of the library, which no user can change. Files of users are named by their whole path. */
    boolean isShipped() {
        return SHIPPED.matcher(file).matches();
    }

    @Override
    public int compareTo(Position other) {
        return ORDER.compare(this, other);
    }

    /** {@code file:line:column}, or {@code file} alone, or nothing. */
    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line + ":" + column;
    }
}
