package stakeout.visualizer.window;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import stakeout.scenarios.run.ExperimentReport;

/** What came of each point of a recording's scenarios, read from its report. */
final class Verdicts {
    private static final int MOST_VALUES = 3;

    /** By scenario: one text a point, in their order. */
    private final Map<String, List<String>> byScenario = new HashMap<>();

    private Verdicts() {}

    /** Of a recording's folder; of none where there is no report yet. */
    static Verdicts of(Path folder) {
        Verdicts verdicts = new Verdicts();
        Path report = folder.resolve(ExperimentReport.FILE);
        try {
            if (Files.exists(report)) {
                verdicts.read(Files.readAllLines(report));
            }
        } catch (IOException e) {
            // without a report there is no verdict, and the recording can be watched all the same
            verdicts.byScenario.clear();
        }
        return verdicts;
    }

    /** Of one point; empty where nothing was judged. */
    String of(String scenario, int point) {
        List<String> points = byScenario.getOrDefault(scenario, List.of());
        return point < points.size() ? points.get(point) : "";
    }

    private void read(List<String> lines) {
        String scenario = "";
        List<String[]> table = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("## ")) {
                end(scenario, table);
                scenario = line.substring(3).strip();
            } else if (line.matches("\\|\\s*\\|\\s*measure\\s*\\|.*")) {
                end(scenario, table);
                byScenario.computeIfAbsent(scenario, any -> new ArrayList<>()).add("");
            } else if (line.matches("(?i)\\| (met|broken|undecided) \\|.*")) {
                table.add(line.split("\\s*\\|\\s*"));
            }
        }
        end(scenario, table);
    }

    private void end(String scenario, List<String[]> table) {
        List<String> points = byScenario.get(scenario);
        if (points != null && !points.isEmpty() && !table.isEmpty()) {
            points.set(points.size() - 1, text(table));
        }
        table.clear();
    }

    /** {@code 5 met: attack-succeeded yes, stall-days 13.8 days, …}. */
    private static String text(List<String[]> table) {
        StringBuilder text = new StringBuilder();
        for (String verdict : new String[] {"met", "broken", "undecided"}) {
            long count = table.stream()
                    .filter(row -> row[1].equalsIgnoreCase(verdict))
                    .count();
            if (count > 0) {
                text.append(text.length() == 0 ? "" : ", ")
                        .append(count)
                        .append(' ')
                        .append(verdict);
            }
        }
        text.append(": ");
        for (int row = 0; row < Math.min(MOST_VALUES, table.size()); row++) {
            String[] cells = table.get(row);
            text.append(row == 0 ? "" : ", ").append(cells[2]).append(' ').append(cells[3]);
            text.append(cells.length > 4 && !cells[4].isEmpty() ? " " + cells[4] : "");
        }
        return text.append(table.size() > MOST_VALUES ? ", …" : "").toString();
    }
}
