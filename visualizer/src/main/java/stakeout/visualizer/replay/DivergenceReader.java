package stakeout.visualizer.replay;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import stakeout.results.recording.RunReader;
import stakeout.visualizer.moment.Divergence;

/** Finds the first step in which two runs differ, by what was posted and how each branch of the chain stood. */
final class DivergenceReader {
    private DivergenceReader() {}

    static Optional<Divergence> between(RunReader one, RunReader other) {
        Optional<Divergence> postings =
                first(one, other, "postings", "asset, account, owner, cause, amount", "WHERE true", "postings");
        Optional<Divergence> chain = one.has("chain") && other.has("chain")
                ? first(
                        one,
                        other,
                        "chain",
                        "branch, canonical, justified, finalized, leaking, halted, fork, beyond_fork, conflict, weight, voted",
                        "WHERE true",
                        "the chain")
                : Optional.empty();
        if (postings.isPresent() && chain.isPresent()) {
            return postings.get().step() < chain.get().step() ? postings : chain;
        }
        return postings.isPresent() ? postings : chain;
    }

    private static Optional<Divergence> first(
            RunReader one, RunReader other, String table, String facts, String where, String what) {
        SortedMap<Long, Long> mine = digests(one, table, facts, where);
        SortedMap<Long, Long> theirs = digests(other, table, facts, where);
        // A step in which only one of them says anything is one in which they differ.
        long last = Math.min(mine.isEmpty() ? -1 : mine.lastKey(), theirs.isEmpty() ? -1 : theirs.lastKey());
        TreeMap<Long, Long> all = new TreeMap<>(mine);
        theirs.forEach(all::putIfAbsent);
        for (long step : all.headMap(last, true).keySet()) {
            if (!mine.getOrDefault(step, 0L).equals(theirs.getOrDefault(step, 0L))) {
                return Optional.of(new Divergence(step, what));
            }
        }
        return Optional.empty();
    }

    /** Of all rows of a step in any order, one number a step. */
    private static SortedMap<Long, Long> digests(RunReader run, String table, String facts, String where) {
        SortedMap<Long, Long> digests = new TreeMap<>();
        run.read(
                table,
                "step, CAST(bit_xor(hash(" + facts + ")) >> 1 AS BIGINT)",
                where + " GROUP BY step",
                row -> digests.put(row.getLong(1), row.getLong(2)));
        return digests;
    }
}
