package stakeout.scenarios.bench;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import stakeout.agents.Group;
import stakeout.agents.StakingSimulation;
import stakeout.agents.World;
import stakeout.model.observe.Event;
import stakeout.model.observe.Observer;
import stakeout.model.observe.StepFacts;
import stakeout.model.observe.WorldFacts;
import stakeout.model.protocol.Ethereum;
import stakeout.model.state.ProtocolState;
import stakeout.results.measure.Gauge;
import stakeout.results.measure.Measure;

/** A run that is stepped by the clock's leave and measured as a recorded one is, but not written down. */
final class MeasuredPlay implements Observer {
    private final ImmutableList<Measure> measures;
    private final List<Gauge> gauges = new ArrayList<>();
    private final StakingSimulation simulation;
    private final PartClock clock;
    private double readings;

    private MeasuredPlay(World world, ImmutableList<Measure> measures, PartClock clock) {
        this.measures = measures;
        this.clock = clock;
        simulation = new StakingSimulation(world, this);
        simulation.start();
    }

    static MeasuredPlay of(World world, ImmutableList<Measure> measures) {
        return new MeasuredPlay(world, measures, null);
    }

    /** With a clock around every part of Ethereum's epoch. */
    static MeasuredPlay clocked(World world, ImmutableList<Measure> measures, PartClock clock) {
        Ethereum ethereum = (Ethereum) world.protocol();
        ImmutableList<Group> groups = world.groups().stream()
                .map(group -> new Group(group.name(), new ClockedStrategy(group.strategy(), clock), group.cohort()))
                .collect(ImmutableList.toImmutableList());
        Ethereum clocked = new Ethereum(
                ethereum.name(), ethereum.parameters(), clock.timed(Ethereum.rules(ethereum.parameters()), "vote"));
        return new MeasuredPlay(Worlds.with(world, clocked, groups), measures, clock);
    }

    @Override
    public void begin(WorldFacts world) {
        measures.forEach(measure -> gauges.add(measure.begin(world)));
    }

    @Override
    public void event(Event event) {
        gauges.forEach(gauge -> gauge.event(event));
    }

    @Override
    public void step(StepFacts facts) {
        if (clock != null) {
            clock.mark("census");
        }
        for (int i = 0; i < gauges.size(); i++) {
            Gauge gauge = gauges.get(i);
            gauge.watch(facts);
            if (measures.get(i).cadence().isDue(facts.step())) {
                readings += gauge.read(facts).value();
            }
        }
        if (clock != null) {
            clock.mark("measures");
        }
    }

    /** Plays one step. */
    void step() {
        if (clock != null) {
            clock.start();
        }
        checkState(simulation.schedule.step(simulation), "the run is over before the measurement is.");
        if (clock != null) {
            clock.mark("schedule");
        }
    }

    ProtocolState state() {
        return simulation.chain().state();
    }

    World world() {
        return simulation.world();
    }

    /** A number that depends on all that was done. */
    String check() {
        return state().finality().finalized + " "
                + simulation.chain().canonical().ledger().netIssuance() + " " + readings;
    }
}
