package stakeout.model.cardano;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import stakeout.model.chance.RandomStreams;
import stakeout.model.consensus.Intent;
import stakeout.model.consensus.IntentColumn;
import stakeout.model.consensus.VoteTable;
import stakeout.model.ledger.Accounts;
import stakeout.model.ledger.Ledger;
import stakeout.model.protocol.Cardano;
import stakeout.model.protocol.Census;
import stakeout.model.protocol.Delegating;
import stakeout.model.quantity.Share;
import stakeout.model.rules.Turn;
import stakeout.model.state.DelegationTable;
import stakeout.model.state.Genesis;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.Roster;

/**
 * A minimal world of three pools and one named delegator, small enough to work out by hand. Pool 0 is saturated and pledged, pool 1 holds
 * twice the saturated stake, pool 2 does not hold its pledge.
 */
class CardanoGoldenTest {
    private static final CardanoParameters PARAMETERS = new CardanoParameters(
            new CardanoParameters.Epoch(1_000, 1_000, Share.parse("0.05"), 40),
            new CardanoParameters.Expansion(Share.parse("0.01"), Share.parse("0.2"), Share.parse("0")),
            new CardanoParameters.Pools(10, new BigDecimal("0.3"), Optional.empty(), 10, 7, 18),
            2_000_000,
            2,
            0,
            CardanoParameters.Leaders.EXPECTED);

    private final Cardano protocol = new Cardano("cardano", PARAMETERS);
    private final Delegating delegating = protocol.delegating().orElseThrow();
    private final ProtocolState state = protocol.genesis(genesis(new long[] {100, 340, 10}));
    private final Ledger ledger = new Ledger(new Accounts(3));
    private final Turn turn = new Turn(state, ledger, new RandomStreams(1, 0));
    private final IntentColumn intents = new IntentColumn(3);

    private static Genesis genesis(long[] costs) {
        ImmutableList<String> names = ImmutableList.of("a", "b", "c");
        return new Genesis(
                new Roster(
                        names, ImmutableList.of("all"), new int[3], names, new int[] {0, 1, 2}, new int[] {-1, -1, -1}),
                new int[] {0, 1, 2},
                new long[] {100_000, 200_000, 40_000},
                ImmutableMap.of(
                        Genesis.SELF_STAKE, new long[] {50_000, 0, 10_000},
                        Genesis.PLEDGE, new long[] {50_000, 0, 20_000},
                        Genesis.COST, costs,
                        Genesis.COMMISSION_PPB, new long[] {100_000_000, 0, 0}),
                new DelegationTable(
                        1, ImmutableList.of("all"), new int[1], new int[] {0}, new int[] {0}, new long[] {20_000}),
                BigInteger.valueOf(1_000_000),
                1_000);
    }

    private void epoch(byte... wanted) {
        for (int pool = 0; pool < 3; pool++) {
            intents.set(pool, pool < wanted.length ? wanted[pool] : Intent.ATTEST);
        }
        protocol.vote(turn, intents, VoteTable.whole(3));
        protocol.settle(turn);
    }

    /**
     * By hand: 1 % of 1,000,000 is 10,000, a fifth of it taxed: R = 8,000. Pool 0: 8,000 / 1.3 · (0.1 + 0.05 · 0.3 · 0.1 / 0.1) = 707.69;
     * its operator takes 100 + ⌊607 · (0.1 + 0.9 · 0.5)⌋ = 433, the delegator ⌊607 · 0.9 · 0.2⌋ = 109, the rest of its members 163. Pool 1:
     * 8,000 / 1.3 · 0.1 = 615.38: 340 for its operator, 275 for its members. Pool 2 earns nothing.
     */
    @Test
    void theFirstEpochIsAsWorkedOutByHand() {
        epoch();
        CardanoChain chain = CardanoChain.of(state);
        assertThat(chain.pots()).isEqualTo(new EpochPots(10_000, 0, 2_000, 8_000));
        assertThat(state.validators().longs(PoolColumns.REWARD)).containsExactly(707, 615, 0);
        assertThat(state.validators().longs(PoolColumns.OWN)).containsExactly(50_433, 340, 10_000);
        assertThat(chain.accounts().amount(0)).isEqualTo(20_109);
        assertThat(chain.accounts().amount(1)).isEqualTo(30_163);
        assertThat(chain.accounts().amount(2)).isEqualTo(200_275);
        assertThat(chain.accounts().amount(3)).isEqualTo(30_000);
        assertThat(chain.treasury()).isEqualTo(2_000);
        assertThat(chain.reserves()).isEqualTo(1_000_000 - 10_000 + 8_000 - 433 - 109 - 163 - 615);
        assertThat(ledger.netIssuance()).isEqualTo(BigInteger.valueOf(3_320));
    }

