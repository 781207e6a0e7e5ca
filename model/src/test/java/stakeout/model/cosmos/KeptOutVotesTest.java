package stakeout.model.cosmos;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import stakeout.model.consensus.Culprits;
import stakeout.model.consensus.Intent;
import stakeout.model.consensus.VoteTable;
import stakeout.model.ledger.Inflictions;
import stakeout.model.protocol.CosmosHub;
import stakeout.model.state.DelegationTable;

/**
 * A slash for downtime is the doing of those who left out the votes of its window, miss by miss. At the Hub's own parameters: 10,000
 * blocks, of which 500 must be signed, and a ten-thousandth of 100 ATOM, half of it the operator's own.
 */
class KeptOutVotesTest {
    private static final long ATOM = 1_000_000;
    private static final int VICTIM = 3;
    private static final int WINDOW = 10_000;

    private static CosmosWorld world() {
        long[] stake = {100 * ATOM, 100 * ATOM, 100 * ATOM, 100 * ATOM};
        return new CosmosWorld(
                new CosmosHub("cosmos-hub", CosmosParameters.hub()),
                CosmosWorld.genesis(stake, CosmosWorld.range(4), 4, DelegationTable.NONE, 1_000_000 * ATOM));
    }

    /** Keeps out the victim's votes; a third of it is the doing of operator 0, two thirds that of operator 2. */
    private static VoteTable keptOut() {
        boolean[] counts = new boolean[2 * Intent.COUNT];
        System.arraycopy(VoteTable.whole(4).counts(), 0, counts, 0, Intent.COUNT);
        Culprits[] culprits = new Culprits[4];
        culprits[VICTIM] = new Culprits(new int[] {0, 2}, new long[] {1, 2});
        return new VoteTable(new int[] {0, 0, 0, 1}, counts, culprits);
    }

    private static long charged(CosmosWorld world, int culprit, int account) {
        Inflictions charges = world.ledger.charges(world.ledger.cause("slash:downtime"));
        return charges.of(culprit)
                .map(losers -> losers.get(account).longValue())
                .orElse(0L);
    }

    private static void checkCharges(CosmosWorld world, long byFirst, long bySecond) {
        assertThat(world.chain().validators().has(VICTIM, CosmosValidators.JAILED))
                .isTrue();
        assertThat(world.chain().validators().tokens[VICTIM]).isEqualTo(100 * ATOM - 10_000);
        int operator = world.ledger.accounts().operator(VICTIM);
        int delegators = world.ledger.accounts().delegatorsOf(VICTIM);
        for (int account : new int[] {operator, delegators}) {
            assertThat(charged(world, 0, account)).isEqualTo(byFirst);
            assertThat(charged(world, 2, account)).isEqualTo(bySecond);
            assertThat(charged(world, 1, account) + charged(world, VICTIM, account))
                    .isZero();
        }
    }

    /** 7,500 of 10,000 misses are others' doing: of 5,000 base units each of operator and delegators 1,250 and 2,500. */
    @Test
    void slashIsLaidAtThoseWhoLeftVotesOutByTheirMisses() {
        CosmosWorld world = world();
        for (int block = 0; block <= WINDOW; block++) {
            if (block % 4 == 0) {
                world.block(VICTIM);
            } else {
                world.block(keptOut());
            }
        }
        checkCharges(world, 1_250, 2_500);
    }

    /** 5,000 misses by others, then 5,001 of its own: the first of them slid out of the window. 4,999/10,000 of 5,000 is 2,499.5. */
    @Test
    void whatSlidOutOfTheWindowIsForgotten() {
        CosmosWorld world = world();
        for (int block = 0; block <= WINDOW; block++) {
            if (block < WINDOW / 2) {
                world.block(keptOut());
            } else {
                world.block(VICTIM);
            }
        }
        checkCharges(world, 833, 1_666);
    }

    /** After a return the window is new: the next slash is the victim's own if its absence is. */
    @Test
    void jailClearsTheRecord() {
        CosmosWorld world = world();
        for (int block = 0; block <= WINDOW; block++) {
            world.block(keptOut());
        }
        for (int block = 0; block < 200; block++) {
            world.block();
        }
        assertThat(world.hub.requestReturn(world.turn(), VICTIM)).isTrue();
        int operator = world.ledger.accounts().operator(VICTIM);
        long before = charged(world, 2, operator);
        assertThat(before).isPositive();
        for (int block = 0; block <= WINDOW + 10; block++) {
            world.block(VICTIM);
        }
        assertThat(world.chain().validators().has(VICTIM, CosmosValidators.JAILED))
                .isTrue();
        assertThat(charged(world, 2, operator)).isEqualTo(before);
    }

    /** A branch goes on by itself. */
    @Test
    void branchRemembersTheSameAndSharesNothing() {
        CosmosWorld world = world();
        for (int block = 0; block < WINDOW; block++) {
            world.block(keptOut());
        }
        CosmosWorld branch = world.branch();
        branch.block(VICTIM);
        world.block(keptOut());
        // 9,999 and 10,000 of 10,000 misses: of 5,000 base units a third is 1,666 (rounded down), two thirds by the
        // running total
        checkCharges(branch, 1_666, 3_333);
        checkCharges(world, 1_666, 3_334);
    }
}
