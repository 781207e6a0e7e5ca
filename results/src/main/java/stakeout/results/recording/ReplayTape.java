package stakeout.results.recording;

import com.google.common.collect.ImmutableSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import stakeout.model.observe.Event;
import stakeout.model.observe.Move;
import stakeout.model.observe.Observer;
import stakeout.model.observe.StepFacts;
import stakeout.model.observe.Testimony;
import stakeout.model.observe.WorldFacts;
import stakeout.model.protocol.Standings;

/** What a replay needs beyond measures, postings and events, as far as the scenario's detail keeps it. */
final class ReplayTape implements Observer {
    private static final Set<Schema> OF_FRAMES =
            ImmutableSet.of(Schema.FRAMES, Schema.CHAIN, Schema.FLOWS, Schema.EDGES, Schema.KEYFRAMES);
    private static final Set<Schema> OF_TESTIMONY = ImmutableSet.of(Schema.TESTIMONY, Schema.SIGHTS);
    private static final Set<Schema> OF_VALIDATORS = ImmutableSet.of(Schema.VALIDATORS, Schema.KEYFRAMES);
    /** What many agents may do in every step makes no step one of note. */
    private static final Set<Event.Kind> EVERYDAY = ImmutableSet.of(
            Event.Kind.DELEGATION_MOVED, Event.Kind.STRATEGY_CHANGED, Event.Kind.EXIT_REQUESTED, Event.Kind.SETTLED);

    private final Detail detail;
    private final Map<Schema, TableWriter> tables;
    private final Standings standings = new Standings();
    private final Optional<TestimonyTape> testimonies;
    private WorldFacts world;
    private FrameTape frames;
    private ChainTape chain;
    private Optional<FlowTape> flows = Optional.empty();
    private EdgeTape edges;
    /** There only where a rule brings columns of its own. */
    private Optional<ColumnTape> columns = Optional.empty();

    private ValidatorTape validators;
    private boolean eventful;
    private long step;
    private long period;

    ReplayTape(Detail detail, Map<Schema, TableWriter> tables) {
        this.detail = detail;
        this.tables = tables;
        testimonies = detail.testimony()
                ? Optional.of(new TestimonyTape(tables.get(Schema.TESTIMONY), tables.get(Schema.SIGHTS)))
                : Optional.empty();
    }

    /** Whether a table is a replay's, and which detail keeps it. */
    static boolean keeps(Detail detail, Schema table) {
        return (detail.operatorFrames() && OF_FRAMES.contains(table))
                || (detail.testimony() && OF_TESTIMONY.contains(table))
                || (detail.validators() && OF_VALIDATORS.contains(table));
    }

    static boolean isReplays(Schema table) {
        return table == Schema.COLUMNS
                || table == Schema.SLOTS
                || OF_FRAMES.contains(table)
                || OF_TESTIMONY.contains(table)
                || OF_VALIDATORS.contains(table);
    }

    @Override
    public void begin(WorldFacts facts) {
        world = facts;
        int operators = facts.roster().operators();
        TableWriter keyframes = tables.get(Schema.KEYFRAMES);
        if (detail.operatorFrames()) {
            frames = new FrameTape(operators, tables.get(Schema.FRAMES), keyframes);
            chain = new ChainTape(facts, tables.get(Schema.CHAIN));
            edges = new EdgeTape(tables.get(Schema.EDGES));
            columns = Optional.ofNullable(tables.get(Schema.COLUMNS))
                    .map(table -> new ColumnTape(facts.protocol().columns(), operators, table, keyframes));
            if (operators <= FlowTape.MOST_OPERATORS) {
                flows = Optional.of(new FlowTape(operators, tables.get(Schema.FLOWS), keyframes));
            }
        }
        if (detail.validators()) {
            validators = new ValidatorTape(tables.get(Schema.VALIDATORS), keyframes);
        }
    }

    @Override
    public void step(StepFacts facts) {
        boolean framesDue = detail.operatorFrames() && frames.isDue(facts.step(), eventful);
        boolean validatorsDue = detail.validators() && validators.isDue(facts.step(), eventful);
        boolean columnsDue = columns.isPresent() && columns.orElseThrow().isDue(facts.step(), eventful);
        if (framesDue || validatorsDue || columnsDue) {
            world.protocol().standings(facts.state(), standings);
        }
        if (framesDue) {
            frames.look(facts, standings);
        }
        if (validatorsDue) {
            validators.look(facts, standings);
        }
        if (columnsDue) {
            columns.orElseThrow().look(facts, standings);
        }
        if (detail.operatorFrames()) {
            chain.step(facts);
            edges.step(facts);
            flows.ifPresent(tape -> tape.step(facts, eventful));
        }
        eventful = false;
        period = facts.period();
        step = facts.step() + 1;
    }

    @Override
    public void event(Event event) {
        eventful |= !EVERYDAY.contains(event.kind());
    }

    @Override
    public void moved(Move move) {
        if (detail.operatorFrames()) {
            edges.moved(move);
        }
    }

    @Override
    public void testimony(Testimony testimony) {
        testimonies.ifPresent(tape -> tape.hear(step, testimony));
    }

    /** The run is over. */
    void finish() {
        if (detail.operatorFrames() && step > 0) {
            edges.flush(step - 1, period);
        }
    }
}
