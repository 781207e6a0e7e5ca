package stakeout.visualizer.live;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ListMultimap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import stakeout.model.TypeNames;
import stakeout.model.economy.Economy;
import stakeout.model.observe.EndFacts;
import stakeout.model.observe.Event;
import stakeout.model.observe.Observer;
import stakeout.model.observe.SlotFacts;
import stakeout.model.observe.StepFacts;
import stakeout.model.observe.Testimony;
import stakeout.model.observe.WorldFacts;
import stakeout.visualizer.moment.ChainStrip;
import stakeout.visualizer.moment.Divergence;
import stakeout.visualizer.moment.Happening;
import stakeout.visualizer.moment.Happenings;
import stakeout.visualizer.moment.LostSlots;
import stakeout.visualizer.moment.Moment;
import stakeout.visualizer.moment.Move;
import stakeout.visualizer.moment.OperatorColumns;
import stakeout.visualizer.moment.ProfitLine;
import stakeout.visualizer.moment.Purse;
import stakeout.visualizer.moment.RunCard;
import stakeout.visualizer.moment.Slots;
import stakeout.visualizer.moment.StakeRiver;
import stakeout.visualizer.moment.ValidatorMap;
import stakeout.visualizer.moment.Why;

/**
 * A run that goes on, as a moment: it watches, keeps what operators held and did and what was posted at each step, and can be moved
 * back to any step kept. When what is kept grows too large, every second step of it is let go. It changes nothing.
 */
public final class LiveMoment implements Moment, Observer {
    private final String title;
    private final String scenario;
    private final String question;
    private final ImmutableMap<String, String> values;
    private final ImmutableMap<String, String> strategies;
    private final ImmutableMap<String, String> strategyTerms;
    private final ImmutableSet<String> coalition;
    private final boolean isJoined;
    private final Happenings happenings = new Happenings();
    private final List<Long> periods = new ArrayList<>();
    private final ListMultimap<Long, Move> moves = ArrayListMultimap.create();
    private LiveTape tape;
    private RunCard card;
    private Optional<LiveMoment> twin = Optional.empty();
    private Optional<Divergence> divergence = Optional.empty();
    private long step;
    private long played;

    /**
     * @param title of the run: the scenario's name and what it is of it
     * @param strategyTerms how these are set, in words, by group
     * @param isJoined whether operators join the coalition one by one
     */
    LiveMoment(
            String title,
            String scenario,
            String question,
            ImmutableMap<String, String> values,
            ImmutableMap<String, String> strategies,
            ImmutableMap<String, String> strategyTerms,
            ImmutableSet<String> coalition,
            boolean isJoined) {
        this.title = title;
        this.scenario = scenario;
        this.question = question;
        this.values = values;
        this.strategies = strategies;
        this.strategyTerms = strategyTerms;
        this.coalition = coalition;
        this.isJoined = isJoined;
    }

    @Override
    public synchronized void begin(WorldFacts world) {
        card = new RunCard(
                title,
                scenario,
                question,
                values,
                world.protocol().name(),
                world.protocol().token(),
                world.protocol().period(),
                world.periodsPerStep(),
                world.state().period,
                world.economy().map(Economy::currency),
                world.economy().map(Economy::price),
                world.roster(),
                world.protocol().thresholds(),
                strategies,
                coalition,
                isJoined,
                !world.attackers().isEmpty()
                        && world.accidents().containsAll(world.attackers().keySet()),
                "stakeout run " + scenario);
        tape = new LiveTape(world);
        happenings.expectWavesOf(
                Arrays.stream(tape.genesis.validators).asLongStream().sum());
    }

    @Override
    public synchronized void step(StepFacts facts) {
        boolean follows = step == Math.max(0, played - 1);
        periods.add(facts.period());
        played = facts.step() + 1;
        tape.step(facts);
        if (follows) {
            step = facts.step();
        }
    }

    @Override
    public synchronized void membership(stakeout.model.observe.Membership change) {
        happenings.membership().change(played, change.operator(), change.member());
    }

    @Override
    public synchronized void slots(SlotFacts facts) {
        tape.slots.period(played, facts, card);
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

    @Override
    public synchronized void testimony(Testimony testimony) {
        tape.reasons.hear(testimony);
    }

    @Override
    public synchronized void end(EndFacts end) {
        happenings.end(Math.max(0, played - 1));
    }

    /** Puts the honest twin beside it, which plays the same steps. */
    void putBeside(LiveMoment honest) {
        twin = Optional.of(honest);
    }

    /** Both have played a step: whether they part in it. */
    void compare() {
        LiveMoment honest = twin.orElseThrow();
        if (divergence.isEmpty() && played > 0 && honest.played == played) {
            divergence = tape.partsFrom(honest.tape).map(what -> new Divergence(played - 1, what));
        }
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
    public boolean isBegun() {
        return played > 0;
    }

    @Override
    public long lookedAt() {
        return tape.operators.stepAt(step).orElse(step);
    }

    @Override
    public OperatorColumns operators() {
        return tape.operatorsAt(step);
    }

    @Override
    public double[] mostStake() {
        return tape.mostStake.clone();
    }

    @Override
    public Optional<double[]> firstStake() {
        double[] first = new double[card.operators()];
        OperatorColumns start = tape.operatorsAt(0);
        Arrays.setAll(first, start.stake::toDouble);
        return Optional.of(first);
    }

    @Override
    public Happenings happenings() {
        return happenings;
    }

    @Override
    public Optional<ChainStrip> chain() {
        return Optional.of(new ChainStrip(tape.links()));
    }

    @Override
    public ImmutableList<LostSlots> lostSlots() {
        return tape.slots.lost();
    }

    @Override
    public Optional<Slots> slots() {
        return tape.slots.at(step);
    }

    @Override
    public Optional<StakeRiver> river() {
        return played == 0 ? Optional.empty() : Optional.of(LiveFigures.river(tape.operators.all(), card.operators()));
    }

    @Override
    public Optional<Purse> purse() {
        return tape.books
                .at(step)
                .map(each -> each.beside(twin.flatMap(honest -> honest.tape.books.at(step))
                        .map(PurseCopy.Books::postings)
                        .orElse(ImmutableList.of())));
    }

    @Override
    public Optional<ProfitLine> profit() {
        return card.coalition().isEmpty() || played == 0
                ? Optional.empty()
                : twin.map(honest -> LiveFigures.profit(tape.books, honest.tape.books, card.coalition()));
    }

    @Override
    public Optional<ValidatorMap> validators() {
        return tape.validatorsAt(step);
    }

    @Override
    public Optional<Why> why(int operator) {
        return played == 0 ? Optional.empty() : Optional.of(tape.reasons.why(operator, period(), step));
    }

    @Override
    public ImmutableMap<String, String> strategyTerms() {
        return strategyTerms;
    }

    @Override
    public long periodOf(long wanted) {
        return wanted >= 0 && wanted < periods.size() ? periods.get((int) wanted) : Moment.super.periodOf(wanted);
    }

    @Override
    public Optional<Moment> beside() {
        twin.ifPresent(honest -> honest.seek(step));
        return twin.map(honest -> honest);
    }

    @Override
    public Optional<Divergence> divergence() {
        return divergence;
    }

    @Override
    public ImmutableMap<String, String> brought(int operator) {
        return tape.brought.at(step, operator);
    }

    @Override
    public ImmutableList<Move> moves() {
        return ImmutableList.copyOf(moves.get(step));
    }
}
