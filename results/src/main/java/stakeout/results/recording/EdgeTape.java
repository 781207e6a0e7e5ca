package stakeout.results.recording;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import stakeout.model.TypeNames;
import stakeout.model.observe.Move;
import stakeout.model.observe.StepFacts;

/**
 * Stake that moved from operator to operator, summed since the last look. Each time so many rows are written, only every
 * second of the steps looked at so far is looked at from then on.
 */
final class EdgeTape {
    static final long ROWS_TO_HALVE = 1_000_000;

    private record Edge(String kind, String group, int from, int to) {}

    private final TableWriter table;
    private final long rowsToHalve;
    private final SortedMap<Edge, BigInteger> moved = new TreeMap<>(Comparator.comparing(Edge::kind)
            .thenComparing(Edge::group)
            .thenComparing(Edge::from)
            .thenComparing(Edge::to));
    private long since;
    private long every = 1;
    private long rowsAtHalving;

    EdgeTape(TableWriter table) {
        this(table, ROWS_TO_HALVE);
    }

    EdgeTape(TableWriter table, long rowsToHalve) {
        this.table = table;
        this.rowsToHalve = rowsToHalve;
    }

    void moved(Move move) {
        moved.merge(
                new Edge(TypeNames.of(move.kind()), move.group(), move.fromOperator(), move.toOperator()),
                BigInteger.valueOf(move.amount()),
                BigInteger::add);
    }

    void step(StepFacts facts) {
        if (facts.step() % every == 0) {
            flush(facts.step(), facts.period());
        }
    }

    /** Writes what moved up to a step; at the end of the run also where none is due. */
    void flush(long step, long period) {
        moved.forEach((edge, amount) -> table.put(since)
                .put(step)
                .put(period)
                .put(edge.kind)
                .put((long) edge.from)
                .put((long) edge.to)
                .put(edge.group)
                .put(amount)
                .endRow());
        moved.clear();
        since = step + 1;
        if (table.rows() - rowsAtHalving >= rowsToHalve) {
            rowsAtHalving = table.rows();
            every *= 2;
        }
    }
}
