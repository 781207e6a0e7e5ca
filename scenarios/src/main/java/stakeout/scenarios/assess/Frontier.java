package stakeout.scenarios.assess;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import stakeout.agents.World;
import stakeout.agents.attack.Attack;
import stakeout.agents.attack.Trial;
import stakeout.model.protocol.Token;
import stakeout.scenarios.load.NearestName;
import stakeout.scenarios.load.Problems;
import stakeout.scenarios.load.UserMistake;
import stakeout.scenarios.load.Variants;
import stakeout.scenarios.load.YamlReader;
import stakeout.scenarios.load.YamlTree;
import stakeout.scenarios.plan.Library;
import stakeout.scenarios.protocol.ProtocolLibrary;
import stakeout.scenarios.run.Progress;
import stakeout.scenarios.world.WorldFactory;

/**
 * What a rule parameter buys and what it costs: for each of its values, what an attack costs coalitions of growing size, and what the
 * honest lose when a part of the stake signs twice by accident.
 */
public final class Frontier {
    private static final String CAP = "until: settled\ncap: 1_500 d\n";

    private final Variants variants;
    private final ProtocolLibrary protocols;
    private final Library library;
    private final WorldFactory worlds = new WorldFactory();
    private final int threads;

    /** @param threads at least 1 */
    public Frontier(Variants variants, ProtocolLibrary protocols, Library library, int threads) {
        this.variants = variants;
        this.protocols = protocols;
        this.library = library;
        this.threads = threads;
    }

    /** @throws UserMistake if the question cannot be answered */
    public FrontierAnswer answer(FrontierQuestion question, Progress progress) {
        Network network = new Network(
                protocols.read(question.protocol()),
                Network.rulesOf(question.protocol()),
                question.stake(),
                Optional.empty());
        Trial trial = trial(question.attack());
        checkParameter(question, network);
        List<String> texts = new ArrayList<>();
        for (String value : question.values()) {
            for (double share : question.shares()) {
                texts.add(attack(question, network, trial, value, share));
            }
            for (double failing : FrontierQuestion.FAILURES) {
                texts.add(failure(question, network, value, failing));
            }
        }
        texts.forEach(text -> world(text, 0)); // what cannot be played is said before anything is
        ExecutorService pool = Executors.newFixedThreadPool(threads, Frontier::worker);
        try (progress) {
            int twins = question.shares().size() * question.replications();
            progress.begin(texts.size() * question.replications() + twins, 0);
            return new Work(question, network, trial, pool, progress).answer();
        } finally {
            pool.shutdownNow();
        }
    }

    /** A parameter that the rules lack, or values that they refuse, are told as what was asked, not as what is made of it. */
    private void checkParameter(FrontierQuestion question, Network network) {
        Problems problems = new Problems();
        for (String value : question.values()) {
            String rules = MovedRules.with(network.rules(), question.parameter(), value);
            YamlTree written = YamlReader.parse("--parameter " + question.parameter() + "=" + value, rules, problems);
            protocols.resolve(written, Path.of("").toAbsolutePath(), problems);
        }
        problems.throwIfAny();
    }

    private static Thread worker(Runnable work) {
        Thread thread = new Thread(work, "stakeout-frontier");
        thread.setDaemon(true);
        return thread;
    }

    private Trial trial(String attack) {
        Map<String, Class<? extends Record>> known = variants.of(Attack.class);
        Class<? extends Record> type = known.get(attack);
        if (type == null) {
            throw UserMistake.of("unknown attack '" + attack + "'." + NearestName.remedy(attack, known.keySet()));
        }
        Trial[] trials = type.getAnnotationsByType(Trial.class);
        if (trials.length == 0) {
            throw UserMistake.of("attack (" + attack + ") does not say how it is set up.\nMaybe conflicting-finality.");
        }
        if (Candidate.asksForGain(trials[0])) {
            throw UserMistake.of(
                    "attack (" + attack + ") costs who pays for it, not the coalition whose size is asked for.\n"
                            + "Maybe the deed that is bought, such as finality-stall.");
        }
        return trials[0];
    }

    private static String head(
            FrontierQuestion question, Network network, String value, int periodsPerStep, String population) {
        String protocol = MovedRules.with(network.rules(), question.parameter(), value);
        return "scenario: frontier\nquestion: What does a value of a rule deter and cost?\nprotocol: " + protocol
                + "\nmasterSeed: " + question.seed() + "\nreplications: " + question.replications()
                + "\nperiodsPerStep: " + periodsPerStep + "\npopulation: " + population + "\n" + CAP;
    }

    private static String attack(FrontierQuestion question, Network network, Trial trial, String value, double share) {
        int members = network.members(share);
        if (!network.hasOthers(members)) {
            throw UserMistake.of("--shares (" + share + ") must leave somebody outside the coalition.");
        }
        int periodsPerStep = trial.stepIsPeriod() ? 1 : network.periodsPerStep();
        String population = network.population(members, trial.others(), trial.everybody());
        return head(question, network, value, periodsPerStep, population) + "attacks: [" + network.timed(trial.attack())
                + "]\n" + network.timed(trial.scenario()) + "\n";
    }

    private static String failure(FrontierQuestion question, Network network, String value, double failing) {
        return head(question, network, value, network.periodsPerStep(), network.everybody())
                + network.timed("attacks: [{type: correlated-failure, by: everybody, share: " + failing
                        + ", scope: validator, fault: double-sign, start: $start}]\n");
    }

