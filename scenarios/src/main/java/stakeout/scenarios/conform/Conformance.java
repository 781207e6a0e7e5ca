package stakeout.scenarios.conform;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import stakeout.model.protocol.Protocol;
import stakeout.scenarios.load.UserMistake;
import stakeout.scenarios.run.Progress;

/** All vectors below a folder, played with the rules that simulations play with. */
public final class Conformance {
    private final Path folder;
    private final VectorFiles files;
    private final Map<String, TopicResult> topics = new TreeMap<>();
    private final List<Failure> broken = new ArrayList<>();
    private final Optional<OwnProtocol> own;

    /**
     * A user's protocol.
     *
     * @param protocol with the user's values
     * @param shipped the one that it changes
     */
    public record OwnProtocol(Protocol protocol, Protocol shipped) {}

    private Conformance(Path folder, VectorFiles files, Optional<OwnProtocol> own) {
        this.folder = folder;
        this.files = files;
        this.own = own;
    }

    /**
     * Plays everything.
     *
     * @param folder with vector files, also in folders of its own; or a single file
     * @param own a protocol whose values are to be tried in place of the vectors'
     * @throws UserMistake if there is no such folder, or no vector in it
     */
    public static Conformance run(Path folder, Optional<OwnProtocol> own, Progress progress) {
        if (!Files.exists(folder)) {
            throw UserMistake.of(folder + ": there is no such folder.");
        }
        try {
            VectorFiles files = VectorFiles.below(folder);
            if (files.vectors().isEmpty() && files.unreadable().isEmpty()) {
                throw UserMistake.of(folder + ": it has no vectors, that is no file that ends in .json.\n"
                        + "Maybe the folder above or below it.");
            }
            Conformance conformance = new Conformance(folder, files, own);
            conformance.play(progress);
            return conformance;
        } catch (IOException e) {
            throw UserMistake.of(
                    folder + ": it cannot be read (" + e.getClass().getSimpleName() + ": " + e.getMessage() + ").");
        }
    }

    private void play(Progress progress) {
        Map<Path, ImmutableList<VectorCase>> cases = new LinkedHashMap<>();
        files.unreadable().forEach(path -> broken.add(new Failure(shown(path), "", "it cannot be read.")));
        for (Path file : files.vectors()) {
            try {
                cases.put(file, VectorReader.read(file));
            } catch (RuntimeException | StackOverflowError thrown) {
                broken.add(new Failure(shown(file), "", told(thrown)));
            }
        }
        progress.begin(cases.values().stream().mapToInt(List::size).sum(), 0);
        cases.forEach((file, list) -> list.forEach(each -> {
            play(file, each);
            progress.finished(each.id());
        }));
    }

    private void play(Path file, VectorCase each) {
        TopicResult result =
                topics.computeIfAbsent(each.protocol() + " " + each.topic(), name -> new TopicResult(each));
        result.cases++;
        if (own.isPresent() && !each.isOf(own.get().protocol())) {
            result.foreign++;
            return;
        }
        difference(each).ifPresent(message -> result.failures.add(new Failure(shown(file), each.id(), message)));
    }

    /** A rule that stops with an exception has not answered; neither has one that finds no end of its stack. */
    private Optional<String> difference(VectorCase each) {
        try {
            return own.isPresent() ? each.play(own.get().protocol(), own.get().shipped()) : each.play();
        } catch (RuntimeException | StackOverflowError thrown) {
            return Optional.of(told(thrown));
        }
    }

    private static String told(Throwable thrown) {
        return thrown instanceof VectorProblem
                ? thrown.getMessage()
                : "the rule stopped with " + thrown.getClass().getSimpleName()
                        + (thrown.getMessage() == null
                                ? ""
                                : ": " + thrown.getMessage().replace('\n', ' '));
    }

    private Path shown(Path file) {
        return file.equals(folder) ? file : folder.relativize(file);
    }

    /** Whether every case ran and was met and every file could be read. */
    public boolean met() {
        return broken.isEmpty() && topics.values().stream().allMatch(topic -> topic.failures.isEmpty());
    }

    /** Whether any case was played. */
    public boolean isPlayed() {
        return topics.values().stream().anyMatch(topic -> !topic.isForeign());
    }

    /**
     * The table and what belongs to it.
     *
     * @param presets the shipped protocols by name
     */
    public ConformanceReport report(ImmutableMap<String, Protocol> presets) {
        return new ConformanceReport(
                ImmutableList.copyOf(topics.values()),
                ImmutableList.copyOf(broken),
                files.others().stream().map(this::shown).collect(ImmutableList.toImmutableList()),
                own.isPresent(),
                presets);
    }
}
