package stakeout.scenarios.assess;

import com.google.common.collect.ImmutableMap;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import stakeout.scenarios.run.Progress;

/**
 * Looks for the shares of the stake at which attacks succeed, and for the cheapest of them: all with one seed, another than that
 * which costs are estimated with.
 */
final class Search {
    /** Days after an attack is over, within which what it costs is compared between shares. */
    static final double DAYS = 40;
    /**
     * As {@link #DAYS}, where periods are so short that these are fewer days: 22 days of Ethereum's epochs, which slashes for the crowd after
     * 18, and 10 hours of the Cosmos Hub's blocks, which slashes at once.
     */
    static final long PERIODS = 5_000;

    private final Network network;
    private final Question question;
    private final Rehearsal rehearsal;
    private final Crew crew;

    Search(Network network, Question question, Rehearsal rehearsal, Crew crew) {
        this.network = network;
        this.question = question;
        this.rehearsal = rehearsal;
        this.crew = crew;
    }

    /** Where each candidate succeeds, all shares tried. */
    ImmutableMap<Candidate, Finding> successes(List<Candidate> candidates, Progress progress) {
        List<Callable<Attempt>> work = new ArrayList<>();
        for (Candidate candidate : candidates) {
            for (double share : Question.SHARES) {
                work.add(() -> rehearsal.attempt(network, candidate, question.otherSeed(), share));
            }
        }
        List<Attempt> attempts = crew.all(work, progress);
        ImmutableMap.Builder<Candidate, Finding> findings = ImmutableMap.builder();
        int each = Question.SHARES.size();
        for (int i = 0; i < candidates.size(); i++) {
            Finding finding = finding(candidates.get(i), attempts.subList(i * each, (i + 1) * each));
            findings.put(
                    candidates.get(i), isByOutsider(candidates.get(i), finding) ? finding.outside(network) : finding);
        }
        return findings.buildOrThrow();
    }

    private boolean isByOutsider(Candidate candidate, Finding finding) {
        return finding.outcome() == Finding.Outcome.SUCCESS
                && rehearsal.isByOutsider(
                        network,
                        candidate,
                        question.otherSeed(),
                        network.members(finding.smallest().orElseThrow()));
    }

    private static Finding finding(Candidate candidate, List<Attempt> attempts) {
        ImmutableMap.Builder<Double, Boolean> tried = ImmutableMap.builder();
        String refusal = "";
        for (Attempt attempt : attempts) {
            refusal = attempt.refusal().isEmpty() ? refusal : attempt.refusal();
            if (attempt.refusal().isEmpty()) {
                tried.put(attempt.share(), attempt.success());
            }
        }
        ImmutableMap<Double, Boolean> all = tried.buildOrThrow();
        if (all.isEmpty()) {
            return Finding.not(Finding.Outcome.NOT_APPLICABLE, candidate.attack(), candidate.name(), refusal);
        }
        return new Finding(
                candidate.attack(),
                candidate.name(),
                all.containsValue(true) ? Finding.Outcome.SUCCESS : Finding.Outcome.NO_SUCCESS,
                "",
                candidate.trial().assumes(),
                all,
                ImmutableMap.of(),
                0,
                0,
                BigInteger.ZERO,
                Optional.empty());
    }

    /** What was chosen, and when something was last taken there. */
    record Chosen(Finding finding, Bout bout) {}

    /** The cheapest success of each candidate that has one: by what all owners need to gain, until settled or {@link #DAYS} after. */
    ImmutableMap<Candidate, Chosen> cheapest(Map<Candidate, Finding> successes, Progress progress) {
        List<Callable<Bout>> work = new ArrayList<>();
        List<Candidate> of = new ArrayList<>();
        List<Double> at = new ArrayList<>();
        successes.forEach((candidate, finding) -> {
            Set<Integer> seen = new HashSet<>();
            finding.tried().forEach((share, success) -> {
                int members = network.members(share);
                if (success && seen.add(members)) {
                    work.add(() -> rehearsal.bout(
                            network, candidate, question.otherSeed(), members, bound(network, candidate)));
                    of.add(candidate);
                    at.add(share);
                }
            });
        });
        List<Bout> bouts = crew.all(work, progress);
        ImmutableMap.Builder<Candidate, Chosen> chosen = ImmutableMap.builder();
        for (Map.Entry<Candidate, Finding> success : successes.entrySet()) {
            ImmutableMap.Builder<Double, Double> costs = ImmutableMap.builder();
            double share = 0;
            Bout best = null;
            for (int i = 0; i < bouts.size(); i++) {
                if (of.get(i).equals(success.getKey())) {
                    Bout bout = bouts.get(i);
                    costs.put(at.get(i), needed(bout));
                    if (best == null || needed(bout) < needed(best)) {
                        best = bout;
                        share = at.get(i);
                    }
                }
            }
            if (best != null) {
                int members = network.members(share);
                Finding finding = success.getValue().at(share, members, network.stake(members), costs.buildOrThrow());
                chosen.put(success.getKey(), new Chosen(finding, best));
            }
        }
        return chosen.buildOrThrow();
    }

    private double needed(Bout bout) {
        return bout.breakEven(question.fall().toDouble());
    }

    /** Days after an attack is over, within which what it costs is compared between shares on a network. */
    static double days(Network network) {
        return Math.min(DAYS, network.protocol().protocol().period().days(PERIODS));
    }

    /** Periods until a candidate is over, and {@link #DAYS} or {@link #PERIODS} after. */
    static long bound(Network network, Candidate candidate) {
        return candidate.over(network) + Math.min(PERIODS, network.periods(DAYS));
    }
}
