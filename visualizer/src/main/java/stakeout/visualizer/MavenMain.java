package stakeout.visualizer;

import java.util.Arrays;

/**
 * The command line as {@code mvn compile exec:java@…} gives it: an option whose property was left empty
 * ({@code --out=}) was not given.
 */
public final class MavenMain {
    private MavenMain() {}

    /** Runs {@link Main} with the arguments that hold something. */
    public static void main(String[] args) {
        Main.main(given(args));
    }

    static String[] given(String... args) {
        return Arrays.stream(args)
                .filter(arg -> arg != null && !arg.isEmpty() && !(arg.startsWith("--") && arg.endsWith("=")))
                .toArray(String[]::new);
    }
}
