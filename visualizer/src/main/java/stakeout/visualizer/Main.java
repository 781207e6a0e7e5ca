package stakeout.visualizer;

import stakeout.scenarios.cli.Stakeout;
import stakeout.visualizer.render.RenderCommand;

/** The command {@code stakeout} with all its commands: those of scenarios and those that open a window. */
public final class Main {
    private Main() {}

    /** Runs one command line and answers its exit status; never ends the JVM. */
    public static int execute(String... args) {
        return Stakeout.commandLine(new RenderCommand()).execute(args);
    }

    /** Ends the JVM only for a status other than 0, as {@link Stakeout#main} does and for its reason. */
    public static void main(String[] args) {
        int status = execute(args);
        if (status != 0) {
            System.exit(status);
        }
    }
}
