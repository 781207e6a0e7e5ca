package stakeout.results.comparison;

/**
 * A path of the resolved files whose values differ.
 *
 * @param scenario as in the first recording
 * @param path {@code protocol.slashing.multiplier}
 * @param before in the first recording; empty where the path is not there
 * @param after in the other
 */
public record SettingDifference(String scenario, String path, String before, String after) {}
