package stakeout.model.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import org.junit.jupiter.api.Test;
import stakeout.model.arithmetic.Dec18;
import stakeout.model.arithmetic.Dec18Register;
import stakeout.model.consensus.Intent;
import stakeout.model.cosmos.CosmosParameters;
import stakeout.model.cosmos.CosmosWorld;
import stakeout.model.state.DelegationTable;
import stakeout.model.state.Genesis;

/** What the house may ask of the Hub. */
class CosmosHubTest {
    private static final long ATOM = 1_000_000;
    private static final CosmosHub HUB = new CosmosHub("cosmos-hub", CosmosParameters.hub());

    private static Genesis genesis(DelegationTable table, ImmutableMap<String, long[]> attributes) {
        return CosmosWorld.genesis(
                new long[] {600 * ATOM, 300 * ATOM, 100 * ATOM},
                CosmosWorld.range(3),
                3,
                table,
                10_000 * ATOM,
                attributes);
    }

    private static DelegationTable table() {
        return new DelegationTable(
                2, ImmutableList.of("all"), new int[2], new int[] {0, 1, 0}, new int[] {0, 0, 2}, new long[] {
                    100 * ATOM, 50 * ATOM, 10 * ATOM
                });
    }

    @Test
    void genesisTableKeepsItsIndices() {
        CosmosWorld world = new CosmosWorld(HUB, genesis(table(), ImmutableMap.of()));
        Delegating delegating = HUB.delegating().orElseThrow();
        assertThat(delegating.delegator(world.state, 2)).isZero();
        assertThat(delegating.validator(world.state, 2)).isEqualTo(2);
        assertThat(delegating.amount(world.state, 1)).isEqualTo(50 * ATOM);
        assertThat(delegating.delegations(world.state)).isEqualTo(3 + 3 + 3); // the operators' own, and the unnamed
        assertThat(delegating.delegator(world.state, 3)).isEqualTo(CosmosDelegating.NOBODY);
        assertThat(delegating.movable(world.state, 0, 1)).isEqualTo(100 * ATOM);
        assertThat(delegating.redelegate(world.turn(), 0, 1, 40 * ATOM)).isEqualTo(40 * ATOM);
        assertThat(delegating.amount(world.state, 0)).isEqualTo(60 * ATOM);
        assertThat(delegating.undelegate(world.turn(), 0, Long.MAX_VALUE)).isEqualTo(60 * ATOM);
        delegating.delegate(world.turn(), 1, 2, 5 * ATOM);
        assertThat(HUB.stake(world.state, 2)).isEqualTo(105 * ATOM);
        assertThat(HUB.dueUntil(world.state)).isEqualTo(250_677); // 21 days of 7.238 s, rounded up
    }

    @Test
    void payExpectedIsPayGot() {
        CosmosWorld world = new CosmosWorld(HUB, genesis(DelegationTable.NONE, ImmutableMap.of()));
        for (int block = 0; block < 5; block++) {
            world.block();
        }
        Dec18 before = world.chain().distribution().outstanding(0);
        long expected = HUB.expectedPay(world.state, 0, Intent.ATTEST);
        world.block();
        Dec18Register got = new Dec18Register()
                .set(world.chain().distribution().outstanding(0))
                .sub(before);
        assertThat(expected).isPositive().isEqualTo(got.truncateInt());
        assertThat(HUB.expectedPay(world.state, 0, Intent.OFFLINE)).isEqualTo(expected);
        assertThat(HUB.weight(world.state, 0)).isEqualTo(600);
    }

    @Test
    void censusAddsUp() {
        CosmosWorld world = new CosmosWorld(HUB, genesis(table(), ImmutableMap.of()));
        world.block(2);
        HUB.delegating().orElseThrow().undelegate(world.turn(), 1, 50 * ATOM);
        Census census = new Census(3);
        HUB.census(world.state, census);
        assertThat(census.totalStake.toLongExact()).isEqualTo(950 * ATOM);
        assertThat(census.totalWeight.toLongExact()).isEqualTo(1000);
        assertThat(census.totalVoted.toLongExact()).isEqualTo(900);
        assertThat(census.exitQueue.toLongExact()).isEqualTo(50 * ATOM);
        assertThat(census.exitQueuePeriods).isEqualTo(250_676);
    }

    @Test
    void genesisBelowTheRulesIsRefused() {
        assertThatThrownBy(() -> HUB.genesis(genesis(
                        table(), ImmutableMap.of(Genesis.SELF_STAKE, new long[] {ATOM, ATOM, 91 * ATOM}))))
                .hasMessageContaining("selfStake (91000000) of validator 2");
        assertThatThrownBy(() -> HUB.genesis(
                        genesis(table(), ImmutableMap.of(Genesis.COMMISSION_PPB, new long[] {0, 0, 1_000_000_001}))))
                .hasMessageContaining("commission (1000000001 ppb) of validator 2");
        assertThatThrownBy(() -> HUB.genesis(
                        CosmosWorld.genesis(new long[] {5}, CosmosWorld.range(1), 1, DelegationTable.NONE, 4)))
                .hasMessageContaining("supply (4)");
    }

    @Test
    void hubIsWhatTheFileSays() {
        assertThat(HUB.rules())
                .extracting(rule -> rule.getClass().getSimpleName())
                .containsExactly(
                        "BlockHeader",
                        "MintProvisions",
                        "FeeAllocation",
                        "LivenessCheck",
                        "EvidenceCheck",
                        "ProposalCount",
                        "ValidatorSetChange");
        assertThat(HUB.period()).isEqualTo(new PeriodLength("block", 7_238));
        assertThat(HUB.traits()).contains(Trait.HALTS_WITHOUT_QUORUM, Trait.DELEGATION);
    }
}
