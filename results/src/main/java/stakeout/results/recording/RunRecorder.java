package stakeout.results.recording;

import static com.google.common.base.Preconditions.checkState;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stakeout.model.TypeNames;
import stakeout.model.consensus.IntentColumn;
import stakeout.model.observe.ChainFacts;
import stakeout.model.observe.EndFacts;
import stakeout.model.observe.Event;
import stakeout.model.observe.Membership;
import stakeout.model.observe.Move;
import stakeout.model.observe.Observer;
import stakeout.model.observe.SlotFacts;
import stakeout.model.observe.StepFacts;
import stakeout.model.observe.Testimony;
import stakeout.model.observe.WorldFacts;
import stakeout.model.protocol.Census;
import stakeout.model.state.Roster;

/**
 * Records one run: let it observe, then {@link #commit}. Until then nothing but a temporary folder has changed, and
 * {@link #close} without a commit leaves no trace. One thread at a time.
 */
public final class RunRecorder implements Observer, AutoCloseable {
    private final RunId run;
    private final PlannedScenario scenario;
    private final RecordingFolder folder;
    private final Path temporary;
    private final DuckDb duckDb;
    private final Detail detail;
    private final Map<Schema, TableWriter> tables = new EnumMap<>(Schema.class);
    private final List<TableParts> written = new ArrayList<>();
    private final MeasureTape measures;
    private final ReplayTape replay;
    private LedgerTape ledgers;
    private LossTape losses;
    /** There only once slots are played one by one. */
    private Optional<SlotTape> slots = Optional.empty();

    private WorldFacts world;
    private EndFacts end;
    private long firstPeriod;
    private long step;
    private long period;
    private ChainFacts chain;
    private long committedSteps = -1;

    RunRecorder(RunId run, PlannedScenario scenario, RecordingFolder folder, Path temporary, DuckDb duckDb) {
        this.run = run;
        this.scenario = scenario;
        this.folder = folder;
        this.temporary = temporary;
        this.duckDb = duckDb;
        this.detail = folder.plan().isSeen(run) ? scenario.detail() : Detail.SPARE;
        for (Schema table : Schema.values()) {
            if (table.isOfRun() && (!ReplayTape.isReplays(table) || ReplayTape.keeps(detail, table))) {
                tables.put(table, new TableWriter(table, temporary, duckDb));
            }
        }
        this.replay = new ReplayTape(detail, tables);
        this.measures = new MeasureTape(scenario.measures(), tables.get(Schema.MEASURES));
    }

    public RunId run() {
        return run;
    }

    @Override
    public void begin(WorldFacts facts) {
        world = facts;
        firstPeriod = facts.state().period;
        measures.begin(facts);
        ledgers = new LedgerTape(facts, tables.get(Schema.POSTINGS), tables.get(Schema.SHORTFALLS));
        losses = new LossTape(facts.roster());
        if (detail.operatorFrames() && !facts.protocol().columns().isEmpty()) {
            tables.put(Schema.COLUMNS, new TableWriter(Schema.COLUMNS, temporary, duckDb));
        }
        replay.begin(facts);
        Roster roster = facts.roster();
        for (int operator = 0; operator < roster.operators(); operator++) {
            tables.get(Schema.ROSTER)
                    .put((long) operator)
                    .put(roster.names().get(operator))
                    .put(roster.entities().get(roster.entityOf()[operator]));
            putOwnStake(roster.ownStakePpb()[operator]);
            tables.get(Schema.GROUPS)
                    .put(facts.state().period)
                    .put((long) operator)
                    .put(roster.groups().get(roster.groupOf()[operator]))
                    .endRow();
        }
    }

    private void putOwnStake(int ppb) {
        TableWriter roster = tables.get(Schema.ROSTER);
        (ppb == Roster.UNKNOWN ? roster.putNull() : roster.put((long) ppb)).endRow();
    }

    @Override
    public void step(StepFacts facts) {
        measures.step(facts);
        ledgers.step(facts);
        losses.step(facts.ledger());
        replay.step(facts);
        step = facts.step() + 1;
        period = facts.period();
        chain = facts.chain();
    }

    @Override
    public void event(Event event) {
        measures.event(event);
        replay.event(event);
        TableWriter table = tables.get(Schema.EVENTS);
        table.put(step).put(event.period()).put(TypeNames.of(event.kind()));
        putIndex(table, event.operator());
        putIndex(table, event.validator());
        table.put(event.amount()).put(event.detail()).endRow();
    }

    private static void putIndex(TableWriter table, int index) {
        if (index < 0) {
            table.putNull();
        } else {
            table.put((long) index);
        }
    }

    @Override
    public void slots(SlotFacts facts) {
        if (detail.operatorFrames()) {
            if (slots.isEmpty()) {
                TableWriter table = new TableWriter(Schema.SLOTS, temporary, duckDb);
                tables.put(Schema.SLOTS, table);
                slots = Optional.of(new SlotTape(table));
            }
            slots.orElseThrow().period(step, facts);
        }
    }

    @Override
    public void moved(Move move) {
        replay.moved(move);
    }

    @Override
    public void membership(Membership change) {
        tables.get(Schema.COALITIONS)
                .put(change.period())
                .put((long) change.operator())
                .put(change.attack())
                .put(change.member())
                .endRow();
    }

    @Override
    public void testimony(Testimony testimony) {
        replay.testimony(testimony);
    }

    @Override
    public void end(EndFacts facts) {
        end = facts;
        measures.end(facts, step == 0 ? Optional.empty() : Optional.of(lastStep(facts)));
        replay.finish();
        ledgers.end(
                facts.ledger(),
                facts.cash(),
                tables.get(Schema.OPERATOR_POSTINGS),
                tables.get(Schema.OPERATOR_SHORTFALLS));
        losses.end(facts.ledger(), tables.get(Schema.LOSSES));
    }

    /** The facts of the last step once more, for measures whose cadence does not fall on it. */
    private StepFacts lastStep(EndFacts facts) {
        Census census = new Census(world.roster().operators());
        world.protocol().census(facts.state(), census);
        return new StepFacts(
                step - 1,
                period,
                facts.state(),
                facts.ledger(),
                facts.cash(),
                census,
                new IntentColumn(facts.state().rows()),
                chain);
    }

    /** Puts a run that has no twin, or a twin, in its place. What needs a twin is absent. */
    public void commit() {
        commit(Optional.empty());
    }

    /**
     * Puts the run in its place, whole or not at all.
     *
     * @param twin the recorder of the honest twin, committed before, which has played the same steps
     * @throws RecordingException if the folder cannot be written
     */
    public void commit(Optional<RunRecorder> twin) {
        checkState(end != null, "run %s must have ended before it is committed.", run);
        twin.ifPresent(other -> checkState(
                other.committedSteps >= 0 && other.run.equals(run.asTwin()),
                "twin of %s must be committed before it.",
                run));
        measures.finish(twin.map(other -> other.measures), tables.get(Schema.FINALS));
        tables.values().forEach(table -> written.add(table.finish()));
        folder.commit(run, temporary, facts());
        committedSteps = step;
    }

    private ObjectNode facts() {
        return RunJson.of(run, scenario, world, end, firstPeriod, step, period, written);
    }

    @Override
    public void close() {
        if (committedSteps < 0) {
            Disk.delete(temporary);
        }
    }
}
