package stakeout.model.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static stakeout.model.protocol.Worlds.epochs;
import static stakeout.model.protocol.Worlds.share;
import static stakeout.model.protocol.Worlds.units;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import stakeout.model.consensus.Intent;
import stakeout.model.quantity.Money;
import stakeout.model.rules.Setting;
import stakeout.model.rules.delegation.SimpleDelegation;
import stakeout.model.rules.reward.ByStakeReward;
import stakeout.model.rules.reward.EqualPerSeatReward;
import stakeout.model.rules.reward.ExponentialDecayIssuance;
import stakeout.model.rules.reward.FixedIssuance;
import stakeout.model.rules.reward.FixedRateIssuance;
import stakeout.model.rules.reward.FlatPenalty;
import stakeout.model.rules.reward.IssuanceRule;
import stakeout.model.rules.reward.Presence;
import stakeout.model.rules.reward.RewardMultiplePenalty;
import stakeout.model.rules.reward.SquareRootIssuance;
import stakeout.model.rules.reward.TailIssuance;
import stakeout.model.rules.reward.TargetRatioIssuance;
import stakeout.model.rules.selection.AllSelection;
import stakeout.model.rules.selection.RandomCommitteeSelection;
import stakeout.model.rules.selection.Weighing;
import stakeout.model.state.DelegationTable;
import stakeout.model.state.Genesis;
import stakeout.model.state.ProtocolState;

class GenericPayTest {
    /** 100 periods a year: 10,000 a year are 100 a period. */
    private static Worlds.Composition paying(Presence presence) {
        Worlds.Composition composition = new Worlds.Composition();
        composition.issuance = new FixedIssuance(units(10_000));
        composition.reward = new ByStakeReward(presence, true);
        return composition;
    }

    @Test
    void payIsInProportionToStake() {
        Worlds.World world = Worlds.of(paying(Presence.REQUIRED), 100, 300, 600);
        world.play();
        assertThat(world.stake(0)).isEqualTo(110);
        assertThat(world.stake(1)).isEqualTo(330);
        assertThat(world.stake(2)).isEqualTo(660);
        assertThat(world.state.supply().toLongExact()).isEqualTo(2100);
        assertThat(world.ledger().causes()).contains("issuance:fixed");
    }

    @Test
    void payIsEqualPerSeatWhateverTheStake() {
        Worlds.Composition composition = paying(Presence.REQUIRED);
        composition.reward = new EqualPerSeatReward(Presence.REQUIRED, true);
        Worlds.World world = Worlds.of(composition, 100, 300, 600, 1000);
        world.play();
        assertThat(world.stake(0)).isEqualTo(125);
        assertThat(world.stake(3)).isEqualTo(1025);
    }

    @ParameterizedTest
    @CsvSource({"IGNORED, 10, 30, 60, 0, 0", "REQUIRED, 0, 30, 60, 10, 0", "SCALED, 0, 27, 54, 19, 0"})
    void absencePaysByPresence(Presence presence, long first, long second, long third, long shortOfFirst, long others) {
        Worlds.World world = Worlds.of(paying(presence), 100, 300, 600);
        world.intents.set(0, Intent.OFFLINE);
        world.play();
        assertThat(world.stake(0)).isEqualTo(100 + first);
        assertThat(world.stake(1)).isEqualTo(300 + second);
        assertThat(world.stake(2)).isEqualTo(600 + third);
        int rule = world.ledger().shortfallRule("issuance:fixed");
        assertThat(world.ledger().shortfalls(rule).get(0)).isEqualTo(shortOfFirst);
        assertThat(world.ledger().shortfalls(rule).get(1)).isEqualTo(others);
    }

    @Test
    void taxComesFirstAndLiquidPayIsNotBonded() {
        Worlds.Composition composition = paying(Presence.REQUIRED);
        composition.reward = new ByStakeReward(Presence.REQUIRED, false);
        composition.communityTax = share("0.1");
        Worlds.World world = Worlds.of(composition, 500, 500);
        world.play();
        assertThat(world.stake(0)).isEqualTo(500);
        assertThat(world.ledger().income(0)).isEqualTo(45);
        assertThat(world.ledger().income(world.ledger().accounts().treasury())).isEqualTo(10);
    }

