package stakeout.scenarios.assess;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Sets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import stakeout.agents.attack.Attack;
import stakeout.agents.attack.NoTrial;
import stakeout.agents.attack.Trial;
import stakeout.results.recording.Environment;
import stakeout.results.recording.Recording;
import stakeout.results.recording.RecordingFolder;
import stakeout.scenarios.load.NearestName;
import stakeout.scenarios.load.UserMistake;
import stakeout.scenarios.load.Variants;
import stakeout.scenarios.plan.Experiment;
import stakeout.scenarios.plan.Library;
import stakeout.scenarios.plan.Scenario;
import stakeout.scenarios.protocol.ProtocolLibrary;
import stakeout.scenarios.run.ExperimentRunner;
import stakeout.scenarios.run.Failure;
import stakeout.scenarios.run.Progress;
import stakeout.scenarios.world.WorldFactory;

/**
 * Tries every attack that says how it is set up (see {@link Trial}): with one seed at growing shares of the stake, each run ending as
 * soon as it is clear whether it succeeds, and choosing the cheapest share of those that do; then with another seed until all is
 * settled, at that share; and at last with every value that is not verified moved.
 */
public final class Assessment {
    private final Variants variants;
    private final ProtocolLibrary protocols;
    private final WorldFactory worlds = new WorldFactory();
    private final Rehearsal rehearsal;
    private final int threads;

    /** @param threads at least 1 */
    public Assessment(Variants variants, ProtocolLibrary protocols, Library library, int threads) {
        this.variants = variants;
        this.protocols = protocols;
        this.threads = threads;
        rehearsal = new Rehearsal(library, worlds);
    }

    /**
     * Assesses, and records what the estimates rest on.
     *
     * @param folder for the recording of the estimates' runs
     * @param software version of the program, for the recording
     * @param beforehand hears how long it will take, where that is long
     * @param progress what to show for so many pieces of work
     * @throws UserMistake if the question cannot be answered
     */
    public Answer answer(
            Question question,
            Path folder,
            String software,
            Environment environment,
            Consumer<String> beforehand,
            Function<String, Progress> progress) {
        Network network = new Network(
                protocols.read(question.protocol()),
                Network.rulesOf(question.protocol()),
                question.stake(),
                question.selfStake());
        question.financing().check(network.protocol().protocol().token());
        List<Candidate> candidates = candidates(question);
        List<Candidate> hosted = candidates.stream()
                .filter(each -> hosts(network, each, question.otherSeed()))
                .toList();
        Outlook.told(network, hosted, rehearsal.pace(network), threads).ifPresent(beforehand);
        try (Crew crew = new Crew(threads)) {
            Search search = new Search(network, question, rehearsal, crew);
            Map<Candidate, Finding> found =
                    shown(progress, "looking for successes", shown -> search.successes(candidates, shown));
            Map<Candidate, Search.Chosen> chosen =
                    shown(progress, "choosing the cheapest", shown -> search.cheapest(successes(found), shown));
            Map<Candidate, Finding> estimated = estimated(found, chosen);
            Map<String, Finding.Cost> costs = estimated.isEmpty()
                    ? ImmutableMap.of()
                    : estimate(network, estimated, folder, software, environment, progress);
            ImmutableList<Sway> sways = question.sensitivity()
                    ? shown(
                            progress,
                            "moving what is not verified",
                            shown -> new Sensitivity(network, question, protocols, rehearsal, crew)
                                    .sways(found, chosen, shown))
                    : ImmutableList.of();
            return new Answer(question, network, findings(question, found, estimated, costs), sways);
        }
    }

    private static <T> T shown(Function<String, Progress> progress, String title, Function<Progress, T> work) {
        try (Progress shown = progress.apply(title)) {
            return work.apply(shown);
        }
    }

    private boolean hosts(Network network, Candidate candidate, long seed) {
        try {
            return rehearsal.hosts(network, candidate, seed);
        } catch (IllegalArgumentException | UserMistake e) {
            return false; // told with its reason once it is tried
        }
    }

    private List<Candidate> candidates(Question question) {
        Map<String, Class<? extends Record>> known = variants.of(Attack.class);
        question.attacks().forEach(name -> checkKnown("--attack", name, known.keySet()));
        List<Candidate> candidates = new ArrayList<>();
        known.forEach((name, type) -> {
            if (!isAsked(question, name)) {
                return;
            }
            Trial[] trials = type.getAnnotationsByType(Trial.class);
            for (int i = 0; i < trials.length; i++) {
                candidates.add(new Candidate(name, i + 1, trials.length, trials[i], question));
            }
        });
        checkGains(question, known, candidates);
        return candidates;
    }

    private static void checkKnown(String option, String name, Collection<String> known) {
        if (!known.contains(name)) {
            throw UserMistake.of(option + ": unknown attack '" + name + "'." + NearestName.remedy(name, known));
        }
    }

