package stakeout.model.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import stakeout.model.consensus.Intent;
import stakeout.model.consensus.Offence;
import stakeout.model.quantity.Share;
import stakeout.model.solana.SolanaParameters;
import stakeout.model.solana.SolanaWorld;
import stakeout.model.solana.StakeAccounts;
import stakeout.model.state.DelegationTable;
import stakeout.model.state.Genesis;

/** What the house may ask of Solana. */
class SolanaTest {
    private static final long MILLION = 1_000_000;
    private static final Solana SOLANA = new Solana("solana", SolanaWorld.parameters(0));

    private static Genesis genesis(ImmutableMap<String, long[]> attributes) {
        DelegationTable table = new DelegationTable(
                2, ImmutableList.of("all"), new int[2], new int[] {0, 1, 0}, new int[] {0, 0, 2}, new long[] {
                    100 * MILLION, 50 * MILLION, 10 * MILLION
                });
        return SolanaWorld.genesis(
                new long[] {600 * MILLION, 300 * MILLION, 100 * MILLION}, table, 2_000 * MILLION, attributes);
    }

    private static SolanaWorld world() {
        return new SolanaWorld(SOLANA, genesis(ImmutableMap.of()));
    }

    @Test
    void stakeThatMovesCoolsDownAndWarmsUp() {
        SolanaWorld world = world();
        Delegating delegating = SOLANA.delegating().orElseThrow();
        assertThat(delegating.delegator(world.state, 2)).isZero();
        assertThat(delegating.validator(world.state, 2)).isEqualTo(2);
        assertThat(delegating.delegations(world.state)).isEqualTo(3 + 3 + 3); // the operators' own, and the unnamed
        assertThat(delegating.delegator(world.state, 3)).isEqualTo(StakeAccounts.OWN);
        assertThat(delegating.movable(world.state, 0, 1)).isEqualTo(100 * MILLION);
        assertThat(delegating.movable(world.state, 3, 1)).isZero();
        assertThat(delegating.redelegate(world.turn(), 0, 1, 40 * MILLION)).isEqualTo(40 * MILLION);
        assertThat(delegating.amount(world.state, 0)).isEqualTo(60 * MILLION);
        assertThat(SOLANA.dueUntil(world.state)).isEqualTo(1);
        world.epoch(); // still earns
        assertThat(delegating.validator(world.state, 9)).isEqualTo(1);
        assertThat(SOLANA.stake(world.state, 1)).isGreaterThan(340 * MILLION);
        assertThat(world.chain().votes().effective[1]).isEqualTo(300 * MILLION);
        long arrived = delegating.amount(world.state, 9);
        world.epoch(); // earns nothing
        assertThat(delegating.amount(world.state, 9)).isEqualTo(arrived);
        world.epoch();
        assertThat(delegating.amount(world.state, 9)).isGreaterThan(arrived);
        assertThat(world.chain().votes().effective[1]).isGreaterThan(340 * MILLION);
    }

    @Test
    void moreThanNinePercentWaits() {
        SolanaWorld world = world();
        Delegating delegating = SOLANA.delegating().orElseThrow();
        delegating.undelegate(world.turn(), 0, Long.MAX_VALUE); // 100 of 1,000 million: 90, then the rest
        assertThat(SOLANA.dueUntil(world.state)).isEqualTo(2);
        Census census = new Census(3);
        SOLANA.census(world.state, census);
        assertThat(census.exitQueue.toLongExact()).isEqualTo(100 * MILLION);
        assertThat(census.exitQueuePeriods).isEqualTo(2);
        world.epoch();
        assertThat(delegating.amount(world.state, 0)).isGreaterThan(100 * MILLION);
        assertThat(SOLANA.dueUntil(world.state)).isEqualTo(2);
        world.epoch();
        assertThat(delegating.amount(world.state, 0)).isZero();
        assertThat(SOLANA.dueUntil(world.state)).isEqualTo(2); // settled: the present period
    }

    @Test
    void payExpectedIsPayGot() {
        SolanaWorld world = world();
        world.epoch();
        long before = SOLANA.stake(world.state, 1) + world.chain().votes().balance[1];
        long expected = SOLANA.expectedPay(world.state, 1, Intent.ATTEST);
        world.epoch();
        long got = SOLANA.stake(world.state, 1) + world.chain().votes().balance[1] - before;
        assertThat(got).isBetween(expected - 40, expected + 40); // dust of three accounts, and a turn more or less
        assertThat(expected).isPositive();
        assertThat(SOLANA.expectedPay(world.state, 1, Intent.OFFLINE)).isZero();
    }

    @Test
    void absentEarnNothingAndTheOthersMore() {
        SolanaWorld all = world();
        all.epoch();
        SolanaWorld missing = world();
        missing.epoch(2);
        assertThat(missing.chain().rewards()).isEqualTo(all.chain().rewards());
        assertThat(SOLANA.stake(missing.state, 2)).isEqualTo(100 * MILLION);
        assertThat(SOLANA.stake(missing.state, 0)).isGreaterThan(SOLANA.stake(all.state, 0));
        assertThat(missing.chain().blocks()).isEqualTo(360);
        assertThat(SOLANA.delegating().orElseThrow().uptimePpb(missing.state, 2))
                .isZero();
    }

