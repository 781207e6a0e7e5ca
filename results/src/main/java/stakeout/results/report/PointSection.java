package stakeout.results.report;

import com.google.common.collect.ImmutableList;
import stakeout.results.statistics.Verdict;

/**
 * One sweep point of a scenario, as a report shows it.
 *
 * @param label what the sweep sets; empty where nothing is swept
 * @param world what the world is like there; empty where nothing of it was recorded
 * @param lines what was judged, then what was only measured
 * @param losses who lost how much because of whom, as Markdown; empty where nobody did
 */
record PointSection(String label, String world, ImmutableList<ReportLine> lines, String losses) {
    /** Whether all that was expected, if only a little, came true. */
    boolean isMet() {
        return lines.stream().anyMatch(line -> line.verdict().isPresent())
                && lines.stream().allMatch(line -> line.verdict().orElse(Verdict.MET) == Verdict.MET);
    }
}
