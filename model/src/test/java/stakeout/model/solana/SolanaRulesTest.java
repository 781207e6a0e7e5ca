package stakeout.model.solana;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules at the ends of their range, and against twins in BigInteger. The protocol's own numbers stand in the vectors. */
class SolanaRulesTest {
    private static final int ROUNDS = 100_000;
    private static final BigInteger MOST_128 = BigInteger.ONE.shiftLeft(128).subtract(BigInteger.ONE);
    private static final BigInteger BPS = BigInteger.valueOf(10_000);
    private static final InflationSchedule MAINNET = new InflationSchedule(0.08, 0.015, 0.15, 0, 0);
    private static final WarmupRate RATE = WarmupRate.mainnet(OptionalLong.of(0));

    private static long word(SplittableRandom random) {
        long word = random.nextLong() >>> random.nextInt(64);
        return random.nextInt(8) == 0 ? ~word : word;
    }

    private static BigInteger big(long word) {
        return new BigInteger(Long.toUnsignedString(word));
    }

    @Test
    void splitIsTheTwins() {
        SplittableRandom random = new SplittableRandom(1);
        for (int round = 0; round < ROUNDS; round++) {
            long reward = word(random);
            int bps = random.nextInt(10_001);
            BigInteger voter = big(reward).multiply(BigInteger.valueOf(bps)).divide(BPS);
            BigInteger staker =
                    big(reward).multiply(BigInteger.valueOf(10_000 - bps)).divide(BPS);
            assertThat(big(CommissionSplit.voter(bps, reward))).isEqualTo(voter);
            assertThat(big(CommissionSplit.staker(bps, reward))).isEqualTo(staker);
            // At most one lamport of dust is lost.
            assertThat(big(reward).subtract(voter).subtract(staker)).isIn(BigInteger.ZERO, BigInteger.ONE);
        }
        assertThat(CommissionSplit.isSplit(0)).isFalse();
        assertThat(CommissionSplit.isSplit(65_535)).isFalse();
        assertThat(CommissionSplit.voter(65_535, -1)).isEqualTo(-1);
        assertThat(CommissionSplit.leavesOneSideEmpty(1, 9_999)).isTrue();
        assertThat(CommissionSplit.leavesOneSideEmpty(1, 10_000)).isFalse();
        assertThat(CommissionSplit.leavesOneSideEmpty(0, 1)).isFalse();
    }

    @Test
    void commissionRisesInTheFirstHalfOnly() {
        assertThat(CommissionSplit.mayChange(500, 600, 216_000, 432_000)).isTrue();
        assertThat(CommissionSplit.mayChange(500, 600, 216_001, 432_000)).isFalse();
        assertThat(CommissionSplit.mayChange(500, 500, 431_999, 432_000)).isTrue();
        assertThat(CommissionSplit.mayChange(500, 0, 431_999, 432_000)).isTrue();
    }

    @Test
    void allowanceIsTheTwins() {
        SplittableRandom random = new SplittableRandom(2);
        for (int round = 0; round < ROUNDS; round++) {
            long account = word(random);
            long portion = word(random);
            long effective = word(random);
            int bps = random.nextInt(3) == 0 ? 2_500 : 1 + random.nextInt(10_000);
            BigInteger twin = account == 0 || portion == 0 || effective == 0
                    ? BigInteger.ZERO
                    : big(account)
                            .multiply(big(effective))
                            .multiply(BigInteger.valueOf(bps))
                            .min(MOST_128)
                            .divide(big(portion).multiply(BPS))
                            .min(big(account));
            assertThat(big(WarmupRate.allowance(account, portion, effective, bps)))
                    .as("%s of %s, %s effective, %s bps", big(account), big(portion), big(effective), bps)
                    .isEqualTo(twin);
        }
    }

    @Test
    void numeratorStopsAt128Bits() {
        long supply = 400_000_000_000_000_000L;
        assertThat(WarmupRate.allowance(-1, supply, -1, 2_500)).isEqualTo(85_070_591_730_234_615L);
    }

    @ParameterizedTest
    @CsvSource({"0, 16", "1, 16", "2, 16", "3, 15", "16, 2", "17, 1", "18, 1", "255, 1", "9223372036854775807, 1"})
    void creditsFallWithLatency(long latency, long credits) {
        assertThat(VoteCredits.TIMELY.of(latency)).isEqualTo(credits);
        assertThat(VoteCredits.flat().of(latency)).isEqualTo(1);
    }

