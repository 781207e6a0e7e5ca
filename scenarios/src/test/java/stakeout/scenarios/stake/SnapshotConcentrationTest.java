package stakeout.scenarios.stake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stakeout.model.chance.RandomStreams;
import stakeout.model.concentration.Gini;
import stakeout.model.concentration.Hhi;
import stakeout.model.concentration.Holdings;
import stakeout.model.concentration.Nakamoto;
import stakeout.model.protocol.Token;

/**
 * The shipped snapshots against figures that other code worked out from the files they were made of, to their four digits: count, shares
 * of the largest one, five and ten, fewest above a third, Gini, sum of squares; validators or pools, not operators.
 */
class SnapshotConcentrationTest {
    @ParameterizedTest
    @CsvSource({
        "cosmos-hub-2019-04, ATOM, uatom, 6, 99, 0.0884, 0.3887, 0.5748, 5, 0.7477, 0.04437",
        "cosmos-hub-2022-05, ATOM, uatom, 6, 175, 0.0621, 0.2638, 0.4418, 7, 0.7223, 0.02668",
        "cosmos-hub-2022-10, ATOM, uatom, 6, 175, 0.0696, 0.2803, 0.4451, 7, 0.7058, 0.02716",
        "solana-650, SOL, lamports, 9, 1584, 0.0345, 0.1396, 0.2233, 19, 0.8345, 0.00958",
        "solana-796, SOL, lamports, 9, 1221, 0.0349, 0.1340, 0.2137, 21, 0.8032, 0.00861",
        // of the 2,841 pools 157 hold nothing; with them the Gini is 0.8443
        "cardano-589, ADA, lovelace, 6, 2684, 0.0049, 0.0217, 0.0395, 100, 0.8352, 0.00215"
    })
    void areAsConcentratedAsOthersFound(
            String name,
            String symbol,
            String unit,
            int decimals,
            int count,
            double one,
            double five,
            double ten,
            int aboveAThird,
            double gini,
            double squares) {
        Optional<Integer> top = name.equals("cosmos-hub-2022-05") ? Optional.of(175) : Optional.empty();
        StakeTable table = new DistributionStakes(name, top, 0, Optional.empty())
                .table(new StakeContext(
                        new Token(symbol, unit, decimals),
                        new RandomStreams(1, 0).draws("home/stake", 0),
                        Path.of("")));
        long[] stakes = table.rows().stream().mapToLong(StakeRow::stake).toArray();
        assertThat(stakes).hasSize(count);
        double total = table.total().doubleValue();
        assertThat(largest(stakes, 1) / total).isCloseTo(one, within(5e-5));
        assertThat(largest(stakes, 5) / total).isCloseTo(five, within(5e-5));
        assertThat(largest(stakes, 10) / total).isCloseTo(ten, within(5e-5));
        Holdings holdings = Holdings.of(stakes);
        assertThat(Nakamoto.above(holdings, 1, 3)).isEqualTo(aboveAThird);
        assertThat(Gini.of(holdings)).isCloseTo(gini, within(5e-5));
        assertThat(Hhi.of(holdings)).isCloseTo(squares, within(5e-6));
    }

    private static double largest(long[] stakes, int count) {
        long[] sorted = stakes.clone();
        Arrays.sort(sorted);
        return Arrays.stream(sorted, sorted.length - count, sorted.length)
                .asDoubleStream()
                .sum();
    }
}
