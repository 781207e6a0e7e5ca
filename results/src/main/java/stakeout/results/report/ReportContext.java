package stakeout.results.report;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;

/**
 * What a report says beside what was recorded.
 *
 * @param notes by scenario: what its reader must know, such as where the stake comes from
 * @param supplies by scenario: all tokens there are in the network it plays, in whole tokens; none where nobody says
 * @param notModelled what is left out, one sentence each, by what leaves it out: a protocol, the scenarios
 */
public record ReportContext(
        ImmutableListMultimap<String, String> notes,
        ImmutableMap<String, Double> supplies,
        ImmutableListMultimap<String, String> notModelled) {
    /** Says nothing. */
    public static final ReportContext NONE =
            new ReportContext(ImmutableListMultimap.of(), ImmutableMap.of(), ImmutableListMultimap.of());
}
