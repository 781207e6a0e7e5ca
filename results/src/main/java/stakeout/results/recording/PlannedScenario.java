package stakeout.results.recording;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.regex.Pattern;
import stakeout.results.measure.Measure;

/**
 * One scenario of a plan.
 *
 * @param name as in its file; also the name of its folder
 * @param question what it asks, one sentence
 * @param text the resolved scenario as YAML, every default written out, before any sweep value is put in
 * @param values the same as leaves: path → value, both as text ({@code protocol.slashing.multiplier} → {@code 3})
 * @param measures what its runs are measured by, none twice (see {@code HouseMeasures.with})
 * @param masterSeed from which all draws of all its replications come
 * @param replications how many runs a point, at least 1
 * @param points the sweep's points in order; one without values where nothing is swept
 * @param detail how much is recorded
 */
public record PlannedScenario(
        String name,
        String question,
        String text,
        ImmutableMap<String, String> values,
        ImmutableList<Measure> measures,
        long masterSeed,
        int replications,
        ImmutableList<PlannedPoint> points,
        Detail detail) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]{0,99}");

    public PlannedScenario {
        if (!NAME.matcher(name).matches() || name.endsWith(".")) {
            throw new IllegalArgumentException("scenario (" + name
                    + ") must be a name of at most 100 letters, digits, '-', '_', '.' and '@', since a folder is called so."
                    + "\nMaybe conflicting-finality-third.");
        }
        if (replications < 1) {
            throw new IllegalArgumentException("replications (" + replications + ") must be at least 1.");
        }
        if (points.isEmpty()) {
            throw new IllegalArgumentException("scenario (" + name + ") must have a point, be it one without values.");
        }
    }
}
