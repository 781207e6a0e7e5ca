package stakeout.model.cosmos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import stakeout.model.arithmetic.Dec18;
import stakeout.model.arithmetic.Dec18Register;
import stakeout.model.state.ValidatorColumns;

/** The quick way of sharing out fees against the formula of the SDK, one decimal after the other. */
class AllocationTest {
    @Test
    void countedAndSplitBlocksEqualTheFormulaBlockByBlock() {
        SplittableRandom random = new SplittableRandom(20260104);
        for (int world = 0; world < 300; world++) {
            Dec18 tax = Dec18.ofRaw(random.nextLong(Dec18.ONE_RAW + 1));
            int rows = 1 + random.nextInt(12);
            CosmosChain chain = chain(tax, rows);
            int[] members = CosmosWorld.range(rows);
            long[] powers = new long[rows];
            for (int row = 0; row < rows; row++) {
                powers[row] = 1 + random.nextLong(1L << random.nextInt(1, 40));
                long rate = random.nextBoolean() ? random.nextLong(Dec18.ONE_RAW + 1) : Dec18.ONE_RAW / 20;
                chain.staking().register(row, 1, Dec18.ofRaw(rate), Dec18.ONE, Dec18.ONE);
            }
            chain.startWith(CommitSet.of(members, powers));
            Dec18Register[] commissions = registers(rows);
            Dec18Register[] pots = registers(rows);
            Dec18Register community = new Dec18Register();
            long fees = 0;
            for (int block = 2; block < 40; block++) {
                boolean same = fees > 0 && random.nextInt(3) > 0;
                fees = same ? fees : 1 + random.nextLong(1L << random.nextInt(1, 55));
                chain.setClock(block, 0);
                chain.collectFees(fees);
                chain.distribution().beginBlock();
                byTheFormula(chain, powers, tax, fees, commissions, pots, community);
                if (random.nextInt(10) == 0) {
                    check(chain, commissions, pots, community, world);
                }
            }
            check(chain, commissions, pots, community, world);
        }
    }

    private static void byTheFormula(
            CosmosChain chain,
            long[] powers,
            Dec18 tax,
            long fees,
            Dec18Register[] commissions,
            Dec18Register[] pots,
            Dec18Register community) {
        long total = 0;
        for (long power : powers) {
            total += power;
        }
        Dec18Register forAll = new Dec18Register()
                .setInt(fees)
                .mulTruncate(new Dec18Register().set(Dec18.ONE).sub(tax));
        Dec18Register left = new Dec18Register().setInt(fees);
        for (int row = 0; row < powers.length; row++) {
            Dec18Register fraction = new Dec18Register().setInt(powers[row]).quoTruncate(Dec18.of(total));
            Dec18 reward = new Dec18Register().set(forAll).mulTruncate(fraction).toDec18();
            Dec18 rate = Dec18.ofRaw(chain.validators().commission[row]);
            Dec18 commission = new Dec18Register().set(reward).mul(rate).toDec18();
            commissions[row].add(commission);
            pots[row].add(reward).sub(commission);
            left.sub(reward);
        }
        community.add(left);
    }

    private static void check(
            CosmosChain chain, Dec18Register[] commissions, Dec18Register[] pots, Dec18Register community, int world) {
        for (int row = 0; row < pots.length; row++) {
            assertThat(chain.distribution().commissionDue(row))
                    .as("world %s, commission of %s", world, row)
                    .isEqualTo(commissions[row].toDec18());
            assertThat(chain.distribution().pot(row))
                    .as("world %s, pot of %s", world, row)
                    .isEqualTo(pots[row].toDec18());
        }
        assertThat(chain.communityPool()).as("world %s", world).isEqualTo(community.toDec18());
    }

    private static Dec18Register[] registers(int count) {
        Dec18Register[] registers = new Dec18Register[count];
        for (int i = 0; i < count; i++) {
            registers[i] = new Dec18Register();
        }
        return registers;
    }

    private static CosmosChain chain(Dec18 tax, int rows) {
        CosmosParameters hub = CosmosParameters.hub();
        CosmosParameters parameters = new CosmosParameters(
                hub.mint(),
                new CosmosParameters.Distribution(tax),
                hub.slashing(),
                hub.staking(),
                hub.evidence(),
                hub.governance(),
                hub.blockMillis(),
                hub.startInflation());
        return new CosmosChain(parameters, 0, 4_000_000_000_000_000_000L).on(new ValidatorColumns(rows));
    }
}
