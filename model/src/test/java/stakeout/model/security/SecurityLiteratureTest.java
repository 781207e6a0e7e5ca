package stakeout.model.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Worked numbers of [economics] C, each to a relative 1e-6; by its number there. */
class SecurityLiteratureTest {
    private static final Percentage CLOSE = Percentage.withPercentage(1e-4);
    private static final double THIRD = 1.0 / 3;

    /** C1: 28.8 M ETH at 2,279 USD, 256 ETH an epoch; a published estimate for 34 % is 34.39·10⁹ USD with running costs. */
    @ParameterizedTest
    @CsvSource({
        "0.3333333333333333, 14400000, 32817600000, 21878400000",
        "0.34, 14836363.636363639, 33812072727.27273, 22315968000"
    })
    void aNewEntrantNeedsMoreThanTheThreshold(double threshold, double tokens, double cost, double existing) {
        StakeNeeded needed = new StakeNeeded(threshold, 28_800_000);
        assertThat(needed.newEntrant()).isCloseTo(tokens, CLOSE);
        assertThat(needed.newEntrant() * 2279).isCloseTo(cost, CLOSE);
        assertThat(needed.existing() * 2279).isCloseTo(existing, CLOSE);
        assertThat(needed.newEntrant() / (28_800_000 + needed.newEntrant())).isCloseTo(threshold, CLOSE);
    }

    @Test
    void stakeTakesItsTimeToBecomeActive() {
        assertThat(new StakeNeeded(THIRD, 28_800_000).daysToActivate(256 * 225)).isCloseTo(250, CLOSE);
    }

    /** C2: 14.4 M out of a float of 86 M. */
    @ParameterizedTest
    @CsvSource({
        "1, 15759691.116674073, 0.09442299421347733, 1.2011173184357542",
        "2, 15059246.847735548, 0.04578103109274645, 1.0959549801135784",
        "0.5, 17296089.38547486, 0.2011173184357542, 1.442682812646297"
    })
    void buyingDrivesThePriceUp(double elasticity, double cost, double premium, double lastPrice) {
        ElasticFloat market = new ElasticFloat(86_000_000, elasticity);
        assertThat(market.cost(14_400_000)).isCloseTo(cost, CLOSE);
        assertThat(market.averagePremium(14_400_000)).isCloseTo(premium, CLOSE);
        assertThat(1 + market.lastPremium(14_400_000)).isCloseTo(lastPrice, CLOSE);
    }

    /** A second way to C2: the price along the way, summed token by token in a million parts. */
    @ParameterizedTest
    @CsvSource({"0.5", "1", "2"})
    void theCostIsThePriceAddedUp(double elasticity) {
        ElasticFloat market = new ElasticFloat(86_000_000, elasticity);
        double sum = 0;
        int parts = 1_000_000;
        for (int i = 0; i < parts; i++) {
            sum += (1 + market.lastPremium(14_400_000 * (i + 0.5) / parts)) * 14_400_000 / parts;
        }
        assertThat(market.cost(14_400_000)).isCloseTo(sum, CLOSE);
    }

    /** C3: σ of 3.92 % a day. */
    @ParameterizedTest
    @CsvSource({
        "0.1, 0.012396128427860047, 0.008264085618573364",
        "1, 0.0392, 0.02613333333333333",
        "4, 0.0784, 0.05226666666666666"
    })
    void impactGrowsWithTheRootOfTheAmount(double days, double peak, double average) {
        SquareRootImpact impact = new SquareRootImpact(1, 0.0392, 2_000_000);
        assertThat(impact.lastPremium(days * 2_000_000)).isCloseTo(peak, CLOSE);
        assertThat(impact.averagePremium(days * 2_000_000)).isCloseTo(average, CLOSE);
    }

    /** C4: a stake of 10·10⁹ against a gain of 3·10⁹. */
    @ParameterizedTest
    @CsvSource({"0, 0.3", "0.126, 0.1990846681922197", "0.3, 0"})
    void aFallOfThePriceSparesSlashing(double fall, double slash) {
        CostOfCorruption cost = new CostOfCorruption(10e9, 0.5, fall);
        assertThat(cost.breakEvenSlash(3e9)).isCloseTo(slash, org.assertj.core.data.Offset.offset(1e-9));
        // and that slash makes cost and gain the same, wherever it takes one
        if (slash > 0) {
            assertThat(new CostOfCorruption(10e9, cost.breakEvenSlash(3e9), fall).margin(3e9))
                    .isCloseTo(0, org.assertj.core.data.Offset.offset(1e-9));
        }
    }

