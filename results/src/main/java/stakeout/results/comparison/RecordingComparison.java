package stakeout.results.comparison;

import com.google.common.collect.ImmutableList;

/**
 * One recording held against another.
 *
 * @param before name of the first: its folder
 * @param after name of the other
 * @param settings what differs in the resolved files, by scenario and path; empty for the same settings
 * @param measures in the order of the first recording's scenarios, points and measures
 */
public record RecordingComparison(
        String before,
        String after,
        ImmutableList<SettingDifference> settings,
        ImmutableList<MeasureDifference> measures) {}