    /** A gain of what is not tried would do nothing. */
    private static void checkGains(
            Question question, Map<String, Class<? extends Record>> known, List<Candidate> candidates) {
        Set<String> tried = new LinkedHashSet<>();
        candidates.forEach(each -> tried.addAll(List.of(each.attack(), each.name())));
        for (String name : question.gains().named().keySet()) {
            if (tried.contains(name)) {
                continue;
            }
            if (known.containsKey(name)) {
                throw UserMistake.of("--gain: " + name + " is not tried, so that nothing is gained by it.\nMaybe "
                        + (isAsked(question, name)
                                ? "leave it out; see 'Not tried' in a report."
                                : "name it in --attack too."));
            }
            checkKnown("--gain", name, Sets.union(tried, known.keySet()));
        }
    }

    private static boolean isAsked(Question question, String attack) {
        return question.attacks().isEmpty() || question.attacks().contains(attack);
    }

    private static Map<Candidate, Finding> successes(Map<Candidate, Finding> found) {
        Map<Candidate, Finding> successes = new LinkedHashMap<>(found);
        successes.values().removeIf(finding -> finding.outcome() != Finding.Outcome.SUCCESS);
        return successes;
    }

    /** The cheapest successes, and those of somebody outside. */
    private static Map<Candidate, Finding> estimated(
            Map<Candidate, Finding> found, Map<Candidate, Search.Chosen> chosen) {
        Map<Candidate, Finding> estimated = new LinkedHashMap<>();
        found.forEach((candidate, finding) -> {
            if (chosen.containsKey(candidate)) {
                estimated.put(candidate, chosen.get(candidate).finding());
            } else if (finding.outcome() == Finding.Outcome.OUTSIDE) {
                estimated.put(candidate, finding);
            }
        });
        return estimated;
    }

    /** Those that were not asked for or say no way to be set up, then all that were tried. */
    private ImmutableList<Finding> findings(
            Question question,
            Map<Candidate, Finding> found,
            Map<Candidate, Finding> estimated,
            Map<String, Finding.Cost> costs) {
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        variants.of(Attack.class).forEach((name, type) -> {
            if (!isAsked(question, name)) {
                findings.add(Finding.not(Finding.Outcome.NOT_ASSESSED, name, name, "nobody asked for it (--attack)"));
            } else if (type.getAnnotationsByType(Trial.class).length == 0) {
                NoTrial why = type.getAnnotation(NoTrial.class);
                findings.add(Finding.not(
                        Finding.Outcome.NOT_ASSESSED,
                        name,
                        name,
                        why == null ? "it does not say how it is to be set up" : why.because()));
            }
        });
        found.forEach((candidate, finding) -> findings.add(
                estimated.containsKey(candidate)
                        ? estimated.get(candidate).with(costs.get(candidate.name()))
                        : finding));
        return findings.build();
    }

    private Map<String, Finding.Cost> estimate(
            Network network,
            Map<Candidate, Finding> estimated,
            Path folder,
            String software,
            Environment environment,
            Function<String, Progress> progress) {
        ImmutableList<Scenario> scenarios = estimated.entrySet().stream()
                .map(each -> rehearsal.scenario(each.getKey()
                        .estimated(network, each.getValue().members(), cap(network, each.getKey(), each.getValue()))))
                .collect(ImmutableList.toImmutableList());
        Experiment experiment = new Experiment("assessment", scenarios);
        ImmutableList<Failure> failures;
        try (RecordingFolder recording = RecordingFolder.open(folder, experiment.plan(software), environment);
                Progress shown = progress.apply("estimating what they cost")) {
            failures = new ExperimentRunner(experiment, worlds, threads).run(recording, shown);
        }
        if (!failures.isEmpty()) {
            throw new IllegalStateException(
                    "run " + failures.get(0), failures.get(0).cause());
        }
        ImmutableMap.Builder<String, Finding.Cost> costs = ImmutableMap.builder();
        try (Recording recording = Recording.open(folder)) {
            estimated.forEach((candidate, finding) -> {
                Costs read = new Costs(
                        recording,
                        candidate.name(),
                        network.protocol().protocol().token());
                costs.put(candidate.name(), read.of(finding.stake(), candidate.watchedDays(network)));
            });
        }
        return costs.buildOrThrow();
    }

    /**
     * A thief pays nothing, so that what it costs the coalition is asked over as long as shares are compared only. A briber may have
     * promised to make good what is lost to the end.
     */
    private static String cap(Network network, Candidate candidate, Finding finding) {
        return finding.outcome() == Finding.Outcome.OUTSIDE && !Candidate.asksForGain(candidate.trial())
                ? Search.bound(network, candidate) + " periods"
                : "1_500 d";
    }
}
