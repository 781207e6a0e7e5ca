package stakeout.scenarios.load;

import java.util.Comparator;

/**
 * One thing that is wrong with what the user gave us.
 *
 * @param at where
 * @param path the key, from the top of the file: {@code population[cartel].validators}; empty for the file as a whole
 * @param message the law that is broken and, on a further line, a likely remedy
 */
public record Problem(Position at, String path, String message) implements Comparable<Problem> {
    private static final Comparator<Problem> ORDER =
            Comparator.comparing(Problem::at).thenComparing(Problem::path).thenComparing(Problem::message);

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }

    /** {@code file:line:column: path: message}, further lines of the message indented by four. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        if (!at.equals(Position.NOWHERE)) {
            text.append(at).append(": ");
        }
        if (!path.isEmpty()) {
            text.append(path).append(": ");
        }
        return text.append(message.replace("\n", "\n    ")).toString();
    }
}
