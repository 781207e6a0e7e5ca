package stakeout.model.ethereum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static stakeout.model.ethereum.RandomWorld.ETH;

import java.math.BigInteger;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import stakeout.model.chance.RandomStreams;
import stakeout.model.consensus.Intent;
import stakeout.model.consensus.IntentColumn;
import stakeout.model.consensus.Offence;
import stakeout.model.consensus.VoteTable;
import stakeout.model.ledger.Accounts;
import stakeout.model.ledger.Ledger;
import stakeout.model.protocol.Ethereum;
import stakeout.model.rules.Turn;
import stakeout.model.state.Genesis;
import stakeout.model.state.ProtocolState;

class EthereumTest {
    private static final Ethereum PROTOCOL = new Ethereum("ethereum@electra", EthereumParameters.electra());
    private static final int START = 1000;

    /** {@code rows} validators, two an operator. */
    private static Turn world(int rows, long stake) {
        int[] operatorOf = new int[rows];
        Arrays.setAll(operatorOf, row -> row / 2);
        long[] stakes = new long[rows];
        Arrays.fill(stakes, stake);
        int operators = (rows + 1) / 2;
        ProtocolState state = PROTOCOL.genesis(RandomWorld.genesis(operatorOf, stakes, operators, START));
        return new Turn(state, new Ledger(new Accounts(operators)), new RandomStreams(1, 0));
    }

    /** One epoch in which the first {@code absent} rows do not vote. */
    private static void play(Turn turn, int absent) {
        play(PROTOCOL, turn, absent);
    }

    private static void play(Ethereum protocol, Turn turn, int absent) {
        int rows = turn.state().rows();
        IntentColumn intents = new IntentColumn(rows);
        intents.fill(0, absent, Intent.WITHHOLD);
        intents.fill(absent, rows, Intent.ATTEST);
        protocol.vote(turn, intents, VoteTable.whole(turn.ledger().accounts().operators()));
        protocol.settle(turn);
    }

    private static BigInteger sum(Ledger ledger, String cause) {
        return ledger.postings(ledger.cause(cause)).get(ledger.accounts().supply());
    }

    @Test
    void allHonestAndOnlineIsFinalEveryEpochAndCostsNobody() {
        Turn turn = world(64, 32 * ETH);
        for (int epoch = START; epoch < START + 300; epoch++) {
            play(turn, 0);
            assertThat(turn.state().finality().finalized).isEqualTo(epoch - 1);
            assertThat(turn.state().finality().leaking).isFalse();
        }
        assertThat(turn.ledger().causes()).contains("issuance:attestation-target");
        assertThat(turn.ledger().burned().isZero()).isTrue();
        for (String rule : turn.ledger().shortfallRules()) {
            for (int operator = 0; operator < 32; operator++) {
                assertThat(turn.ledger()
                                .shortfalls(turn.ledger().shortfallRule(rule))
                                .isZero(operator))
                        .isTrue();
            }
        }
        assertThat(PROTOCOL.dueUntil(turn.state())).isLessThanOrEqualTo(turn.state().period);
    }

    @Test
    void fortyPercentWithholdingStallsFinalityUntilTheLeakHasBurnedThem() {
        Turn turn = world(50, 32 * ETH);
        int leakBegan = 0;
        int epochs = 0;
        do {
            play(turn, 20);
            epochs++;
            if (turn.state().finality().leaking && leakBegan == 0) {
                leakBegan = epochs;
            }
        } while (turn.state().finality().finalized <= START && epochs < 5000);
        // START − 2 stays final; a leak is a delay of the previous epoch above 4, first in epoch START + 4.
        assertThat(leakBegan).isEqualTo(5);
        assertThat(epochs)
                .as("leak epochs until two thirds of what is left vote")
                .isBetween(2000, 4500);
        assertThat(sum(turn.ledger(), InactivityPenalties.CAUSE)).isPositive();
        assertThat(turn.state().finality().finalized).isEqualTo(turn.state().period - 2);
    }

    @Test
    void rewardsSuspendedInALeakAreLaidAtTheAbsent() {
        Turn turn = world(50, 32 * ETH);
        for (int epoch = 0; epoch < 100; epoch++) {
            play(turn, 20);
        }
        for (String rule : AttestationRewards.NAMES) {
            int index = turn.ledger().shortfallRule(rule);
            for (int operator = 0; operator < 25; operator++) {
                assertThat(turn.ledger().shortfalls(index).signum(operator)).isEqualTo(operator < 10 ? 1 : 0);
            }
        }
    }

