package stakeout.visualizer.window;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.nio.file.Path;
import java.util.List;
import stakeout.model.TypeNames;
import stakeout.results.report.VerdictFile;
import stakeout.results.statistics.Verdict;

/** What came of each point of a recording's scenarios, in one line. */
final class Verdicts {
    private static final int MOST_VALUES = 3;

    private final ImmutableList<VerdictFile.Entry> entries;

    private Verdicts(ImmutableList<VerdictFile.Entry> entries) {
        this.entries = entries;
    }

    /** Of a recording's folder; of none where nothing was judged yet. */
    static Verdicts of(Path folder) {
        return new Verdicts(VerdictFile.read(folder));
    }

    /**
     * Of one point: {@code 5 met: attack-succeeded yes, stall-days 13.8 days, …}; empty where nothing was judged.
     *
     * @param values of the point: path → value
     */
    String of(String scenario, ImmutableMap<String, String> values) {
        List<VerdictFile.Entry> own = entries.stream()
                .filter(entry ->
                        entry.scenario().equals(scenario) && entry.point().equals(values))
                .toList();
        return own.isEmpty() ? "" : text(own);
    }

    private static String text(List<VerdictFile.Entry> entries) {
        StringBuilder text = new StringBuilder();
        for (Verdict verdict : Verdict.values()) {
            long count =
                    entries.stream().filter(entry -> entry.verdict() == verdict).count();
            if (count > 0) {
                text.append(text.length() == 0 ? "" : ", ")
                        .append(count)
                        .append(' ')
                        .append(TypeNames.of(verdict));
            }
        }
        text.append(": ");
        for (int i = 0; i < Math.min(MOST_VALUES, entries.size()); i++) {
            VerdictFile.Entry entry = entries.get(i);
            text.append(i == 0 ? "" : ", ").append(entry.measure()).append(' ').append(entry.value());
            text.append(entry.unit().isEmpty() ? "" : " " + entry.unit());
        }
        return text.append(entries.size() > MOST_VALUES ? ", …" : "").toString();
    }
}
