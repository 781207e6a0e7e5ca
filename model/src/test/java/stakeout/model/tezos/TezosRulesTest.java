package stakeout.model.tezos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.util.Arrays;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import stakeout.model.consensus.Intent;
import stakeout.model.ledger.Ledger;
import stakeout.model.protocol.Tezos;
import stakeout.model.quantity.Share;
import stakeout.model.rules.Rule;
import stakeout.model.rules.StakeBook;
import stakeout.model.rules.Turn;
import stakeout.model.state.DelegationTable;

/** Each rule on worlds of round numbers, and mistakes that are plausible, each told from the rule by its number. */
class TezosRulesTest {
    private static final long TEZ = 1_000_000;
    private static final long SUPPLY = 1_000_000_000L * TEZ;

    private static Tezos tezos(int blocksPerPeriod) {
        return new Tezos("tezos", TezosWorld.parameters(blocksPerPeriod, false, "0"));
    }

    /** Ten bakers of 30 M tez: 30 % of supply. */
    private static TezosWorld ten(Tezos protocol) {
        long[] stake = new long[10];
        Arrays.fill(stake, 30_000_000L * TEZ);
        return TezosWorld.of(protocol, SUPPLY, stake);
    }

    private static long posted(TezosWorld world, String cause, int account) {
        Ledger ledger = world.turn.ledger();
        return ledger.postings(ledger.cause(cause)).get(account).longValueExact();
    }

    @Test
    void rateAtThirtyPercentIsTheDynamicMaximumOnceTheBonusHasGrown() {
        TezosWorld world = ten(tezos(24));
        // By hand: static 1/(1600 × 0.09) = 1/144; the bonus begins with 0 and grows by 0.18 × 0.01 × 144 s / 86400 s =
        // 3e-6 a cycle.
        CycleBook cycles = CycleBook.of(world.state);
        BigFraction grown = new BigFraction(3, 1_000_000);
        assertThat(cycles.bonus(0)).isEqualTo(grown);
        assertThat(cycles.bonus(1)).isEqualTo(grown.multiply(2));
        BigFraction rate = new BigFraction(1, 144).add(grown);
        assertThat(IssuanceRate.yearly(cycles.coefficient(0), 80_007_812, BigInteger.valueOf(SUPPLY)))
                .isEqualTo(rate);
    }

    @Test
    void cyclePaysByWeights() {
        TezosWorld world = ten(tezos(24));
        BigFraction coefficient = CycleBook.of(world.state).coefficient(0);
        world.play();
        long perBlock = RewardWeights.reward(80_007_812, 22_757, 5120, 1, 6, 1, coefficient);
        // 24 blocks among ten: two each, and four have a third; all rights are equal.
        long all = 0;
        for (int row = 0; row < 10; row++) {
            assertThat(posted(world, "reward:baking", row)).isIn(2 * perBlock, 3 * perBlock);
            all += posted(world, "reward:baking", row);
        }
        assertThat(all).isEqualTo(24 * perBlock);
        long perSlot = RewardWeights.reward(80_007_812, 22_757, 10_240, 1, 6, 1, coefficient) / 7000;
        assertThat(posted(world, "reward:attesting", 3)).isEqualTo(perSlot * 16_800);
        Ledger ledger = world.turn.ledger();
        for (int rule = 0; rule < ledger.shortfallRules().size(); rule++) {
            for (int row = 0; row < 10; row++) {
                assertThat(ledger.shortfalls(rule).isZero(row)).isTrue();
            }
        }
    }

    @Test
    void turnsEvenOutOverTheCycles() {
        TezosWorld world = ten(tezos(24));
        world.play(50);
        long most = 0;
        long least = Long.MAX_VALUE;
        for (int row = 0; row < 10; row++) {
            most = Math.max(most, posted(world, "reward:baking", row));
            least = Math.min(least, posted(world, "reward:baking", row));
        }
        assertThat((double) most / least).isBetween(1.0, 1.02); // 120 blocks each, give or take one
    }

    @Test
    void absentBakerProposesNothingAndCostsTheOthersTheirBonus() {
        TezosWorld world = ten(tezos(24));
        world.intents.set(0, Intent.OFFLINE);
        BigFraction coefficient = CycleBook.of(world.state).coefficient(0);
        world.play();
        assertThat(posted(world, "reward:baking", 0)).isZero();
        assertThat(posted(world, "reward:attesting", 0)).isZero();
        long most = RewardWeights.reward(80_007_812, 22_757, 5120, 1, 6, 1, coefficient);
        long paid = most * (6300 - 4667) / (7000 - 4667);
        Ledger ledger = world.turn.ledger();
        assertThat(ledger.shortfalls(ledger.shortfallRule("baking-bonus")).get(0))
                .isEqualTo(BigInteger.valueOf((most - paid) * 24));
    }

