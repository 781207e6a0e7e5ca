package stakeout.scenarios.cli;

import java.util.Optional;
import picocli.CommandLine.Option;
import stakeout.scenarios.load.UserMistake;

/** The option {@code --threads} of commands that play runs. */
final class Threads {
    private static final int MOST = 1024;

    @Option(names = "--threads", paramLabel = "N", description = "How many runs go on at once. Default: all cores.")
    private Optional<Integer> threads;

    /**
     * How many, at least 1.
     *
     * @throws UserMistake if too few or too many were asked for
     */
    int count() {
        int count = threads.orElseGet(() -> Runtime.getRuntime().availableProcessors());
        if (count < 1 || count > MOST) {
            throw UserMistake.of("--threads (" + count + ") must be in [1, " + MOST + "].");
        }
        return count;
    }
}