    /** Twelve epochs with an outage, moves, a departure and a retirement, as a table. Re-record it only on purpose. */
    @Test
    void threePoolsPlayAsRecorded() throws IOException {
        StringBuilder table = new StringBuilder(
                "epoch blocks supply reserves treasury deposits | stake own reward of set, by pool | accounts\n");
        for (int epoch = 0; epoch < 12; epoch++) {
            switch (epoch) {
                case 2 -> epoch(Intent.ATTEST, Intent.OFFLINE);
                case 3 -> {
                    delegating.redelegate(turn, 0, 1, 5_000);
                    delegating.delegate(turn, 0, 2, 1_000);
                    epoch();
                }
                case 4 -> {
                    delegating.undelegate(turn, 0, Long.MAX_VALUE);
                    delegating.redelegate(turn, 3, 0, Long.MAX_VALUE);
                    epoch();
                }
                case 5 -> {
                    protocol.requestExit(turn, 1);
                    epoch();
                }
                default -> epoch();
            }
            write(table);
        }
        try (InputStream file = CardanoGoldenTest.class.getResourceAsStream("/golden/cardano-three-pools.txt")) {
            String golden = file == null ? "" : new String(file.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(table.toString()).isEqualTo(golden);
        }
    }

    private void write(StringBuilder table) {
        CardanoChain chain = CardanoChain.of(state);
        table.append(state.period - 1).append(' ').append(chain.blocks().madeBefore());
        table.append(' ').append(state.supply()).append(' ').append(chain.reserves());
        table.append(' ').append(chain.treasury()).append(' ').append(chain.deposits());
        for (int pool = 0; pool < 3; pool++) {
            table.append(" | ").append(protocol.stake(state, pool));
            table.append(' ').append(state.validators().longs(PoolColumns.OWN)[pool]);
            table.append(' ').append(state.validators().longs(PoolColumns.REWARD)[pool]);
            table.append(' ').append(protocol.weight(state, pool));
        }
        table.append(" |");
        for (int row = 0; row < chain.accounts().size(); row++) {
            table.append(' ')
                    .append(chain.accounts().amount(row))
                    .append('@')
                    .append(chain.accounts().pool(row));
            table.append(chain.accounts().isRegistered(row) ? "" : "!");
        }
        table.append('\n');
    }

    /** Stake moved at the end of an epoch elects two epochs later and is paid for three. */
    @Test
    void stakeCountsTwoBoundariesLater() {
        epoch();
        delegating.redelegate(turn, 0, 2, Long.MAX_VALUE);
        long before = protocol.weight(state, 2);
        epoch(); // marks it
        assertThat(protocol.weight(state, 2)).isEqualTo(before);
        epoch(); // set
        assertThat(protocol.weight(state, 2)).isEqualTo(before + 20_109 + 108);
    }

    /** Who takes everything out deregisters: what is still under way for three epochs goes to the treasury. */
    @Test
    void rewardsOfADeregisteredKeyGoToTheTreasury() {
        epoch();
        assertThat(delegating.undelegate(turn, 0, Long.MAX_VALUE)).isEqualTo(20_109);
        assertThat(CardanoChain.of(state).deposits()).isEqualTo(3 * 7 + 4 * 2 - 2);
        long taxed = CardanoChain.of(state).treasury();
        epoch();
        long treasury = CardanoChain.of(state).treasury()
                - taxed
                - CardanoChain.of(state).pots().treasury();
        assertThat(treasury).isPositive();
        assertThat(CardanoChain.of(state).accounts().amount(0)).isZero();
        assertThat(delegating.movable(state, 0, 1)).isZero();
    }

    @Test
    void aPoolRetiresAtTheBoundaryAndIsPaidToTheEnd() {
        assertThat(protocol.requestExit(turn, 0)).isTrue();
        assertThat(protocol.requestExit(turn, 0)).isFalse();
        assertThat(delegating.accepts(state, 0)).isFalse();
        assertThat(protocol.dueUntil(state)).isEqualTo(1_004);
        epoch();
        assertThat(protocol.stake(state, 0)).isZero();
        assertThat(state.validators().longs(PoolColumns.OWN)[0]).isEqualTo(50_433 + 7);
        assertThat(protocol.weight(state, 0)).isEqualTo(100_000);
        long[] rewards = state.validators().longs(PoolColumns.REWARD);
        for (int epoch = 0; epoch < 3; epoch++) {
            assertThat(rewards[0]).isPositive();
            assertThat(state.period).isLessThan(protocol.dueUntil(state));
            epoch();
        }
        assertThat(state.period).isEqualTo(protocol.dueUntil(state));
        epoch();
        assertThat(rewards[0]).isZero();
        Census census = new Census(3);
        protocol.census(state, census);
        assertThat(census.validators).containsExactly(0, 1, 1);
        assertThat(census.activeValidators).containsExactly(0, 1, 1);
    }

    /** Without pool 1 there are fewer blocks; who was there has luck, and what the expansion lacks is pool 1's. */
    @Test
    void anAbsentPoolIsBlamedForWhatTheReservesDoNotPay() {
        epoch(Intent.ATTEST, Intent.OFFLINE);
        assertThat(CardanoChain.of(state).blocks().madeBefore()).isEqualTo(21); // 1,000 · (1 − 0.95^(140 / 340))
        epoch();
        assertThat(CardanoChain.of(state).pots().expansion()).isEqualTo(996_680 * 21 / 50 / 100);
        long full = 996_680 / 100;
        assertThat(ledger.shortfalls(ledger.shortfallRule("expansion")).get(1))
                .isEqualTo(
                        BigInteger.valueOf(full - CardanoChain.of(state).pots().expansion()));
        assertThat(state.validators().longs(PoolColumns.REWARD)[1]).isZero();
        assertThat(protocol.expectedPay(state, 1, Intent.OFFLINE)).isZero();
        assertThat(protocol.expectedPay(state, 1, Intent.ATTEST)).isPositive();
    }

    /** 40 blocks bury an epoch: the 50 of one that follows do. */
    @Test
    void anEpochIsSettledOnceEnoughBlocksLieUponIt() {
        epoch();
        assertThat(state.finality().finalized).isEqualTo(999);
        epoch();
        assertThat(state.finality().finalized).isEqualTo(1_000);
        epoch(Intent.ATTEST, Intent.OFFLINE); // 21 blocks
        assertThat(state.finality().finalized).isEqualTo(1_000);
        epoch();
        assertThat(state.finality().finalized).isEqualTo(1_002);
    }

    @Test
    void delegatorsSeeCostAndMarginTogether() {
        long pay = protocol.expectedPay(state, 0, Intent.ATTEST);
        assertThat(pay).isEqualTo(707);
        assertThat(delegating.commissionPpb(state, 0)).isEqualTo((100 + 60) * 1_000_000_000L / 707);
        assertThat(delegating.commissionPpb(state, 2)).isEqualTo(1_000_000_000L);
        assertThat(protocol.expectedPay(state, 2, Intent.ATTEST)).isZero();
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> protocol.genesis(genesis(new long[] {9, 10, 10})))
                .hasMessage(
                        "cost (9) of validator 0 must be at least pools.minCostLovelace (10), and no more than there is.");
        assertThatThrownBy(() -> new CardanoParameters.Pools(0, BigDecimal.ONE, Optional.empty(), 0, 0, 1))
                .hasMessage("pools.k (0) must be in [1, 1000000].\nMaybe 500.");
        assertThatThrownBy(() -> new CardanoParameters.Pools(1, BigDecimal.ONE.negate(), Optional.empty(), 0, 0, 1))
                .hasMessageStartingWith("pools.a0 (-1) must be in [0, 1000000]");
        assertThatThrownBy(() -> new Delegation(turn).retire(0, 19))
                .hasMessage("epochs (19) to retirement must be in [1, 18].");
    }
}
