package stakeout.model.tezos;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stakeout.model.consensus.Intent;
import stakeout.model.ledger.Accounts;
import stakeout.model.ledger.Ledger;
import stakeout.model.protocol.Delegating;
import stakeout.model.protocol.Tezos;
import stakeout.model.rules.StakeBook;
import stakeout.model.state.DelegationTable;
import stakeout.model.state.ProtocolState;

/** Laws of Tezos over random worlds, votes, denunciations, moves of stake and exits. */
class TezosLawsTest {
    private static final int PERIODS = 60;
    private static final byte[] INTENTS = {Intent.OFFLINE, Intent.ATTEST, Intent.ATTEST_UNCHECKED, Intent.WITHHOLD};

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 200);
    }

    static TezosWorld world(SplittableRandom random) {
        int rows = 1 + random.nextInt(20);
        long typical = random.nextInt(3) == 0 ? 5_000_000_000_000_000L : 1L << random.nextInt(14, 45);
        long[] stake = new long[rows];
        long[] own = new long[rows];
        List<long[]> table = new ArrayList<>();
        long all = 0;
        for (int row = 0; row < rows; row++) {
            stake[row] = typical + random.nextLong(typical);
            long left = stake[row] - stake[row] / 4;
            for (int delegator = 0; delegator < 3; delegator++) {
                if (random.nextBoolean() && left > 1) {
                    long amount = 1 + random.nextLong(left);
                    table.add(new long[] {delegator, row, amount});
                    left -= amount;
                }
            }
            own[row] = stake[row] / 4 + random.nextLong(left + 1);
            all += stake[row];
        }
        DelegationTable delegations = new DelegationTable(
                3,
                ImmutableList.of("holders"),
                new int[3],
                table.stream().mapToInt(one -> (int) one[0]).toArray(),
                table.stream().mapToInt(one -> (int) one[1]).toArray(),
                table.stream().mapToLong(one -> one[2]).toArray());
        int[] lengths = {1, 6, 8, 24};
        TezosParameters parameters = TezosWorld.parameters(
                lengths[random.nextInt(lengths.length)], random.nextBoolean(), random.nextBoolean() ? "1.5" : "0");
        long supply = all * 5 / 2 + random.nextLong(all * 2);
        return new TezosWorld(new Tezos("tezos", parameters), supply, stake, own, delegations);
    }

    /** Whether anybody does something out of the ordinary in this period. */
    private static void disturb(TezosWorld world, SplittableRandom random) {
        int rows = world.state.rows();
        boolean quiet = random.nextInt(4) > 0; // so that there is a quorum most of the time
        for (int row = 0; row < rows; row++) {
            world.intents.set(row, quiet ? Intent.ATTEST : INTENTS[random.nextInt(INTENTS.length)]);
        }
        if (random.nextInt(6) == 0) {
            world.denounce(random.nextInt(rows), random.nextBoolean() ? -1 : random.nextInt(rows));
        }
        if (random.nextInt(12) == 0) {
            world.protocol.requestExit(world.turn, random.nextInt(rows));
        }
        if (random.nextInt(4) == 0) {
            world.protocol.requestReturn(world.turn, random.nextInt(rows));
        }
        Delegating stakers = world.protocol.delegating().orElseThrow();
        int delegations = stakers.delegations(world.state);
        if (delegations > 0 && random.nextInt(3) == 0) {
            int one = random.nextInt(delegations);
            long worth = stakers.amount(world.state, one);
            long asked = worth == 0 ? 0 : random.nextLong(worth + 1);
            switch (random.nextInt(3)) {
                case 0 -> stakers.redelegate(world.turn, one, random.nextInt(rows), asked);
                case 1 -> stakers.undelegate(world.turn, one, asked);
                default -> {
                    int to = random.nextInt(rows);
                    if (asked > 0 && stakers.accepts(world.state, to)) {
                        stakers.delegate(world.turn, stakers.delegator(world.state, one), to, 1 + asked / 3);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyMovementOfMoneyIsAPosting(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        TezosWorld world = world(random);
        Ledger ledger = world.turn.ledger();
        Accounts accounts = ledger.accounts();
        BigInteger supply = world.state.supply().get();
        BigInteger[] before = world.holdings();
        for (int period = 0; period < PERIODS; period++) {
            disturb(world, random);
            world.play();
            BigInteger[] now = world.holdings();
            for (int account = 0; account < accounts.supply(); account++) {
                assertThat(now[account].subtract(before[account]))
                        .as("seed %d, period %d, %s", seed, period, accounts.name(account))
                        .isEqualTo(posted(ledger, account));
            }
            assertThat(world.state.supply().get().subtract(supply))
                    .as("seed %d, period %d, supply", seed, period)
                    .isEqualTo(posted(ledger, accounts.supply()).negate());
        }
    }

    private static BigInteger posted(Ledger ledger, int account) {
        BigInteger sum = BigInteger.ZERO;
        for (int cause = 0; cause < ledger.causes().size(); cause++) {
            sum = sum.add(ledger.postings(cause).get(account));
        }
        return sum;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void branchLeavesTheStateItWasCopiedFromAlone(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        TezosWorld world = world(random);
        world.play(5);
        ProtocolState copy = world.state.copy();
        long[] stake = copy.validators().longs(StakeBook.STAKE).clone();
        BigInteger supply = copy.supply().get();
        long blocks = CycleBook.of(copy).blocks;
        for (int period = 0; period < 20; period++) {
            disturb(world, random);
            world.play();
        }
        assertThat(copy.validators().longs(StakeBook.STAKE)).isEqualTo(stake);
        assertThat(copy.supply().get()).isEqualTo(supply);
        assertThat(CycleBook.of(copy).blocks).isEqualTo(blocks);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void cyclesSettledAtOnceOrInPartsPayTheSame(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        long[] stake = new long[1 + random.nextInt(9)];
        for (int row = 0; row < stake.length; row++) {
            stake[row] = 1_000_000_000_000L + random.nextLong(9_000_000_000_000L);
        }
        TezosWorld whole = TezosWorld.of(new Tezos("tezos", TezosWorld.parameters(24, false, "1")), 1L << 50, stake);
        TezosWorld parts = TezosWorld.of(new Tezos("tezos", TezosWorld.parameters(6, false, "1")), 1L << 50, stake);
        whole.play(5);
        parts.play(20);
        // Blocks go round in another order, so the turns and the roundings differ by a few blocks' worth at most.
        double issued = whole.state.supply().toDouble() - (1L << 50);
        assertThat(parts.state.supply().toDouble() - (1L << 50))
                .as("seed %d", seed)
                .isCloseTo(issued, org.assertj.core.data.Percentage.withPercentage(0.001));
    }
}
