package stakeout.visualizer.replay;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import stakeout.results.recording.RunReader;
import stakeout.visualizer.moment.ProfitLine;
import stakeout.visualizer.moment.Purse;

/** What was posted in a recorded run until any step, and in its honest twin. */
final class Books {
    private final Twin twin;
    private final Awaited<PurseCursor> own;
    private final Awaited<PurseCursor> twins;
    private final Awaited<ProfitLine> profit;
    private Optional<Purse> purse = Optional.empty();
    private long pursedAt;

    Books(Reading reading, RunReader run, Twin twin, ImmutableSet<String> coalition, long steps) {
        this.twin = twin;
        twins = reading.later(() -> twin.tables()
                .now()
                .map(honest -> new PurseCursor(honest, honest.facts().steps())));
        own = reading.later(() -> {
            // both or neither: half of an account would be a wrong one
            twins.now();
            return Optional.of(new PurseCursor(run, steps));
        });
        profit = reading.later(() -> MoneyReader.profit(run, twin.tables().now(), coalition, steps));
    }

    /** Until the end of a step. */
    Optional<Purse> until(long step) {
        if (own.get().isEmpty()) {
            return Optional.empty();
        }
        if (purse.isEmpty() || pursedAt != step) {
            PurseCursor cursor = own.get().orElseThrow();
            purse = Optional.of(new Purse(
                    cursor.postings(step),
                    cursor.unpaid(step),
                    twins.ifRead()
                            .map(honest -> honest.postings(Math.min(step, twin.steps() - 1)))
                            .orElse(ImmutableList.of())));
            pursedAt = step;
        }
        return purse;
    }

    Optional<ProfitLine> profit() {
        return profit.get();
    }
}
