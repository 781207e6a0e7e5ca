package stakeout.scenarios.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import stakeout.results.recording.Plan;
import stakeout.results.recording.RecordedScenario;
import stakeout.results.recording.Recording;
import stakeout.results.recording.RecordingFolder;
import stakeout.results.recording.RunFacts;
import stakeout.results.recording.RunId;
import stakeout.scenarios.load.UserMistake;
import stakeout.scenarios.load.YamlTree.Mapping;
import stakeout.scenarios.plan.Experiment;
import stakeout.scenarios.plan.Library;
import stakeout.scenarios.run.ExperimentRunner;
import stakeout.scenarios.run.Failure;
import stakeout.scenarios.run.Progress;
import stakeout.scenarios.world.WorldFactory;

/** Plays one run of a recorded experiment again from its seed, and records it in full. */
@Command(
        name = "record",
        description = {
            "Plays one run of a recorded experiment again and records it in full, with its honest twin, so that it can be watched"
                    + " and examined. What both recordings hold must come out the same.",
            ""
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  stakeout record runs/ethereum-1 --run ethereum-stall-threshold/p0001-r0007 --out again",
            "  stakeout record again --run p0001-r0007 --out cells --validators"
        })
final class RecordCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "EXPERIMENT", description = "The folder of a finished experiment.")
    private String experiment;

    @Option(
            names = "--run",
            required = true,
            paramLabel = "RUN",
            description =
                    "Which: SCENARIO/p0001-r0007 is point 1, replication 7; the scenario may be left out where there is one.")
    private String run;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The new recording's folder.")
    private String out;

    @Option(names = "--validators", description = "Records where each validator stood as well.")
    private boolean validators;

    @Option(
            names = "--files",
            paramLabel = "DIR",
            defaultValue = "",
            description = "Where stake files that the scenario names start from. Default: here.")
    private String files;

    @Override
    public Integer call() {
        PrintWriter print = spec.commandLine().getOut();
        Path folder = Folders.path("--out", out);
        try (Recording recorded = Recording.open(Folders.path("EXPERIMENT", experiment))) {
            RunId wanted = wanted(recorded);
            Experiment alone = reread(recorded, wanted);
            Plan plan = new Plan(
                    recorded.name(),
                    BuiltVersion.text(),
                    alone.plan(BuiltVersion.text()).scenarios(),
                    ImmutableSet.of(wanted));
            print.println(wanted + ", into " + NextSteps.shown(folder));
            print.flush();
            ImmutableList<Failure> failures;
            try (RecordingFolder recording = RecordingFolder.open(folder, plan, Folders.environment(1))) {
                failures = new ExperimentRunner(alone, new WorldFactory(), 1).run(recording, Progress.SILENT);
            }
            if (!failures.isEmpty()) {
                throw new IllegalStateException(failures.get(0).cause());
            }
            print.println(held(recorded, folder, wanted));
            print.flush();
        }
        return 0;
    }

    private RunId wanted(Recording recorded) {
        ImmutableList<RunId> runs =
                recorded.runs().stream().map(RunFacts::run).collect(ImmutableList.toImmutableList());
        List<RunId> fitting = runs.stream()
                .filter(each -> !each.twin()
                        && (each.toString().equals(run) || each.folder().equals(run)))
                .toList();
        if (fitting.size() == 1) {
            return fitting.get(0);
        }
        String maybe = fitting.isEmpty()
                ? runs.stream()
                        .filter(each -> !each.twin())
                        .map(RunId::toString)
                        .limit(3)
                        .collect(Collectors.joining(", "))
                : fitting.stream().map(RunId::toString).collect(Collectors.joining(", or "));
        throw UserMistake.of("--run (" + run + ") must name one run of " + recorded.path() + ".\nMaybe " + maybe + ".");
    }

    /** The scenario as it was resolved then, read by this version. */
    private Experiment reread(Recording recorded, RunId wanted) {
        RecordedScenario then = recorded.scenarios().stream()
                .filter(each -> each.name().equals(wanted.scenario()))
                .findFirst()
                .orElseThrow();
        Mapping over = validators ? Library.recordingValidators() : Library.unchanged();
        Experiment now = new House()
                .library.reread(
                        recorded.path() + ", scenario " + then.name(),
                        then.text(),
                        Folders.path("--files", files),
                        over);
        ImmutableMap<String, String> values = now.plan("").scenarios().get(0).values();
        String changed = then.values().entrySet().stream()
                .filter(value -> !value.getKey().startsWith("record.")
                        && !value.getValue().equals(values.get(value.getKey())))
                .map(value ->
                        value.getKey() + " (then " + value.getValue() + ", now " + values.get(value.getKey()) + ")")
                .limit(5)
                .collect(Collectors.joining(", "));
        if (!changed.isEmpty()) {
            throw UserMistake.of(recorded.path() + ": scenario " + then.name() + " cannot be played as it was: "
                    + changed + ".\nMaybe a stake file changed, or use the version that recorded it ("
                    + recorded.software() + ").");
        }
        return now;
    }

    /** What both recordings hold of the run and its twin must be the same rows. */
    private String held(Recording recorded, Path folder, RunId wanted) {
        if (recorded.schema() < Recording.newestSchema()) {
            return "Recorded. Its rows are not held against " + recorded.path() + ", which has an older schema ("
                    + recorded.schema() + ").";
        }
        int same = 0;
        List<String> other = new ArrayList<>();
        try (Recording again = Recording.open(folder)) {
            for (RunFacts facts : again.runs()) {
                ImmutableMap<String, String> now = again.rowHashes(facts.run());
                // Where the keyframes of one more table are listed too, the list is longer.
                boolean more =
                        !now.keySet().equals(recorded.rowHashes(facts.run()).keySet());
                for (var table : recorded.rowHashes(facts.run()).entrySet()) {
                    if (table.getValue().equals(now.get(table.getKey()))) {
                        same++;
                    } else if (!more || !table.getKey().equals("keyframes")) {
                        other.add(facts.run() + " " + table.getKey());
                    }
                }
            }
        }
        if (!other.isEmpty()) {
            throw UserMistake.of(folder + ": these rows came out otherwise than in " + recorded.path() + ": "
                    + String.join(", ", other) + ".\nMaybe use the version that recorded it (" + recorded.software()
                    + "; this is " + BuiltVersion.text() + ").");
        }
        return "Recorded. " + same + " tables that both recordings of " + wanted + " hold are the same, row for row.";
    }
}
