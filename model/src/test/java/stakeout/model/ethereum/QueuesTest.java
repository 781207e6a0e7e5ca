package stakeout.model.ethereum;

import static org.assertj.core.api.Assertions.assertThat;
import static stakeout.model.ethereum.RandomWorld.ETH;

import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stakeout.model.chance.RandomStreams;
import stakeout.model.consensus.Intent;
import stakeout.model.consensus.IntentColumn;
import stakeout.model.consensus.VoteTable;
import stakeout.model.ledger.Accounts;
import stakeout.model.ledger.Ledger;
import stakeout.model.protocol.Census;
import stakeout.model.protocol.Ethereum;
import stakeout.model.rules.Turn;
import stakeout.model.state.ProtocolState;

/** How long one waits to be let in and out, by hand and until it happens. */
class QueuesTest {
    private static final Ethereum ELECTRA = new Ethereum("ethereum@electra", EthereumParameters.electra());
    private static final Ethereum DENEB = new Ethereum("ethereum@deneb", EthereumParameters.deneb());
    private static final int START = 1000;

    private static Turn world(Ethereum protocol, int rows, long stake) {
        long[] stakes = new long[rows];
        Arrays.fill(stakes, stake);
        ProtocolState state = protocol.genesis(RandomWorld.genesis(new int[rows], stakes, 1, START));
        return new Turn(state, new Ledger(new Accounts(1)), new RandomStreams(1, 0));
    }

    private static Census census(Ethereum protocol, Turn turn) {
        Census census = new Census(1);
        protocol.census(turn.state(), census);
        return census;
    }

    private static void play(Ethereum protocol, Turn turn) {
        IntentColumn intents = new IntentColumn(turn.state().rows());
        intents.fill(0, turn.state().rows(), Intent.ATTEST);
        protocol.vote(turn, intents, VoteTable.whole(1));
        protocol.settle(turn);
    }

    /** 35.8 M ETH: 256 ETH an epoch. A million ETH out of 488.28 validators of 2,048 ETH: 489 of them, 1,001,472 ETH. */
    @Test
    void aMillionEtherLeavesIn17Days() {
        Turn turn = world(ELECTRA, 17_500, 2048 * ETH);
        assertThat(census(ELECTRA, turn).exitQueuePeriods).isZero();
        for (int row = 0; row < 489; row++) {
            ELECTRA.requestExit(turn, row);
        }
        Census census = census(ELECTRA, turn);
        assertThat(census.exitQueue.toLongExact()).isEqualTo(1_001_472 * ETH);
        // 1,001,472 / 256 = 3,912 epochs, the first of them the fifth from now.
        assertThat(census.exitQueuePeriods).isEqualTo(5 + 3912 - 1);
        assertThat(ELECTRA.period().days(census.exitQueuePeriods)).isCloseTo(17.4, Offset.offset(0.01));
    }

    @Test
    void aMillionEtherEntersIn17Days() {
        Turn turn = world(ELECTRA, 17_500, 2048 * ETH);
        for (int deposit = 0; deposit < 3906; deposit++) {
            ELECTRA.requests().depositNew(turn, 0, true, 256 * ETH);
        }
        Census census = census(ELECTRA, turn);
        assertThat(census.entryQueue.toLongExact()).isEqualTo(999_936 * ETH);
        assertThat(census.entryQueuePeriods).isEqualTo(3906);
        assertThat(ELECTRA.period().days(census.entryQueuePeriods)).isCloseTo(17.36, Offset.offset(0.001));
    }

