package stakeout.visualizer.replay;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import stakeout.results.recording.RunReader;
import stakeout.visualizer.moment.Divergence;

/**
 * Finds the first step in which two runs differ, by what was posted and how each branch of the chain stood. Runs whose steps are not
 * alike differ from the first on, and in what is said.
 */
final class DivergenceReader {
    private static final String CHAIN = "chain";
    private static final String BRANCHES =
            "branch, canonical, justified, finalized, leaking, halted, fork, beyond_fork, conflict, weight, voted";

    private final RunReader one;
    private final RunReader other;
    /** The last step that both played. */
    private final long last;

    private DivergenceReader(RunReader one, RunReader other) {
        this.one = one;
        this.other = other;
        last = Math.min(one.facts().steps(), other.facts().steps()) - 1;
    }

    static Optional<Divergence> between(RunReader one, RunReader other) {
        DivergenceReader reader = new DivergenceReader(one, other);
        return reader.fromTheStart().or(reader::inPlay);
    }

    /** What makes one step of one run no step of the other. */
    private Optional<Divergence> fromTheStart() {
        String clock = one.fact("/world/period").orElse("period");
        return differ("/world/protocol", "their protocols")
                .or(() -> differ("/firstPeriod", "their first " + clock + "s"))
                .or(() -> differ("/world/periodsPerStep", "how many " + clock + "s make a step"));
    }

    private Optional<Divergence> differ(String fact, String what) {
        String mine = one.fact(fact).orElse("");
        String its = other.fact(fact).orElse("");
        return mine.equals(its)
                ? Optional.empty()
                : Optional.of(new Divergence(0, what + " (" + mine + " and " + its + ")"));
    }

    private Optional<Divergence> inPlay() {
        Optional<Divergence> postings = firstIn("postings", "asset, account, owner, cause, amount", "postings", true);
        Optional<Divergence> chain =
                one.has(CHAIN) && other.has(CHAIN) ? firstIn(CHAIN, BRANCHES, "the chain", false) : Optional.empty();
        if (postings.isPresent() && chain.isPresent()) {
            return postings.get().step() < chain.get().step() ? postings : chain;
        }
        return postings.isPresent() ? postings : chain;
    }

    /** @param isSilentWhereNothing whether a step without rows is one in which nothing happened, rather than one not written down */
    private Optional<Divergence> firstIn(String table, String facts, String what, boolean isSilentWhereNothing) {
        SortedMap<Long, Long> mine = digests(one, table, facts);
        SortedMap<Long, Long> its = digests(other, table, facts);
        TreeSet<Long> steps = new TreeSet<>(mine.keySet());
        if (isSilentWhereNothing) {
            steps.addAll(its.keySet());
        } else {
            steps.retainAll(its.keySet());
        }
        return steps.headSet(last, true).stream()
                .filter(step -> !mine.getOrDefault(step, 0L).equals(its.getOrDefault(step, 0L)))
                .findFirst()
                .map(step -> new Divergence(step, what));
    }

    /** Of all rows of a step in any order, one number a step. */
    private static SortedMap<Long, Long> digests(RunReader run, String table, String facts) {
        SortedMap<Long, Long> digests = new TreeMap<>();
        run.read(
                table,
                "step, CAST(bit_xor(hash(" + facts + ")) >> 1 AS BIGINT)",
                "GROUP BY step",
                row -> digests.put(row.getLong(1), row.getLong(2)));
        return digests;
    }
}