    @Test
    void bakerWhoMissesMoreThanAThirdOfACycleIsPaidForNoneOfIt() {
        Tezos byTheHour = tezos(1);
        TezosWorld world = ten(byTheHour);
        for (int block = 0; block < 24; block++) {
            world.intents.set(0, block < 8 ? Intent.OFFLINE : Intent.ATTEST);
            world.intents.set(1, block < 9 ? Intent.OFFLINE : Intent.ATTEST);
            world.play();
        }
        assertThat(posted(world, "reward:attesting", 0)).isPositive(); // 8 of 24 is what it may miss
        assertThat(posted(world, "reward:attesting", 1)).isZero();
    }

    @Test
    void tenthThatVotesTwiceLosesThreeTenthsSquaredOfItsStake() {
        TezosWorld world = ten(tezos(24));
        assertThat(world.denounce(0, 5)).isTrue();
        assertThat(world.denounce(0, 5)).isFalse();
        long before = world.stake(0);
        world.play();
        assertThat(world.stake(0)).isEqualTo(before); // it must not vote any more, and nothing is taken yet
        world.play();
        // 700 slots of a threshold of 2334: (700/2334)² = 8.995 %, rounded up to 9.00 %; a tenth's part in eleven is
        // the denouncer's
        long taken = before * 900 / 10_000;
        assertThat(before - world.stake(0)).isEqualTo(taken);
        assertThat(posted(world, "slash:denunciation", 5)).isEqualTo(taken / 11);
    }

    @Test
    void fourTenthsThatVoteTwiceLoseAllAndTheChainStands() {
        TezosWorld world = ten(tezos(6));
        world.play();
        for (int row = 0; row < 4; row++) {
            assertThat(world.denounce(row, -1)).isTrue();
        }
        long blocks = CycleBook.of(world.state).blocks;
        world.play(40);
        assertThat(CycleBook.of(world.state).blocks).isEqualTo(blocks);
        assertThat(world.state.finality().finalized).isZero();
    }

    @Test
    void unstakedTezAreFreeFourCyclesLaterAndSlashableUntilThen() {
        TezosWorld world = ten(tezos(24));
        assertThat(world.protocol.requestExit(world.turn, 2)).isTrue();
        assertThat(world.stake(2)).isZero();
        assertThat(world.denounce(2, -1)).isTrue();
        world.play(3);
        long taken = 30_000_000L * TEZ * 900 / 10_000;
        assertThat(UnstakeRequests.of(world.state).held(0)).isEqualTo(30_000_000L * TEZ - taken);
        world.play();
        assertThat(UnstakeRequests.of(world.state).size()).isZero();
        assertThat(world.spendable(2)).isGreaterThanOrEqualTo(30_000_000L * TEZ - taken);
    }

    @Test
    void silentBakerLosesItsRightsAfterTwoCyclesAndTheirDelay() {
        TezosWorld world = ten(tezos(24));
        world.intents.set(0, Intent.OFFLINE);
        world.play(3);
        assertThat(world.protocol.weight(world.state, 0)).isPositive();
        world.play(3);
        assertThat(world.protocol.weight(world.state, 0)).isZero();
        assertThat(world.protocol.requestReturn(world.turn, 0)).isTrue();
        world.intents.set(0, Intent.ATTEST);
        world.play(3);
        assertThat(world.protocol.weight(world.state, 0)).isPositive();
    }

    @Test
    void stakersGetTheirPartLessTheEdge() {
        BakingPower power = new BakingPower(9, 9, 3);
        // own 100, external 300 (within 9 × own), delegated 600: power 400 + 200
        BakingPower.Split split =
                power.split(6000, power.staked(100, 300), power.delegated(100, 300, 600), 100, 300, 100_000_000);
        assertThat(split).isEqualTo(new BakingPower.Split(1000, 300, 2700, 2000));
    }

    @Test
    void externalStakeBeyondItsLimitCountsAsDelegated() {
        BakingPower power = new BakingPower(2, 9, 3);
        assertThat(power.staked(100, 500)).isEqualTo(300);
        assertThat(power.delegated(100, 500, 60)).isEqualTo(120); // (300 + 60) / 3
        assertThat(power.delegated(100, 500, 10_000)).isEqualTo(300); // at most 9 × own, a third of it
    }

