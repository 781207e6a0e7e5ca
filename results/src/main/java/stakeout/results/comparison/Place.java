package stakeout.results.comparison;

import com.google.common.collect.ImmutableList;
import java.util.Map;
import java.util.TreeMap;
import stakeout.results.recording.FinalRow;
import stakeout.results.recording.RecordedMeasure;
import stakeout.results.recording.RecordedScenario;
import stakeout.results.recording.Recording;
import stakeout.results.recording.RunFacts;

/** One point of a scenario of a recording. */
record Place(Recording recording, RecordedScenario scenario, int point) {
    /** The run values of a measure by replication, twins left out. */
    TreeMap<Integer, FinalRow> finals(RecordedMeasure measure) {
        TreeMap<Integer, FinalRow> finals = new TreeMap<>();
        for (FinalRow row : recording.finals(scenario.name(), point, measure)) {
            finals.put(row.run().replication(), row);
        }
        return finals;
    }

    /** Its runs, one a replication; twins left out. */
    ImmutableList<RunFacts> runs() {
        return recording.runs().stream()
                .filter(run -> !run.run().twin()
                        && run.run().scenario().equals(scenario.name())
                        && run.run().point() == point)
                .collect(ImmutableList.toImmutableList());
    }

    /** Whether chance was asked in any of its runs, twins included. */
    boolean isDrawn() {
        return recording.runs().stream()
                .anyMatch(run -> run.drawn()
                        && run.run().scenario().equals(scenario.name())
                        && run.run().point() == point);
    }

    static double[] values(Map<Integer, FinalRow> finals) {
        return finals.values().stream().mapToDouble(FinalRow::value).toArray();
    }
}
