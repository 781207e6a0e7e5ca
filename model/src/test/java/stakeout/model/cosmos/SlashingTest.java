package stakeout.model.cosmos;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import org.junit.jupiter.api.Test;
import stakeout.model.consensus.Offence;
import stakeout.model.protocol.Census;
import stakeout.model.protocol.CosmosHub;
import stakeout.model.state.DelegationTable;
import stakeout.model.state.Genesis;

/** Absence, double signs and the chain's standstill, at the Hub's own parameters. */
class SlashingTest {
    private static final long ATOM = 1_000_000;

    private static CosmosWorld world(long... atoms) {
        long[] stake = new long[atoms.length];
        long[] commission = new long[atoms.length];
        for (int row = 0; row < atoms.length; row++) {
            stake[row] = atoms[row] * ATOM;
            commission[row] = 100_000_000;
        }
        Genesis genesis = CosmosWorld.genesis(
                stake,
                CosmosWorld.range(atoms.length),
                atoms.length,
                DelegationTable.NONE,
                1_000_000 * ATOM,
                ImmutableMap.of(Genesis.COMMISSION_PPB, commission));
        return new CosmosWorld(new CosmosHub("cosmos-hub", CosmosParameters.hub()), genesis);
    }

    @Test
    void absentValidatorEarnsLikeTheOthersUntilItIsJailed() {
        CosmosWorld world = world(100, 100, 100, 100);
        for (int block = 0; block < 500; block++) {
            world.block(3);
        }
        assertThat(world.chain().distribution().outstanding(3))
                .isEqualTo(world.chain().distribution().outstanding(0));
        assertThat(world.hub.delegating().orElseThrow().uptimePpb(world.state, 3))
                .isEqualTo(950_000_000);
    }

    @Test
    void absenceIsJailedAfterTheWindowAndComesBackAfterTenMinutes() {
        CosmosWorld world = world(100, 100, 100, 100);
        CosmosChain chain = world.chain();
        for (int block = 0; block < 10_000; block++) {
            world.block(3);
        }
        assertThat(chain.validators().has(3, CosmosValidators.JAILED)).isFalse();
        world.block(3);
        assertThat(chain.validators().has(3, CosmosValidators.JAILED)).isTrue();
        assertThat(chain.validators().tokens[3]).isEqualTo(100 * ATOM - 10_000);
        assertThat(world.hub.unjail(world.turn(), 3)).isEqualTo(Refusal.STILL_JAILED);
        world.block();
        assertThat(chain.validators().status[3]).isEqualTo(CosmosValidators.UNBONDING);
        for (int block = 0; block < 82; block++) {
            world.block();
        }
        assertThat(world.hub.requestReturn(world.turn(), 3)).isTrue();
        assertThat(world.hub.requestReturn(world.turn(), 3)).isFalse();
        world.block();
        assertThat(chain.validators().isBonded(3)).isTrue();
        assertThat(world.hub.isSlashed(world.state, 3)).isTrue();
    }

    @Test
    void doubleSignTakesFivePercentOnceAndForEver() {
        CosmosWorld world = world(100, 100, 100, 100);
        for (int block = 0; block < 10; block++) {
            world.block();
        }
        Offence offence = new Offence(2, 5, Offence.Kind.EQUIVOCATION);
        assertThat(world.hub.punish(world.turn(), offence, -1)).isTrue();
        assertThat(world.hub.punish(world.turn(), offence, -1)).isFalse();
        world.block();
        CosmosChain chain = world.chain();
        assertThat(chain.validators().tokens[2]).isEqualTo(95 * ATOM);
        assertThat(chain.validators().has(2, CosmosValidators.TOMBSTONED)).isTrue();
        assertThat(world.hub.punish(world.turn(), offence, -1)).isFalse();
        assertThat(world.hub.unjail(world.turn(), 2)).isEqualTo(Refusal.TOMBSTONED);
        Census census = new Census(4);
        world.hub.census(world.state, census);
        assertThat(census.slashed.toLongExact(2)).isEqualTo(95 * ATOM);
        assertThat(census.jailedValidators[2]).isEqualTo(1);
    }

    @Test
    void stakeThatLeftAfterTheOffenceIsReached() {
        CosmosWorld world = world(100, 100, 100, 100);
        for (int block = 0; block < 5; block++) {
            world.block();
        }
        long offencePeriod = world.state.period;
        world.block();
        world.hub
                .delegating()
                .orElseThrow()
                .undelegate(world.turn(), 4, 50 * ATOM); // half of validator 2, its operator's
        world.block();
        world.hub.punish(world.turn(), new Offence(2, offencePeriod, Offence.Kind.EQUIVOCATION), -1);
        world.block();
        CosmosChain chain = world.chain();
        assertThat(chain.delegations().validator(4)).isEqualTo(2);
        assertThat(chain.unbondings().balance(0)).isEqualTo(50 * ATOM - 50 * ATOM / 20);
        assertThat(chain.validators().tokens[2]).isEqualTo(50 * ATOM - 50 * ATOM / 20);
    }

    @Test
    void withoutTwoThirdsThereIsNoBlockAndWithThemItGoesOn() {
        CosmosWorld world = world(100, 100, 100);
        world.block();
        long supply = world.chain().bank().supply;
        world.block(0);
        world.block(0, 1);
        assertThat(world.chain().height()).isEqualTo(1);
        assertThat(world.state.period).isEqualTo(3);
        assertThat(world.state.finality().finalized).isEqualTo(0);
        assertThat(world.chain().bank().supply).isEqualTo(supply);
        world.block();
        assertThat(world.chain().height()).isEqualTo(2);
        assertThat(world.chain().heightIn(3)).isEqualTo(1);
        assertThat(world.chain().timeMillis())
                .isEqualTo(3 * world.hub.parameters().blockMillis());
        assertThat(world.state.finality().finalized).isEqualTo(3);
    }

    @Test
    void newSetSignsTwoHeightsLater() {
        CosmosWorld world = world(100, 100, 100, 100);
        world.block();
        world.hub.requestExit(world.turn(), 0);
        world.block(); // height 2 ends without validator 0
        assertThat(world.chain().nextCommit().size()).isEqualTo(4);
        world.block(); // height 3 carries the commit of 2
        assertThat(world.chain().nextCommit().size()).isEqualTo(4);
        world.block(); // height 4 carries the commit of 3; height 4 itself is signed by the new set
        assertThat(world.chain().nextCommit().size()).isEqualTo(3);
    }
}