    // ------------------------------------------------------------------------------- mistakes, each told by its number

    @Test
    void mistakeOfSlashingAtOnceIsCaught() {
        TezosParameters right = TezosWorld.parameters(24, false, "0");
        TezosParameters wrong = new TezosParameters(
                right.clock(),
                right.consensus(),
                right.staking(),
                new TezosParameters.Slashing(Share.parse("1"), 1, 3, 0),
                right.issuance(),
                right.rewards(),
                right.start());
        TezosWorld world = ten(new Tezos("tezos", wrong));
        world.denounce(0, 5);
        long before = world.stake(0);
        world.play();
        assertThat(world.stake(0)).isLessThan(before); // tenthThatVotesTwice… asserts that it is not
    }

    @Test
    void mistakeOfThresholdRoundedDownIsCaught() {
        // The vector double_attestation_slash of 2333 slots asks for 99.92 %: with a threshold of ⌊7000/3⌋ it would be
        // whole.
        DoubleAttestation rule = new DoubleAttestation(10_000, 1, 3);
        assertThat(rule.hundredths(BigInteger.valueOf(2333), BigInteger.valueOf(7000)))
                .isEqualTo(9992);
        DoubleAttestation wrong = new DoubleAttestation(10_000, 2333, 7000);
        assertThat(wrong.hundredths(BigInteger.valueOf(2333), BigInteger.valueOf(7000)))
                .isEqualTo(10_000);
    }

    /** Pays the votes of a cycle whether or not they were cast. */
    private record PayAll(TezosParameters parameters) implements TezosRule {
        @Override
        public void apply(Turn turn) {
            Arrays.fill(turn.state().validators().ints(BakerColumns.MISSED), 0);
            byte[] status = turn.state().validators().bytes(StakeBook.STATUS);
            for (int row = 0; row < turn.state().rows(); row++) {
                status[row] |= StakeBook.VOTED;
            }
            new AttestingRewards(parameters).apply(turn);
        }
    }

    @Test
    void mistakeOfPayingTheAbsentIsCaught() {
        TezosParameters parameters = TezosWorld.parameters(24, false, "0");
        ImmutableList<Rule> rules = Tezos.standardRules(parameters).stream()
                .map(rule -> rule instanceof AttestingRewards ? new PayAll(parameters) : rule)
                .collect(ImmutableList.toImmutableList());
        TezosWorld world = ten(new Tezos("tezos", parameters, rules));
        world.intents.set(0, Intent.OFFLINE);
        world.play();
        assertThat(posted(world, "reward:attesting", 0)).isPositive(); // absentBaker… asserts that it is 0
    }

    @Test
    void mistakeOfDelegatedTezInFullIsCaught() {
        // The vector reward_split asks for 1,350,045 spendable: counted in full it would be 1,800,061 × 3.6 / 4.
        BakingPower right = new BakingPower(9, 9, 3);
        BakingPower wrong = new BakingPower(9, 9, 1);
        long own = 400_000L * TEZ;
        long delegated = 3_600_000L * TEZ;
        assertThat(right.split(1_800_061, right.staked(own, 0), right.delegated(own, 0, delegated), own, 0, 0)
                        .spendable())
                .isEqualTo(1_350_045);
        assertThat(wrong.split(1_800_061, wrong.staked(own, 0), wrong.delegated(own, 0, delegated), own, 0, 0)
                        .spendable())
                .isEqualTo(1_620_054);
    }

    // ----------------------------------------------------------------------------------------------------- bad values

    @Test
    void valuesThatMakeNoTezosAreRefused() {
        assertThatThrownBy(() -> new TezosParameters.Clock(6, 14_400, 1000)).hasMessageContaining("must divide");
        assertThatThrownBy(() -> new TezosParameters.Consensus(2, 7000, 7001, 2, 3, 2, false))
                .hasMessageContaining("threshold (7001) must be in [1, committeeSize (7000)]");
        assertThatThrownBy(() -> new DoubleAttestation(10_001, 1, 3)).hasMessageContaining("[0, 10000]");
        assertThatThrownBy(() -> new RewardWeights(1, 0, 0, 0, 0, 0, 0, 512, 6, 0))
                .hasMessageContaining("must not all be 0");
        assertThatThrownBy(() ->
                        new TezosWorld(tezos(24), SUPPLY, new long[] {5000}, new long[] {5000}, DelegationTable.NONE))
                .hasMessageContaining("one must have staking.minimalStakeMutez");
    }
}
