package stakeout.scenarios.assess;

import java.util.List;
import java.util.Optional;
import stakeout.results.report.Figures;
import stakeout.scenarios.run.Left;

/**
 * How long the search for successes will take, so that nobody waits for hours unwarned: from a few steps of honest play, timed, as if no attack took longer to play and none ended sooner. For the
 * user's eyes only; nothing that is reported depends on it.
 */
final class Outlook {
    /** Seconds; what takes less needs no warning. */
    private static final double SHORT = 120;
    /** Seconds; from here on there is a remedy to be told. */
    private static final double LONG = 1200;

    /** Rows; below that there is little to be won by fewer. */
    private static final int MANY = 10_000;

    private Outlook() {}

    /**
     * A pace of honest play.
     *
     * @param setUp seconds until a world is ready
     * @param period seconds that a period takes
     */
    record Pace(double setUp, double period) {}

    /** Seconds that all cores together need for the search, as if every run went on to the end of its attack. */
    static double seconds(Network network, List<Candidate> candidates, Pace pace) {
        return candidates.stream()
                .mapToDouble(each -> Question.SHARES.size() * (pace.setUp() + each.over(network) * pace.period()))
                .sum();
    }

    /** What to tell before; absent where it is soon done. */
    static Optional<String> told(Network network, List<Candidate> candidates, Pace pace, int threads) {
        double seconds = seconds(network, candidates, pace) / threads;
        if (seconds < SHORT) {
            return Optional.empty();
        }
        String told = "Looking for successes takes up to " + Left.words(seconds) + " ("
                + Figures.of(network.validators()) + " rows, " + Wording.count(candidates.size(), "way")
                + " to attack, " + Question.SHARES.size() + " shares; threads: " + threads
                + "), and what follows it mostly longer.";
        return Optional.of(
                seconds < LONG
                        ? told
                        : told + "\nMaybe fewer ways (--attack finality-stall,short-exit), or --no-sensitivity"
                                + (network.validators() < MANY
                                        ? "."
                                        : "; or fewer rows (--stake): one an operator instead of one a validator, where the rules"
                                                + " let it hold so much."));
    }
}
