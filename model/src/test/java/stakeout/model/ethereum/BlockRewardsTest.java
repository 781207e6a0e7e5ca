package stakeout.model.ethereum;

import static org.assertj.core.api.Assertions.assertThat;
import static stakeout.model.ethereum.RandomWorld.ETH;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stakeout.model.chance.RandomStreams;
import stakeout.model.ledger.Accounts;
import stakeout.model.ledger.Ledger;
import stakeout.model.protocol.Ethereum;
import stakeout.model.rules.Rule;
import stakeout.model.rules.Turn;
import stakeout.model.state.ProtocolState;

/** What blocks pay: against a calculation slot by slot and seat by seat, and by hand. */
class BlockRewardsTest {
    private static final EthereumParameters ELECTRA = EthereumParameters.electra();
    private static final Ethereum PROTOCOL = new Ethereum("ethereum@electra", ELECTRA);
    private static final int EPOCHS = 30;
    private static final int MISTAKEN_WORLDS = 60;

    static IntStream seeds() {
        return IntStream.range(0, 100);
    }

    static Set<String> mistakes() {
        return BlockMistakes.all().keySet();
    }

    /** The first epoch in which postings or shortfalls are not what they should be, or −1. */
    private static int firstDifference(int seed, UnaryOperator<Rule> by) {
        RandomWorld world = new RandomWorld(seed, PROTOCOL);
        BlockWatch watch = new BlockWatch(ELECTRA, by);
        Map<String, BigInteger> due = new HashMap<>();
        BigInteger ideal = BigInteger.ZERO;
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            BlockReference reference;
            try {
                reference = watch.play(world);
            } catch (IllegalArgumentException e) {
                // Something is lacking that nobody is to blame for.
                return epoch;
            }
            reference.postings.forEach((key, gwei) -> due.merge(key, gwei, BigInteger::add));
            due.values().removeIf(gwei -> gwei.signum() == 0);
            ideal = ideal.add(reference.idealProposer).add(reference.idealSync);
            Map<String, BigInteger> posted = BlockWatch.postings(world.turn.ledger());
            BigInteger accounted = posted.entrySet().stream()
                    .filter(entry -> entry.getKey().startsWith("reward:"))
                    .map(Map.Entry::getValue)
                    .reduce(shortfalls(world.turn.ledger()), BigInteger::add);
            if (!posted.equals(due) || !accounted.equals(ideal)) {
                return epoch;
            }
        }
        return -1;
    }

    private static BigInteger shortfalls(Ledger ledger) {
        BigInteger sum = BigInteger.ZERO;
        for (String rule : new String[] {ProposerRewards.NAME, SyncCommitteeRewards.NAME}) {
            for (int operator = 0; operator < ledger.accounts().operators(); operator++) {
                sum = sum.add(ledger.shortfalls(ledger.shortfallRule(rule)).get(operator));
            }
        }
        return sum;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everySlotAndSeatIsPaidToTheGweiAndShortfallsAreIdealLessPaid(int seed) {
        assertThat(firstDifference(seed, rule -> rule)).isEqualTo(-1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void aWorldCatchesTheMistake(String name) {
        UnaryOperator<Rule> mistaken = BlockMistakes.all().get(name);
        assertThat(IntStream.range(0, MISTAKEN_WORLDS).anyMatch(seed -> firstDifference(seed, mistaken) >= 0))
                .isTrue();
    }

    @Test
    void amountsOfTheNetworksOwnTotal() {
        // 30,000,000 ETH: b = 369. All votes of an epoch bring ⌊369 × 30,000,000 × 54 / 448⌋; a seat and slot
        // ⌊369 × 30,000,000 × 2 / 64 / 32 / 512⌋ = 21,114.4 Gwei; a signature ⌊21,114 × 8 / 56⌋.
        BlockAmounts amounts = new BlockAmounts(ELECTRA, 30_000_000);
        assertThat(amounts.forVotes(30_000_000, 30_000_000, 30_000_000)).isEqualTo(1_334_330_357L);
        assertThat(amounts.seat()).isEqualTo(21_114);
        assertThat(amounts.signature()).isEqualTo(3_016);
        // Without votes nothing; heads alone are 14 of 54.
        assertThat(amounts.forVotes(0, 0, 0)).isZero();
        assertThat(amounts.forVotes(0, 0, 30_000_000)).isEqualTo(345_937_500L);
    }

    @Test
    void dutiesAreDrawnByEffectiveBalanceAmongTheActive() {
        // 40 rows of 32 ETH, 10 of 2048 ETH, 25 of 1000 ETH that are not active.
        long[] stakes = new long[75];
        int[] operatorOf = new int[75];
        for (int row = 0; row < 75; row++) {
            stakes[row] = row < 40 ? 32 * ETH : row < 50 ? 2048 * ETH : 1000 * ETH;
        }
        ProtocolState state = PROTOCOL.genesis(RandomWorld.genesis(operatorOf, stakes, 1, 1000));
        for (int row = 50; row < 75; row++) {
            EthereumColumns.of(state).status()[row] &= ~EthereumColumns.ACTIVE;
        }
        Turn turn = new Turn(state, new Ledger(new Accounts(1)), new RandomStreams(7, 0));
        int small = 0;
        int draws = 0;
        for (int epoch = 0; epoch < 3000; epoch++) {
            state.period = 1000 + epoch;
            for (int row : state.part(BeaconPart.class).duties.proposers(turn, ELECTRA)) {
                assertThat(row).isBetween(0, 49);
                small += row < 40 ? 1 : 0;
                draws++;
            }
        }
        double share = 40 * 32.0 / (40 * 32 + 10 * 2048);
        // 4.9 standard errors: once in a million.
        assertThat(small).isCloseTo((int) (share * draws), org.assertj.core.data.Offset.offset((int)
                (4.9 * StrictMath.sqrt(draws * share * (1 - share)))));
    }

    @Test
    void aCommitteeServesItsPeriodAndIsKnownOneBefore() {
        RandomWorld world = new RandomWorld(3, PROTOCOL);
        ProtocolState state = world.state();
        Duties duties = state.part(BeaconPart.class).duties;
        EthereumParameters.SyncCommittee rule = ELECTRA.syncCommittee();
        state.period = 1024;
        int[] first = duties.committee(world.turn, rule).clone();
        state.period = 1279;
        assertThat(duties.committee(world.turn, rule)).isEqualTo(first);
        // Whoever grows heavy now comes into the committee after the next.
        Duties branch = duties.copy();
        state.period = 1280;
        int[] second = branch.committee(world.turn, rule);
        assertThat(second).isNotEqualTo(first);
        java.util.Arrays.fill(EthereumColumns.of(state).effective(), 1, state.rows(), (short) 1);
        assertThat(duties.committee(world.turn, rule)).isEqualTo(second);
    }
}
