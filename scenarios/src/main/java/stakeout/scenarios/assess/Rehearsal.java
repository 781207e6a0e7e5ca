package stakeout.scenarios.assess;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.Optional;
import stakeout.agents.StakingSimulation;
import stakeout.agents.World;
import stakeout.agents.attack.Attack;
import stakeout.model.TypeNames;
import stakeout.model.observe.Observer;
import stakeout.model.protocol.Protocol;
import stakeout.model.protocol.Token;
import stakeout.model.protocol.Trait;
import stakeout.model.state.ProtocolState;
import stakeout.scenarios.load.UserMistake;
import stakeout.scenarios.plan.Library;
import stakeout.scenarios.plan.Resolved;
import stakeout.scenarios.plan.Scenario;
import stakeout.scenarios.world.WorldFactory;

/** Plays candidates without recording them. */
final class Rehearsal {
    private static final String OWN_STAKE =
            "needs to know how much of the stake is the operators' own (--self-stake '10 %'), since the rest is delegators' who come and go";

    private static final long TIMED_NANOS = 200_000_000;
    private static final long MOST_TIMED_STEPS = 10_000;

    private final Library library;
    private final WorldFactory worlds;
    private final Twins twins = new Twins();

    Rehearsal(Library library, WorldFactory worlds) {
        this.library = library;
        this.worlds = worlds;
    }

    Scenario scenario(String text) {
        return library.reread("assessment", text, Path.of("").toAbsolutePath(), Library.unchanged())
                .scenarios()
                .get(0);
    }

    /** Whether an attack succeeds at a share of the stake; why not, where it cannot be played. */
    Attempt attempt(Network network, Candidate candidate, long seed, double share) {
        int members = network.members(share);
        if (!network.hasOthers(members)) {
            return new Attempt(share, false, "nobody is left outside the coalition");
        }
        try {
            World world = world(candidate.sought(network, seed, members));
            return new Attempt(share, StakingSimulation.succeeds(world), "");
        } catch (RuntimeException e) {
            String refusal = refusal(e);
            boolean lacksOwnStake = !network.isOwnStakeKnown() && refusal.contains("selfStake is missing");
            return new Attempt(share, false, lacksOwnStake ? OWN_STAKE : refusal);
        }
    }

    /** Whether somebody outside does it, who bears nothing of what it costs the coalition: a briber, or a thief. */
    boolean isByOutsider(Network network, Candidate candidate, long seed, int members) {
        return scenario(candidate.sought(network, seed, members)).base().spec().attacks().stream()
                .anyMatch(attack ->
                        attack.isByInnocents() || !attack.by().forming().sharesGain());
    }

    /**
     * An attack beside its honest twin.
     *
     * @param bound how many periods at most
     * @throws RuntimeException that {@link #refusal} makes a sentence of, where it cannot be played
     */
    Bout bout(Network network, Candidate candidate, long seed, int members, long bound) {
        World world = world(candidate.bounded(network, seed, members, bound));
        Play attack = Play.watched(world, "coalition");
        BigInteger honest = twins.income(candidate.twin(network, seed, members), world, "coalition", attack.steps());
        Token token = world.protocol().token();
        return new Bout(
                token.tokens(network.stake(members)).doubleValue(),
                token.tokens(attack.income()).doubleValue(),
                token.tokens(honest).doubleValue(),
                attack.succeeded(),
                attack.settled(),
                attack.steps(),
                attack.lastTaken());
    }

    /** Whether the rules have what a candidate needs; whether it can be played is seen only then. */
    boolean hosts(Network network, Candidate candidate, long seed) {
        int members = network.members(Question.SHARES.get(Question.SHARES.size() - 1));
        return lacking(scenario(candidate.sought(network, seed, members)).base())
                .isEmpty();
    }

    private World honest(Network network, long periods, int periodsPerStep) {
        return world("scenario: honest\nquestion: What if nobody attacks?\nprotocol: " + network.rules()
                + "\nmasterSeed: 1\nreplications: 1\nperiodsPerStep: " + periodsPerStep + "\nuntil: " + periods
                + " periods\npopulation: "
                + network.everybody() + "\n");
    }

    /** How fast honest play goes here and now, once it is warm. */
    Outlook.Pace pace(Network network) {
        long start = System.nanoTime();
        int periods = network.periodsPerStep();
        StakingSimulation simulation =
                new StakingSimulation(honest(network, MOST_TIMED_STEPS * periods, periods), new Observer() {});
        simulation.start();
        double setUp = (System.nanoTime() - start) / 1e9;
        secondsPerStep(simulation);
        return new Outlook.Pace(setUp, secondsPerStep(simulation) / periods);
    }

    private static double secondsPerStep(StakingSimulation simulation) {
        long start = System.nanoTime();
        int steps = 0;
        while (System.nanoTime() - start < TIMED_NANOS && simulation.schedule.step(simulation)) {
            steps++;
        }
        return (System.nanoTime() - start) / 1e9 / Math.max(1, steps);
    }

    /** What all validators weigh together after a step of honest play; 0 where nobody votes. */
    double weight(Network network) {
        World world = honest(network, 2, 1);
        StakingSimulation simulation = new StakingSimulation(world, new Observer() {});
        simulation.start();
        simulation.schedule.step(simulation);
        ProtocolState state = simulation.chain().state();
        double weight = 0;
        for (int row = 0; row < state.rows(); row++) {
            weight += world.protocol().weight(state, row);
        }
        return weight;
    }

    /** Ready to be played: what the attack needs is there. */
    World world(String text) {
        Resolved resolved = scenario(text).base();
        lacking(resolved).ifPresent(lack -> {
            throw new IllegalArgumentException(lack);
        });
        World world = worlds.world(resolved, 0);
        world.attacks().forEach(attack -> attack.check(world));
        return world;
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

    /** Why something could not be played; what is no mistake of the rules or the world is thrown on. */
    static String refusal(RuntimeException e) {
        if (e instanceof UserMistake mistake) {
            return first(mistake.problems().get(0).message());
        }
        if (e instanceof IllegalArgumentException || e instanceof ArithmeticException) {
            return first(String.valueOf(e.getMessage()));
        }
        throw e;
    }

    private static String first(String message) {
        return message.lines().findFirst().orElse("");
    }
}
