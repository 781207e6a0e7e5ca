package stakeout.model.cardano;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static stakeout.model.cardano.RewardTwin.over;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stakeout.model.arithmetic.Ratio;
import stakeout.model.chance.Draws;
import stakeout.model.chance.RandomStreams;

/** The formulas on integers against the ledger's in rationals, and their edges. */
class RewardRulesTest {
    private static final BigFraction A0 = new BigFraction(3, 10);
    private static final BigFraction NONE = BigFraction.ZERO;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void integersGiveWhatRationalsGive(long seed) {
        Draws draws = new RandomStreams(seed, 0).draws("test/rewards", 0);
        for (int i = 0; i < 2_000; i++) {
            long at = 20L * i;
            long circulation = 1 + draws.below(at, 45_000_000_000_000_000L);
            long stake = 1 + draws.below(at + 1, Math.max(1, circulation / (1 + draws.below(at + 2, 1_000))));
            long pledge = draws.below(at + 3, 2) == 0 ? draws.below(at + 4, stake) : draws.below(at + 4, circulation);
            int k = 1 + (int) draws.below(at + 5, 1_000);
            BigFraction a0 = over(draws.below(at + 6, 20), 10);
            int leverage = (int) draws.below(at + 7, 3) == 0 ? (int) draws.below(at + 8, 200) : -1;
            long pot = draws.below(at + 9, 20_000_000_000_000L);
            PoolReward rule =
                    new PoolReward(k, a0, leverage < 0 ? Optional.empty() : Optional.of(new BigFraction(leverage)));
            BigInteger most = BigInteger.valueOf(rule.maxPool(pot, stake, pledge, circulation));
            assertThat(most)
                    .as("seed %s, case %s", seed, i)
                    .isEqualTo(RewardTwin.maxPool(
                            pot, k, a0, over(stake, circulation), over(pledge, circulation), leverage));
            if (most.signum() < 0) {
                continue;
            }

            long active = stake + draws.below(at + 10, circulation - stake + 1);
            long blocks = draws.below(at + 11, 60);
            long all = blocks + draws.below(at + 12, 21_600);
            BigFraction d = over(draws.below(at + 13, 11), 10);
            long f = new ApparentPerformance(d).reward(most.longValueExact(), blocks, all, stake, active);
            assertThat(BigInteger.valueOf(f))
                    .isEqualTo(RewardTwin.poolReward(most, d, blocks, all, over(stake, active)));

            long cost = draws.below(at + 14, Math.max(1, f + f / 4));
            BigFraction margin = over(draws.below(at + 15, 1_000_000_001), 1_000_000_000);
            long own = draws.below(at + 16, stake + 1);
            long member = draws.below(at + 17, stake + 1);
            PoolShares shares = new PoolShares();
            BigInteger reward = BigInteger.valueOf(f);
            assertThat(BigInteger.valueOf(shares.leader(f, cost, margin, own, stake)))
                    .isEqualTo(
                            RewardTwin.leader(reward, cost, margin, over(own, circulation), over(stake, circulation)));
            assertThat(BigInteger.valueOf(shares.member(f, cost, margin, stake).of(member)))
                    .isEqualTo(RewardTwin.member(
                            reward, cost, margin, over(member, circulation), over(stake, circulation)));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void sharesNeverExceedTheReward(long seed) {
        Draws draws = new RandomStreams(seed, 0).draws("test/shares", 0);
        PoolShares shares = new PoolShares();
        for (int i = 0; i < 2_000; i++) {
            long at = 10L * i;
            long f = draws.below(at, 100_000_000_000L);
            long cost = draws.below(at + 1, 1_000_000_000L);
            BigFraction margin = over(draws.below(at + 2, 101), 100);
            long stake = 3 + draws.below(at + 3, 100_000_000_000_000L);
            long own = draws.below(at + 4, stake + 1);
            long one = draws.below(at + 5, stake - own + 1);
            Ratio each = shares.member(f, cost, margin, stake);
            long paid = shares.leader(f, cost, margin, own, stake) + each.of(one) + each.of(stake - own - one);
            assertThat(paid)
                    .as("seed %s, case %s", seed, i)
                    .isLessThanOrEqualTo(f)
                    .isGreaterThan(f - 4);
        }
    }

    @Test
    void edgesOfAPool() {
        PoolShares shares = new PoolShares();
        // f up to the cost is the operator's alone.
        assertThat(shares.leader(339, 340, NONE, 5, 10)).isEqualTo(339);
        assertThat(shares.member(340, 340, NONE, 10).of(10)).isZero();
        // margin 1 leaves nothing, margin 0 goes by stake.
        assertThat(shares.leader(1_000, 340, BigFraction.ONE, 0, 10)).isEqualTo(1_000);
        assertThat(shares.member(1_000, 340, BigFraction.ONE, 10).of(10)).isZero();
        assertThat(shares.leader(1_000, 340, NONE, 1, 10)).isEqualTo(340 + 66);
        assertThat(shares.member(1_000, 340, NONE, 10).of(9)).isEqualTo(594);

        RewardPools rule = new RewardPools(new PoolReward(10, A0, Optional.empty()), new ApparentPerformance(NONE));
        // Half the blocks with a tenth of the active stake: performance 5, not capped.
        assertThat(rule.reward(new RewardPools.Pool(100, 0, 0, 5), 1_300, 1_000, 1_000, 10))
                .isEqualTo(500);
        // No block, or an owner who holds less than the pledge: nothing, also where blocks do not count.
        RewardPools federated = new RewardPools(
                new PoolReward(10, A0, Optional.empty()), new ApparentPerformance(new BigFraction(4, 5)));
        for (RewardPools each : List.of(rule, federated)) {
            assertThat(each.reward(new RewardPools.Pool(100, 0, 0, 0), 1_300, 1_000, 1_000, 10))
                    .isZero();
            assertThat(each.reward(new RewardPools.Pool(100, 9, 10, 1), 1_300, 1_000, 1_000, 10))
                    .isZero();
        }
        assertThat(federated.reward(new RewardPools.Pool(100, 0, 0, 1), 1_300, 1_000, 1_000, 10))
                .isEqualTo(100);
        // Twice the saturated stake earns no more.
        assertThat(rule.reward(new RewardPools.Pool(200, 0, 0, 2), 1_300, 1_000, 1_000, 10))
                .isEqualTo(100);
    }

    /** T33: Bruenjes et al. as the pooling game codes it; saturated with a full pledge it is 1 + a0 times as much as with none. */
    @Test
    void theGameAndTheLedgerPayAlike() {
        RewardSharing game = new RewardSharing(10, A0);
        assertThat(game.reward(new BigFraction(1, 10), new BigFraction(1, 10))).isEqualTo(new BigFraction(1, 10));
        assertThat(game.reward(new BigFraction(1, 20), new BigFraction(1, 100)).doubleValue())
                .isEqualTo(0.0395, within(1e-15));
        assertThat(game.reward(new BigFraction(1, 10), BigFraction.ONE)
                        .divide(game.reward(new BigFraction(1, 10), BigFraction.ZERO)))
                .isEqualTo(new BigFraction(13, 10));
        assertThat(game.reward(new BigFraction(1, 5), new BigFraction(1, 20)))
                .isEqualTo(game.reward(new BigFraction(1, 10), new BigFraction(1, 20)));
        BigInteger pot = BigInteger.TEN.pow(30);
        PoolReward ledger = new PoolReward(10, A0, Optional.empty());
        assertThat(ledger.maxPool(pot, BigInteger.valueOf(5), BigInteger.ONE, BigInteger.valueOf(100)))
                .isEqualTo(BigInteger.valueOf(395).multiply(BigInteger.TEN.pow(26)));
    }

    /** E7: what a pledge is worth at saturation, k = 500; two such pools with half the pledge each get 0.0031 together. */
    @Test
    void whatAPledgeIsWorth() {
        RewardSharing game = new RewardSharing(500, A0);
        BigFraction saturated = new BigFraction(1, 500);
        double[][] targets = {{1, 0.001561538}, {0.5, 0.00155}, {0, 0.001538462}, {20, 0.002}};
        for (double[] target : targets) {
            BigFraction pledge = over(Math.round(target[0] * 10), 100_000);
            assertThat(game.reward(saturated, pledge).doubleValue()).isEqualTo(target[1], within(1e-9));
        }
        BigFraction half = game.reward(saturated, over(5, 100_000));
        assertThat(half.add(half).doubleValue()).isEqualTo(0.0031, within(1e-9));
        assertThat(game.reward(new BigFraction(1, 250), over(10, 100_000)))
                .isEqualTo(game.reward(saturated, over(10, 100_000)));
    }

    /** T34: three leaders at equilibrium; who is left out keeps a standing offer, by which the leaders' margins are set. */
    @Test
    void theEquilibriumOfThreePools() {
        RewardSharing game = new RewardSharing(3, A0);
        double[][] players = {
            {0.1, 0.01}, {0.05, 0.005}, {0.08, 0.012}, {0.02, 0.004}, {0.06, 0.02}, {0.04, 0.008}, {0.03, 0.003}
        };
        List<PoolOffer> offers = java.util.stream.IntStream.range(0, players.length)
                .mapToObj(id -> new PoolOffer(
                        id,
                        decimal(players[id][0]),
                        decimal(players[id][0]),
                        decimal(players[id][1]),
                        BigFraction.ZERO))
                .sorted(PoolOffer.bestFirst(game))
                .toList();
        assertThat(offers.stream().limit(4).map(PoolOffer::id)).containsExactly(0, 1, 2, 6);
        double first = profit(game, offers.get(3));
        assertThat(first).isEqualTo(0.2603333333, within(1e-9));
        assertThat(1 - first / profit(game, offers.get(0))).isEqualTo(0.03396764986, within(1e-9));
        assertThat(1 - first / profit(game, offers.get(1))).isEqualTo(0.009946367626, within(1e-9));
        assertThat(1 - first / profit(game, offers.get(2))).isEqualTo(0.009656652361, within(1e-9));
        List<PoolOffer> all = offers;
        assertThat(offers.stream()
                        .filter(offer -> offer.nonMyopicStake(
                                                game,
                                                all.stream()
                                                        .filter(other -> other != offer)
                                                        .toList())
                                        .compareTo(offer.pledge())
                                > 0)
                        .map(PoolOffer::id))
                .containsExactly(0, 1, 2);
    }

    private static BigFraction decimal(double value) {
        return over(Math.round(value * 1_000), 1_000);
    }

    private static double profit(RewardSharing game, PoolOffer offer) {
        return game.potentialProfit(offer.pledge(), offer.cost()).doubleValue();
    }

    @Test
    void potsOfAnEpoch() {
        MonetaryExpansion expansion = CardanoParameters.mainnet().monetaryExpansion();
        assertThat(expansion.expectedBlocks()).isEqualTo(21_600);
        EpochPots full = expansion.pots(6_819_500_412_180_000L, 7, 30_000); // more blocks than expected count as all
        assertThat(full.expansion()).isEqualTo(20_458_501_236_540L);
        assertThat(full.treasury()).isEqualTo((20_458_501_236_540L + 7) / 5);
        assertThat(full.rewards()).isEqualTo(20_458_501_236_547L - full.treasury());
        assertThat(full.changeOfReserves(full.rewards())).isEqualTo(-full.expansion());
        assertThat(expansion.pots(6_819_500_412_180_000L, 0, 0)).isEqualTo(new EpochPots(0, 0, 0, 0));
        assertThatThrownBy(() -> full.changeOfReserves(full.rewards() + 1))
                .hasMessageStartingWith("paid (" + (full.rewards() + 1) + ") must be in [0, ");
    }

    @Test
    void severalRewardsOfOneAccount() {
        List<AccountReward> rewards =
                List.of(new AccountReward(false, 0, 9), new AccountReward(true, 2, 5), new AccountReward(true, 1, 7));
        assertThat(AccountReward.paid(rewards, 3)).isEqualTo(21);
        assertThat(AccountReward.paid(rewards, 2)).isEqualTo(7);
        assertThat(AccountReward.paid(List.of(), 2)).isZero();
    }

    @Test
    void nonsenseIsRefusedByName() {
        assertThatThrownBy(() -> new PoolReward(0, A0, Optional.empty()))
                .hasMessage("k (0) must be at least 1.\nMaybe 500.");
        assertThatThrownBy(() -> new MonetaryExpansion(NONE, NONE, NONE, new BigFraction(1, 20), 10))
                .hasMessageStartingWith("slots (10) must let pools make a block an epoch");
        assertThatThrownBy(() -> new MonetaryExpansion(new BigFraction(11, 10), NONE, NONE, BigFraction.ONE, 10))
                .hasMessageStartingWith("rho (11 / 10) must be in [0, 1].");
        assertThatThrownBy(() -> new PoolShares().leader(1, 0, new BigFraction(-1, 10), 0, 1))
                .hasMessageStartingWith("margin (-1 / 10) must be in [0, 1].");
    }
}
