package stakeout.scenarios.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;
import stakeout.scenarios.load.UserMistake;

/** What a command ends with whose arguments cannot be read: one message, what was probably meant, and where help is. */
final class WrongArguments implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException wrong, String[] args) {
        CommandLine command = wrong.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(wrong.getMessage());
        UnmatchedArgumentException.printSuggestions(wrong, err);
        err.println("See " + command.getCommandSpec().qualifiedName() + " --help.");
        err.flush();
        return UserMistake.EXIT_STATUS;
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
