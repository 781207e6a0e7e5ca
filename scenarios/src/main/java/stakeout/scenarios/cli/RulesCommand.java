package stakeout.scenarios.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import stakeout.results.report.TextTable;
import stakeout.scenarios.load.Variants;
import stakeout.scenarios.protocol.Families;
import stakeout.scenarios.protocol.ProtocolTables;
import stakeout.scenarios.protocol.ResolvedProtocol;

/** Lists a protocol's values and rules, or the rules that a protocol can be composed of. */
@Command(
        name = "rules",
        description = {
            "With a protocol: lists each of its values with unit, source, date, status and place in the code, its rules in the"
                    + " order in which they are played, and what is left out.",
            "Without: lists the rules that a protocol of one's own can be composed of.",
            ""
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Status of a value: verified (read in the source), unverified (from documents only), illustrative (chosen by us),",
            "own (set by the file that the source names, without a source of its own).",
            "",
            "Examples:",
            "  stakeout rules ethereum@electra",
            "  stakeout rules my-network.yaml",
            "  stakeout rules",
            "Any value listed can be overridden (protocol: {extends: …, slashing: {multiplier: 1}}) and swept (sweep: {protocol.PATH: […]})."
        })
final class RulesCommand implements Runnable {
    private static final int WIDTH = 180;

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "PROTOCOL",
            description = "One of those that 'protocols' lists, or a protocol file.")
    private Optional<String> protocol;

    @Option(names = "--markdown", description = "Prints Markdown.")
    private boolean markdown;

    @Option(
            names = "--page",
            paramLabel = "FILE",
            description = "Renews the generated tables of a page such as docs/protocols.md, and prints nothing.")
    private Optional<String> page;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        if (page.isPresent()) {
            if (protocol.isPresent()) {
                throw new ParameterException(spec.commandLine(), "--page is for all protocols: leave PROTOCOL out.");
            }
            new GeneratedPage(new House()).renew(Path.of(page.get()));
        } else if (protocol.isPresent()) {
            ResolvedProtocol resolved = new House().protocols.read(protocol.get());
            out.print(markdown ? markdown(resolved) : text(resolved));
        } else {
            kinds(out);
        }
        out.flush();
    }

    private static String text(ResolvedProtocol protocol) {
        ProtocolTables tables = new ProtocolTables(protocol);
        StringBuilder text = new StringBuilder();
        text.append(protocol.title()).append("\n\n");
        append(text, "Values", tables.values());
        append(text, "Rules of a period, in the order in which they are played", tables.rules());
        if (!tables.notModelled().isEmpty()) {
            text.append("Left out\n");
            tables.notModelled().forEach(each -> text.append("  ").append(each).append('\n'));
            text.append('\n');
        }
        tables.warnings().forEach(each -> text.append("Beware: ").append(each).append('\n'));
        return text.toString().stripTrailing() + "\n";
    }

    private static void append(StringBuilder text, String heading, TextTable table) {
        if (!table.isEmpty()) {
            text.append(heading).append('\n').append(table.terminal(WIDTH)).append('\n');
        }
    }

    /** What {@link #text} says but for the title, as Markdown. */
    static String markdown(ResolvedProtocol protocol) {
        ProtocolTables tables = new ProtocolTables(protocol);
        StringBuilder text = new StringBuilder(tables.values().markdown());
        if (!tables.rules().isEmpty()) {
            text.append("\nRules of a period, in the order in which they are played:\n\n")
                    .append(tables.rules().markdown());
        }
        if (!tables.notModelled().isEmpty()) {
            text.append("\nLeft out:\n\n");
            tables.notModelled().forEach(each -> text.append("- ").append(each).append('\n'));
        }
        if (!tables.warnings().isEmpty()) {
            text.append('\n');
            tables.warnings()
                    .forEach(each -> text.append("- **Beware.** ").append(each).append('\n'));
        }
        return text.toString();
    }

    private static void kinds(PrintWriter out) {
        Variants variants = new House().binder.variants();
        for (Map.Entry<String, Class<?>> kind : Families.ruleKinds().entrySet()) {
            out.println(kind.getKey());
            variants.of(kind.getValue()).forEach((name, type) -> ListCommand.print(out, name, type));
        }
    }
}
