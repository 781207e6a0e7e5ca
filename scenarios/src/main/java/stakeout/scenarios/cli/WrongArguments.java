package stakeout.scenarios.cli;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;
import stakeout.scenarios.load.NearestName;
import stakeout.scenarios.load.UserMistake;

/** What a command ends with whose arguments cannot be read: one message, what was probably meant, and where help is. */
final class WrongArguments implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException wrong, String[] args) {
        CommandLine command = wrong.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(unknownCommand(wrong, command, args).orElseGet(wrong::getMessage));
        UnmatchedArgumentException.printSuggestions(wrong, err);
        err.println("See " + command.getCommandSpec().qualifiedName() + " --help.");
        err.flush();
        return UserMistake.EXIT_STATUS;
    }

    /** What is said of a first word that is none of the commands; absent where the mistake is another. */
    private static Optional<String> unknownCommand(ParameterException wrong, CommandLine command, String[] args) {
        Set<String> known = command.getSubcommands().keySet();
        boolean isWord = args.length > 0 && !args[0].startsWith("-") && !known.contains(args[0]);
        return wrong instanceof UnmatchedArgumentException && !known.isEmpty() && isWord
                ? Optional.of("there is no command '" + args[0] + "'."
                        + NearestName.remedy(args[0], known).replace("\n", "\n    "))
                : Optional.empty();
    }

    /** @throws TypeConversionException in words for who does not know what a long is */
    static long wholeNumber(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new TypeConversionException("'" + text + "' must be a whole number from " + Long.MIN_VALUE + " to "
                    + Long.MAX_VALUE + ", such as 7");
        }
    }
}