    @Test
    void latencyIsNeverBelowZero() {
        assertThat(VoteCredits.latency(10, 12)).isEqualTo(2);
        assertThat(VoteCredits.latency(12, 10)).isZero();
        assertThat(VoteCredits.TIMELY.of(VoteCredits.latency(0, -1))).isEqualTo(1);
    }

    /** Recorded on mainnet-beta: [ds-sam] test/fixtures. */
    @ParameterizedTest
    @CsvSource({
        "650, 581338487770791014, 0.05122228175838054, 163056097565475",
        "796, 602119218089412812, 0.044981248362494335, 148307474694131"
    })
    void recordedEpochsComeOutToTheLamport(long epoch, long capitalization, double rate, long rewards) {
        InflationClock clock = new InflationClock(MAINNET, 150, 432_000, 6_250_000, 64);
        assertThat(clock.rate(epoch)).isEqualTo(rate);
        assertThat(clock.rewards(epoch, capitalization)).isEqualTo(rewards);
        assertThat(clock.epochYears()).isEqualTo(0.005475818526653871);
    }

    @Test
    void clockAtItsEnds() {
        InflationClock clock = new InflationClock(MAINNET, 150, 432_000, 6_250_000, 64);
        assertThat(clock.year(149)).isZero();
        assertThat(clock.year(0)).isZero();
        assertThat(clock.rate(149)).isEqualTo(0.08);
        assertThat(clock.rate(1_000_000)).isEqualTo(0.015);
        assertThat(clock.rewards(796, 0)).isZero();
        InflationSchedule all = new InflationSchedule(1, 1, 0, 0, 0);
        assertThat(new InflationClock(all, 1, 1L << 40, 1, 1).rewards(5, -1))
                .isEqualTo(642_724_503_893_855L); // 2⁶⁴ lamports for 2⁴⁰ ns of a year
        assertThat(new InflationClock(all, 1, 1L << 60, 1, 1).rewards(5, -1)).isEqualTo(-1);
    }

    @Test
    void historyKeeps512Epochs() {
        StakeHistory history = new StakeHistory();
        for (long epoch = 7; epoch < 7 + 600; epoch++) {
            history.add(epoch, epoch, 2 * epoch, 3 * epoch);
        }
        assertThat(history.size()).isEqualTo(512);
        assertThat(history.has(94)).isFalse();
        assertThat(history.has(95)).isTrue();
        assertThat(history.has(607)).isFalse();
        assertThat(history.activating(606)).isEqualTo(1_212);
        assertThat(history.copy().deactivating(95)).isEqualTo(285);
        history.add(700, 1, 2, 3);
        assertThat(history.has(650)).isFalse();
        assertThat(history.has(700)).isTrue();
        assertThatThrownBy(() -> history.add(700, 0, 0, 0)).hasMessageContaining("epoch (700)");
    }

    @Test
    void emptyHistoryMovesAtOnce() {
        Activation activation = new Activation(RATE);
        StakeHistory none = new StakeHistory();
        assertThat(activation.at(3, 50, 3, Activation.NEVER, none).activating()).isEqualTo(50);
        assertThat(activation.at(4, 50, 3, Activation.NEVER, none).effective()).isEqualTo(50);
        assertThat(activation.at(2, 50, 3, Activation.NEVER, none).activating()).isZero();
        assertThat(activation.at(9, 50, 3, 9, none).deactivating()).isEqualTo(50);
        assertThat(activation.at(10, 50, 3, 9, none).effective()).isZero();
        assertThat(activation
                        .at(10, -1, Activation.NEVER, Activation.NEVER, none)
                        .effective())
                .isEqualTo(-1);
    }

    @Test
    void walkEndsWhereEntriesEnd() {
        Activation activation = new Activation(RATE);
        StakeHistory history = new StakeHistory();
        history.add(0, 1_000, 1_000, 0);
        assertThat(activation.at(9, 1_000, 0, Activation.NEVER, history).effective())
                .isEqualTo(90);
        assertThat(activation.activating()).isEqualTo(910);
        // Nobody was moving in the first epoch by the history: stuck, as the protocol is.
        StakeHistory wrong = new StakeHistory();
        wrong.add(0, 1_000, 0, 0);
        assertThat(activation.at(1, 1_000, 0, Activation.NEVER, wrong).effective())
                .isZero();
        assertThat(activation.at(1, 1_000, Activation.NEVER, 0, wrong).effective())
                .isEqualTo(1_000);
    }

