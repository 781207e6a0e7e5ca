package stakeout.results.recording;

import com.google.common.collect.ImmutableMap;

/**
 * One point of a sweep.
 *
 * @param values what the sweep sets here: path → value, both as text, in the order of the sweep
 * @param twin whether each run has an honest twin: the same world and draws without the attack
 */
public record PlannedPoint(ImmutableMap<String, String> values, boolean twin) {}
