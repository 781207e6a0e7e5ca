package stakeout.model.rules;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;

/** Runs an ordered list of rules over one period: barrier by barrier, and between barriers block by block. */
public final class Settlement {
    /** Rows in a block: with about 24 bytes a row touched, a block stays in the second-level cache. */
    public static final int BLOCK_ROWS = 4096;

    private final ImmutableList<Rule> rules;

    public Settlement(List<Rule> rules) {
        this.rules = ImmutableList.copyOf(rules);
    }

    public void run(Turn turn) {
        List<BlockStep> group = new ArrayList<>(rules.size());
        for (Rule rule : rules) {
            if (rule.isBarrier(turn.state())) {
                apply(group, turn.state().rows());
            }
            BlockStep step = rule.prepare(turn);
            if (step != BlockStep.NOTHING) {
                group.add(step);
            }
        }
        apply(group, turn.state().rows());
    }

    private static void apply(List<BlockStep> group, int rows) {
        for (int from = 0; from < rows; from += BLOCK_ROWS) {
            int to = Math.min(rows, from + BLOCK_ROWS);
            for (BlockStep step : group) {
                step.apply(from, to);
            }
        }
        group.forEach(BlockStep::finish);
        group.clear();
    }
}
