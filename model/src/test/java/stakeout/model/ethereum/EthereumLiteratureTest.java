package stakeout.model.ethereum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static stakeout.model.ethereum.RandomWorld.ETH;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stakeout.model.chance.RandomStreams;
import stakeout.model.consensus.Intent;
import stakeout.model.consensus.IntentColumn;
import stakeout.model.consensus.VoteTable;
import stakeout.model.ledger.Accounts;
import stakeout.model.ledger.Ledger;
import stakeout.model.protocol.Ethereum;
import stakeout.model.rules.Settlement;
import stakeout.model.rules.Turn;
import stakeout.model.state.ProtocolState;

/** Published numbers of Ethereum's rewards, penalties and queues, asked of the epoch function. */
class EthereumLiteratureTest {
    private static final Ethereum PROTOCOL = new Ethereum("ethereum@electra", EthereumParameters.electra());
    private static final Ethereum VOTES = new Ethereum("votes", Values.votesAlone());
    private static final int START = 1000;
    /** Of 365.25 days. */
    private static final double EPOCHS_A_YEAR = 82_181.25;

    /** Rows of 2,048 ETH, and at the end the rest in rows of 32 ETH, at least {@code small} of them. */
    private static Turn world(long totalEth, int small) {
        int large = (int) ((totalEth - 32L * small) / 2048);
        int rows = large + (int) ((totalEth - 2048L * large) / 32);
        long[] stake = new long[rows];
        Arrays.fill(stake, 32 * ETH);
        Arrays.fill(stake, 0, large, 2048 * ETH);
        ProtocolState state = PROTOCOL.genesis(RandomWorld.genesis(new int[rows], stake, 1, START));
        return new Turn(state, new Ledger(new Accounts(1)), new RandomStreams(1, 0));
    }

    /** One epoch in which the first {@code absent} rows do not vote. */
    private static void play(Turn turn, int absent) {
        play(PROTOCOL, turn, absent);
    }

    private static void play(Ethereum protocol, Turn turn, int absent) {
        int rows = turn.state().rows();
        IntentColumn intents = new IntentColumn(rows);
        intents.fill(0, absent, Intent.OFFLINE);
        intents.fill(absent, rows, Intent.ATTEST);
        protocol.vote(turn, intents, VoteTable.whole(1));
        protocol.settle(turn);
    }

    private static BigInteger issuedIn(Ethereum protocol, Turn turn, int absent) {
        BigInteger before = turn.ledger().issued().get();
        play(protocol, turn, absent);
        return turn.ledger().issued().get().subtract(before);
    }

    /**
     * [upgrading-ethereum]: 500,000 validators are issued 665,292 ETH a year, 940.87 √N. Whole Gwei of base reward make it 664,024.5
     * ETH, 0.19 % less; whole Gwei of a seat in the sync committee and of a signature 2e-6 less still (15,411 of 15,411.4 and
     * 2,201 of 2,201.6 Gwei; they are 2/64 and 2/448 of it all). At 30 M ETH 909,746.4
     * instead of 910,989.4.
     */
    @ParameterizedTest
    @CsvSource({"16_000_000, 505, 664_024.5, 665_292.6", "30_000_000, 369, 909_746.4375, 910_989.4"})
    void aYearIssuesWhatIsPublished(String total, int baseRewardGwei, String wholeGwei, String published) {
        Turn turn = world(Long.parseLong(total.replace("_", "")), 1);
        play(turn, 0);
        double year = issuedIn(PROTOCOL, turn, 0).doubleValue() / ETH * EPOCHS_A_YEAR;
        double exact = Double.parseDouble(wholeGwei.replace("_", ""));
        assertThat(year).isBetween(exact * (1 - 2.1e-6), exact);
        assertThat(year / Double.parseDouble(published.replace("_", ""))).isBetween(0.998, 0.9987);
        BeaconPart beacon = turn.state().part(BeaconPart.class);
        long active = beacon.activeGwei(turn.state(), ETH);
        assertThat(64 * ETH / AttestationAmounts.sqrt(active)).isEqualTo(baseRewardGwei);
    }

