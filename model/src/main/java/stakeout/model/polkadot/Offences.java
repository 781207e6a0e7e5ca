package stakeout.model.polkadot;

import java.util.Arrays;

/**
 * Equivocations that were reported: one an era and validator, with the highest fraction that it brought so far, and slashes that wait
 * for their era.
 */
final class Offences {
    private int size;
    private int[] row = new int[4];
    private long[] era = new long[4];
    private int[] reporter = new int[4];
    private int[] fraction = new int[4];
    private int judged;

    private int waiting;
    private int[] slashOf = new int[4];
    private int[] before = new int[4];
    private int[] now = new int[4];
    private long[] due = new long[4];
    private long[] offenceEra = new long[4];
    private int[] rewarded = new int[4];

    Offences copy() {
        Offences copy = new Offences();
        copy.size = size;
        copy.row = row.clone();
        copy.era = era.clone();
        copy.reporter = reporter.clone();
        copy.fraction = fraction.clone();
        copy.judged = judged;
        copy.waiting = waiting;
        copy.slashOf = slashOf.clone();
        copy.before = before.clone();
        copy.now = now.clone();
        copy.due = due.clone();
        copy.offenceEra = offenceEra.clone();
        copy.rewarded = rewarded.clone();
        return copy;
    }

    /** A report. Returns false if the validator was reported for that era before. */
    boolean report(int ofRow, long inEra, int byOperator) {
        for (int i = 0; i < size; i++) {
            if (row[i] == ofRow && era[i] == inEra) {
                return false;
            }
        }
        if (size == row.length) {
            row = Arrays.copyOf(row, 2 * size);
            era = Arrays.copyOf(era, 2 * size);
            reporter = Arrays.copyOf(reporter, 2 * size);
            fraction = Arrays.copyOf(fraction, 2 * size);
        }
        row[size] = ofRow;
        era[size] = inEra;
        reporter[size] = byOperator;
        fraction[size++] = 0;
        return true;
    }

    int size() {
        return size;
    }

    int row(int offence) {
        return row[offence];
    }

    long era(int offence) {
        return era[offence];
    }

    int reporter(int offence) {
        return reporter[offence];
    }

    SlashSpan span(int offence) {
        return new SlashSpan(fraction[offence], fraction[offence]);
    }

    void raise(int offence, int toFraction) {
        fraction[offence] = toFraction;
    }

    /** How many were reported for an era. */
    int countIn(long inEra) {
        int count = 0;
        for (int i = 0; i < size; i++) {
            count += era[i] == inEra ? 1 : 0;
        }
        return count;
    }

    /** The first offence that no rule has looked at yet. */
    int firstNew() {
        return judged;
    }

    void lookedAtAll() {
        judged = size;
    }

    /** Forgets offences of eras before one; what waits goes on waiting. */
    void forgetBefore(long firstEra) {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (era[i] >= firstEra) {
                row[kept] = row[i];
                era[kept] = era[i];
                reporter[kept] = reporter[i];
                fraction[kept++] = fraction[i];
            }
        }
        judged = Math.min(judged, kept);
        size = kept;
    }

    void defer(int ofRow, SlashSpan span, long ofEra, long dueEra, int byOperator) {
        if (waiting == due.length) {
            slashOf = Arrays.copyOf(slashOf, 2 * waiting);
            before = Arrays.copyOf(before, 2 * waiting);
            now = Arrays.copyOf(now, 2 * waiting);
            due = Arrays.copyOf(due, 2 * waiting);
            offenceEra = Arrays.copyOf(offenceEra, 2 * waiting);
            rewarded = Arrays.copyOf(rewarded, 2 * waiting);
        }
        slashOf[waiting] = ofRow;
        before[waiting] = span.beforePpb();
        now[waiting] = span.nowPpb();
        due[waiting] = dueEra;
        offenceEra[waiting] = ofEra;
        rewarded[waiting++] = byOperator;
    }

    /** Takes a slash that fell due. */
    @FunctionalInterface
    interface Slash {
        void take(int row, SlashSpan span, long offenceEra, int reporter);
    }

    void drain(long atEra, Slash slash) {
        int kept = 0;
        int all = waiting;
        for (int i = 0; i < all; i++) {
            if (due[i] <= atEra) {
                slash.take(slashOf[i], new SlashSpan(before[i], now[i]), offenceEra[i], rewarded[i]);
            } else {
                slashOf[kept] = slashOf[i];
                before[kept] = before[i];
                now[kept] = now[i];
                due[kept] = due[i];
                offenceEra[kept] = offenceEra[i];
                rewarded[kept++] = rewarded[i];
            }
        }
        waiting = kept;
    }

    long lastDue() {
        long last = Long.MIN_VALUE;
        for (int i = 0; i < waiting; i++) {
            last = Math.max(last, due[i]);
        }
        return last;
    }
}
