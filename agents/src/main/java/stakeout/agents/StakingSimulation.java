package stakeout.agents;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import sim.engine.Schedule;
import sim.engine.Sequence;
import sim.engine.SimState;
import sim.engine.Steppable;
import stakeout.agents.attack.Attack;
import stakeout.agents.chain.Chain;
import stakeout.model.observe.EndFacts;
import stakeout.model.observe.Event;
import stakeout.model.observe.Observer;
import stakeout.model.observe.WorldFacts;

/**
 * One run of a world, stepped by MASON's schedule: {@code start()}, {@code schedule.step(this)} until {@link #isOver()},
 * {@code finish()}; or {@link #run} at one go, with the same outcome. MASON's own {@code random} is never drawn from: every
 * draw comes from the world's named streams.
 */
public final class StakingSimulation extends SimState {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LogManager.getLogger(StakingSimulation.class);

    private final transient World world;
    private final transient Observer observer;
    private transient Stage stage;
    private transient Ending ending;
    private transient EndFacts end;

    /** @throws IllegalArgumentException if an attack lacks what it needs, or the world does not fit together */
    public StakingSimulation(World world, Observer observer) {
        super(world.masterSeed());
        world.protocol().columns(); // refuses two rules that bring the same
        World staged = world;
        for (Attack attack : world.attacks()) {
            attack.check(staged); // as those before it have prepared the world
            staged = attack.stage(staged);
        }
        this.world = staged;
        this.observer = observer;
        world.network().partition().ifPresent(this::check);
    }

    private void check(Partition partition) {
        int operators = world.genesis().roster().operators();
        checkArgument(
                partition.sideOf().length == operators,
                "sides of a partition (%s) must be one an operator (%s).",
                partition.sideOf().length,
                operators);
        checkArgument(
                partition.toPeriod() - partition.fromPeriod() >= world.periodsPerStep(),
                "a partition (%s periods) must last a step (%s periods) at least.\nMaybe fewer periods per step.",
                partition.toPeriod() - partition.fromPeriod(),
                world.periodsPerStep());
    }

    /** Plays a world to its end. */
    public static EndFacts run(World world, Observer observer) {
        return run(world, observer, () -> false);
    }

    /**
     * As {@link #run(World, Observer)}, for those who may have no more use for it.
     *
     * @param stopped asked after each step
     * @throws CancellationException once it is stopped
     */
    public static EndFacts run(World world, Observer observer, BooleanSupplier stopped) {
        StakingSimulation simulation = new StakingSimulation(world, observer);
        simulation.start();
        while (!simulation.isOver() && simulation.schedule.step(simulation)) {
            if (stopped.getAsBoolean()) {
                throw new CancellationException("stopped after a step");
            }
        }
        simulation.finish();
        return simulation.end;
    }

    /** Whether an attack of a world succeeds; plays no longer than it takes to know. */
    public static boolean succeeds(World world) {
        boolean[] succeeded = {false};
        Observer watch = new Observer() {
            @Override
            public void event(Event event) {
                succeeded[0] |= event.kind() == Event.Kind.ATTACK_SUCCEEDS;
            }
        };
        StakingSimulation simulation = new StakingSimulation(world, watch);
        simulation.start();
        while (!succeeded[0]
                && simulation.stage.attacks.stream().anyMatch(AttackRun::mayStillSucceed)
                && !simulation.isOver()
                && simulation.schedule.step(simulation)) {
            // Each call plays one step.
        }
        simulation.finish();
        return succeeded[0];
    }

    /** Sets the stage anew. @throws IllegalArgumentException if the protocol refuses the genesis */
    @Override
    public void start() {
        super.start();
        end = null;
        stage = new Stage(world, observer);
        ending = new Ending(stage);
        observer.begin(new WorldFacts(
                world.protocol(),
                world.genesis().roster(),
                stage.chain.state(),
                world.periodsPerStep(),
                world.economy(),
                attackers(),
                accidents()));
        Costs costs = new Costs(stage);
        SlashTally slashes = new SlashTally(stage);
        Cast cast = new Cast(stage);
        schedule(
                Phase.ENVIRONMENT,
                world.network().partition().stream()
                        .map(partition -> new NetworkWatch(stage, partition))
                        .toArray(Steppable[]::new));
        schedule(Phase.PLOT, cast.plotters());
        schedule(Phase.DECISION, cast.deciders());
        schedule(
                Phase.CONSENSUS,
                new Periods(
                        stage,
                        new Sequence(new Steppable[] {new Consensus(stage)}),
                        new Sequence(new Steppable[] {new Enforcement(stage, slashes)}),
                        new Sequence(new Steppable[] {new SettlementWatch(stage, costs, slashes)})));
        schedule(Phase.MARKET, cast.traders(costs));
        schedule(Phase.OBSERVATION, new Observation(stage, ending));
    }

    private ImmutableListMultimap<String, String> attackers() {
        ImmutableListMultimap.Builder<String, String> groups = ImmutableListMultimap.builder();
        for (AttackRun attack : stage.attacks) {
            groups.putAll(attack.key(), attack.groups());
        }
        return groups.build();
    }

    private ImmutableSet<String> accidents() {
        ImmutableSet.Builder<String> keys = ImmutableSet.builder();
        for (AttackRun attack : stage.attacks) {
            if (attack.isByInnocents()) {
                keys.add(attack.key());
            }
        }
        return keys.build();
    }

    private void schedule(Phase phase, Steppable... agents) {
        schedule.scheduleRepeating(Schedule.EPOCH, phase.ordering(), new Sequence(agents));
    }

    @Override
    public void finish() {
        super.finish();
        if (stage != null && end == null) {
            end = ending.facts();
            LOG.debug(
                    "{}, replication {}, {} attacks: {} steps, settled {}, {}",
                    world.protocol().name(),
                    world.replication(),
                    world.attacks().size(),
                    end.steps(),
                    end.settled(),
                    end.succeeded());
            observer.end(end);
        }
    }

    /** The world being played, as attacks have prepared it. */
    public World world() {
        return world;
    }

    /** Whether the horizon is reached, or all has settled. */
    public boolean isOver() {
        return ending != null && ending.isOver();
    }

    /** How the run ended; null before {@link #finish}. */
    public EndFacts end() {
        return end;
    }

    /** The chain as it stands, to be looked at between steps; null before {@link #start}. */
    public Chain chain() {
        return stage == null ? null : stage.chain;
    }
}
