package stakeout.scenarios.plan;

import com.google.common.collect.ImmutableMap;
import com.google.common.hash.Hashing;
import com.google.common.io.Files;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import stakeout.scenarios.load.Position;
import stakeout.scenarios.load.UserMistake;
import stakeout.scenarios.spec.GroupSpec;
import stakeout.scenarios.stake.Stakes;

/** What the files say that a scenario only names: with other data it is another experiment. */
final class Digests {
    private Digests() {}

    /** The scenario's values, and the SHA-256 of each stake file that one of its points reads. */
    static ImmutableMap<String, String> with(Scenario scenario) {
        Map<String, String> values = new LinkedHashMap<>(scenario.base().tree().flatten());
        for (Resolved point : scenario.points()) {
            for (GroupSpec group : point.spec().population()) {
                group.stakes()
                        .flatMap(Stakes::file)
                        .ifPresent(name -> values.computeIfAbsent(
                                "sha256 of " + name,
                                key -> sha256(point.folder().resolve(name))));
            }
        }
        return ImmutableMap.copyOf(values);
    }

    private static String sha256(Path file) {
        try {
            return Files.asByteSource(file.toFile()).hash(Hashing.sha256()).toString();
        } catch (IOException e) {
            throw UserMistake.at(Position.ofFile(file.toString()), "this file cannot be read: " + e.getMessage());
        }
    }
}
