package stakeout.results.recording;

import com.google.common.collect.ImmutableMap;

/**
 * Where and when an experiment ran: clock, host, JDK, threads, paths. Kept in {@code environment.json}, outside every hash and
 * comparison.
 */
public record Environment(ImmutableMap<String, String> facts) {
    public static final Environment UNKNOWN = new Environment(ImmutableMap.of());
}
