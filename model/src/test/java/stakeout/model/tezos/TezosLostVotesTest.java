package stakeout.model.tezos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stakeout.model.consensus.Culprits;
import stakeout.model.consensus.Intent;
import stakeout.model.consensus.VoteTable;
import stakeout.model.ledger.Inflictions;
import stakeout.model.ledger.Ledger;
import stakeout.model.ledger.StandIns;
import stakeout.model.protocol.Tezos;

/** Who leaves attestations out stands where the absent baker would stand, to the mutez, over random worlds; cycle by cycle. */
class TezosLostVotesTest {
    private static final int VICTIM = 1;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 150);
    }

    /** The books after five cycles in which the second baker's votes are left out, or it is absent; null if there are not three. */
    private static Ledger play(long seed, boolean keptOut, boolean told) {
        TezosWorld world = TezosLawsTest.world(new SplittableRandom(seed));
        int operators = world.state.rows();
        if (operators < 3) {
            return null;
        }
        VoteTable table = keptOut ? table(operators, told) : VoteTable.whole(operators);
        SplittableRandom absence = new SplittableRandom(seed);
        for (int period = 0; period < 120; period++) {
            for (int row = 0; row < operators; row++) {
                boolean away = absence.nextInt(10) == 0;
                boolean votes = row == VICTIM ? keptOut : !away;
                world.intents.set(row, votes ? Intent.ATTEST : Intent.OFFLINE);
            }
            world.protocol.vote(world.turn, world.intents, table);
            world.protocol.settle(world.turn);
        }
        return world.turn.ledger();
    }

    private static VoteTable table(int operators, boolean told) {
        int[] sides = new int[operators];
        sides[VICTIM] = 1;
        boolean[] counts = Arrays.copyOf(VoteTable.whole(operators).counts(), 2 * Intent.COUNT);
        Culprits[] culprits = new Culprits[operators];
        culprits[VICTIM] = new Culprits(new int[] {0, 2}, new long[] {1, 2});
        return new VoteTable(sides, counts, told ? culprits : null);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whoLeavesVotesOutStandsWhereTheAbsentWould(long seed) {
        Ledger keptOut = play(seed, true, true);
        assumeThat(keptOut).isNotNull();
        assertThat(StandIns.breaches(keptOut, play(seed, false, false), VICTIM, 0, 2))
                .isEmpty();
    }

    @Test
    void votesLeftOutByNobodyBreakTheLaw() {
        assertThat(seeds().limit(20).anyMatch(seed -> {
                    Ledger keptOut = play(seed, true, false);
                    return keptOut != null
                            && !StandIns.breaches(keptOut, play(seed, false, false), VICTIM, 0, 2)
                                    .isEmpty();
                }))
                .isTrue();
    }

    /** Of a cycle of 24 blocks 12 are left out by operator 0 and 12 missed by the baker itself: each answers for half of the pay. */
    @Test
    void blocksOfACycleWeighAlike() {
        long tez = 1_000_000;
        TezosWorld world = TezosWorld.of(
                new Tezos("tezos", TezosWorld.parameters(1, true, "0")),
                100_000_000 * tez,
                10_000_000 * tez,
                1_000_000 * tez,
                10_000_000 * tez);
        Culprits[] culprits = new Culprits[3];
        culprits[VICTIM] = Culprits.of(0);
        boolean[] counts = Arrays.copyOf(VoteTable.whole(3).counts(), 2 * Intent.COUNT);
        VoteTable leftOut = new VoteTable(new int[] {0, 1, 0}, counts, culprits);
        for (int block = 0; block < 24; block++) {
            world.intents.set(VICTIM, block % 2 == 0 ? Intent.ATTEST : Intent.OFFLINE);
            world.protocol.vote(world.turn, world.intents, leftOut);
            world.protocol.settle(world.turn);
        }
        Ledger ledger = world.turn.ledger();
        int rule = ledger.shortfallRules().indexOf("attesting");
        int loser = ledger.accounts().operator(VICTIM);
        long all = ledger.lacks(rule).get(loser).longValueExact();
        Inflictions inflicted = ledger.inflicted(rule);
        assertThat(all).isPositive();
        assertThat(inflicted.of(0).orElseThrow().get(loser).longValueExact()).isBetween(all / 2, all / 2 + 1);
        assertThat(ledger.selfInflicted(rule).get(loser).longValueExact())
                .isEqualTo(all - inflicted.of(0).orElseThrow().get(loser).longValueExact());
    }
}
