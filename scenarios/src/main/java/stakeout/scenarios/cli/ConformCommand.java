package stakeout.scenarios.cli;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import stakeout.model.protocol.Protocol;
import stakeout.scenarios.conform.Conformance;
import stakeout.scenarios.conform.Conformance.OwnProtocol;
import stakeout.scenarios.conform.ConformanceReport;
import stakeout.scenarios.load.UserMistake;
import stakeout.scenarios.protocol.ProtocolLibrary;
import stakeout.scenarios.protocol.ResolvedProtocol;
import stakeout.scenarios.run.BarProgress;
import stakeout.scenarios.run.PlainProgress;
import stakeout.scenarios.run.Progress;

/** Holds the rules against the protocols' own numbers. */
@Command(
        name = "conform",
        description = {
            "Plays every vector file below a folder with the rules that simulations play with, and says topic by topic how many"
                    + " cases are met to the last unit, and by which rule of which protocol.",
            "",
            "Vectors are JSON files of the schema pos-vector/1, or of Ethereum's for epochs and trajectories. A file that cannot be"
                    + " read, an unknown topic, field or operation is a failure; files that do not end in .json are passed over.",
            ""
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "With --protocol, the vectors tell what would be other under your rules:",
            "  Ethereum's: their states are played with your file's values in place of the vector's constants.",
            "  Others: a value that your file has otherwise than the protocol it extends takes the place of the case's own; the rest"
                    + " stays as the case says it. A case must fail if the value matters for it.",
            "  What is of another protocol, or another fork, is listed as 'not of this protocol' and counts neither way.",
            "",
            "Examples:",
            "  stakeout conform vectors                           every protocol",
            "  stakeout conform vectors/cosmos -v                 each failure with the first field that differs",
            "  stakeout conform vectors --protocol my-chain.yaml  what my-chain.yaml changes",
            "",
            "Ends with 0 if every case ran and is met, 1 if one is not, 2 for a mistake in what was given, 3 for one of ours."
        })
final class ConformCommand implements Callable<Integer> {
    private static final int WIDTH = 140;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "A folder with vector files, also in folders of its own.")
    private String folder;

    @Option(
            names = "--protocol",
            paramLabel = "FILE",
            description = "A protocol by name (see 'protocols') or YAML file, whose rules and values are tried.")
    private Optional<String> protocol;

    @Option(
            names = {"-v", "--verbose"},
            description = "Tells for each failure the first field that differs, what was expected and what came.")
    private boolean verbose;

    @Option(names = "--markdown", paramLabel = "FILE", description = "Writes the table as Markdown as well.")
    private Optional<String> markdown;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        House house = new House();
        Optional<OwnProtocol> own = protocol.map(given -> own(house, given));
        Conformance conformance;
        try (Progress progress =
                BarProgress.isTerminal() ? new BarProgress("conform", "cases") : new PlainProgress(err, "cases")) {
            conformance = Conformance.run(path(folder), own, progress);
        }
        ConformanceReport report = conformance.report(presets(house));
        out.print(report.text(WIDTH, verbose));
        out.flush();
        markdown.ifPresent(file -> write(path(file), report.table().markdown()));
        if (conformance.met() && !conformance.isPlayed()) {
            throw UserMistake.of("no vector below " + folder + " is of this protocol.\n"
                    + "Maybe another folder, or a protocol that extends one of those in the table.");
        }
        return conformance.met() ? 0 : Mistakes.NOT_MET;
    }

    /** The shipped protocols by name. */
    static ImmutableMap<String, Protocol> presets(House house) {
        ImmutableMap.Builder<String, Protocol> presets = ImmutableMap.builder();
        ProtocolLibrary.names()
                .forEach(name -> presets.put(name, house.protocols.named(name).protocol()));
        return presets.buildOrThrow();
    }

    private static OwnProtocol own(House house, String given) {
        ResolvedProtocol own = house.protocols.read(given);
        return new OwnProtocol(own.protocol(), house.protocols.shipped(own).protocol());
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
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw UserMistake.of(file + ": cannot be written (" + e.getClass().getSimpleName() + ": " + e.getMessage()
                    + ").\nMaybe another folder.");
        }
    }
}
