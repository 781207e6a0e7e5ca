package stakeout.visualizer.live;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ListMultimap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import stakeout.model.TypeNames;
import stakeout.model.economy.Economy;
import stakeout.model.observe.Event;
import stakeout.model.observe.Observer;
import stakeout.model.observe.StepFacts;
import stakeout.model.observe.WorldFacts;
import stakeout.model.protocol.Census;
import stakeout.visualizer.moment.ChainStrip;
import stakeout.visualizer.moment.Happening;
import stakeout.visualizer.moment.Happenings;
import stakeout.visualizer.moment.Moment;
import stakeout.visualizer.moment.Move;
import stakeout.visualizer.moment.OperatorColumns;
import stakeout.visualizer.moment.RunCard;

/**
 * A run that goes on, as a moment: it watches, keeps what operators held and did at each step, and can be moved back to any step
 * kept. When what is kept grows too large, every second step of it is let go. It changes nothing.
 */
public final class LiveMoment implements Moment, Observer {
    /** How many cells of operators are kept: about 100 bytes each. */
    private static final long MOST_CELLS = 1_000_000;

    private final String scenario;
    private final String question;
    private final ImmutableMap<String, String> values;
    private final ImmutableMap<String, String> strategies;
    private final ImmutableSet<String> coalition;
    private final Happenings happenings = new Happenings();
    private final TreeMap<Long, OperatorColumns> kept = new TreeMap<>();
    private final List<Long> periods = new ArrayList<>();
    private final List<ChainStrip.Link> links = new ArrayList<>();
    private final ListMultimap<Long, Move> moves = ArrayListMultimap.create();
    private CensusCopy operators;
    private ChainCopy branches;
    private RunCard card;
    private double[] most = {};
    private long every = 1;
    private long step;
    private long played;

    LiveMoment(
            String scenario,
            String question,
            ImmutableMap<String, String> values,
            ImmutableMap<String, String> strategies,
            ImmutableSet<String> coalition) {
        this.scenario = scenario;
        this.question = question;
        this.values = values;
        this.strategies = strategies;
        this.coalition = coalition;
    }

    @Override
    public synchronized void begin(WorldFacts world) {
        card = new RunCard(
                scenario + ", live",
                scenario,
                question,
                values,
                world.protocol().name(),
                world.protocol().token(),
                world.protocol().period(),
                world.periodsPerStep(),
                world.state().period,
                world.economy().map(Economy::currency),
                world.roster(),
                world.protocol().thresholds(),
                strategies,
                coalition,
                "stakeout run " + scenario);
        most = new double[world.roster().operators()];
        Census census = new Census(world.roster().operators());
        world.protocol().census(world.state(), census);
        OperatorColumns genesis = CensusCopy.of(census);
        operators = new CensusCopy(world.protocol());
        branches = new ChainCopy(world);
        kept.put(-1L, genesis);
        grow(genesis);
    }

    private void grow(OperatorColumns columns) {
        for (int operator = 0; operator < most.length; operator++) {
            most[operator] = Math.max(most[operator], columns.stake.toDouble(operator));
        }
    }

    @Override
    public synchronized void step(StepFacts facts) {
        boolean follows = step == Math.max(0, played - 1);
        periods.add(facts.period());
        played = facts.step() + 1;
        if (facts.step() % every == 0) {
            OperatorColumns columns = operators.of(facts);
            kept.remove(-1L);
            kept.put(facts.step(), columns);
            grow(columns);
            if ((long) kept.size() * card.operators() > MOST_CELLS && kept.size() > 64) {
                every *= 2;
                kept.keySet().removeIf(each -> each % every != 0 && each != facts.step());
            }
        }
        links.addAll(branches.of(facts));
        if (follows) {
            step = facts.step();
        }
    }

    /** Told before the step it belongs to is. */
    @Override
    public synchronized void moved(stakeout.model.observe.Move move) {
        moves.put(
                played,
                new Move(
                        played,
                        played,
                        TypeNames.of(move.kind()),
                        move.fromOperator(),
                        move.toOperator(),
                        move.group(),
                        move.amount()));
    }

    @Override
    public synchronized void event(Event event) {
        happenings.add(new Happening(
                played,
                event.period(),
                TypeNames.of(event.kind()),
                event.operator(),
                event.validator(),
                event.amount(),
                event.detail()));
    }

    /** Moves to a step in [0, {@link #steps}); shows the last one kept at or before it. */
    public synchronized void seek(long wanted) {
        step = Math.max(0, Math.min(wanted, Math.max(0, played - 1)));
    }

    @Override
    public RunCard run() {
        return card;
    }

    @Override
    public long step() {
        return step;
    }

    @Override
    public long period() {
        return step < periods.size() ? periods.get((int) step) : card.firstPeriod();
    }

    @Override
    public long steps() {
        return Math.max(1, played);
    }

    @Override
    public long lookedAt() {
        Long at = kept.floorKey(step);
        return at == null ? step : Math.max(0, at);
    }

    @Override
    public OperatorColumns operators() {
        Map.Entry<Long, OperatorColumns> entry = kept.floorEntry(step);
        return entry == null ? kept.firstEntry().getValue() : entry.getValue();
    }

    @Override
    public double[] mostStake() {
        return most.clone();
    }

    @Override
    public Happenings happenings() {
        return happenings;
    }

    @Override
    public Optional<ChainStrip> chain() {
        return Optional.of(new ChainStrip(links));
    }

    @Override
    public ImmutableList<Move> moves() {
        return ImmutableList.copyOf(moves.get(step));
    }
}
