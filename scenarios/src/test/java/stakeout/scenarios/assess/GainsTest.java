package stakeout.scenarios.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import stakeout.model.quantity.Money;

/** What a success brings: one gain for all attacks, or each its own. */
class GainsTest {
    private static final Money BILLION = Money.parse("1e9 USD");
    private static final Money MILLION = Money.parse("1e6 USD");

    @Test
    void oneAmountIsForAll() {
        Gains gains = Gains.parse("1e9 USD");
        assertThat(gains).isEqualTo(Gains.of(BILLION));
        assertThat(gains.of("randao-bias", "randao-bias")).contains(BILLION);
        assertThat(gains.said()).isEqualTo("1 bn USD");
    }

    @Test
    void anAttackOfItsOwnGoesBeforeAllAndAWayBeforeItsAttack() {
        Gains gains = Gains.parse(" 1e9 USD , invalid-block = 1e6 USD, invalid-block-2=0 USD ");
        assertThat(gains.of("short-exit", "short-exit")).contains(BILLION);
        assertThat(gains.of("invalid-block", "invalid-block-1")).contains(MILLION);
        assertThat(gains.of("invalid-block", "invalid-block-2")).contains(Money.parse("0 USD"));
        assertThat(gains.said()).isEqualTo("1 bn USD, of invalid-block 1,000,000 USD, of invalid-block-2 0 USD");
    }

    @Test
    void whatIsNotDeclaredIsNotKnown() {
        Gains gains = Gains.parse("short-exit=1e6 USD");
        assertThat(gains.of("short-exit", "short-exit")).contains(MILLION);
        assertThat(gains.of("randao-bias", "randao-bias")).isEmpty();
        assertThat(Gains.NONE.isEmpty()).isTrue();
        assertThat(gains.isEmpty()).isFalse();
    }

    @Test
    void twoGainsForTheSameAreRefused() {
        assertThatThrownBy(() -> Gains.parse("1 USD,2 USD"))
                .hasMessageContaining("1 USD and 2 USD are both for every attack that is not named");
        assertThatThrownBy(() -> Gains.parse("a=1 USD,a=2 USD")).hasMessageContaining("a must have one gain, has two");
        assertThatThrownBy(() -> Gains.parse("a=")).hasMessageContaining("expected an amount");
        assertThatThrownBy(() -> Gains.parse("a=-1 USD")).hasMessageContaining("must not be negative");
    }
}