    private World world(String text, int replication) {
        World world = worlds.world(
                library.reread("frontier", text, Path.of("").toAbsolutePath(), Library.unchanged())
                        .scenarios()
                        .get(0)
                        .base(),
                replication);
        try {
            world.attacks().forEach(attack -> attack.check(world));
        } catch (IllegalArgumentException e) {
            throw UserMistake.of(e.getMessage());
        }
        return world;
    }

    /** The plays of one answer. */
    private final class Work {
        private final FrontierQuestion question;
        private final Network network;
        private final Trial trial;
        private final ExecutorService pool;
        private final Progress progress;
        private final Token token;

        Work(FrontierQuestion question, Network network, Trial trial, ExecutorService pool, Progress progress) {
            this.question = question;
            this.network = network;
            this.trial = trial;
            this.pool = pool;
            this.progress = progress;
            this.token = network.protocol().protocol().token();
        }

        FrontierAnswer answer() {
            Map<String, Future<Play>> plays = new LinkedHashMap<>();
            for (String value : question.values()) {
                for (int replication = 0; replication < question.replications(); replication++) {
                    for (double share : question.shares()) {
                        String text = attack(question, network, trial, value, share);
                        plays.put(key(value, share, replication), play(text, replication, "coalition"));
                    }
                    for (double failing : FrontierQuestion.FAILURES) {
                        String text = failure(question, network, value, failing);
                        plays.put("failure " + key(value, failing, replication), play(text, replication, "everybody"));
                    }
                }
            }
            Map<String, Future<Play>> twins = twins(plays);
            ImmutableList.Builder<FrontierAnswer.Row> rows = ImmutableList.builder();
            for (String value : question.values()) {
                rows.add(row(value, plays, twins));
            }
            return new FrontierAnswer(question, network, rows.build());
        }

        private String key(String value, double share, int replication) {
            return value + " " + share + " " + replication;
        }

        private Future<Play> play(String text, int replication, String group) {
            Callable<Play> work = () -> counted(() -> Play.of(world(text, replication), group));
            return pool.submit(work);
        }

        private Play counted(Callable<Play> work) throws Exception {
            try {
                return work.call();
            } finally {
                synchronized (progress) {
                    progress.finished("play");
                }
            }
        }

        /** The same world without the attack, once for all values: what honest play earns must not hang on the parameter. */
        private Map<String, Future<Play>> twins(Map<String, Future<Play>> plays) {
            Map<String, Future<Play>> twins = new LinkedHashMap<>();
            for (double share : question.shares()) {
                for (int replication = 0; replication < question.replications(); replication++) {
                    List<Long> steps = new ArrayList<>();
                    for (String value : question.values()) {
                        steps.add(Crew.get(plays.get(key(value, share, replication)))
                                .steps());
                    }
                    long longest =
                            steps.stream().mapToLong(Long::longValue).max().orElse(0);
                    int copy = replication;
                    for (String value : question.values()
                            .subList(
                                    0,
                                    isHonestlyTheSame() ? 1 : question.values().size())) {
                        String text = attack(question, network, trial, value, share);
                        Callable<Play> work = () -> counted(() -> {
                            World world = world(text, copy);
                            return Play.of(world.honestTwin(longest * world.periodsPerStep()), "coalition", steps);
                        });
                        twins.put(key(value, share, replication), pool.submit(work));
                    }
                }
            }
            return twins;
        }

        /** Slashing does not touch those who do not offend; of any other parameter every value has a twin of its own. */
        private boolean isHonestlyTheSame() {
            return question.parameter().startsWith("slashing.");
        }

        private FrontierAnswer.Row row(String value, Map<String, Future<Play>> plays, Map<String, Future<Play>> twins) {
            ImmutableList.Builder<FrontierAnswer.Deterrence> deterrence = ImmutableList.builder();
            for (double share : question.shares()) {
                double stake = tokens(network.stake(network.members(share)));
                double[] needed = new double[question.replications()];
                boolean succeeds = true;
                boolean settled = true;
                for (int replication = 0; replication < needed.length; replication++) {
                    Play attack = Crew.get(plays.get(key(value, share, replication)));
                    String twinOf = isHonestlyTheSame() ? question.values().get(0) : value;
                    Play twin = Crew.get(twins.get(key(twinOf, share, replication)));
                    double income = tokens(attack.income());
                    double honest = tokens(twin.income(attack.steps()));
                    needed[replication] = question.fall().toDouble() * (stake + income) - (income - honest);
                    succeeds &= attack.succeeded();
                    settled &= attack.settled();
                }
                deterrence.add(new FrontierAnswer.Deterrence(
                        share, stake, succeeds, settled, new Finding.Values(needed).sample()));
            }
            ImmutableList.Builder<FrontierAnswer.Harm> harm = ImmutableList.builder();
            for (double failing : FrontierQuestion.FAILURES) {
                double[] lost = new double[question.replications()];
                boolean settled = true;
                for (int replication = 0; replication < lost.length; replication++) {
                    Play play = Crew.get(plays.get("failure " + key(value, failing, replication)));
                    lost[replication] = tokens(play.taken()) / tokens(network.failing(failing));
                    settled &= play.settled();
                }
                harm.add(new FrontierAnswer.Harm(failing, settled, new Finding.Values(lost).sample()));
            }
            return new FrontierAnswer.Row(value, deterrence.build(), harm.build());
        }

        private double tokens(BigInteger baseUnits) {
            return new BigDecimal(baseUnits, token.decimals()).doubleValue();
        }
    }
}
