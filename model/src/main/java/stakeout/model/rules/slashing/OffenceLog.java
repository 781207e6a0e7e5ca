package stakeout.model.rules.slashing;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import stakeout.model.consensus.Offence;
import stakeout.model.state.StatePart;
import stakeout.model.state.WideColumn;

/** Offences that await judgement or may still count in another's, in the order in which their evidence entered. */
public final class OffenceLog implements StatePart {
    int size;
    /** Which simple rule judges; index into the protocol's list of them. */
    int[] rule = new int[4];

    int[] row = new int[4];
    int[] reporter = new int[4];
    /** When evidence entered: the offence counts from here on. */
    long[] period = new long[4];
    /** When the offence was committed: parts that left since are liable. */
    long[] committed = new long[4];

    long[] weight = new long[4];
    long[] stake = new long[4];
    long[] due = new long[4];
    /** Names the cause under which it is posted. */
    Offence.Kind[] kind = new Offence.Kind[4];

    boolean[] judged = new boolean[4];
    WideColumn total = new WideColumn(4);
    long next = Long.MAX_VALUE;

    int append() {
        if (size == row.length) {
            int length = 2 * size;
            rule = Arrays.copyOf(rule, length);
            row = Arrays.copyOf(row, length);
            reporter = Arrays.copyOf(reporter, length);
            period = Arrays.copyOf(period, length);
            committed = Arrays.copyOf(committed, length);
            weight = Arrays.copyOf(weight, length);
            stake = Arrays.copyOf(stake, length);
            due = Arrays.copyOf(due, length);
            kind = Arrays.copyOf(kind, length);
            judged = Arrays.copyOf(judged, length);
            total.grow(length);
        }
        return size++;
    }

    /** Forgets offences that are judged and entered before a period. */
    void forgetBefore(long first) {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (judged[i] && period[i] < first) {
                continue;
            }
            if (kept != i) {
                move(i, kept);
            }
            kept++;
        }
        size = kept;
    }

    private void move(int from, int to) {
        rule[to] = rule[from];
        row[to] = row[from];
        reporter[to] = reporter[from];
        period[to] = period[from];
        committed[to] = committed[from];
        weight[to] = weight[from];
        stake[to] = stake[from];
        due[to] = due[from];
        kind[to] = kind[from];
        judged[to] = judged[from];
        total.set(to, 0);
        total.add(to, total, from);
    }

    /** Gives simple rules their new index; −1 for one that is no more, under which nothing is judged. */
    void renumber(IntUnaryOperator newIndex) {
        next = Long.MAX_VALUE;
        for (int i = 0; i < size; i++) {
            rule[i] = rule[i] < 0 ? rule[i] : newIndex.applyAsInt(rule[i]);
            judged[i] |= rule[i] < 0;
            next = judged[i] ? next : Math.min(next, due[i]);
        }
    }

    /** The last period in which a judgement is due; {@code Long.MIN_VALUE} when none is. */
    public long lastDue() {
        long last = Long.MIN_VALUE;
        for (int i = 0; i < size; i++) {
            last = judged[i] ? last : Math.max(last, due[i]);
        }
        return last;
    }

    /** All offenders under one rule whose evidence entered in periods {@code first … last}. */
    Crowd crowd(int ofRule, long first, long last, BigInteger ofTotal) {
        BigInteger weights = BigInteger.ZERO;
        for (int i = 0; i < size; i++) {
            if (rule[i] == ofRule && period[i] >= first && period[i] <= last) {
                weights = weights.add(BigInteger.valueOf(weight[i]));
            }
        }
        BigInteger sum = weights;
        return new Crowd() {
            @Override
            public BigInteger weight() {
                return sum;
            }

            @Override
            public BigInteger roots() {
                BigInteger roots = BigInteger.ZERO;
                for (int i = 0; i < size; i++) {
                    if (rule[i] == ofRule && period[i] >= first && period[i] <= last) {
                        roots = roots.add(
                                BigInteger.valueOf(weight[i]).shiftLeft(64).sqrt());
                    }
                }
                return roots;
            }

            @Override
            public BigInteger total() {
                return ofTotal;
            }
        };
    }

    @Override
    public OffenceLog copy() {
        OffenceLog copy = new OffenceLog();
        copy.size = size;
        copy.rule = rule.clone();
        copy.row = row.clone();
        copy.reporter = reporter.clone();
        copy.period = period.clone();
        copy.committed = committed.clone();
        copy.weight = weight.clone();
        copy.stake = stake.clone();
        copy.due = due.clone();
        copy.kind = kind.clone();
        copy.judged = judged.clone();
        copy.total = total.copy();
        copy.next = next;
        return copy;
    }
}
