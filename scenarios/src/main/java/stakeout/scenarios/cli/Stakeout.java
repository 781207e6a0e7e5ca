package stakeout.scenarios.cli;

import com.google.common.primitives.Ints;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The command {@code stakeout}. Ends with 0; with 1 when a verdict is not met, 2 when the user made a mistake, 3 when we did.
 */
@Command(
        name = "stakeout",
        description = "A laboratory for staking security: which attacks pay, what they cost, and what would mend it.",
        mixinStandardHelpOptions = true,
        versionProvider = BuiltVersion.class,
        subcommands = {
            RunCommand.class,
            RecordCommand.class,
            CompareCommand.class,
            LossesCommand.class,
            AssessCommand.class,
            ConformCommand.class,
            ScenariosCommand.class,
            ProtocolsCommand.class,
            RulesCommand.class,
            KeysCommand.class,
            ListCommand.Strategies.class,
            ListCommand.Attacks.class,
            ListCommand.Measures.class
        },
        footer = {
            "",
            "Examples:",
            "  stakeout run quickstart      plays real staking rules in half a minute and says what came of it",
            "  stakeout scenarios           what else can be run",
            "  stakeout keys                what a scenario file of one's own can say",
            "  stakeout run --help          each command has help of its own"
        },
        exitCodeOnInvalidInput = 2,
        exitCodeOnExecutionException = 3)
public final class Stakeout implements Runnable {
    @Spec
    private CommandSpec spec;

    private Stakeout() {}

    /** The command line with all commands of this module and those that a later module adds. */
    public static CommandLine commandLine(Object... added) {
        CommandLine commands = new CommandLine(new Stakeout());
        for (Object command : added) {
            commands.addSubcommand(command);
        }
        // after all commands are there: these settings reach only those that are
        return behaving(commands);
    }

    /** One command by itself, as {@code stakeout NAME}: to read the options of all the others takes a fifth of a second. */
    public static CommandLine alone(String name, Object command) {
        return behaving(new CommandLine(command).setCommandName("stakeout " + name));
    }

    private static CommandLine behaving(CommandLine commands) {
        return commands.setExecutionStrategy(Mistakes::run)
                .setExecutionExceptionHandler(new Mistakes())
                .setParameterExceptionHandler(new WrongArguments())
                .registerConverter(Long.class, WrongArguments::wholeNumber)
                .registerConverter(Integer.class, text -> Ints.saturatedCast(WrongArguments.wholeNumber(text)))
                .setUsageHelpWidth(100);
    }

    /** Runs one command line and answers its exit status; never ends the JVM. */
    public static int execute(String... args) {
        return commandLine().execute(args);
    }

    /**
     * Ends the JVM only for a status other than 0: within Maven's JVM, an exit with 0 would end the whole build in the
     * middle and call it a success.
     */
    public static void main(String[] args) {
        int status = execute(args);
        if (status != 0) {
            System.exit(status);
        }
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do, or --help for what can be done.");
    }
}