    @Test
    void costAndMarginOfAnOwner() {
        assertThat(new CostOfCorruption(10e9, 1, 0.126).owner()).isCloseTo(10e9, CLOSE);
        assertThat(new CostOfCorruption(10e9, 0.5, 0.126).margin(3e9)).isCloseTo(0.8766666666666663, CLOSE);
        assertThat(new CostOfCorruption(10e9, 0.5, 0.126).breakEvenSlash(11e9)).isGreaterThan(1);
    }

    /** C6. Without slashing the whole stake must be hedged, whatever the fall. */
    @ParameterizedTest
    @CsvSource({"0, 0.126, 1e10", "1, 0.5, 2e10", "0.5, 0.3, 21666666666.666668"})
    void aShortThatPaysForTheAttack(double slash, double fall, double notional) {
        CostOfCorruption cost = new CostOfCorruption(10e9, slash, fall);
        assertThat(cost.breakEvenShort()).isCloseTo(notional, CLOSE);
        assertThat(cost.hedged(cost.breakEvenShort())).isCloseTo(0, org.assertj.core.data.Offset.offset(1e-3));
    }

    /** C7: everything slashed, 5 % a year for a quarter. */
    @ParameterizedTest
    @CsvSource({"0, 1.0125, 1", "0.5, 0.5125, 1", "0.9, 0.1125, 1"})
    void aFallOfThePriceMakesBorrowedStakeCheaperToLose(double fall, double borrower, double owner) {
        CostOfCorruption cost = new CostOfCorruption(1, 1, fall);
        assertThat(cost.borrower(0.05, 0.25)).isCloseTo(borrower, CLOSE);
        assertThat(cost.owner()).isCloseTo(owner, CLOSE);
    }

    /** C9. */
    @Test
    void theBudgetThatDeters() {
        double stake = SecurityBudget.requiredStake(5e9, 1.5, THIRD, 1);
        assertThat(stake).isCloseTo(22.5e9, CLOSE);
        assertThat(SecurityBudget.requiredPerYear(stake, 0.035)).isCloseTo(787.5e6, CLOSE);
        assertThat(SecurityBudget.requiredPerYear(stake, 0.035) / 60e9).isCloseTo(0.013125, CLOSE);
        assertThat(new SecurityBudget(stake, THIRD, 1).stock()).isCloseTo(1.5 * 5e9, CLOSE);
    }

    /** C10. */
    @Test
    void whoIsSeldomDecisiveIsCheapToBribe() {
        Bribe bribe = new Bribe(100, 34, THIRD, 1_000_000, 0.05, 0.3);
        assertThat(bribe.pivotalProbability()).isCloseTo(0.08480457359326186, CLOSE);
        assertThat(bribe.naive()).isCloseTo(350_000, CLOSE);
        assertThat(bribe.pivotal()).isCloseTo(75_441.37207797857, CLOSE);
        assertThat(34 * bribe.naive()).isCloseTo(11.9e6, CLOSE);
        assertThat(34 * bribe.pivotal()).isCloseTo(2_565_006.650651271, CLOSE);
    }

    /** C12. */
    @Test
    void coverIsWorthWhatCanBeSlashedAfterTheFall() {
        SecurityBudget budget = new SecurityBudget(33e9, THIRD, 1);
        assertThat(budget.stock()).isCloseTo(11e9, CLOSE);
        assertThat(budget.mostCover(0.5)).isCloseTo(5.5e9, CLOSE);
        assertThat(budget.mostCover(0.5)).isGreaterThan(4e9);
        assertThat(SecurityBudget.premiumPerYear(4e9, 1e-4, 0.5)).isCloseTo(600_000, CLOSE);
    }

    /** C15: thirty operators, eleven keys. */
    @ParameterizedTest
    @CsvSource({"0.05, 1.0969376835069542e-7", "0.2, 0.02561625533532658"})
    void manyKeysAreSeldomStolenAtOnce(double each, double all) {
        KeyCompromise keys = new KeyCompromise(30, each);
        assertThat(keys.atLeast(11)).isCloseTo(all, CLOSE);
        assertThat(keys.atLeast(0)).isEqualTo(1);
        assertThat(keys.atLeast(31)).isZero();
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatThrownBy(() -> new CostOfCorruption(1, 1.5, 0)).hasMessageContaining("slashedShare (1.5)");
        assertThatThrownBy(() -> new ElasticFloat(10, 1).cost(10)).hasMessageContaining("below the float");
        assertThatThrownBy(() -> new StakeNeeded(1, 10)).hasMessageContaining("threshold (1.0)");
        assertThatThrownBy(() -> new Bribe(10, 11, 0.1, 1, 0, 0)).hasMessageContaining("needed (11)");
    }
}