    @Test
    void expectedPayOfTheEpochFunctionIsWhatIsThenPaid() {
        Ethereum protocol = new Ethereum("votes", Values.votesAlone());
        for (int absent : new int[] {0, 10, 30}) {
            Turn turn = world(50, 40 * ETH);
            for (int epoch = 0; epoch < 30; epoch++) {
                play(protocol, turn, absent);
            }
            ProtocolState state = turn.state();
            long voting = protocol.expectedPay(state, 49, Intent.ATTEST);
            long silent = protocol.expectedPay(state, 0, Intent.OFFLINE);
            long votingBefore = protocol.stake(state, 49);
            long silentBefore = protocol.stake(state, 0);
            play(protocol, turn, absent);
            assertThat(protocol.stake(state, 49) - votingBefore)
                    .as("%s absent", absent)
                    .isEqualTo(voting);
            if (absent > 0) {
                assertThat(protocol.stake(state, 0) - silentBefore)
                        .as("%s absent", absent)
                        .isEqualTo(silent);
            }
        }
    }

    @Test
    void expectedPayOfAllTogetherIsWhatIsThenIssued() {
        Turn turn = world(50, 40 * ETH);
        for (int epoch = 0; epoch < 30; epoch++) {
            play(turn, 0);
        }
        BigInteger before = turn.ledger().netIssuance();
        long expected = 0;
        for (int row = 0; row < 50; row++) {
            expected += PROTOCOL.expectedPay(turn.state(), row, Intent.ATTEST);
            assertThat(PROTOCOL.expectedPay(turn.state(), row, Intent.OFFLINE)).isNegative();
        }
        play(turn, 0);
        // 50 validators and 32 slots: the mean differs from the whole by the roundings of each.
        assertThat(turn.ledger().netIssuance().subtract(before).longValueExact() - expected)
                .isBetween(-300L, 300L);
    }

    @Test
    void aSlashTakesAtOnceAndAgainAtTheMidpointAndIsDoneAfterTheWindow() {
        Turn turn = world(60, 32 * ETH);
        for (int row = 0; row < 20; row++) {
            assertThat(PROTOCOL.punish(turn, new Offence(row, START, Offence.Kind.EQUIVOCATION), 59))
                    .isTrue();
            assertThat(PROTOCOL.punish(turn, new Offence(row, START, Offence.Kind.EQUIVOCATION), 59))
                    .isFalse();
        }
        assertThat(sum(turn.ledger(), Slashings.INITIAL)).isEqualTo(BigInteger.valueOf(20 * (32 * ETH / 4096)));
        assertThat(turn.ledger().issued().toLongExact()).isEqualTo(20 * (32 * ETH / 4096));
        assertThat(PROTOCOL.dueUntil(turn.state())).isEqualTo(START + 8192);
        while (turn.state().period <= START + 8192) {
            boolean midpoint = turn.state().period == START + 4096;
            play(turn, 0);
            assertThat(sum(turn.ledger(), CorrelationPenalty.CAUSE).signum() > 0)
                    .as("correlation penalty by epoch %s", turn.state().period - 1)
                    .isEqualTo(midpoint || turn.state().period > START + 4096);
        }
        BigInteger burned = turn.ledger().burned().get();
        long slashed = PROTOCOL.stake(turn.state(), 0);
        play(turn, 0);
        assertThat(turn.ledger().burned().get()).isEqualTo(burned);
        assertThat(PROTOCOL.stake(turn.state(), 0)).isEqualTo(slashed);
    }

    @Test
    void withoutAProposerNoRewardIsPaid() {
        Turn turn = world(10, 32 * ETH);
        assertThat(PROTOCOL.punish(turn, new Offence(3, START, Offence.Kind.SURROUND_VOTE), -1))
                .isTrue();
        assertThat(turn.ledger().issued().isZero()).isTrue();
    }

    @Test
    void exitsQueueByBalance() {
        Turn turn = world(400, 32 * ETH);
        for (int row = 0; row < 9; row++) {
            assertThat(PROTOCOL.requestExit(turn, row)).isTrue();
            assertThat(PROTOCOL.requestExit(turn, row)).isFalse();
        }
        int[] exits = EthereumColumns.of(turn.state()).exitEpoch();
        // 128 ETH an epoch: four of 32 ETH in each.
        assertThat(Arrays.copyOf(exits, 9)).containsExactly(1005, 1005, 1005, 1005, 1006, 1006, 1006, 1006, 1007);
        assertThat(PROTOCOL.dueUntil(turn.state())).isEqualTo(1007 + 256);
    }

