package stakeout.scenarios.stake;

import java.util.Optional;
import stakeout.model.Default;
import stakeout.model.Description;
import stakeout.model.quantity.Money;

/**
 * Stake from a real snapshot that is shipped with the project; {@code stakeout scenarios} lists them.
 *
 * @param distribution its name: {@code cosmos-hub-2022-10}
 * @param top only the first so many rows by stake
 * @param skip leaves out the first so many of them
 * @param total scales the rows to this total, keeping their proportions; needed where the snapshot is of another token
 */
@Description("A snapshot that is shipped; 'scenarios' lists them; may be written without type.")
public record DistributionStakes(
        String distribution,
        Optional<Integer> top,
        @Default("0") int skip,
        Optional<Money> total) implements Stakes {
    @Override
    public StakeTable table(StakeContext context) {
        Distribution shipped = Distribution.named(distribution);
        return CsvTables.table(
                shipped.rows(CsvTables.law(context.token(), shipped.unit(), total)),
                context.token(),
                shipped.unit(),
                total,
                top,
                skip,
                Optional.of(shipped.date()),
                shipped.name() + " (" + shipped.date() + ", " + shipped.status() + ")");
    }
}
