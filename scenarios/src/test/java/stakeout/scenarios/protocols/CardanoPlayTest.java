package stakeout.scenarios.protocols;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stakeout.agents.StakingSimulation;
import stakeout.agents.World;
import stakeout.model.cardano.CardanoChain;
import stakeout.model.cardano.CardanoParameters;
import stakeout.model.cardano.PoolColumns;
import stakeout.model.observe.EndFacts;
import stakeout.model.observe.Observer;
import stakeout.model.protocol.Cardano;
import stakeout.model.state.ProtocolState;
import stakeout.scenarios.load.Problems;
import stakeout.scenarios.load.YamlReader;
import stakeout.scenarios.load.YamlTree.Mapping;
import stakeout.scenarios.plan.Library;
import stakeout.scenarios.plan.ScenarioReader;
import stakeout.scenarios.plan.Vocabulary;
import stakeout.scenarios.protocol.Families;
import stakeout.scenarios.protocol.ProtocolLibrary;
import stakeout.scenarios.world.WorldFactory;

/** Cardano as users meet it: its file, its snapshot, overrides that make no sense and attacks that do not apply. */
class CardanoPlayTest {
    private static final ProtocolLibrary PROTOCOLS = new ProtocolLibrary(Vocabulary.binder(), Families.all());
    private static final Library LIBRARY =
            new Library(Vocabulary.binder(), new ScenarioReader(Vocabulary.binder(), PROTOCOLS));

    private static World world(String overrides) {
        Mapping map = (Mapping) YamlReader.parse("overrides", overrides, new Problems());
        return new WorldFactory()
                .world(LIBRARY.read("cardano-year", map).scenarios().get(0).base(), 0);
    }

    @Test
    void theFileHoldsWhatTheCodeTakesForMainnet() {
        assertThat(((Cardano) PROTOCOLS.named("cardano").protocol()).parameters())
                .isEqualTo(CardanoParameters.mainnet());
    }

    @Test
    void theSnapshotBringsPledgeCostAndMargin() {
        World world = world("{}");
        ProtocolState state = world.protocol().genesis(world.genesis());
        assertThat(state.rows()).isEqualTo(2_684);
        assertThat(state.validators().longs(PoolColumns.STAKE)[1]).isEqualTo(102_891_092_831_206L);
        assertThat(state.validators().longs(PoolColumns.OWN)[1]).isEqualTo(13_071_788_530L);
        assertThat(state.validators().longs(PoolColumns.PLEDGE)[1]).isEqualTo(10_000_000_000L);
        assertThat(state.validators().longs(PoolColumns.COST)[1]).isEqualTo(340_000_000L);
        assertThat(state.validators().longs(PoolColumns.MARGIN_PPB)[1]).isEqualTo(20_000_000L);
        assertThat(CardanoChain.of(state).reserves()).isEqualTo(6_819_500_412_180_000L);
        assertThat(CardanoParameters.mainnet()
                        .poolReward()
                        .saturation(CardanoChain.of(state).circulation()))
                .isEqualTo(76_360_999_175_640L);
    }

    /** Some thousands of delegators who move their stake. */
    @Test
    void delegatorsMoveToWhatPaysMore() {
        World world = world("""
                {until: 30 epochs, replications: 1, population: [
                  {name: dear, validators: 20, stake: 50_000_000 ADA, selfStake: 0.02, commission: 0.9, cost: 340 ADA, strategy: honest},
                  {name: cheap, validators: 20, stake: 50_000_000 ADA, selfStake: 0.02, commission: 0, cost: 340 ADA, strategy: honest}],
                 delegators: [{name: savers, count: 20_000, strategy: {type: yield-seeking, attention: 0.05 per day, inertia: 1}}]}
                """);
        ProtocolState before = world.protocol().genesis(world.genesis());
        EndFacts end = StakingSimulation.run(world, new Observer() {});
        long moved = 0;
        for (int pool = 0; pool < 20; pool++) {
            moved += world.protocol().stake(before, pool) - world.protocol().stake(end.state(), pool);
        }
        assertThat(moved).isGreaterThan(50_000_000_000_000L);
        long dearest = world.protocol().delegating().orElseThrow().commissionPpb(end.state(), 0);
        assertThat(dearest).isBetween(900_000_000L, 1_000_000_000L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{type: finality-stall, by: cartel, lasts: 10 epochs}; attack (finality-stall) needs finality; nobody votes, and a block is never final",
                "{type: invalid-block, by: cartel, lasts: 10 epochs}; attack (invalid-block) needs finality; nobody votes, and a block is never final",
                "{type: vote-omission, by: cartel, victims: home, lasts: 10 epochs}; attack (vote-omission) needs proposer-includes-votes; there are no votes to leave out.",
                "{type: conflicting-finality, by: cartel}; attack (conflicting-finality) needs finality; a pool that forges twice or not at all loses no stake."
            })
    void anAttackThatDoesNotApplyIsRefusedWithTheReason(String attack, String need, String reason) {
        World world = world("""
                {until: 30 epochs, population: [
                  {name: home, validators: 20, stake: 50_000_000 ADA, selfStake: 0.02, strategy: honest},
                  {name: cartel, validators: 20, stake: 50_000_000 ADA, selfStake: 0.02}],
                 attacks: [%s]}
                """.formatted(attack));
        assertThatThrownBy(() -> new StakingSimulation(world, new Observer() {}))
                .hasMessageStartingWith(need)
                .hasMessageContaining("which cardano lacks: ")
                .hasMessageContaining(reason)
                .hasMessageContaining("\nMaybe another protocol, or rules that bring it.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "expansion: {rho: 1.5}; a share (1.5) must be in [0, 1]",
                "expansion: {tau: -0.1}; a share (-0.1) must be in [0, 1]",
                "epoch: {slots: 0}; epoch.slots (0) must be in [1, 33554432]",
                "epoch: {slots: 10}; slots (10) must let pools make a block an epoch",
                "epoch: {activeSlots: 0}; epoch.activeSlots (0) must be above 0",
                "epoch: {securityBlocks: 0}; epoch.securityBlocks (0) must be at least 1",
                "pools: {k: 0}; pools.k (0) must be in [1, 1000000].",
                "pools: {a0: -1}; pools.a0 (-1) must be in [0, 1000000]",
                "pools: {maxPledgeLeverage: -5}; pools.maxPledgeLeverage (-5) must be in [0, 1000000]",
                "pools: {minCostLovelace: -1}; pools.minCostLovelace (-1) must be in [0, maxSupplyLovelace (45000000000000000)]",
                "pools: {retirementEpochs: 0}; pools.retirementEpochs (0) must be at least 1",
                "maxSupplyLovelace: 0; maxSupplyLovelace (0) must be in [1, ",
                "feesPerEpochLovelace: -3; feesPerEpochLovelace (-3) must be in [0, ",
                "leaders: lucky; lucky"
            })
    void overridesThatMakeNoProtocolAreRefused(String override, String law) {
        assertThatThrownBy(() -> world("{protocol: {extends: cardano, " + override + "}, sweep: {}}"))
                .hasMessageContaining(law);
    }
}
