package stakeout.scenarios.stake;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Optional;
import stakeout.model.Default;
import stakeout.model.Description;
import stakeout.model.quantity.Money;
import stakeout.scenarios.load.Position;
import stakeout.scenarios.load.UserMistake;

/**
 * Stake from a CSV file of the user's.
 *
 * @param csv the file; a relative name starts at the scenario file's folder
 * @param columns what its columns are called; absent if they have our names: stake, operator, entity, validators, selfStake,
 *     commission
 * @param unit of the amounts: the token's symbol or its base unit; another asset's only together with {@code total}
 * @param separator one character between cells
 * @param asOf the month the data are of, such as {@code 2026-01}
 * @param top only the first so many rows by stake
 * @param skip leaves out the first so many of them
 * @param total scales the rows to this total, keeping their proportions
 */
@Description("Rows of a CSV file of one's own; may be written without type.")
public record CsvStakes(
        String csv,
        Optional<CsvColumns> columns,
        String unit,
        @Default("','") String separator,
        Optional<YearMonth> asOf,
        Optional<Integer> top,
        @Default("0") int skip,
        Optional<Money> total)
        implements Stakes {
    private static final long MOST_BYTES = 64L << 20;

    public CsvStakes {
        checkArgument(separator.length() == 1, "separator (%s) must be one character.\nMaybe ',' or ';'.", separator);
    }

    @Override
    public Optional<String> file() {
        return Optional.of(csv);
    }

    @Override
    public StakeTable table(StakeContext context) {
        Path file = context.folder().resolve(csv);
        String name = file.toString();
        refuse(file, name);
        CsvReader reader =
                new CsvReader(name, () -> open(file), separator.charAt(0), CsvTables.law(context.token(), unit, total));
        return CsvTables.table(reader.read(columns), context.token(), unit, total, top, skip, asOf, "CSV file " + csv);
    }

    private static void refuse(Path file, String name) {
        Position whole = Position.ofFile(name);
        if (!Files.exists(file)) {
            throw UserMistake.at(whole, "there is no such file.");
        }
        if (!Files.isRegularFile(file)) {
            throw UserMistake.at(whole, "this is not a regular file.");
        }
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw UserMistake.at(
                        whole,
                        "a stake file must be at most 64 MiB and " + CsvReader.MOST_ROWS + " rows.\n"
                                + "Maybe one row an operator, with a column for its number of validators.");
            }
        } catch (IOException e) {
            throw UserMistake.at(whole, "this file cannot be read: " + e.getMessage());
        }
    }

    private static Reader open(Path file) throws IOException {
        return new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder());
    }
}