    @Test
    void dustMovesByOneLamport() {
        Activation activation = new Activation(RATE);
        StakeHistory history = new StakeHistory();
        for (long epoch = 0; epoch < 4; epoch++) {
            history.add(epoch, 1, 1_000_000_000_000L, 1_000_000_000_000L);
        }
        assertThat(activation.at(3, 10, 0, Activation.NEVER, history).effective())
                .isEqualTo(3);
        assertThat(activation.at(3, 10, Activation.NEVER, 0, history).effective())
                .isEqualTo(7);
        assertThat(activation.at(3, 2, 0, Activation.NEVER, history).effective())
                .isEqualTo(2);
        assertThat(activation.at(4, 0, 0, Activation.NEVER, history).effective())
                .isZero();
    }

    @Test
    void creditsKeep64Epochs() {
        EpochCredits credits = new EpochCredits(2);
        for (long epoch = 0; epoch < 100; epoch++) {
            credits.earn(1, epoch, 4);
            credits.earn(1, epoch, 6);
        }
        credits.earn(1, 100, 0);
        assertThat(credits.size(1)).isEqualTo(64);
        assertThat(credits.epoch(1, 0)).isEqualTo(36);
        assertThat(credits.before(1, 0)).isEqualTo(360);
        assertThat(credits.after(1, 63)).isEqualTo(1_000);
        assertThat(credits.total(0)).isZero();
        // Stake that observed nothing gets what is kept, not what fell out.
        StakePoints points = new StakePoints(new Activation(RATE))
                .of(3, Activation.NEVER, Activation.NEVER, 0, credits, 1, new StakeHistory());
        assertThat(points.points()).isEqualTo(BigInteger.valueOf(3 * 640));
        assertThat(points.observed()).isEqualTo(1_000);
        assertThatThrownBy(() -> credits.earn(1, 5, 1)).hasMessageContaining("epoch (5)");
    }

    @Test
    void hugePointsAreExact() {
        EpochCredits credits = new EpochCredits(1);
        credits.earn(0, 0, Long.MAX_VALUE);
        credits.earn(0, 1, Long.MAX_VALUE);
        StakePoints points = new StakePoints(new Activation(RATE))
                .of(-1, Activation.NEVER, Activation.NEVER, 0, credits, 0, new StakeHistory());
        BigInteger all = big(-1).multiply(big(Long.MAX_VALUE)).multiply(BigInteger.TWO);
        assertThat(points.points()).isEqualTo(all);
        assertThat(StakeReward.of(points, -1, all, 0, false).staker()).isEqualTo(-1);
        assertThatThrownBy(() -> StakeReward.of(points, -1, all.subtract(BigInteger.ONE.shiftLeft(80)), 0, false))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void voteAccountMadeAnewIsObservedAgain() {
        EpochCredits credits = new EpochCredits(1);
        credits.earn(0, 0, 4);
        StakePoints points = new StakePoints(new Activation(RATE));
        StakeHistory none = new StakeHistory();
        points.of(1, Activation.NEVER, Activation.NEVER, 1_000, credits, 0, none);
        assertThat(StakeReward.of(points, 10, BigInteger.TEN, 0, false)).isEqualTo(new StakeReward(0, 0, 4));
        points.of(1, Activation.NEVER, Activation.NEVER, 4, credits, 0, none);
        assertThat(StakeReward.of(points, 10, BigInteger.TEN, 0, false)).isNull();
        assertThat(StakeReward.of(points, 0, BigInteger.TEN, 0, false)).isEqualTo(new StakeReward(0, 0, 4));
        points.of(1, 0, Activation.NEVER, 0, credits, 0, none);
        assertThat(StakeReward.of(points, 10, BigInteger.TEN, 0, true)).isEqualTo(new StakeReward(0, 0, 4));
        assertThat(StakeReward.of(points, 10, BigInteger.ZERO, 0, false)).isNull();
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> new InflationSchedule(0.01, 0.02, 0.15, 0, 0)).hasMessageContaining("terminal (0.02)");
        assertThatThrownBy(() -> new InflationSchedule(0.08, 0.015, 1.5, 0, 0)).hasMessageContaining("taper (1.5)");
        assertThatThrownBy(() -> new InflationClock(MAINNET, 150, 0, 1, 1)).hasMessageContaining("slotsPerEpoch (0)");
        assertThatThrownBy(() -> new WarmupRate(2_500, 0, OptionalLong.empty())).hasMessageContaining("newBps (0)");
        assertThatThrownBy(() -> new VoteCredits(2, 0)).hasMessageContaining("maximum (0)");
    }
}