    /** [upgrading-ethereum]: 54/64 for voting, 40/64 for not: online for 42.55 % of the time pays for itself. */
    @Test
    void uptimeOf42PercentBreaksEven() {
        Turn turn = world(16_000_000, 0);
        play(VOTES, turn, 0);
        play(VOTES, turn, 0);
        double gain = VOTES.expectedPay(turn.state(), 5, Intent.ATTEST);
        double loss = -VOTES.expectedPay(turn.state(), 5, Intent.OFFLINE);
        assertThat(loss / (gain + loss)).isCloseTo(40.0 / 94, within(1e-6));
    }

    /** [upgrading-ethereum]: with 90 % online attesters are paid 81 % in all; with 56.66 % as much is burned as issued. */
    @Test
    void rewardsFallWithTheSquareOfParticipation() {
        Turn full = world(20_480_000, 0);
        play(VOTES, full, 0);
        BigInteger all = issuedIn(VOTES, full, 0);
        Turn nine = world(20_480_000, 0);
        play(VOTES, nine, 1000);
        assertThat(issuedIn(VOTES, nine, 1000).doubleValue() / all.doubleValue())
                .isCloseTo(0.81, within(1e-5));
        Turn even = world(20_480_000, 0);
        play(VOTES, even, 4334);
        BigInteger net = even.ledger().netIssuance();
        play(VOTES, even, 4334);
        assertThat(even.state().finality().leaking).isFalse();
        net = even.ledger().netIssuance().subtract(net);
        assertThat(net.doubleValue() / all.doubleValue()).isCloseTo(0, within(1e-4));
    }

    /**
     * [consensus-specs] electra: n of 500,000 validators of 32 ETH are slashed and still active; each loses min(3n / 500,000, 1) of 32 ETH.
     * Unlike bellatrix, where 5,208 lose nothing and 5,209 a whole ETH. 3,125 of 937,500: 1 %.
     */
    @ParameterizedTest
    @CsvSource({
        "500_000, 1, 192_000",
        "500_000, 5_208, 999_936_000",
        "500_000, 5_209, 1_000_128_000",
        "500_000, 50_000, 9_600_000_000",
        "500_000, 100_000, 19_200_000_000",
        "500_000, 166_667, 32_000_000_000",
        "937_500, 3_125, 320_000_000"
    })
    void theCorrelationPenaltyIsAsPublished(String all, String slashed, String gwei) {
        int offenders = Integer.parseInt(slashed.replace("_", ""));
        Turn turn = world(32L * Integer.parseInt(all.replace("_", "")), offenders);
        int rows = turn.state().rows();
        EthereumColumns columns = EthereumColumns.of(turn.state());
        for (int row = rows - offenders; row < rows; row++) {
            columns.status()[row] |= EthereumColumns.SLASHED;
            columns.withdrawableEpoch()[row] = START + 4096;
        }
        BeaconPart beacon = turn.state().part(BeaconPart.class);
        beacon.setSlashings(START % 8192, 32 * ETH * offenders);
        Statuses.refreshAll(turn.state());
        beacon.totals.gather(columns, beacon.segments);
        new Settlement(List.of(new CorrelationPenalty(PROTOCOL.parameters().slashing(), ETH))).run(turn);
        long expected = Long.parseLong(gwei.replace("_", ""));
        assertThat(32 * ETH - columns.balance()[rows - 1]).isEqualTo(expected);
        assertThat(turn.ledger().burned().get())
                .isEqualTo(BigInteger.valueOf(expected).multiply(BigInteger.valueOf(offenders)));
    }

    /** 2.65 M ETH wait at 256 ETH an epoch: 46.01 days (over 46, as reported on 12 September 2025). */
    @Test
    void theQueueOfSeptember2025IsOver46DaysLong() {
        Turn turn = world(35_600_000, 0);
        for (int row = 0; row < 2_650_000 / 2048; row++) {
            assertThat(PROTOCOL.requestExit(turn, row)).isTrue();
        }
        int last = Arrays.stream(EthereumColumns.of(turn.state()).exitEpoch())
                .filter(epoch -> epoch != EthereumColumns.FAR_FUTURE)
                .max()
                .orElseThrow();
        double days = (last - START - 5 + 1) * 384.0 / 86_400;
        assertThat(days).isCloseTo(46.00694, within(0.05));
    }
}
