package stakeout.visualizer.window;

import com.google.common.collect.ImmutableList;
import java.awt.Color;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import stakeout.model.TypeNames;
import stakeout.results.report.VerdictFile;
import stakeout.results.statistics.Verdict;
import stakeout.visualizer.theme.Theme;

/**
 * What came of a point of a scenario.
 *
 * @param entries what was judged; empty where nothing was yet
 * @param note what else there is to say, such as where it was recorded; may be empty
 */
record Outcome(ImmutableList<VerdictFile.Entry> entries, String note) {
    private static final int MOST_VALUES = 3;

    Outcome {
        entries = ImmutableList.copyOf(entries);
    }

    static Outcome noted(String note) {
        return new Outcome(ImmutableList.of(), note);
    }

    /** The worst of the verdicts: one that is broken outweighs all that are met. Absent where nothing was judged. */
    Optional<Verdict> worst() {
        for (Verdict verdict : List.of(Verdict.BROKEN, Verdict.UNDECIDED, Verdict.MET)) {
            if (entries.stream().anyMatch(entry -> entry.verdict() == verdict)) {
                return Optional.of(verdict);
            }
        }
        return Optional.empty();
    }

    /** {@code 5 met: attack-succeeded yes, stall-days 13.8 days, …}; empty where nothing was judged. */
    String text() {
        if (entries.isEmpty()) {
            return "";
        }
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

    /** The note and the verdicts, or that there are none. */
    String line() {
        String judged = text();
        if (note.isEmpty()) {
            return judged.isEmpty() ? "not judged" : judged;
        }
        return judged.isEmpty() ? note : note + "; " + judged;
    }

    /** How a verdict is written: as dark, or at night as light, as text must be. */
    static Color colour(Optional<Verdict> verdict, Theme theme) {
        if (verdict.isEmpty()) {
            return theme.quiet();
        }
        return switch (verdict.get()) {
            case MET -> theme.dark() ? theme.good() : new Color(0x00734F);
            case BROKEN -> theme.dark() ? theme.bad() : new Color(0xAA4A00);
            case UNDECIDED -> theme.dark() ? Theme.ORANGE : new Color(0x7D5600);
        };
    }

    /** As a word: {@code met}. */
    static String word(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }
}