    @Test
    void finesAreOfStakeOrOfThePayForgone() {
        Worlds.Composition composition = paying(Presence.REQUIRED);
        composition.penalty = new FlatPenalty(share("0.05"));
        Worlds.World flat = Worlds.of(composition, 500, 500);
        flat.intents.set(0, Intent.WITHHOLD);
        flat.play();
        assertThat(flat.stake(0)).isEqualTo(475);
        composition.penalty = new RewardMultiplePenalty(new BigDecimal("0.75"));
        Worlds.World multiple = Worlds.of(composition, 500, 500);
        multiple.intents.set(0, Intent.WITHHOLD);
        assertThat(multiple.protocol.expectedPay(multiple.state, 0, Intent.ATTEST))
                .isEqualTo(50);
        assertThat(multiple.protocol.expectedPay(multiple.state, 0, Intent.WITHHOLD))
                .isEqualTo(-37);
        multiple.play();
        assertThat(multiple.stake(0)).isEqualTo(463);
        assertThat(multiple.ledger().causes()).contains("penalty:reward-multiple");
    }

    /** 500 own, 500 delegated, commission 10 %: of 100 the delegators get 50 − 5. */
    @Test
    void delegatorsShareRewardsLessCommission() {
        Worlds.Composition composition = paying(Presence.REQUIRED);
        composition.delegation = new SimpleDelegation(share("0.1"), share("0"), epochs(0));
        DelegationTable table = new DelegationTable(
                2, ImmutableList.of("holders"), new int[2], new int[] {0, 1}, new int[] {0, 0}, new long[] {400, 100});
        Worlds.World world = Worlds.of(composition, new int[] {0}, new long[] {1000}, table);
        world.play();
        Delegating delegating = world.protocol.delegating().orElseThrow();
        assertThat(world.stake(0)).isEqualTo(1100);
        assertThat(delegating.amount(world.state, 0)).isEqualTo(436);
        assertThat(delegating.amount(world.state, 1)).isEqualTo(109);
        assertThat(world.ledger().income(0)).isEqualTo(55);
        assertThat(world.ledger().income(world.ledger().accounts().delegatorsOf(0)))
                .isEqualTo(45);
        int commission = world.ledger().causes().indexOf("commission");
        assertThat(world.ledger().postings(commission).get(0)).isEqualTo(5);
    }

    /** Halving a validator in two changes nothing, to the unit where the numbers are round. */
    @Test
    void splittingAValidatorChangesNothingUnderProportionalPay() {
        Worlds.Composition composition = paying(Presence.SCALED);
        composition.penalty = new FlatPenalty(share("0.01"));
        Worlds.World whole =
                Worlds.of(composition, new int[] {0, 1, 2}, new long[] {40_000, 40_000, 20_000}, DelegationTable.NONE);
        Worlds.World split = Worlds.of(
                composition, new int[] {0, 0, 1, 2}, new long[] {20_000, 20_000, 40_000, 20_000}, DelegationTable.NONE);
        whole.intents.set(2, Intent.OFFLINE);
        split.intents.set(3, Intent.OFFLINE);
        whole.play();
        split.play();
        assertThat(split.stake(0) + split.stake(1)).isEqualTo(whole.stake(0));
        assertThat(split.stake(2)).isEqualTo(whole.stake(1));
        assertThat(split.stake(3)).isEqualTo(whole.stake(2));
        assertThat(split.ledger().netIssuance()).isEqualTo(whole.ledger().netIssuance());
    }

    /** The order of validators is no matter to what each of them gets, where selection has no ties and no chance. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void orderOfRowsIsNoMatter(long seed) {
        java.util.SplittableRandom random = new java.util.SplittableRandom(seed);
        Worlds.Composition composition = paying(Presence.SCALED);
        composition.penalty = new FlatPenalty(share("0.001"));
        composition.issuance = new FixedRateIssuance(share("0.5"));
        int rows = 20;
        long[] stake = new long[rows];
        long[] reversed = new long[rows];
        for (int row = 0; row < rows; row++) {
            stake[row] = 1 + random.nextLong(1L << 59);
            reversed[rows - 1 - row] = stake[row];
        }
        Worlds.World forward = Worlds.of(composition, stake);
        Worlds.World backward = Worlds.of(composition, reversed);
        for (int i = 0; i < 10; i++) {
            for (int row = 0; row < rows; row++) {
                byte intent = random.nextInt(5) == 0 ? Intent.OFFLINE : Intent.ATTEST;
                forward.intents.set(row, intent);
                backward.intents.set(rows - 1 - row, intent);
            }
            forward.play();
            backward.play();
            for (int row = 0; row < rows; row++) {
                assertThat(backward.stake(rows - 1 - row)).as("seed %d", seed).isEqualTo(forward.stake(row));
            }
        }
    }

    private static final Token ETH = new Token("ETH", "gwei", 9);
    private static final PeriodLength YEAR = new PeriodLength("epoch", 31_557_600_000L);

    /** Base units issued in the first period of a world with that stake and supply, whole tokens. */
    private static BigInteger issued(IssuanceRule rule, PeriodLength period, long stakedTokens, long supplyTokens) {
        Worlds.Composition composition = new Worlds.Composition();
        composition.token = ETH;
        composition.period = period;
        composition.issuance = rule;
        composition.entry = new stakeout.model.rules.entry.OpenEntry(new Money(BigDecimal.ONE, "ETH"));
        Generic protocol = composition.build();
        long[] stake = {stakedTokens * 1_000_000_000};
        ProtocolState state = protocol.genesis(new Genesis(
                Worlds.roster(1),
                new int[1],
                stake,
                ImmutableMap.of(),
                DelegationTable.NONE,
                BigInteger.valueOf(supplyTokens).multiply(BigInteger.TEN.pow(9)),
                0));
        Setting setting = new Setting(ETH, period);
        rule.advance(state, setting);
        return rule.perPeriod(state, setting);
    }

