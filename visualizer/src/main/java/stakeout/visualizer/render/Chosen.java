package stakeout.visualizer.render;

import com.google.common.collect.ImmutableList;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import stakeout.results.recording.RecordedScenario;
import stakeout.results.recording.RecordingException;
import stakeout.results.recording.RunId;
import stakeout.results.recording.RunReader;
import stakeout.scenarios.load.NearestName;
import stakeout.scenarios.load.UserMistake;
import stakeout.visualizer.replay.Replay;

/** Which run of an experiment is meant. */
public final class Chosen {
    private static final Pattern RUN = Pattern.compile("(?:(.+)/)?p(\\d{1,9})-r(\\d{1,9})(-twin)?");

    private Chosen() {}

    /**
     * Opens a run.
     *
     * @param folder of the experiment
     * @param run {@code p0001-r0000}, with or without the scenario in front and {@code -twin} behind; or a scenario's name for its
     *     first run; absent for the first run of the first scenario
     * @throws UserMistake if there is none
     * @throws RecordingException if it cannot be looked at
     */
    public static Replay open(String folder, Optional<String> run) {
        return open(folder, run, Replay::open);
    }

    /** As {@link #open}, but for the checksums: whoever shows the run has {@link Replay#checkHashes} done beside. */
    public static Replay openUnhashed(String folder, Optional<String> run) {
        return open(folder, run, Replay::openUnhashed);
    }

    private static Replay open(String folder, Optional<String> run, BiFunction<Path, RunId, Replay> opening) {
        Path path;
        try {
            path = Path.of(folder);
        } catch (InvalidPathException e) {
            throw UserMistake.of("'" + folder + "' cannot be the name of a folder: " + e.getReason() + ".");
        }
        RunId chosen = run(RunReader.scenarios(path), run);
        return opening.apply(path, run.isPresent() ? chosen : firstThere(path, chosen));
    }

    /** A folder that single runs were recorded into need not hold the first of all. */
    private static RunId firstThere(Path experiment, RunId firstOfAll) {
        ImmutableList<RunId> finished = RunReader.finished(experiment);
        return finished.isEmpty() || finished.contains(firstOfAll) ? firstOfAll : finished.get(0);
    }

    static RunId run(ImmutableList<RecordedScenario> scenarios, Optional<String> wanted) {
        if (scenarios.isEmpty()) {
            throw new RecordingException("the recording holds no scenario.\nMaybe it was changed by hand.");
        }
        String first = scenarios.get(0).name();
        if (wanted.isEmpty()) {
            return new RunId(first, 0, 0, false);
        }
        ImmutableList<String> names =
                scenarios.stream().map(RecordedScenario::name).collect(ImmutableList.toImmutableList());
        if (names.contains(wanted.get())) {
            return new RunId(wanted.get(), 0, 0, false);
        }
        Matcher matcher = RUN.matcher(wanted.get());
        if (!matcher.matches()) {
            throw UserMistake.of("--run (" + wanted.get() + ") must be a scenario or a run such as p0000-r0000."
                    + NearestName.remedy(wanted.get(), names));
        }
        String name = matcher.group(1) == null ? first : matcher.group(1);
        RecordedScenario scenario = scenarios.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> UserMistake.of(
                        "--run: there is no scenario '" + name + "'." + NearestName.remedy(name, names)));
        RunId run = new RunId(
                name, Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(3)), matcher.group(4) != null);
        if (run.point() >= scenario.points().size() || run.replication() >= scenario.replications()) {
            throw UserMistake.of("--run: there is no run " + run + ".\nMaybe "
                    + names.stream().map(each -> each + "/p0000-r0000").limit(5).collect(Collectors.joining(", "))
                    + "; "
                    + name + " has " + scenario.points().size() + " points and " + scenario.replications()
                    + " replications.");
        }
        return run;
    }
}
