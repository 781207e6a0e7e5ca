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

    /**
     * {@code file:line:column: path: message}, further lines of the message indented by four. A message that begins with the end
     * of the path follows it directly: {@code population[home].stake (0 ETH) must be above 0.}
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        if (!at.equals(Position.NOWHERE)) {
            text.append(at).append(": ");
        }
        String said = message.replace("\n", "\n    ");
        for (int from = 0; from < path.length(); from = path.indexOf('.', from) + 1) {
            String key = path.substring(from);
            if (said.startsWith(key)
                    && said.length() > key.length()
                    && " .[:".indexOf(said.charAt(key.length())) >= 0) {
                return text.append(path)
                        .append(said, key.length(), said.length())
                        .toString();
            }
            if (path.indexOf('.', from) < 0) {
                break;
            }
        }
        return text.append(path).append(path.isEmpty() ? "" : ": ").append(said).toString();
    }
}
