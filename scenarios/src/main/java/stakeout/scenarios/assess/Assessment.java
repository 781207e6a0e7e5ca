package stakeout.scenarios.assess;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import stakeout.agents.StakingSimulation;
import stakeout.agents.World;
import stakeout.agents.attack.Attack;
import stakeout.agents.attack.Trial;
import stakeout.model.TypeNames;
import stakeout.model.observe.Observer;
import stakeout.model.protocol.Protocol;
import stakeout.model.protocol.Trait;
import stakeout.results.recording.Environment;
import stakeout.results.recording.Recording;
import stakeout.results.recording.RecordingFolder;
import stakeout.scenarios.load.UserMistake;
import stakeout.scenarios.load.Variants;
import stakeout.scenarios.plan.Experiment;
import stakeout.scenarios.plan.Library;
import stakeout.scenarios.plan.Resolved;
import stakeout.scenarios.plan.Scenario;
import stakeout.scenarios.protocol.ProtocolLibrary;
import stakeout.scenarios.run.ExperimentRunner;
import stakeout.scenarios.run.Failure;
import stakeout.scenarios.run.Progress;
import stakeout.scenarios.world.WorldFactory;

/**
 * Tries every attack that says how it is set up (see {@link Trial}): with one seed at growing shares of the stake, each run ending as
 * soon as it is clear whether it succeeds; then with another seed until all is settled, at the smallest share that succeeded.
 */
public final class Assessment {
    private final Variants variants;
    private final ProtocolLibrary protocols;
    private final Library library;
    private final WorldFactory worlds = new WorldFactory();
    private final int threads;

    /** @param threads at least 1 */
    public Assessment(Variants variants, ProtocolLibrary protocols, Library library, int threads) {
        this.variants = variants;
        this.protocols = protocols;
        this.library = library;
        this.threads = threads;
    }

    /** A protocol as a scenario names it: by its name, or by the whole path of its file. */
    static String reference(String protocol) {
        return ProtocolLibrary.names().contains(protocol)
                ? protocol
                : Network.quoted(Path.of(protocol).toAbsolutePath().normalize());
    }

    /**
     * Assesses, and records what the estimates rest on.
     *
     * @param recording a folder for the estimates' runs
     * @param software version of the program, for the recording
     * @param progress what to show for so many pieces of work
     * @throws UserMistake if the question cannot be answered
     */
    public Answer answer(
            Question question,
            Path recording,
            String software,
            Environment environment,
            Function<String, Progress> progress) {
        Network network = new Network(protocols.read(question.protocol()), question.stake(), question.selfStake());
        List<Finding> findings = new ArrayList<>();
        List<Candidate> candidates = new ArrayList<>();
        for (Map.Entry<String, Class<? extends Record>> attack :
                variants.of(Attack.class).entrySet()) {
            Trial[] trials = attack.getValue().getAnnotationsByType(Trial.class);
            if (trials.length == 0) {
                findings.add(Finding.not(
                        Finding.Outcome.NOT_ASSESSED, attack.getKey(), "it does not say how it is to be set up"));
            }
            for (int i = 0; i < trials.length; i++) {
                candidates.add(new Candidate(attack.getKey(), i + 1, trials.length, trials[i]));
            }
        }
        Map<Candidate, Finding> sought = seek(network, question, candidates, progress.apply("looking for successes"));
        List<Candidate> succeeded = candidates.stream()
                .filter(each -> sought.get(each).outcome() == Finding.Outcome.SUCCESS)
                .toList();
        Map<String, Finding.Cost> costs = succeeded.isEmpty()
                ? ImmutableMap.of()
                : estimate(network, question, succeeded, sought, recording, software, environment, progress);
        for (Candidate candidate : candidates) {
            Finding finding = sought.get(candidate);
            findings.add(Optional.ofNullable(costs.get(candidate.name()))
                    .map(finding::with)
                    .orElse(finding));
        }
        return new Answer(question, network, ImmutableList.copyOf(findings));
    }

    // --- looking for successes ---

    private Map<Candidate, Finding> seek(
            Network network, Question question, List<Candidate> candidates, Progress progress) {
        ExecutorService pool = Executors.newFixedThreadPool(threads, Assessment::worker);
        try (progress) {
            progress.begin(candidates.size() * Question.SHARES.size(), 0);
            Map<Candidate, List<Future<Attempt>>> running = new LinkedHashMap<>();
            for (Candidate candidate : candidates) {
                List<Future<Attempt>> attempts = new ArrayList<>();
                for (double share : Question.SHARES) {
                    Callable<Attempt> attempt = () -> attempt(network, question, candidate, share, progress);
                    attempts.add(pool.submit(attempt));
                }
                running.put(candidate, attempts);
            }
            ImmutableMap.Builder<Candidate, Finding> findings = ImmutableMap.builder();
            running.forEach((candidate, attempts) -> findings.put(candidate, finding(network, candidate, attempts)));
            return findings.buildOrThrow();
        } finally {
            pool.shutdownNow();
        }
    }

