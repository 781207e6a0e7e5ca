package stakeout.visualizer;

import java.util.Arrays;
import stakeout.scenarios.cli.FrontierCommand;
import stakeout.scenarios.cli.Stakeout;
import stakeout.visualizer.render.FrontierPicture;
import stakeout.visualizer.render.RenderCommand;
import stakeout.visualizer.window.GuiCommand;

/** The command {@code stakeout} with all its commands: those of scenarios and those that open a window. */
public final class Main {
    private static final String HEADLESS = "java.awt.headless";

    private Main() {}

    /** Runs one command line and answers its exit status; never ends the JVM. */
    public static int execute(String... args) {
        if (args.length > 0 && !args[0].equals("gui") && System.getProperty(HEADLESS) == null) {
            // pictures need no display, and a broken one must not spoil them
            System.setProperty(HEADLESS, "true");
        }
        GuiCommand gui = new GuiCommand();
        if (args.length > 0 && args[0].equals("gui")) {
            gui.getReady();
            return Stakeout.alone("gui", gui).execute(Arrays.copyOfRange(args, 1, args.length));
        }
        return Stakeout.commandLine(new RenderCommand(), gui, new FrontierCommand(FrontierPicture::write))
                .execute(args);
    }

    /** Ends the JVM only for a status other than 0, as {@link Stakeout#main} does and for its reason. */
    public static void main(String[] args) {
        int status = execute(args);
        if (status != 0) {
            System.exit(status);
        }
    }
}
