package stakeout.scenarios.load;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Finds what somebody probably meant: the known name at the least distance, counting letters left out, added, replaced or
 * swapped with their neighbour (Damerau–Levenshtein, optimal string alignment), upper and lower case alike.
 */
public final class NearestName {
    private static final int LONGEST = 200;
    static final int MOST_LISTED = 16;

    private NearestName() {}

    /** The nearest of {@code known}, the first of equals; absent if none is nearer than a third of its length. */
    public static Optional<String> to(String name, Collection<String> known) {
        String best = null;
        int bestDistance = Integer.MAX_VALUE;
        if (name.length() > LONGEST) {
            return Optional.empty();
        }
        String lower = name.toLowerCase(Locale.ROOT);
        for (String candidate : known) {
            int allowed = Math.max(1, Math.min(name.length(), candidate.length()) / 3);
            if (candidate.length() > LONGEST || Math.abs(candidate.length() - name.length()) > allowed) {
                continue;
            }
            int distance = distance(lower, candidate.toLowerCase(Locale.ROOT));
            if (distance <= allowed && distance < bestDistance) {
                best = candidate;
                bestDistance = distance;
            }
        }
        return Optional.ofNullable(best);
    }

    /**
     * A remedy to append to a message: {@code Maybe 'steps'.}, else what is known if that is a short list, else nothing; with
     * the line break before it.
     */
    public static String remedy(String name, Collection<String> known) {
        Optional<String> nearest = to(name, known);
        if (nearest.isPresent()) {
            return "\nMaybe '" + nearest.get() + "'.";
        }
        if (known.stream().allMatch(String::isBlank) || known.size() > MOST_LISTED) {
            return "";
        }
        return "\nKnown: " + known.stream().collect(Collectors.joining(", ")) + ".";
    }

    static int distance(String a, String b) {
        int[][] steps = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    steps[i][j] = i + j;
                    continue;
                }
                int replaced = steps[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                int least = Math.min(replaced, Math.min(steps[i - 1][j], steps[i][j - 1]) + 1);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                steps[i][j] = swapped ? Math.min(least, steps[i - 2][j - 2] + 1) : least;
            }
        }
        return steps[a.length()][b.length()];
    }
}
