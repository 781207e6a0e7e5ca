package stakeout.model.ethereum;

import static org.assertj.core.api.Assertions.assertThat;
import static stakeout.model.ethereum.RandomWorld.ETH;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stakeout.model.chance.RandomStreams;
import stakeout.model.consensus.Intent;
import stakeout.model.consensus.IntentColumn;
import stakeout.model.consensus.LostVotes;
import stakeout.model.consensus.VoteTable;
import stakeout.model.ledger.Accounts;
import stakeout.model.ledger.Ledger;
import stakeout.model.protocol.Ethereum;
import stakeout.model.rules.Turn;
import stakeout.model.state.ProtocolState;

/** In whose blocks votes land that proposers leave out. */
class InclusionTest {
    private static final EthereumParameters ELECTRA = EthereumParameters.electra();
    private static final Ethereum PROTOCOL = new Ethereum("ethereum@electra", ELECTRA);
    private static final int ROWS = 60;
    private static final int OPERATORS = 3;

    /** Stakes of 32 to 2,016 ETH, so that it matters who is drawn by what. */
    private static Turn firstEpoch(long seed) {
        int[] operatorOf = new int[ROWS];
        long[] stake = new long[ROWS];
        for (int row = 0; row < ROWS; row++) {
            operatorOf[row] = row * OPERATORS / ROWS;
            stake[row] = (32 + row * 37L % 1_984) * ETH;
        }
        ProtocolState state = PROTOCOL.genesis(RandomWorld.genesis(operatorOf, stake, OPERATORS, 1000));
        Turn turn = new Turn(state, new Ledger(new Accounts(OPERATORS)), new RandomStreams(seed, 0));
        vote(turn);
        return turn;
    }

    private static void vote(Turn turn) {
        IntentColumn intents = new IntentColumn(ROWS);
        intents.fill(0, ROWS, Intent.ATTEST);
        PROTOCOL.vote(turn, intents, VoteTable.whole(OPERATORS));
    }

    /** The second epoch, after the heaviest validator has grown at the end of the first. */
    private static Turn secondEpoch(long seed) {
        Turn turn = firstEpoch(seed);
        PROTOCOL.settle(turn);
        EthereumColumns columns = EthereumColumns.of(turn.state());
        columns.effective()[ROWS - 1] = 2_047;
        columns.effective()[0] = 2_046;
        vote(turn);
        return turn;
    }

    private static int[] proposers(Turn turn) {
        return turn.state().part(BeaconPart.class).duties.proposers(turn, ELECTRA);
    }

    /** Whoever leaves votes out are the proposers that the epoch pays, drawn by the stake of this epoch and not of the last. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whoLeavesOutIsWhoIsPaid(long seed) {
        assertThat(firstEpoch(seed).period()).isEqualTo(1000);
        Turn settled = secondEpoch(seed);
        PROTOCOL.settle(settled);
        settled.state().period--; // the epoch whose proposers it keeps
        Turn played = secondEpoch(seed);
        PROTOCOL.leaveOut(played, (proposer, voter) -> proposer == 0 && voter == 1);
        assertThat(proposers(played)).isEqualTo(proposers(settled));
        PROTOCOL.settle(played);
        played.state().period--;
        assertThat(proposers(played)).isEqualTo(proposers(settled));
    }

    /** A vote that lacks a flag is laid at the operator that left it out; one that lacks none at nobody. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whatIsLateIsLaidAtWhoLeftItOut(long seed) {
        Turn turn = firstEpoch(seed);
        PROTOCOL.leaveOut(turn, (proposer, voter) -> proposer == 0 && voter == 1);
        EthereumColumns columns = EthereumColumns.of(turn.state());
        LostVotes lost = turn.state().part(BeaconPart.class).lost;
        int late = 0;
        for (int row = 0; row < ROWS; row++) {
            boolean isLate = columns.current()[row] != EthereumColumns.ALL_FLAGS;
            assertThat(lost.partyOf(row) != LostVotes.OWN).as("row %s", row).isEqualTo(isLate);
            if (isLate) {
                assertThat(columns.operator()[row]).isEqualTo(1);
                assertThat(lost.culprits(lost.partyOf(row)).operators()).containsExactly(0);
                late++;
            }
        }
        assertThat(late).isPositive();
    }
}
