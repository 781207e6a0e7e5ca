package stakeout.scenarios.stake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import stakeout.model.chance.RandomStreams;
import stakeout.model.protocol.Token;
import stakeout.model.quantity.Money;

class StakesTest {
    private static final Token ATOM = new Token("ATOM", "uatom", 6);
    private static final Token ETH = new Token("ETH", "gwei", 9);

    private static StakeContext context(Token token, long seed) {
        return new StakeContext(token, new RandomStreams(seed, 0).draws("home/stake", 0), Path.of(""));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20260101, -5})
    void drawnStakesSumToTheTotalExactlyWhateverTheSeed(long seed) {
        Money total = Money.parse("206645447.020949 ATOM");
        for (Stakes rule : List.of(
                new EqualStakes(175, total), new ParetoStakes(175, total, 1.16), new LognormalStakes(175, total, 2))) {
            StakeTable table = rule.table(context(ATOM, seed));
            assertThat(table.total()).as("%s, seed %s", rule, seed).isEqualTo(new BigInteger("206645447020949"));
            assertThat(table.rows()).hasSize(175).isSortedAccordingTo((a, b) -> Long.compare(b.stake(), a.stake()));
        }
    }

    @Test
    void equalStakesDifferByAtMostOneBaseUnit() {
        StakeTable table = new EqualStakes(3, Money.parse("10 uatom")).table(context(ATOM, 1));
        assertThat(table.rows()).extracting(StakeRow::stake).containsExactly(4L, 3L, 3L);
    }

    @Test
    void aHeavierTailIsMoreConcentratedAndSigmaNoughtIsEqual() {
        Money total = Money.parse("1000000 ATOM");
        assertThat(largest(new ParetoStakes(1000, total, 1.1)))
                .isGreaterThan(largest(new ParetoStakes(1000, total, 3)));
        assertThat(largest(new LognormalStakes(1000, total, 0))).isEqualTo(1_000_000_000L);
        assertThat(largest(new LognormalStakes(1000, total, 2))).isGreaterThan(50_000_000_000L);
    }

    private static long largest(Stakes rule) {
        return rule.table(context(ATOM, 7)).rows().get(0).stake();
    }

    @Test
    void aSupplyBeyondALongIsDividedExactly() {
        Token dot = new Token("DOT", "planck", 10);
        StakeTable table = new ParetoStakes(1000, Money.parse("1.67e9 DOT"), 2).table(context(dot, 3));
        assertThat(table.total()).isEqualTo(new BigInteger("16700000000000000000"));
    }

    @Test
    void tooLittleForAllIsRefused() {
        assertThatThrownBy(() -> new EqualStakes(3, Money.parse("2 uatom")).table(context(ATOM, 1)))
                .hasMessage("total (2 uatom) must suffice for at least one uatom a validator (3 validators).");
    }

    @ParameterizedTest
    @CsvSource({
        "cosmos-hub-2022-10, ATOM, 175, 206645447020",
        "cosmos-hub-2022-05, uatom, 387, 185140021545",
        "cosmos-hub-2019-04, uatom, 99, 121091900000",
    })
    void theHubsSnapshotsAreReadInTheirOwnToken(String name, String unit, int rows, String totalInThousandths) {
        StakeTable table = shipped(name, Optional.empty()).table(context(ATOM, 1));
        assertThat(Distribution.named(name).unit()).isEqualTo(unit);
        assertThat(table.rows()).hasSize(rows);
        assertThat(table.total().divide(BigInteger.valueOf(1000)).toString())
                .startsWith(totalInThousandths.substring(0, 4))
                .hasSameSizeAs(totalInThousandths);
        assertThat(table.asOf().orElseThrow()).hasToString(name.substring("cosmos-hub-".length()));
    }

    static List<String> names() {
        return Distribution.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void everySnapshotSaysWhereItComesFromAndScalesToAnyTotal(String name) {
        Distribution distribution = Distribution.named(name);
        assertThat(distribution.source()).isNotBlank();
        assertThat(distribution.status()).isIn("verified", "unverified", "illustrative");
        StakeTable table =
                shipped(name, Optional.of(Money.parse("10_000_000 ATOM"))).table(context(ATOM, 1));
        assertThat(table.total()).isEqualTo(new BigInteger("10000000000000"));
    }

    private static DistributionStakes shipped(String name, Optional<Money> total) {
        // the smallest accounts of the largest snapshots vanish when scaled down
        Optional<Integer> top = total.map(any -> Math.min(99, 387));
        return new DistributionStakes(name, top, 0, total);
    }

    @Test
    void ethereumsEntitiesAreWholeValidatorsOf2048Eth() {
        StakeTable table = new DistributionStakes("ethereum-entities-2025-06", Optional.empty(), 0, Optional.empty())
                .table(context(ETH, 1));
        assertThat(table.validators()).isEqualTo(17_509);
        assertThat(table.total()).isEqualTo(new BigInteger("35858432000000000"));
        assertThat(table.rows()).allMatch(row -> row.stake() == row.validators() * 2_048_000_000_000L);
    }

    @Test
    void topAndSkipCutBySizeOfStake() {
        StakeTable whales = new DistributionStakes("cosmos-hub-2022-10", Optional.of(7), 0, Optional.empty())
                .table(context(ATOM, 1));
        StakeTable rest = new DistributionStakes("cosmos-hub-2022-10", Optional.of(175), 7, Optional.empty())
                .table(context(ATOM, 1));
        StakeTable all = new DistributionStakes("cosmos-hub-2022-10", Optional.empty(), 0, Optional.empty())
                .table(context(ATOM, 1));
        assertThat(whales.rows()).hasSize(7);
        assertThat(rest.rows()).hasSize(168);
        assertThat(whales.total().add(rest.total())).isEqualTo(all.total());
        assertThat(whales.total().doubleValue() / all.total().doubleValue()).isBetween(0.3512, 0.3513);
    }

    @Test
    void anUnknownSnapshotIsToldFromTheNearest() {
        assertThatThrownBy(() -> Distribution.named("cosmos-hub-2022-11"))
                .hasMessage("unknown distribution 'cosmos-hub-2022-11'.\nMaybe 'cosmos-hub-2022-10'.");
    }

    @Test
    void aForeignTokenNeedsATotal() {
        assertThatThrownBy(() -> shipped("solana-796", Optional.empty()).table(context(ATOM, 1)))
                .hasMessageContaining("unit (lamports) must be ATOM or uatom.");
    }
}
