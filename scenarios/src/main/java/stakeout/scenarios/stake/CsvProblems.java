package stakeout.scenarios.stake;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import stakeout.scenarios.load.Position;
import stakeout.scenarios.load.Problems;

/** What is wrong with a CSV file: lists the first twenty with line and column, counts the rest. */
final class CsvProblems {
    private static final int MOST_LISTED = 20;

    /** A cell (from 0) of a line (from 1) and what is wrong with it. */
    private record Fault(long line, int cell, String message) {}

    private final String file;
    private final char separator;
    private final List<Fault> faults = new ArrayList<>();
    private long unlisted;

    CsvProblems(String file, char separator) {
        this.file = file;
        this.separator = separator;
    }

    /** Notes a problem; problems come in the order of the file. */
    void add(long line, int cell, String message) {
        if (faults.size() < MOST_LISTED) {
            faults.add(new Fault(line, cell, message));
        } else {
            unlisted++;
        }
    }

    boolean isEmpty() {
        return faults.isEmpty();
    }

    /** Hands all on, with the column of each cell looked up in the file once more. */
    void report(CsvText text, Problems problems) {
        if (faults.isEmpty()) {
            return;
        }
        Iterator<Fault> waiting = faults.iterator();
        Fault fault = waiting.next();
        try (BufferedReader lines = new BufferedReader(text.open())) {
            String line = lines.readLine();
            for (long number = 1; fault != null; number++) {
                while (fault != null && (fault.line <= number || line == null)) {
                    int column = line == null ? 1 : columnOf(line, fault.cell);
                    problems.add(new Position(file, (int) fault.line, column), "", fault.message);
                    fault = waiting.hasNext() ? waiting.next() : null;
                }
                line = line == null ? null : lines.readLine();
            }
        } catch (IOException e) {
            problems.add(Position.ofFile(file), "", "this file cannot be read: " + e.getMessage());
        }
        if (unlisted > 0) {
            Fault last = faults.get(faults.size() - 1);
            problems.add(
                    new Position(file, (int) last.line + 1, 1),
                    "",
                    "and " + unlisted + (unlisted == 1 ? " more problem" : " more problems") + " from here on.");
        }
    }

    private int columnOf(String line, int cell) {
        int seen = 0;
        boolean quoted = false;
        for (int i = 0; i < line.length() && seen <= cell; i++) {
            if (seen == cell) {
                return i + 1;
            }
            if (line.charAt(i) == '"') {
                quoted = !quoted;
            } else if (line.charAt(i) == separator && !quoted) {
                seen++;
            }
        }
        return line.length() + 1;
    }
}
