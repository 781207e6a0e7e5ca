package stakeout.scenarios.load;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Collects what is wrong, so that the user hears it all at once. Lists the first hundred, counts the rest. */
public final class Problems {
    private static final int MOST_LISTED = 100;

    private final Set<Problem> listed = new LinkedHashSet<>();
    private int unlisted;

    /** Notes a problem; the same one twice (through a YAML alias, say) is one. */
    public void add(Position at, String path, String message) {
        Problem problem = new Problem(at, path, message);
        if (listed.size() < MOST_LISTED) {
            listed.add(problem);
        } else if (!listed.contains(problem)) {
            unlisted++;
        }
    }

    /** Notes all of {@code mistake}. */
    public void add(UserMistake mistake) {
        mistake.problems().forEach(problem -> add(problem.at(), problem.path(), problem.message()));
    }

    /** Notes all of {@code part}, which was read on its own, as lying under {@code key} where it stands in {@code file}. */
    public void addUnder(String key, String file, Problems part) {
        for (Problem problem : part.listed) {
            boolean isHere = problem.at().file().equals(file);
            String path = problem.path().isEmpty() ? key : key + "." + problem.path();
            add(problem.at(), isHere ? path : problem.path(), problem.message());
        }
        unlisted += part.unlisted;
    }

    /** The mistake to throw where reading cannot go on: all noted so far and this. */
    public UserMistake stop(Position at, String message) {
        add(at, "", message);
        return mistake();
    }

    /**
     * What {@code computed} answers, or nothing and a problem at the value of {@code path} in {@code tree} if it throws
     * {@code IllegalArgumentException} or {@code ArithmeticException}; for checks that need more than one file, such as the
     * conversion of an amount once the token is known.
     */
    public <T> Optional<T> attempt(YamlTree tree, String path, Supplier<T> computed) {
        try {
            return Optional.of(computed.get());
        } catch (UserMistake mistake) {
            add(mistake);
        } catch (IllegalArgumentException | ArithmeticException e) {
            TreePath place = TreePath.parse(path, Position.NOWHERE);
            add(place.closest(tree).at(), path, messageOf(e));
        }
        return Optional.empty();
    }

    /**
     * What {@code reading} answers, if nothing was wrong before or in it.
     *
     * @throws UserMistake with all that was noted before and all that is wrong in it: a key given twice hides no other mistake
     */
    public <T> T finish(Supplier<T> reading) {
        try {
            T read = reading.get();
            throwIfAny();
            return read;
        } catch (UserMistake mistake) {
            add(mistake);
            throw mistake();
        }
    }

    public boolean isEmpty() {
        return listed.isEmpty();
    }

    /** How many there are, also beyond the hundred that are listed. */
    public int count() {
        return listed.size() + unlisted;
    }

    /** Throws all of them, or does nothing if there are none. */
    public void throwIfAny() {
        if (!isEmpty()) {
            throw mistake();
        }
    }

    private UserMistake mistake() {
        return new UserMistake(List.copyOf(listed), unlisted);
    }

    static String messageOf(RuntimeException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() + "." : e.getMessage();
    }
}