    @Test
    void consolidationNeedsChurnToSpareAndACompoundingTarget() {
        // 10,000 × 2048 ETH: churn 312 ETH, of which 256 are for entries and exits and 56 for consolidations.
        Turn turn = world(10_000, 2048 * ETH);
        ProtocolState state = turn.state();
        assertThat(PROTOCOL.requests().consolidate(state, 1, 1)).isFalse();
        assertThat(PROTOCOL.requests().consolidate(state, 0, 3)).isTrue();
        assertThat(PROTOCOL.requests().consolidate(state, 0, 3)).isFalse();
        // 2048 / 56 = 36.6: 36 epochs after the first one.
        assertThat(EthereumColumns.of(state).exitEpoch()[0]).isEqualTo(1005 + 36);
        assertThat(state.part(BeaconPart.class).consolidationGweiToConsume).isEqualTo((37 * 56 - 2048) * ETH);
        assertThat(PROTOCOL.requests().consolidate(world(100, 2048 * ETH).state(), 0, 3))
                .as("no churn to spare")
                .isFalse();
        Turn plain = world(10_000, 2048 * ETH);
        EthereumColumns.of(plain.state()).status()[3] ^= EthereumColumns.COMPOUNDING;
        assertThat(PROTOCOL.requests().consolidate(plain.state(), 0, 3))
                .as("target does not compound")
                .isFalse();
    }

    @Test
    void switchingToCompoundingQueuesTheExcess() {
        Turn turn = world(10, 32 * ETH);
        ProtocolState state = turn.state();
        EthereumColumns.of(state).balance()[4] += ETH;
        assertThat(PROTOCOL.requests().switchToCompounding(state, 4)).isTrue();
        assertThat(PROTOCOL.requests().switchToCompounding(state, 4)).isFalse();
        assertThat(PROTOCOL.stake(state, 4)).isEqualTo(32 * ETH);
        assertThat(state.part(BeaconPart.class).pendingDeposits)
                .containsExactly(new PendingDeposit(4, 2, true, ETH, 0, true));
        play(turn, 0);
        assertThat(PROTOCOL.stake(state, 4)).isGreaterThan(33 * ETH);
    }

    @Test
    void aDepositIsItsPayersMoneyAtOnceAndAValidatorsWhenFinal() {
        Turn turn = world(10, 32 * ETH);
        PROTOCOL.requests().depositNew(turn, 2, false, 32 * ETH);
        assertThat(turn.ledger().income(2)).isEqualTo(BigInteger.valueOf(32 * ETH));
        assertThat(turn.ledger().netIssuance()).isZero();
        for (int epoch = 0; epoch < 20; epoch++) {
            play(turn, 0);
        }
        assertThat(turn.state().rows()).isEqualTo(11);
        assertThat(PROTOCOL.weight(turn.state(), 10)).isEqualTo(32 * ETH);
    }

    @Test
    void genesisRefusesWhatTheProtocolWould() {
        int[] one = {0};
        assertThatThrownBy(() -> PROTOCOL.genesis(RandomWorld.genesis(one, new long[] {31 * ETH}, 1, 0)))
                .hasMessageContaining("stake (31000000000 Gwei) of validator 0 must be at least 32000000000 Gwei");
        Genesis genesis = RandomWorld.genesis(one, new long[] {32 * ETH}, 1, 0);
        Genesis poor = new Genesis(
                genesis.roster(), one, genesis.stake(), genesis.attributes(), genesis.delegations(), BigInteger.ONE, 0);
        assertThatThrownBy(() -> PROTOCOL.genesis(poor)).hasMessageContaining("supply (1 Gwei) must be at least");
        Genesis huge = new Genesis(
                genesis.roster(),
                new int[] {0, 0},
                new long[] {Long.MAX_VALUE, Long.MAX_VALUE},
                genesis.attributes(),
                genesis.delegations(),
                BigInteger.ONE.shiftLeft(70),
                0);
        assertThatThrownBy(() -> PROTOCOL.genesis(huge)).hasMessageContaining("must be below 2^61 Gwei");
        assertThatThrownBy(() -> PROTOCOL.genesis(RandomWorld.genesis(new int[0], new long[0], 1, 0)))
                .hasMessageContaining("validators (0) must be at least 1");
    }

    @Test
    void theNetworksOwnTotalGivesTheNetworksOwnBaseReward() {
        Ethereum protocol = PROTOCOL;
        assertThat(protocol.period().millis()).isEqualTo(384_000);
        // 35,859,802 ETH: base reward 337 Gwei an increment, as computed from the specification.
        assertThat(ETH * 64 / AttestationAmounts.sqrt(35_859_802L * ETH)).isEqualTo(337);
    }
}
