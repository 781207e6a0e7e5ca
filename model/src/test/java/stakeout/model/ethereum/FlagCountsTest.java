package stakeout.model.ethereum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stakeout.model.chance.Draws;
import stakeout.model.chance.RandomStreams;
import stakeout.model.state.ValidatorColumns;

/** Spans and their flags are what a look at every single row finds, whatever stands together for how long. */
class FlagCountsTest {
    static IntStream seeds() {
        return IntStream.range(0, 300);
    }

    /** Up to 400 rows in runs of 1 to 80, every fifth of which changes with each row. */
    private static byte[] runs(Draws draws, int rows, int values) {
        byte[] bytes = new byte[rows];
        int row = 0;
        for (int run = 0; row < rows; run++) {
            long length = 1 + draws.below(3 * run, 80);
            boolean restless = draws.below(3 * run + 1, 5) == 0;
            for (long i = 0; i < length && row < rows; i++, row++) {
                bytes[row] = (byte) draws.below(1_000_000 + (restless ? row : rows + run), values);
            }
        }
        return bytes;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void flagsAreCountedAsRowByRow(int seed) {
        Draws draws = new RandomStreams(seed, 0).draws("flags/shape", 0);
        int rows = 1 + (int) draws.below(999, 400);
        byte[] flags = runs(draws, rows, EthereumColumns.ALL_FLAGS + 1);
        FlagCounts counts = new FlagCounts(flags);
        Draws cuts = new RandomStreams(seed, 0).draws("flags/cuts", 0);
        for (int from = 0; from < rows; ) {
            int to = (int) Math.min(rows, from + 1 + cuts.below(from, 60));
            long counted = counts.count(from, to, rows);
            for (int flag = 0; flag < 3; flag++) {
                int bit = flag;
                long expected = IntStream.range(from, to)
                        .filter(row -> (flags[row] >> bit & 1) == 1)
                        .count();
                assertThat(FlagCounts.of(counted, flag))
                        .as("seed %s, rows %s to %s, flag %s", seed, from, to, flag)
                        .isEqualTo((int) expected);
            }
            boolean all = IntStream.range(from, to).allMatch(row -> flags[row] == EthereumColumns.ALL_FLAGS);
            assertThat(counted == FlagCounts.all(to - from)).as("seed %s", seed).isEqualTo(all);
            from = to;
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aSpanEndsWhereARowDiffers(int seed) {
        Draws draws = new RandomStreams(seed, 0).draws("spans/shape", 0);
        int rows = 1 + (int) draws.below(999, 400);
        ValidatorColumns validators = new ValidatorColumns(rows);
        EthereumColumns columns = EthereumColumns.register(validators);
        System.arraycopy(runs(draws, rows, 3), 0, columns.status(), 0, rows);
        byte[] effective = runs(new RandomStreams(seed, 0).draws("spans/effective", 0), rows, 3);
        for (int row = 0; row < rows; row++) {
            columns.effective()[row] = effective[row];
        }
        RowSpans spans = new RowSpans(columns);
        for (int from = 0; from < rows; ) {
            int limit = (int) Math.min(rows, from + 1 + draws.below(10_000_000 + from, 90));
            int expected = from + 1;
            while (expected < limit
                    && columns.status()[expected] == columns.status()[from]
                    && columns.effective()[expected] == columns.effective()[from]) {
                expected++;
            }
            assertThat(spans.end(from, limit, rows))
                    .as("seed %s, from %s, at most %s", seed, from, limit)
                    .isEqualTo(expected);
            from = expected;
        }
    }
}
