package stakeout.results.recording;

import java.util.Optional;
import stakeout.model.observe.BranchFacts;
import stakeout.model.observe.ChainFacts;
import stakeout.model.observe.StepFacts;
import stakeout.model.observe.WorldFacts;
import stakeout.model.protocol.Census;
import stakeout.model.protocol.Trait;
import stakeout.model.state.Finality;

/**
 * What every living branch held for final, step by step. A long run is recorded ever more coarsely as the other tables are,
 * but a step in which finality stopped or went on, a flag changed or a branch came or went always has its row.
 */
final class ChainTape {
    static final long ROWS_TO_HALVE = 1_000_000;

    private final WorldFacts world;
    private final TableWriter table;
    private final long rowsToHalve;
    private final boolean halts;
    private final Census scratch;
    private long every = 1;
    private long rowsAtHalving;
    private int lastMarks = -1;
    private long lastFinalized;

    ChainTape(WorldFacts world, TableWriter table) {
        this(world, table, ROWS_TO_HALVE);
    }

    ChainTape(WorldFacts world, TableWriter table, long rowsToHalve) {
        this.world = world;
        this.table = table;
        this.rowsToHalve = rowsToHalve;
        halts = world.protocol().traits().contains(Trait.HALTS_WITHOUT_QUORUM);
        scratch = new Census(world.roster().operators());
        lastFinalized = world.state().finality().finalized;
    }

    void step(StepFacts facts) {
        Finality finality = facts.state().finality();
        int marks = marks(facts, finality.finalized != lastFinalized);
        lastFinalized = finality.finalized;
        if (facts.step() % every != 0 && marks == lastMarks) {
            return;
        }
        lastMarks = marks;
        ChainFacts chain = facts.chain();
        write(facts, chain.canonical(), true, facts.census());
        Optional<BranchFacts> other = chain.other();
        if (other.isPresent()) {
            scratch.clear();
            world.protocol().census(other.get().state(), scratch);
            write(facts, other.get(), false, scratch);
        }
        if (table.rows() - rowsAtHalving >= rowsToHalve) {
            rowsAtHalving = table.rows();
            every *= 2;
        }
    }

    /** What must not go unseen between two looks, one bit each. */
    private int marks(StepFacts facts, boolean finalityMoves) {
        ChainFacts chain = facts.chain();
        int marks = bit(finalityMoves, 0)
                | bit(facts.state().finality().leaking, 1)
                | bit(isHalted(facts, chain.canonical()), 2)
                | bit(chain.conflictingFinality(), 3)
                | bit(chain.canonical().beyondFork(), 4);
        return chain.other()
                .map(branch -> marks
                        | bit(true, 5)
                        | bit(branch.beyondFork(), 6)
                        | bit(branch.state().finality().leaking, 7)
                        | bit(isHalted(facts, branch), 8))
                .orElse(marks);
    }

    private static int bit(boolean mark, int place) {
        return mark ? 1 << place : 0;
    }

    /** A chain that halts makes each period final as it settles it, or stands still. */
    private boolean isHalted(StepFacts facts, BranchFacts branch) {
        return halts && branch.state().finality().finalized < facts.period();
    }

    private void write(StepFacts facts, BranchFacts branch, boolean canonical, Census census) {
        Finality finality = branch.state().finality();
        table.put(facts.step()).put(facts.period()).put(branch.name()).put(canonical);
        if (finality.justified < finality.finalized) {
            table.putNull();
        } else {
            table.put(finality.justified);
        }
        table.put(finality.finalized).put(finality.leaking).put(isHalted(facts, branch));
        if (facts.chain().other().isEmpty()) {
            table.putNull();
        } else {
            table.put(facts.chain().forkPeriod());
        }
        table.put(branch.beyondFork())
                .put(facts.chain().conflictingFinality())
                .put(census.totalWeight)
                .put(census.totalVoted)
                .endRow();
    }
}
