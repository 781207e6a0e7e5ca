package stakeout.scenarios.assess;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import stakeout.agents.StakingSimulation;
import stakeout.agents.World;
import stakeout.model.observe.EndFacts;
import stakeout.model.observe.Observer;
import stakeout.model.observe.StepFacts;
import stakeout.model.observe.WorldFacts;
import stakeout.results.measure.Asset;
import stakeout.results.measure.Gauge;
import stakeout.results.measure.Income;
import stakeout.results.measure.Loss;
import stakeout.results.measure.Owner;

/** One run without a recording, of which only a group's income, and what was taken from it, is kept. */
final class Play implements Observer {
    private final String group;
    private final TreeSet<Long> wanted;
    private final boolean isWatched;
    private final Map<Long, BigInteger> incomeAtStep = new TreeMap<>();
    private Gauge income;
    private Gauge loss;
    private EndFacts end;
    private BigInteger lastIncome = BigInteger.ZERO;
    private BigInteger taken = BigInteger.ZERO;
    private long lastTaken;

    private Play(String group, Iterable<Long> wanted, boolean isWatched) {
        this.group = group;
        this.isWatched = isWatched;
        this.wanted = new TreeSet<>();
        wanted.forEach(this.wanted::add);
    }

    /** Plays a world to its end. */
    static Play of(World world, String group) {
        return of(world, group, List.of());
    }

    /** As {@link #of(World, String)}, keeping the income after so many steps each. */
    static Play of(World world, String group, Iterable<Long> steps) {
        Play play = new Play(group, steps, false);
        StakingSimulation.run(world, play);
        return play;
    }

    /** As {@link #of(World, String)}, knowing when something was last taken. */
    static Play watched(World world, String group) {
        Play play = new Play(group, List.of(), true);
        StakingSimulation.run(world, play);
        return play;
    }

    @Override
    public void begin(WorldFacts world) {
        income = new Income(group, Owner.ALL, Asset.TOKEN).begin(world);
        loss = new Loss(group, Owner.ALL, Loss.Taking.ANY).begin(world);
    }

    @Override
    public void step(StepFacts facts) {
        long steps = facts.step() + 1;
        if (wanted.contains(steps)) {
            incomeAtStep.put(steps, income.read(facts).exact().orElseThrow());
        }
        if (isWatched) {
            BigInteger now = loss.read(facts).exact().orElseThrow();
            lastTaken = now.equals(taken) ? lastTaken : steps;
            taken = now;
        }
    }

    @Override
    public void end(EndFacts facts) {
        end = facts;
        StepFacts last = new StepFacts(
                facts.steps() - 1,
                facts.state().period - 1,
                facts.state(),
                facts.ledger(),
                facts.cash(),
                null,
                null,
                null);
        lastIncome = income.read(last).exact().orElseThrow();
        taken = loss.read(last).exact().orElseThrow();
    }

    /** Base units. */
    BigInteger income() {
        return lastIncome;
    }

    /** Base units after so many steps. */
    BigInteger income(long steps) {
        return steps == end.steps() ? lastIncome : incomeAtStep.get(steps);
    }

    /** What penalties, leaks and slashes took, base units. */
    BigInteger taken() {
        return taken;
    }

    /** After how many steps something was last taken; 0 where nothing was, or nobody watched. */
    long lastTaken() {
        return lastTaken;
    }

    long steps() {
        return end.steps();
    }

    boolean settled() {
        return end.settled();
    }

    boolean succeeded() {
        return end.succeeded().containsValue(true);
    }

    boolean isDrawn() {
        return end.drawn();
    }
}
