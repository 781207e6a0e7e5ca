package stakeout.visualizer;

import picocli.CommandLine;
import stakeout.scenarios.cli.Stakeout;

/** The command {@code stakeout} with all its commands: those of scenarios and those that open a window. */
public final class Main {
    private Main() {}

    /** Runs one command line and answers its exit status; never ends the JVM. */
    public static int execute(String... args) {
        CommandLine commands = Stakeout.commandLine();
        return commands.execute(args);
    }

    /** Ends the JVM only for a status other than 0, as {@link Stakeout#main} does and for its reason. */
    public static void main(String[] args) {
        int status = execute(args);
        if (status != 0) {
            System.exit(status);
        }
    }
}
