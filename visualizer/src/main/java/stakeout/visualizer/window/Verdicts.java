package stakeout.visualizer.window;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.nio.file.Path;
import stakeout.results.report.VerdictFile;

/** What came of each point of a recording's scenarios. */
final class Verdicts {
    private final ImmutableList<VerdictFile.Entry> entries;

    private Verdicts(ImmutableList<VerdictFile.Entry> entries) {
        this.entries = entries;
    }

    /** Of a recording's folder; of none where nothing was judged yet. */
    static Verdicts of(Path folder) {
        return new Verdicts(VerdictFile.read(folder));
    }

    /** Of one point: path → value. */
    Outcome of(String scenario, ImmutableMap<String, String> values) {
        return new Outcome(
                entries.stream()
                        .filter(entry -> entry.scenario().equals(scenario)
                                && entry.point().equals(values))
                        .collect(ImmutableList.toImmutableList()),
                "");
    }
}
