package stakeout.results.report;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Rows of text under a heading, laid out for a terminal, as Markdown or as CSV. Lines end in LF. */
public final class TextTable {
    private static final int GAP = 2;
    private static final int NARROWEST = 8;
    private static final Splitter HYPHEN_OR_SPACE = Splitter.on(Pattern.compile(" |(?<=[a-z]-)"));

    private final ImmutableList<String> heading;
    private final Set<Integer> right;
    private final List<ImmutableList<String>> rows = new ArrayList<>();

    /** @param right the columns, from 0, that are aligned to the right: numbers */
    public TextTable(List<String> heading, Set<Integer> right) {
        this.heading = ImmutableList.copyOf(heading);
        this.right = Set.copyOf(right);
    }

    public void add(List<String> row) {
        checkArgument(row.size() == heading.size(), "row must have %s cells: %s", heading.size(), row);
        rows.add(ImmutableList.copyOf(row));
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** At most {@code width} characters a line; what does not fit goes on below, within its column. */
    public String terminal(int width) {
        int[] widths = widths(width);
        StringBuilder text = new StringBuilder();
        line(text, heading, widths);
        List<String> rule = new ArrayList<>();
        for (int each : widths) {
            rule.add("-".repeat(each));
        }
        line(text, rule, widths);
        rows.forEach(row -> line(text, row, widths));
        return text.toString();
    }

    /** The rows alone, as {@link #terminal} lays them out but for the heading: each is one or more lines that end in LF. */
    ImmutableList<String> body(int width) {
        int[] widths = widths(width);
        ImmutableList.Builder<String> body = ImmutableList.builder();
        for (ImmutableList<String> row : rows) {
            StringBuilder text = new StringBuilder();
            line(text, row, widths);
            body.add(text.toString());
        }
        return body.build();
    }

    /**
     * The widest column, of equals the last, gives way first: columns of text down to their longest word, then all, numbers between words
     * and names at their hyphens; within a word only when there is no other way.
     */
    private int[] widths(int width) {
        int columns = heading.size();
        int[] widths = new int[columns];
        int[] floors = new int[columns];
        for (int i = 0; i < columns; i++) {
            int column = i;
            widths[i] = rows.stream()
                    .mapToInt(row -> row.get(column).length())
                    .max()
                    .orElse(0);
            floors[i] = right.contains(i)
                    ? widths[i]
                    : rows.stream()
                            .mapToInt(row -> longestWord(row.get(column)))
                            .max()
                            .orElse(0);
            widths[i] = Math.max(widths[i], heading.get(i).length());
            floors[i] = Math.max(floors[i], longestWord(heading.get(i)));
        }
        int room = width - GAP * (columns - 1);
        shrink(widths, floors, room);
        for (int i = 0; i < columns; i++) {
            int column = i;
            floors[i] = Math.max(
                    longestPart(heading.get(i)),
                    rows.stream()
                            .mapToInt(row -> longestPart(row.get(column)))
                            .max()
                            .orElse(0));
        }
        shrink(widths, floors, room);
        Arrays.fill(floors, NARROWEST);
        shrink(widths, floors, room);
        return widths;
    }

    private static void shrink(int[] widths, int[] floors, int room) {
        int widest = 0;
        while (Arrays.stream(widths).sum() > room && widest >= 0) {
            widest = -1;
            for (int i = 0; i < widths.length; i++) {
                boolean canShrink = widths[i] > floors[i];
                widest = canShrink && (widest < 0 || widths[i] >= widths[widest]) ? i : widest;
            }
            if (widest >= 0) {
                widths[widest]--;
            }
        }
    }

    /** Of what a line may end behind: a word, or a part of a name up to its hyphen. */
    private static int longestPart(String text) {
        return HYPHEN_OR_SPACE
                .splitToStream(text)
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    private static int longestWord(String text) {
        return Arrays.stream(text.split(" ", -1)).mapToInt(String::length).max().orElse(0);
    }

    private void line(StringBuilder text, List<String> cells, int[] widths) {
        List<List<String>> folded = new ArrayList<>();
        int height = 1;
        for (int i = 0; i < widths.length; i++) {
            folded.add(fold(cells.get(i), widths[i]));
            height = Math.max(height, folded.get(i).size());
        }
        for (int y = 0; y < height; y++) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String cell = y < folded.get(i).size() ? folded.get(i).get(y) : "";
                String blank = " ".repeat(Math.max(0, widths[i] - cell.length()));
                line.append(right.contains(i) ? blank + cell : cell + blank).append(" ".repeat(GAP));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
    }

    private static List<String> fold(String cell, int width) {
        List<String> lines = new ArrayList<>();
        String rest = cell;
        while (rest.length() > width) {
            int space = rest.lastIndexOf(' ', width);
            int cut = space > 0 ? space : afterHyphen(rest, width);
            lines.add(rest.substring(0, cut));
            rest = rest.substring(cut).stripLeading();
        }
        lines.add(rest);
        return lines;
    }

    /** Behind the last hyphen between letters of the first {@code width} characters; at {@code width} where there is none. */
    private static int afterHyphen(String text, int width) {
        int cut = width;
        while (cut > 1 && !(text.charAt(cut - 1) == '-' && Character.isLetter(text.charAt(cut - 2)))) {
            cut--;
        }
        return cut > 1 ? cut : width;
    }

    public String markdown() {
        StringBuilder text = new StringBuilder();
        markdown(text, heading);
        for (int i = 0; i < heading.size(); i++) {
            text.append(right.contains(i) ? "|---:" : "|---");
        }
        text.append("|\n");
        rows.forEach(row -> markdown(text, row));
        return text.toString();
    }

    private static void markdown(StringBuilder text, List<String> cells) {
        cells.forEach(cell -> text.append("| ").append(cell.replace("|", "\\|")).append(' '));
        text.append("|\n");
    }

    /** As RFC 4180, with LF. */
    public String csv() {
        StringBuilder text = new StringBuilder();
        csv(text, heading);
        rows.forEach(row -> csv(text, row));
        return text.toString();
    }

    private static void csv(StringBuilder text, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            boolean quoted = cell.contains(",") || cell.contains("\"") || cell.contains("\n");
            text.append(i == 0 ? "" : ",").append(quoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
        }
        text.append('\n');
    }
}