    private static Thread worker(Runnable work) {
        Thread thread = new Thread(work, "stakeout-assess");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * @param refusal why it could not be played; empty where it was
     */
    private record Attempt(double share, boolean success, String refusal) {}

    private Attempt attempt(Network network, Question question, Candidate candidate, double share, Progress progress) {
        int members = network.members(share);
        try {
            if (!network.hasOthers(members)) {
                return new Attempt(share, false, "nobody is left outside the coalition");
            }
            Resolved resolved =
                    scenario(candidate.sought(network, question, members)).base();
            Optional<String> lacking = lacking(resolved);
            if (lacking.isPresent()) {
                return new Attempt(share, false, lacking.get());
            }
            World world = worlds.world(resolved, 0);
            world.attacks().forEach(attack -> attack.check(world));
            boolean success = StakingSimulation.run(world, new Observer() {}).succeeded().values().stream()
                    .anyMatch(Boolean::booleanValue);
            return new Attempt(share, success, "");
        } catch (UserMistake mistake) {
            return new Attempt(share, false, first(mistake.problems().get(0).message()));
        } catch (IllegalArgumentException | ArithmeticException e) {
            return new Attempt(share, false, first(String.valueOf(e.getMessage())));
        } finally {
            synchronized (progress) {
                progress.finished(candidate.name());
            }
        }
    }

    /** What the rules lack for the attack; told before anything about the world, which may be at fault just because of that. */
    private static Optional<String> lacking(Resolved resolved) {
        Protocol protocol = resolved.protocol().protocol();
        for (Attack attack : resolved.spec().attacks()) {
            for (Trait trait : attack.needs().all()) {
                if (!protocol.traits().contains(trait)) {
                    String why = protocol.whyNot(trait);
                    return Optional.of("needs " + TypeNames.of(trait) + " (" + trait.meaning() + "), which "
                            + protocol.name() + " lacks" + (why.isEmpty() ? "" : ": " + why));
                }
            }
        }
        return Optional.empty();
    }

    private static String first(String message) {
        return message.lines().findFirst().orElse("");
    }

    private Scenario scenario(String text) {
        return library.reread("assessment", text, Path.of("").toAbsolutePath(), Library.unchanged())
                .scenarios()
                .get(0);
    }

    private static Finding finding(Network network, Candidate candidate, List<Future<Attempt>> running) {
        ImmutableMap.Builder<Double, Boolean> tried = ImmutableMap.builder();
        Optional<Double> smallest = Optional.empty();
        String refusal = "";
        for (Future<Attempt> future : running) {
            Attempt attempt = get(future);
            refusal = attempt.refusal().isEmpty() ? refusal : attempt.refusal();
            if (attempt.refusal().isEmpty()) {
                tried.put(attempt.share(), attempt.success());
                smallest = smallest.isEmpty() && attempt.success() ? Optional.of(attempt.share()) : smallest;
            }
        }
        ImmutableMap<Double, Boolean> all = tried.buildOrThrow();
        if (all.isEmpty()) {
            return Finding.not(Finding.Outcome.NOT_APPLICABLE, candidate.name(), refusal);
        }
        int members = smallest.map(network::members).orElse(0);
        return new Finding(
                candidate.name(),
                smallest.isPresent() ? Finding.Outcome.SUCCESS : Finding.Outcome.NO_SUCCESS,
                "",
                candidate.trial().assumes(),
                all,
                members,
                network.stake(members),
                Optional.empty());
    }

    private static <T> T get(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }

    // --- what they cost ---

    private Map<String, Finding.Cost> estimate(
            Network network,
            Question question,
            List<Candidate> succeeded,
            Map<Candidate, Finding> sought,
            Path folder,
            String software,
            Environment environment,
            Function<String, Progress> progress) {
        ImmutableList<Scenario> scenarios = succeeded.stream()
                .map(each -> scenario(
                        each.estimated(network, question, sought.get(each).members())))
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
            for (Candidate candidate : succeeded) {
                Finding finding = sought.get(candidate);
                costs.put(
                        candidate.name(),
                        new Costs(
                                        recording,
                                        candidate.name(),
                                        network.protocol().protocol().token())
                                .of(finding.stake()));
            }
        }
        return costs.buildOrThrow();
    }
}
