package stakeout.scenarios.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import stakeout.results.recording.RecordingFolder;
import stakeout.results.recording.RunId;
import stakeout.scenarios.load.UserMistake;
import stakeout.scenarios.load.YamlTree.Mapping;
import stakeout.scenarios.plan.Experiment;
import stakeout.scenarios.plan.Library;
import stakeout.scenarios.run.BarProgress;
import stakeout.scenarios.run.ExperimentReport;
import stakeout.scenarios.run.ExperimentRunner;
import stakeout.scenarios.run.Failure;
import stakeout.scenarios.run.PlainProgress;
import stakeout.scenarios.run.Progress;
import stakeout.scenarios.run.Rehearsal;
import stakeout.scenarios.world.WorldFactory;

/** Runs a suite or a scenario, records it and says whether what it expects came true. */
@Command(
        name = "run",
        description = {
            "Runs a suite or a scenario on all cores, records it in a folder and holds it against what it expects.",
            "",
            "An interrupted run goes on where it stopped: give the same command with the same --out.",
            ""
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  stakeout run quickstart                       the suite quickstart, into a new folder under runs/",
            "  stakeout run ethereum --threads 2 --out eth   into the folder eth, on two threads",
            "  stakeout run my-network.yaml --seed 7         a scenario of one's own, with other luck",
            "",
            "Ends with 0 if all expectations are met, 1 if one is not, 2 for a mistake in what was given, 3 for one of ours."
        })
final class RunCommand implements Callable<Integer> {
    private static final String VALIDATORS = "validators";

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "SUITE|FILE",
            description = "A suite or scenario by name (see 'scenarios'), or a YAML file.")
    private String what;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "The experiment's folder. Default: a new one under runs/.")
    private Optional<String> out;

    @Option(names = "--seed", paramLabel = "N", description = "Another master seed for all scenarios.")
    private Optional<Long> seed;

    @Mixin
    private final Threads threads = new Threads();

    @Option(
            names = "--record",
            paramLabel = "WHAT",
            description =
                    "What else to record: validators, where each of them stood, for the first replication of each point.")
    private Optional<String> more;

    @Override
    public Integer call() {
        PrintWriter print = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        int workers = threads.count();
        House house = new House();
        if (!more.orElse(VALIDATORS).equals(VALIDATORS)) {
            throw UserMistake.of("--record (" + more.get() + ") must be " + VALIDATORS + ".");
        }
        Mapping over = more.isPresent() ? Library.recordingValidators() : Library.unchanged();
        over = seed.isPresent() ? (Mapping) over.merge(Library.seeded(seed.get())) : over;
        Experiment experiment = house.library.read(what, over);
        WorldFactory worlds = new WorldFactory();
        ImmutableListMultimap<String, String> notes = new Rehearsal(worlds).notes(experiment);
        Path folder = folder(experiment);
        print.println(experiment.name() + ": " + experiment.scenarios().size()
                + (experiment.scenarios().size() == 1 ? " scenario, " : " scenarios, ") + experiment.runs()
                + (experiment.runs() == 1 ? " run" : " runs") + ", into "
                + NextSteps.shown(folder));
        print.flush();
        ImmutableList<Failure> failures;
        try (RecordingFolder recording = RecordingFolder.open(
                        folder, experiment.plan(BuiltVersion.text()), Folders.environment(workers));
                Progress progress =
                        BarProgress.isTerminal() ? new BarProgress(experiment.name()) : new PlainProgress(err)) {
            for (RunId run : recording.damaged().keySet()) {
                err.println("run " + run + " was there but damaged, and is recorded anew.");
            }
            failures = new ExperimentRunner(experiment, worlds, workers).run(recording, progress);
        }
        if (!failures.isEmpty()) {
            return failed(failures, err);
        }
        ExperimentReport report = ExperimentReport.of(folder, experiment, notes, NextSteps.paint());
        print.println();
        print.print(report.text());
        print.println();
        print.print(NextSteps.after(folder));
        print.println();
        print.println(report.summary());
        print.flush();
        return report.met() ? 0 : Mistakes.NOT_MET;
    }

    private static int failed(ImmutableList<Failure> failures, PrintWriter err) {
        err.println(
                failures.size() == 1
                        ? "A run failed by a mistake of ours:"
                        : failures.size() + " runs failed by a mistake of ours:");
        failures.stream().limit(20).forEach(failure -> err.println("  " + failure));
        if (failures.size() > 20) {
            err.println("  and " + (failures.size() - 20) + " more");
        }
        err.println("The other runs are kept. The traces are in "
                + Mistakes.logged(failures.stream().map(Failure::cause).toList()) + ".");
        err.flush();
        return Mistakes.OURS;
    }

    private Path folder(Experiment experiment) {
        if (out.isPresent()) {
            if (out.get().isBlank()) {
                throw UserMistake.of("--out must not be empty.\nMaybe --out runs/" + experiment.name() + "-1.");
            }
            return Folders.path("--out", out.get());
        }
        Path runs = Path.of("runs").toAbsolutePath();
        int number = 1;
        while (Files.exists(runs.resolve(experiment.name() + "-" + number))) {
            number++;
        }
        return runs.resolve(experiment.name() + "-" + number);
    }
}
