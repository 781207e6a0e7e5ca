package stakeout.model.cosmos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stakeout.model.arithmetic.Dec18;
import stakeout.model.consensus.Offence;
import stakeout.model.protocol.CosmosHub;
import stakeout.model.state.DelegationTable;

/** Which row a validator has is no matter while no two have the same power (a tie goes to the lower row, as in the SDK). */
class RowOrderTest {
    private static final int ROWS = 9;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void rowsMayStandInAnyOrder(long seed) {
        for (int world = 0; world < 10; world++) {
            SplittableRandom random = new SplittableRandom(seed * 100 + world);
            long[] stake = new long[ROWS];
            for (int row = 0; row < ROWS; row++) {
                stake[row] = 1_000_000L * (ROWS - row) * 10 + random.nextLong(1_000_000);
            }
            int[] order = CosmosWorld.range(ROWS);
            for (int i = ROWS - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                int kept = order[i];
                order[i] = order[j];
                order[j] = kept;
            }
            long luck = random.nextLong();
            CosmosChain plain = play(stake, CosmosWorld.range(ROWS), luck);
            CosmosChain mixed = play(stake, order, luck);
            for (int row = 0; row < ROWS; row++) {
                String what = "seed " + (seed * 100 + world) + " validator " + row;
                int at = order[row];
                assertThat(mixed.validators().tokens[at]).as(what).isEqualTo(plain.validators().tokens[row]);
                assertThat(mixed.validators().flags[at]).as(what).isEqualTo(plain.validators().flags[row]);
                assertThat(mixed.distribution().outstanding(at))
                        .as(what)
                        .isEqualTo(plain.distribution().outstanding(row));
            }
            assertThat(mixed.communityPool()).isEqualTo(plain.communityPool());
            assertThat(mixed.bank().supply).isEqualTo(plain.bank().supply);
        }
    }

    /** Validator v stands in row {@code at[v]}; what happens is said in validators. */
    private static CosmosChain play(long[] stake, int[] at, long luck) {
        long[] placed = new long[ROWS];
        for (int validator = 0; validator < ROWS; validator++) {
            placed[at[validator]] = stake[validator];
        }
        CosmosParameters hub = CosmosParameters.hub();
        CosmosParameters parameters = new CosmosParameters(
                hub.mint(),
                hub.distribution(),
                new CosmosParameters.Slashing(10, Dec18.parse("0.7"), 20, Dec18.parse("0.01"), Dec18.parse("0.05")),
                new CosmosParameters.Staking(600, 7, 7, Dec18.ZERO, 1_000_000),
                new CosmosParameters.Evidence(600, 1_000),
                CosmosParameters.hub().governance(),
                hub.blockMillis(),
                hub.startInflation());
        CosmosWorld world = new CosmosWorld(
                new CosmosHub("cosmos-hub", parameters),
                CosmosWorld.genesis(placed, CosmosWorld.range(ROWS), ROWS, DelegationTable.NONE, 1_000_000_000_000L));
        SplittableRandom random = new SplittableRandom(luck);
        for (int block = 0; block < 80; block++) {
            int one = random.nextInt(ROWS);
            int other = random.nextInt(ROWS);
            long amount = 1 + random.nextLong(900_000);
            CosmosChain chain = world.told();
            switch (random.nextInt(12)) {
                case 0 -> chain.staking().delegate(chain.ownAccount(at[one]), at[other], amount);
                case 1 -> chain.staking().undelegate(chain.ownAccount(at[one]), at[one], amount);
                case 2 -> chain.staking().redelegate(chain.ownAccount(at[one]), at[one], at[other], amount);
                case 3 -> world.hub.unjail(world.turn(), at[one]);
                case 4 -> {
                    if (block % 4 == 0) {
                        long period = world.state.period / 2;
                        world.hub.punish(world.turn(), new Offence(at[one], period, Offence.Kind.EQUIVOCATION), -1);
                    }
                }
                default -> {}
            }
            world.block(at[5], at[(block / 20) % ROWS]);
        }
        return world.chain();
    }
}
