package stakeout.scenarios.load;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The user's mistake, with everything that is wrong: its message is meant for the user as it is, without a stack trace, and the
 * program ends with {@link #EXIT_STATUS}.
 */
public final class UserMistake extends RuntimeException {
    /** What the program ends with. */
    public static final int EXIT_STATUS = 2;

    private static final long serialVersionUID = 1L;

    private final transient ImmutableList<Problem> problems;

    /** All problems, sorted by file, line and column; {@code unlisted} more were found and are only counted. */
    UserMistake(List<Problem> problems, int unlisted) {
        super(describe(problems, unlisted));
        this.problems = ImmutableList.sortedCopyOf(problems);
    }

    /** A mistake that is in no file: a bad option, a folder that cannot be written. */
    public static UserMistake of(String message) {
        return at(Position.NOWHERE, message);
    }

    /** A mistake at one place of a file, or with the file as a whole. */
    public static UserMistake at(Position position, String message) {
        return new UserMistake(ImmutableList.of(new Problem(position, "", message)), 0);
    }

    /** What is wrong, sorted by file, line and column; never empty. */
    public ImmutableList<Problem> problems() {
        return problems;
    }

    private static String describe(List<Problem> problems, int unlisted) {
        String listed = problems.stream().sorted().map(Problem::toString).collect(Collectors.joining("\n"));
        return unlisted == 0 ? listed : listed + "\n… and " + unlisted + " more.";
    }
}
