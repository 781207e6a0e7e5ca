package stakeout.visualizer.live;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import stakeout.model.observe.StepFacts;
import stakeout.model.observe.WorldFacts;
import stakeout.model.protocol.Protocol;
import stakeout.model.protocol.Standings;
import stakeout.model.protocol.ValidatorStatus;
import stakeout.model.state.BroughtColumn;
import stakeout.model.state.ColumnSummary;
import stakeout.visualizer.moment.Brought;

/** Keeps, step by step, what operators held in columns that rules brought along. */
final class BroughtCopy {
    private static final long MOST_CELLS = 1_000_000;

    private final Protocol protocol;
    private final ImmutableList<BroughtColumn> columns;
    private final int operators;
    private final Standings standings = new Standings();
    private final Kept<ColumnSummary> kept = new Kept<>(MOST_CELLS);

    BroughtCopy(WorldFacts world) {
        protocol = world.protocol();
        columns = protocol.columns();
        operators = world.roster().operators();
    }

    void step(StepFacts facts) {
        if (columns.isEmpty() || !kept.isDue(facts.step())) {
            return;
        }
        protocol.standings(facts.state(), standings);
        ColumnSummary summary = new ColumnSummary(columns, operators);
        summary.look(facts.state(), row -> row < standings.rows() && standings.status(row) != ValidatorStatus.EXITED);
        kept.put(facts.step(), summary, (long) columns.size() * operators);
    }

    /** As labels and values, at the last step kept at or before one. */
    ImmutableMap<String, String> at(long step, int operator) {
        return kept.at(step).map(summary -> texts(summary, operator)).orElse(ImmutableMap.of());
    }

    private ImmutableMap<String, String> texts(ColumnSummary summary, int operator) {
        ImmutableMap.Builder<String, String> facts = ImmutableMap.builder();
        for (int column = 0; column < columns.size(); column++) {
            int validators = summary.validators(column, operator);
            if (validators > 0) {
                Brought brought = new Brought(
                        columns.get(column).name(),
                        columns.get(column).meaning(),
                        validators,
                        summary.least(column, operator),
                        summary.most(column, operator),
                        summary.mean(column, operator));
                facts.put(brought.name(), brought.text());
            }
        }
        return facts.buildOrThrow();
    }
}