    private static double tokens(BigInteger baseUnits) {
        return ETH.tokens(baseUnits).doubleValue();
    }

    /** [economics] A3 and A4: issuance_cont, with cF = 82181.25 · 64 / √10⁹. */
    @ParameterizedTest
    @CsvSource({"30000000, 910989.4", "16000000, 665292.6"})
    void squareRootGivesEthereumsContinuousCurve(long staked, double expected) {
        double factor = 82181.25 * 64 / Math.sqrt(1e9);
        IssuanceRule rule = new SquareRootIssuance(BigDecimal.valueOf(factor));
        assertThat(tokens(issued(rule, YEAR, staked, 120_000_000))).isCloseTo(expected, within(0.1));
    }

    /** [economics] A1: 10 % of a supply of 1000, 60 % staked, pays 16.67 %. */
    @Test
    void fixedRateIsOfTheSupply() {
        assertThat(tokens(issued(new FixedRateIssuance(share("0.1")), YEAR, 600, 1000)))
                .isEqualTo(100);
        PeriodLength day = new PeriodLength("epoch", 86_400_000);
        assertThat(issued(new FixedRateIssuance(share("0.1")), day, 600, 1000))
                .isEqualTo(new BigInteger("100000000000")
                        .multiply(BigInteger.valueOf(4))
                        .divide(BigInteger.valueOf(1461)));
    }

    /** [economics] A8 and A10. */
    @Test
    void targetRatioMovesTowardTheGoalWithinBounds() {
        IssuanceRule rule = new TargetRatioIssuance(
                share("0.67"), new BigDecimal("0.13"), share("0.07"), share("0.2"), share("0.1"));
        double rate = tokens(issued(rule, YEAR, 500, 1000)) / 1000;
        assertThat(rate).isCloseTo(0.1 + 0.03298507, within(1e-8));
        IssuanceRule low = new TargetRatioIssuance(
                share("0.67"), new BigDecimal("0.13"), share("0.07"), share("0.2"), share("0.07"));
        assertThat(tokens(issued(low, YEAR, 1000, 1000))).isEqualTo(70);
        IssuanceRule atGoal = new TargetRatioIssuance(
                share("0.67"), new BigDecimal("0.13"), share("0.07"), share("0.2"), share("0.15"));
        assertThat(tokens(issued(atGoal, YEAR, 670, 1000))).isEqualTo(150);
        IssuanceRule high = new TargetRatioIssuance(
                share("0.67"), new BigDecimal("0.13"), share("0.07"), share("0.2"), share("0.2"));
        assertThat(tokens(issued(high, YEAR, 1, 1_000_000))).isEqualTo(200_000);
    }

    /** [economics] A14: 8 %, 6.8 %, 3.549642 %; 1.5 % from 10.30019 years on. */
    @ParameterizedTest
    @CsvSource({"0, 0.08", "1, 0.068", "5, 0.03549642", "11, 0.015"})
    void exponentialDecayFollowsSolanasSchedule(long years, double expected) {
        ExponentialDecayIssuance rule = new ExponentialDecayIssuance(share("0.08"), share("0.15"), share("0.015"));
        double rate = rule.rateAtto(years, new Setting(ETH, YEAR)).doubleValue() / 1e18;
        assertThat(rate).isCloseTo(expected, within(1e-8));
    }

