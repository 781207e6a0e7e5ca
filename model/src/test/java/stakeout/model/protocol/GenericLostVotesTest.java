package stakeout.model.protocol;

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
import stakeout.model.ledger.Ledger;
import stakeout.model.ledger.StandIns;
import stakeout.model.state.ValidatorColumns;

/** Who keeps votes out stands where the absent would stand, to the base unit, by random compositions of rules. */
class GenericLostVotesTest {
    private static final int PERIODS = 30;
    private static final int VICTIM = 1;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 150);
    }

    /** The books after a while in which the second operator's votes are kept out, or it is absent; null if there are not three. */
    private static Ledger play(long seed, boolean keptOut, boolean told) {
        Worlds.World world = GenericPropertyTest.world(new SplittableRandom(seed));
        int operators = world.ledger().accounts().operators();
        if (operators < 3) {
            return null;
        }
        VoteTable table = keptOut ? table(operators, told) : world.table;
        int[] operatorOf = world.state.validators().ints(ValidatorColumns.OPERATOR);
        SplittableRandom absence = new SplittableRandom(seed);
        for (int period = 0; period < PERIODS; period++) {
            for (int row = 0; row < world.state.rows(); row++) {
                boolean away = absence.nextInt(10) == 0;
                boolean votes = operatorOf[row] == VICTIM ? keptOut : !away;
                world.intents.set(row, votes ? Intent.ATTEST : Intent.OFFLINE);
            }
            world.protocol.vote(world.turn, world.intents, table);
            world.protocol.settle(world.turn);
        }
        return world.ledger();
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
    void whoKeepsVotesOutStandsWhereTheAbsentWould(long seed) {
        Ledger keptOut = play(seed, true, true);
        assumeThat(keptOut).isNotNull();
        assertThat(StandIns.breaches(keptOut, play(seed, false, false), VICTIM, 0, 2))
                .isEmpty();
    }

    /** Where the table does not tell who keeps votes out they are the voter's loss by its own doing, and the law is broken. */
    @Test
    void votesKeptOutByNobodyBreakTheLaw() {
        assertThat(seeds().limit(20).anyMatch(seed -> {
                    Ledger keptOut = play(seed, true, false);
                    return keptOut != null
                            && !StandIns.breaches(keptOut, play(seed, false, false), VICTIM, 0, 2)
                                    .isEmpty();
                }))
                .isTrue();
    }
}
