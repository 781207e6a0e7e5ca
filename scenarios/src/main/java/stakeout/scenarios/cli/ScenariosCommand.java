package stakeout.scenarios.cli;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import stakeout.scenarios.load.YamlTree;
import stakeout.scenarios.load.YamlTree.Mapping;
import stakeout.scenarios.load.YamlTree.Scalar;
import stakeout.scenarios.plan.Library;
import stakeout.scenarios.spec.SuiteSpec;
import stakeout.scenarios.stake.Distribution;

/** Lists suites and scenarios with their questions, and the stake distributions they can use. */
@Command(
        name = "scenarios",
        aliases = "list",
        description =
                "Lists the suites and scenarios that are shipped, with their questions, and the real stake distributions.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  stakeout run cosmos                           a suite",
            "  stakeout run ethereum-honest                  one scenario",
            "  stakeout scenarios ethereum-honest > my.yaml  a copy to change, and then: stakeout run my.yaml"
        })
final class ScenariosCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "NAME",
            description = "Prints the file of this suite or scenario, to start one of one's own from.")
    private Optional<String> name;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        if (name.isPresent()) {
            out.print(Library.text(name.get()));
            out.flush();
            return;
        }
        Library library = new House().library;
        out.println("SUITES");
        for (String name : Library.suites()) {
            SuiteSpec suite = library.suite(name);
            out.println(name + ": " + suite.about());
            out.println("    "
                    + suite.scenarios().stream().map(ScenariosCommand::member).collect(Collectors.joining(", ")));
        }
        out.println();
        out.println("SCENARIOS");
        for (String name : Library.scenarios()) {
            String question = library.scenario(name)
                    .get("question")
                    .map(ScenariosCommand::text)
                    .orElse("");
            out.println(name + ": " + question);
        }
        out.println();
        out.println("STAKE DISTRIBUTIONS (stakes: {distribution: NAME, top: N})");
        for (String name : Distribution.names()) {
            Distribution distribution = Distribution.named(name);
            out.println(name + ": " + distribution.title() + " (" + distribution.date() + ", " + distribution.status()
                    + ", in " + distribution.unit() + ")");
        }
        out.flush();
    }

    private static String member(YamlTree entry) {
        return entry instanceof Mapping map
                ? map.value("extends").map(ScenariosCommand::text).orElse("?")
                : text(entry);
    }

    private static String text(YamlTree tree) {
        return tree instanceof Scalar scalar ? scalar.text() : "";
    }
}