    /**
     * At most 16 an epoch, so that 40 deposits of 1 ETH take three; what churn left of an epoch counts for the next: of 128 ETH an epoch
     * in small worlds, 100, 100 and 100 ETH take the first, the second (28 + 128), the third (56 + 128); 1000 ETH take eight.
     */
    @ParameterizedTest
    @CsvSource({"40, 1, 3", "3, 100, 3", "1, 1000, 8", "1, 128, 1", "2, 128, 2", "16, 8, 1", "17, 8, 2"})
    void whatIsForetoldOfDepositsHappens(int deposits, long eth, int epochs) {
        Turn turn = world(ELECTRA, 50, 32 * ETH);
        for (int deposit = 0; deposit < deposits; deposit++) {
            ELECTRA.requests().depositNew(turn, 0, true, eth * ETH);
        }
        assertThat(census(ELECTRA, turn).entryQueuePeriods).isEqualTo(epochs);
        BeaconPart beacon = turn.state().part(BeaconPart.class);
        int played = 0;
        while (!beacon.pendingDeposits.isEmpty()) {
            play(ELECTRA, turn);
            played++;
        }
        // What is paid in epoch 1000 is final at the end of 1002, the third played.
        assertThat(played - 2).isEqualTo(epochs);
    }

    @Test
    void beforeElectraValidatorsQueueByCount() {
        // 1,000,000 validators: 15 leave an epoch. 100 of them: ⌈100 / 15⌉ = 7 epochs, the first the fifth from now.
        Turn turn = world(DENEB, 1_000_000, 32 * ETH);
        for (int row = 0; row < 100; row++) {
            assertThat(DENEB.requestExit(turn, row)).isTrue();
        }
        Census census = census(DENEB, turn);
        assertThat(census.exitQueuePeriods).isEqualTo(5 + 7 - 1);
        assertThat(census.exitQueue.toLongExact()).isEqualTo(3200 * ETH);
        int[] exits = EthereumColumns.of(turn.state()).exitEpoch();
        assertThat(exits[14]).isEqualTo(START + 5);
        assertThat(exits[15]).isEqualTo(START + 6);
        // 8 are let in an epoch: 100 of them in 13.
        for (int deposit = 0; deposit < 100; deposit++) {
            DENEB.requests().depositNew(turn, 0, false, 32 * ETH);
        }
        assertThat(turn.state().rows()).isEqualTo(1_000_100);
        assertThat(census(DENEB, turn).entryQueuePeriods).isEqualTo(13);
    }

    @Test
    void denebLetsInFourAnEpochInSmallWorldsAndAllAreActiveInTheEnd() {
        Turn turn = world(DENEB, 60, 32 * ETH);
        for (int deposit = 0; deposit < 10; deposit++) {
            DENEB.requests().depositNew(turn, 0, true, 32 * ETH);
        }
        assertThat(EthereumColumns.of(turn.state()).isCompounding(69))
                .as("nobody compounds before Electra")
                .isFalse();
        assertThat(census(DENEB, turn).entryQueuePeriods).isEqualTo(3);
        for (int epoch = 0; epoch < 12; epoch++) {
            play(DENEB, turn);
        }
        int[] active = EthereumColumns.of(turn.state()).activationEpoch();
        // Eligible from 1001 on, which is final at the end of 1002; active 1 + 4 epochs later.
        assertThat(Arrays.copyOfRange(active, 60, 70))
                .containsExactly(1007, 1007, 1007, 1007, 1008, 1008, 1008, 1008, 1009, 1009);
        assertThat(census(DENEB, turn).entryQueuePeriods).isZero();
    }

    @Test
    void denebSlashesAThirtySecondAtOnceAndIgnoresWhatCameWithElectra() {
        Turn turn = world(DENEB, 60, 33 * ETH);
        EthereumColumns columns = EthereumColumns.of(turn.state());
        assertThat(columns.effective()[0]).isEqualTo((short) 32);
        new Slashings(DENEB.parameters()).slash(turn, 0, 5, 6);
        assertThat(columns.balance()[0]).isEqualTo(33 * ETH - ETH);
        // 32 ETH / 512 = 62,500,000 Gwei, of which 8/64 to the proposer.
        assertThat(columns.balance()[5] - 33 * ETH).isEqualTo(62_500_000 / 8);
        assertThat(columns.balance()[6] - 33 * ETH).isEqualTo(62_500_000 - 62_500_000 / 8);
        assertThat(DENEB.requests().switchToCompounding(turn.state(), 3)).isFalse();
        assertThat(DENEB.requests().consolidate(turn.state(), 3, 4)).isFalse();
    }
}
