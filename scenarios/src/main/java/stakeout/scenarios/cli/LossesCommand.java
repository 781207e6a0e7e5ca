package stakeout.scenarios.cli;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import stakeout.results.recording.RecordedScenario;
import stakeout.results.recording.Recording;
import stakeout.results.report.LossSection;
import stakeout.results.report.PointLabel;
import stakeout.scenarios.load.UserMistake;

/** Says who lost how much because of whom. */
@Command(
        name = "losses",
        description = {
            "Says who lost how much because of whom and by which rule, in a recording, point by point: what was taken and what was"
                    + " not paid. It sums to ideal less received, to the base unit.",
            ""
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  stakeout losses runs/quickstart-1",
            "  stakeout losses runs/quickstart-1 --scenario ethereum-stall-threshold"
        })
final class LossesCommand implements Callable<Integer> {
    private static final int WIDTH = 100;

    private static final String NOTHING =
            "By no rule was anything taken from anybody or left unpaid (or the recording was made before that was kept). Stake that"
                    + " others went elsewhere with is no loss: measures such as profit and total-stake have that.\n";

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The folder of a finished experiment.")
    private String folder;

    @Option(names = "--scenario", paramLabel = "NAME", description = "One of its scenarios. Default: all.")
    private Optional<String> only;

    @Override
    public Integer call() {
        PrintWriter print = spec.commandLine().getOut();
        try (Recording recording = Recording.open(Folders.path("DIR", folder))) {
            if (only.isPresent()
                    && recording.scenarios().stream()
                            .noneMatch(each -> each.name().equals(only.get()))) {
                throw UserMistake.of("--scenario (" + only.get() + ") must be one of the recording's: "
                        + String.join(
                                ", ",
                                recording.scenarios().stream()
                                        .map(RecordedScenario::name)
                                        .toList())
                        + ".");
            }
            for (RecordedScenario scenario : recording.scenarios()) {
                if (only.orElse(scenario.name()).equals(scenario.name())) {
                    print(print, recording, scenario);
                }
            }
        }
        print.println("± is a 95 % interval over replications: seed noise only, not model error.");
        print.flush();
        return 0;
    }

    private static void print(PrintWriter print, Recording recording, RecordedScenario scenario) {
        print.println(NextSteps.paint().heading(scenario.name()));
        for (int point = 0; point < scenario.points().size(); point++) {
            String label = PointLabel.of(scenario.points().get(point));
            LossSection losses = new LossSection(recording, scenario, point);
            print.println();
            if (!label.isEmpty()) {
                print.println(label);
            }
            print.print(losses.isEmpty() ? NOTHING : losses.terminal(WIDTH));
        }
        print.println();
    }
}