    /** [economics] A13, first period: 26.28 % of the gap in two years. */
    @Test
    void tailFallsTowardTheCapAndNeverBelowTheTail() {
        Money cap = new Money(BigDecimal.valueOf(2_100_000_000L), "ETH");
        Money tail = new Money(BigDecimal.valueOf(1_000_000), "ETH");
        assertThat(tokens(issued(new TailIssuance(cap, share("0.1314"), tail), YEAR, 100, 1_674_000_000)))
                .isEqualTo(55_976_400);
        assertThat(tokens(issued(new TailIssuance(cap, share("0.1314"), tail), YEAR, 100, 2_200_000_000L)))
                .isEqualTo(1_000_000);
    }

    @Test
    void randomCommitteePaysBySeat() {
        Worlds.Composition composition = paying(Presence.REQUIRED);
        composition.selection = new RandomCommitteeSelection(50);
        composition.reward = new EqualPerSeatReward(Presence.REQUIRED, true);
        Worlds.World world = Worlds.of(composition, Worlds.equal(10, 1000));
        for (int i = 0; i < 5; i++) {
            long[] seats = new long[10];
            long[] before = new long[10];
            long all = 0;
            for (int row = 0; row < 10; row++) {
                seats[row] = world.protocol.weight(world.state, row);
                before[row] = world.stake(row);
                all += seats[row];
            }
            assertThat(all).isEqualTo(50);
            world.play();
            for (int row = 0; row < 10; row++) {
                assertThat(world.stake(row) - before[row]).isEqualTo(2 * seats[row]);
            }
        }
    }

    /**
     * Why it can pay to silence others where absence concerns nobody else: what they do not bond is no stake of theirs, and of a pot that is fixed
     * those who stay get the larger part. With a of the stake absent for n periods of a pot P beside a stake S, a part v of the stake gains
     * about v P × a P / S × n (n − 1) / 2; the next term is of the order n P / S.
     */
    @ParameterizedTest
    @CsvSource({"REQUIRED, true", "REQUIRED, false", "SCALED, true"})
    void whatTheAbsentDoNotBondIsOthersGain(Presence presence, boolean compounding) {
        long stake = 500_000_000_000_000L;
        long pot = 3_354_000_000_000L;
        int periods = 24;
        BigInteger[] paid = new BigInteger[2];
        for (int absent = 0; absent < 2; absent++) {
            Worlds.Composition composition = paying(presence);
            composition.issuance = new FixedIssuance(units(100 * pot));
            composition.reward = new ByStakeReward(presence, compounding);
            Worlds.World world = Worlds.of(composition, Worlds.equal(40, stake));
            world.intents.fill(21, 40, absent == 1 ? Intent.OFFLINE : Intent.ATTEST);
            world.play(periods);
            paid[absent] = BigInteger.ZERO;
            for (int operator = 0; operator < 21; operator++) {
                paid[absent] = paid[absent].add(world.ledger().income(operator));
            }
        }
        double gain = paid[1].subtract(paid[0]).doubleValue();
        double potOverStake = pot / (40.0 * stake);
        double closed = 21 / 40.0 * pot * 19 / 40.0 * potOverStake * periods * (periods - 1) / 2;
        if (presence == Presence.SCALED) {
            assertThat(gain).isLessThan(-10 * closed);
        } else if (compounding) {
            assertThat(gain).isCloseTo(closed, within(closed * periods * potOverStake));
        } else {
            assertThat(gain).isZero();
        }
    }

    @Test
    void badParametersAreNamed() {
        assertThatThrownBy(() -> new SquareRootIssuance(BigDecimal.ZERO))
                .hasMessageContaining("factor (0) must be above 0");
        assertThatThrownBy(
                        () -> new TargetRatioIssuance(share("0"), BigDecimal.ONE, share("0"), share("1"), share("0")))
                .hasMessageContaining("goal (0) must be above 0");
        assertThatThrownBy(() ->
                        new TargetRatioIssuance(share("0.5"), BigDecimal.ONE, share("0.3"), share("0.2"), share("0.2")))
                .hasMessageContaining("minimum (0.3) must be at most maximum (0.2)");
        assertThatThrownBy(() -> new RandomCommitteeSelection(0)).hasMessageContaining("seats (0)");
        assertThatThrownBy(() -> new RewardMultiplePenalty(BigDecimal.valueOf(-1)))
                .hasMessageContaining("multiple (-1)");
        assertThat(new AllSelection(Weighing.SEAT).needsAllStakes()).isFalse();
    }
}
