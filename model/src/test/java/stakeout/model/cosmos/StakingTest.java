package stakeout.model.cosmos;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stakeout.model.arithmetic.Dec18;
import stakeout.model.protocol.CosmosHub;
import stakeout.model.state.DelegationTable;

/** Messages and their laws in a world of three validators of 10, 20 and 30 ATOM; delegator 0 has 4 ATOM at validator 0. */
class StakingTest {
    private static final long ATOM = 1_000_000;
    private static final long MAX_ENTRIES = 7;
    private CosmosWorld world;
    private CosmosChain chain;

    @BeforeEach
    void begin() {
        DelegationTable table = new DelegationTable(
                2, ImmutableList.of("all"), new int[2], new int[] {0, 1}, new int[] {0, 1}, new long[] {
                    4 * ATOM, 5 * ATOM
                });
        world = new CosmosWorld(
                new CosmosHub("cosmos-hub", CosmosParameters.hub()),
                CosmosWorld.genesis(
                        new long[] {10 * ATOM, 20 * ATOM, 30 * ATOM}, CosmosWorld.range(3), 3, table, 100 * ATOM));
        world.block();
        chain = world.told();
    }

    @Test
    void sevenUnbondingsAtOnceAreTheMost() {
        for (int i = 0; i < MAX_ENTRIES; i++) {
            assertThat(chain.staking().undelegate(0, 0, 1000)).isEqualTo(Refusal.NONE);
            world.block();
            world.told();
        }
        assertThat(chain.staking().undelegate(0, 0, 1000)).isEqualTo(Refusal.TOO_MANY_ENTRIES);
        assertThat(chain.unbondings().live()).isEqualTo(7);
    }

    @Test
    void unbondingsOfOneBlockAreOneEntry() {
        chain.staking().undelegate(0, 0, 1000);
        chain.staking().undelegate(0, 0, 500);
        assertThat(chain.unbondings().live()).isEqualTo(1);
        assertThat(chain.unbondings().balance(0)).isEqualTo(1500);
    }

    @Test
    void stakeMayNotHopOn() {
        assertThat(chain.staking().redelegate(0, 0, 1, ATOM)).isEqualTo(Refusal.NONE);
        assertThat(chain.staking().redelegate(0, 1, 2, ATOM)).isEqualTo(Refusal.TRANSITIVE_REDELEGATION);
        assertThat(chain.staking().redelegate(0, 0, 2, ATOM)).isEqualTo(Refusal.NONE);
        assertThat(chain.staking().redelegate(0, 0, 0, ATOM)).isEqualTo(Refusal.SELF_REDELEGATION);
        assertThat(chain.staking().redelegate(0, 0, 1, 10 * ATOM)).isEqualTo(Refusal.NOT_ENOUGH_SHARES);
        assertThat(chain.staking().redelegate(1, 0, 1, ATOM)).isEqualTo(Refusal.NO_SUCH_DELEGATION);
    }

    @Test
    void unbondedTokensComeFreeAfterTwentyOneDaysAndNotABlockBefore() {
        chain.staking().undelegate(0, 0, ATOM);
        long wallets = chain.bank().wallets;
        long blocks = -Math.floorDiv(-1_814_400_000L, world.hub.parameters().blockMillis());
        for (long block = 0; block < blocks - 1; block++) {
            world.block();
        }
        assertThat(chain.unbondings().live()).isEqualTo(1);
        assertThat(chain.bank().wallets).isEqualTo(wallets);
        assertThat(world.hub.dueUntil(world.state)).isEqualTo(world.state.period);
        world.block();
        assertThat(chain.unbondings().live()).isEqualTo(0);
        assertThat(chain.bank().wallets).isEqualTo(wallets + ATOM);
    }

    @Test
    void operatorWithoutItsOwnStakeIsJailedAndLeavesTheSet() {
        assertThat(world.hub.requestExit(world.turn(), 0)).isTrue();
        assertThat(chain.validators().has(0, CosmosValidators.JAILED)).isTrue();
        assertThat(chain.validators().isBonded(0)).isTrue();
        world.block();
        assertThat(chain.validators().status[0]).isEqualTo(CosmosValidators.UNBONDING);
        assertThat(world.hub.weight(world.state, 0)).isZero();
        assertThat(world.hub.unjail(world.turn(), 0)).isEqualTo(Refusal.NO_SUCH_DELEGATION);
        assertThat(world.hub.requestExit(world.turn(), 0)).isFalse();
    }

    @Test
    void commissionRisesOnceADayAndNeverBelowTheMinimum() {
        chain.staking().register(0, 1, Dec18.parse("0.1"), Dec18.parse("0.3"), Dec18.parse("0.05"));
        assertThat(chain.staking().changeCommission(0, Dec18.parse("0.12")))
                .isEqualTo(Refusal.COMMISSION_CHANGED_TODAY);
        chain.setClock(chain.height(), chain.timeMillis() + 86_400_000);
        assertThat(chain.staking().changeCommission(0, Dec18.parse("0.16")))
                .isEqualTo(Refusal.COMMISSION_OUT_OF_BOUNDS);
        assertThat(chain.staking().changeCommission(0, Dec18.parse("0.04")))
                .isEqualTo(Refusal.COMMISSION_OUT_OF_BOUNDS);
        assertThat(chain.staking().changeCommission(0, Dec18.parse("0.15"))).isEqualTo(Refusal.NONE);
    }

    @Test
    void validatorIsCreatedWithCommissionInBoundsAndItsOwnStake() {
        CosmosChain fresh =
                CosmosWorld.random(new java.util.SplittableRandom(1)).told();
        Dec18 tenth = Dec18.parse("0.1");
        assertThat(fresh.staking().createValidator(0, 5, 10, tenth, Dec18.ONE, tenth))
                .isEqualTo(Refusal.SELF_DELEGATION_TOO_LOW);
        assertThat(fresh.staking().createValidator(0, 5, 1, Dec18.parse("0.01"), Dec18.ONE, tenth))
                .isEqualTo(Refusal.COMMISSION_OUT_OF_BOUNDS);
        assertThat(fresh.staking().createValidator(0, 5, 1, tenth, Dec18.parse("0.05"), tenth))
                .isEqualTo(Refusal.COMMISSION_OUT_OF_BOUNDS);
    }

    @Test
    void redelegatedStakeIsSlashedForItsSourceUnbondingsAtTheDestinationFirst() {
        long infraction = chain.height();
        chain.staking().redelegate(0, 0, 1, 4 * ATOM);
        world.block();
        world.told();
        chain.staking().undelegate(0, 1, ATOM / 10);
        world.block();
        world.told();
        chain.slashing().slash(0, infraction, 10, Dec18.parse("0.05"), TokenJournal.Offence.DOUBLE_SIGN);
        // nominal 0.2 ATOM: 0.1 from the unbonding, then 5 % of 4 ATOM of shares again ([cosmos-sdk] since v0.50.5)
        assertThat(chain.unbondings().balance(0)).isZero();
        assertThat(chain.staking().tokens(chain.delegations().find(0, 1))).isEqualTo(4 * ATOM - ATOM / 10 - ATOM / 5);
        assertThat(chain.validators().tokens[0]).isEqualTo(6 * ATOM - (ATOM / 2 - ATOM / 5));
    }
}
