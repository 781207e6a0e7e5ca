package stakeout.scenarios.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;
import stakeout.results.recording.RecordingException;
import stakeout.scenarios.load.UserMistake;
import stakeout.scenarios.run.OutOfMemory;

/** What a command that throws ends with: a message for the user's mistakes, a message and a logged trace for ours. */
final class Mistakes implements IExecutionExceptionHandler {
    static final int NOT_MET = 1;
    static final int OURS = 3;

    @Override
    public int handleExecutionException(Exception thrown, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        if (thrown instanceof UserMistake || thrown instanceof RecordingException) {
            boolean isPlain = thrown instanceof RecordingException; // the others are indented already
            err.println(isPlain ? thrown.getMessage().replace("\n", "\n    ") : thrown.getMessage());
            err.flush();
            return UserMistake.EXIT_STATUS;
        }
        err.println("This is a mistake of ours: " + thrown);
        err.println("The trace is in " + logged(List.of(thrown)) + ".");
        err.flush();
        return OURS;
    }

    /** Runs the last command named; one that does not fit into memory ends with a message as well. */
    static int run(ParseResult parsed) {
        try {
            return new CommandLine.RunLast().execute(parsed);
        } catch (OutOfMemoryError e) {
            PrintWriter err = parsed.commandSpec().commandLine().getErr();
            err.println(OutOfMemory.mistake().getMessage());
            err.flush();
            return UserMistake.EXIT_STATUS;
        }
    }

    /** Writes the traces to a new file among the temporary ones and answers its place. */
    static Path logged(List<? extends Throwable> thrown) {
        try {
            Path log = Files.createTempFile("stakeout-", ".log");
            try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(log))) {
                thrown.forEach(each -> each.printStackTrace(out));
            }
            return log;
        } catch (IOException e) {
            return Path.of("no file, since none could be written (" + e.getMessage() + ")");
        }
    }
}
