package stakeout.scenarios.cli;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import stakeout.results.comparison.Comparison;
import stakeout.results.comparison.ComparisonReport;
import stakeout.results.recording.Recording;
import stakeout.results.recording.RecordingFolder;
import stakeout.scenarios.load.UserMistake;

/** Says what differs between recordings: in their settings, and measure by measure. */
@Command(
        name = "compare",
        description = {
            "Compares recordings with the first of them: what differs in the resolved scenarios, then measure by measure the mean"
                    + " difference with a 95 %% interval, paired by replication.",
            ""
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  stakeout run ethereum --out before",
            "  stakeout run my-ethereum.yaml --out after",
            "  stakeout compare before after --markdown what-changed.md"
        })
final class CompareCommand implements Callable<Integer> {
    private static final int WIDTH = 100;

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "DIR",
            description = "Folders of finished experiments, also joined by commas.")
    private List<String> folders;

    @Option(names = "--csv", paramLabel = "FILE", description = "Writes the comparison as CSV as well.")
    private Optional<String> csv;

    @Option(names = "--markdown", paramLabel = "FILE", description = "Writes the comparison as Markdown as well.")
    private Optional<String> markdown;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Writes comparison.csv and comparison.md into this folder as well.")
    private Optional<String> out;

    @Override
    public Integer call() {
        PrintWriter print = spec.commandLine().getOut();
        List<Recording> recordings = new ArrayList<>();
        try {
            for (String folder : folders) {
                for (String each :
                        Splitter.on(',').trimResults().omitEmptyStrings().split(folder)) {
                    recordings.add(Recording.open(path(each)));
                }
            }
            ComparisonReport report = new ComparisonReport(Comparison.of(recordings));
            print.print(report.terminal(WIDTH, NextSteps.paint()));
            print.flush();
            csv.ifPresent(file -> write(path(file), report.csv()));
            markdown.ifPresent(file -> write(path(file), report.markdown()));
            out.ifPresent(folder -> {
                write(path(folder).resolve("comparison.csv"), report.csv());
                write(path(folder).resolve("comparison.md"), report.markdown());
            });
        } finally {
            recordings.forEach(Recording::close);
        }
        return 0;
    }

    private static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw UserMistake.of("'" + name + "' cannot be the name of a file: " + e.getReason() + ".");
        }
    }

    private static void write(Path file, String text) {
        try {
            Path folder = file.toAbsolutePath().normalize().getParent();
            if (RecordingFolder.isWithin(folder)) {
                throw UserMistake.of(file + ": it lies in a recording, which stays as it is.\nMaybe another folder.");
            }
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw UserMistake.of(file + ": cannot be written (" + e.getClass().getSimpleName() + ": " + e.getMessage()
                    + ").\nMaybe another folder.");
        }
    }
}