    @Test
    void withoutTwoThirdsTheClusterStandsStill() {
        SolanaWorld world = world();
        world.epoch(1); // 70 % vote
        assertThat(world.state.finality().finalized).isZero();
        assertThat(world.chain().epoch()).isEqualTo(797);
        java.math.BigInteger supply = world.state.supply().get();
        world.epoch(1, 2); // 60 %
        assertThat(world.chain().epoch()).isEqualTo(797);
        assertThat(world.chain().halted()).isEqualTo(1);
        assertThat(world.state.supply().get()).isEqualTo(supply);
        assertThat(world.state.period).isEqualTo(2);
        world.epoch();
        assertThat(world.state.finality().finalized).isEqualTo(2);
        assertThat(SOLANA.isFinalBeyond(world.state, 1)).isTrue();
        assertThat(SOLANA.isFinalBeyond(world.state, 2)).isTrue();
    }

    @Test
    void doubleVoteCostsNothing() {
        SolanaWorld world = world();
        assertThat(SOLANA.punish(world.turn(), new Offence(0, 0, Offence.Kind.EQUIVOCATION), -1))
                .isFalse();
        assertThat(SOLANA.isSlashed(world.state, 0)).isFalse();
        assertThat(SOLANA.traits()).doesNotContain(Trait.PUNISHES_EQUIVOCATION);
    }

    @Test
    void whoLeavesTakesAllStakeAlong() {
        SolanaWorld world = world();
        assertThat(SOLANA.requestExit(world.turn(), 2)).isTrue();
        assertThat(SOLANA.requestExit(world.turn(), 2)).isFalse();
        assertThat(SOLANA.delegating().orElseThrow().accepts(world.state, 2)).isFalse();
        while (SOLANA.stake(world.state, 2) > 0) {
            world.epoch();
        }
        assertThat(world.state.period).isEqualTo(2); // 10 % of the stake at 9 % an epoch
        world.epoch();
        assertThat(SOLANA.weight(world.state, 2)).isZero();
    }

    @Test
    void commissionRisesInTheFirstHalfOnly() {
        SolanaWorld world = world();
        assertThat(SOLANA.changeCommission(world.turn(), 0, 900, 201)).isFalse();
        assertThat(SOLANA.changeCommission(world.turn(), 0, 900, 200)).isTrue();
        assertThat(SOLANA.changeCommission(world.turn(), 0, 100, 399)).isTrue();
        assertThat(SOLANA.delegating().orElseThrow().commissionPpb(world.state, 0))
                .isEqualTo(10_000_000);
        assertThatThrownBy(() -> SOLANA.changeCommission(world.turn(), 0, 10_001, 0))
                .hasMessageContaining("commission (10001 bps)");
    }

    @Test
    void genesisBelowTheRulesIsRefused() {
        assertThatThrownBy(() -> SOLANA.genesis(
                        genesis(ImmutableMap.of(Genesis.SELF_STAKE, new long[] {MILLION, MILLION, 91 * MILLION}))))
                .hasMessageContaining("selfStake (91000000) of validator 2");
        assertThatThrownBy(() -> SOLANA.genesis(
                        genesis(ImmutableMap.of(Genesis.COMMISSION_PPB, new long[] {0, 0, 1_000_000_001}))))
                .hasMessageContaining("commission (1000000001 ppb) of validator 2");
        assertThatThrownBy(() ->
                        SOLANA.genesis(SolanaWorld.genesis(new long[] {5}, DelegationTable.NONE, 4, ImmutableMap.of())))
                .hasMessageContaining("supply (4)");
        assertThatThrownBy(() ->
                        SOLANA.genesis(SolanaWorld.genesis(new long[] {0}, DelegationTable.NONE, 4, ImmutableMap.of())))
                .hasMessageContaining("stake (0) of validator 0");
    }

    @Test
    void valuesThatMakeNoProtocolAreRefused() {
        assertThatThrownBy(() -> new SolanaParameters.Epochs(432_000, 6_250_000, 64, 7, 796))
                .hasMessageContaining("slotsPerTurn (7) must divide slotsPerEpoch (432000).\nMaybe 4.");
        assertThatThrownBy(() -> new SolanaParameters.Epochs(0, 6_250_000, 64, 4, 796))
                .hasMessageContaining("slotsPerEpoch (0)");
        assertThatThrownBy(() -> new SolanaParameters.Warmup(2_500, 10_001, 0)).hasMessageContaining("newBps (10001)");
        assertThatThrownBy(() -> new SolanaParameters.Votes(2, 16, 0)).hasMessageContaining("latencySlots (0)");
        assertThatThrownBy(() -> new SolanaParameters.Fees(-1, 0, 0, new Share(BigDecimal.ONE)))
                .hasMessageContaining("voteLamports (-1)");
        assertThatThrownBy(() -> new SolanaParameters.Inflation(0.08, 0.09, 0.15, 0, 0, 150))
                .hasMessageContaining("terminal (0.09)");
    }

    @Test
    void solanaIsWhatTheFileSays() {
        assertThat(SOLANA.rules())
                .extracting(rule -> rule.getClass().getSimpleName())
                .containsExactly(
                        "BlockProduction",
                        "FeeCollection",
                        "CreditVotes",
                        "HistoryEntry",
                        "EpochStakes",
                        "InflationRewards",
                        "PointTally",
                        "RewardPayment",
                        "StakeWithdrawal",
                        "NextEpoch");
        assertThat(SOLANA.period()).isEqualTo(new PeriodLength("epoch", 172_800_000));
        assertThat(SOLANA.token()).isEqualTo(new Token("SOL", "lamports", 9));
    }
}
