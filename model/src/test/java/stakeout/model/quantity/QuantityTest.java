package stakeout.model.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import stakeout.model.protocol.PeriodLength;
import stakeout.model.protocol.Token;

class QuantityTest {
    private static final TimeScale ETHEREUM =
            TimeScale.of(new PeriodLength("epoch", 384_000)).with("slot", "12");
    private static final TimeScale COSMOS = TimeScale.of(new PeriodLength("block", 6_100));
    private static final Token ETH = new Token("ETH", "gwei", 9);
    private static final Token DOT = new Token("DOT", "planck", 10);

    @ParameterizedTest
    @CsvSource({
        "10 d, 10 d",
        "10d, 10 d",
        "10 days, 10 d",
        "1.50 h, 1.5 h",
        "90 minutes, 90 min",
        "5 s, 5 s",
        "2 weeks, 2 w",
        "1 year, 1 y",
        "225 epochs, 225 epochs",
        "1 epoch, 1 epoch",
        "3_000 blocks, 3000 blocks",
        "1e3 slots, 1000 slots",
        "0 d, 0 d",
        "-0 d, 0 d"
    })
    void aSpanHasOneText(String written, String canonical) {
        assertThat(Span.parse(written)).hasToString(canonical);
        assertThat(Span.parse(canonical)).isEqualTo(Span.parse(written));
    }

    @Test
    void aSpanIsSoManyPeriods() {
        assertThat(Span.parse("10 d").periods(ETHEREUM)).isEqualTo(2250);
        assertThat(Span.parse("225 epochs").periods(ETHEREUM)).isEqualTo(225);
        assertThat(Span.parse("225 periods").periods(ETHEREUM)).isEqualTo(225);
        assertThat(Span.parse("64 slots").periods(ETHEREUM)).isEqualTo(2);
        assertThat(Span.parse("1 y").periodsRoundedUp(ETHEREUM)).isEqualTo(82_182);
        assertThat(Span.parse("21 d").periodsRoundedUp(COSMOS)).isEqualTo(297_443);
    }

    @Test
    void aSpanThatComesOutUnevenOrTooLongIsRefused() {
        assertThatThrownBy(() -> Span.parse("21 d").periods(COSMOS))
                .hasMessage("21 d must be a whole number of blocks of 6.1 s.\nMaybe 297443 blocks.");
        assertThatThrownBy(() -> Span.parse("3 epochs").periods(COSMOS))
                .hasMessage("unit (epoch) must be one this protocol counts in: block.\nMaybe blocks, or s, min, h, d.");
        assertThatThrownBy(() -> Span.parse("1e30 blocks").periods(COSMOS))
                .hasMessage("1e30 blocks must be at most 9223372036854775807 blocks.\nMaybe 1 y.");
        assertThatThrownBy(() -> Span.parse("-1 d"))
                .hasMessage("a length of time (-1 d) must be at least 0.\nMaybe 1 d.");
        assertThatThrownBy(() -> Span.parse("0.5 epochs")).hasMessage("epochs (0.5) must be a whole number.\nMaybe 1.");
        assertThatThrownBy(() -> Span.parse("5 parsecs"))
                .hasMessage("unknown unit of time 'parsecs'.\nKnown are s, min, h, d, w, y, blocks, cycles, epochs, "
                        + "eras, periods, sessions, slots, steps.");
    }

    @Test
    void aRateIsConvertedToPeriods() {
        Rate daily = Rate.parse("0.01 per day");
        assertThat(daily).hasToString("0.01 per d").isEqualTo(Rate.parse("1 % per d"));
        assertThat(daily.linearPerPeriod(ETHEREUM)).isEqualTo(0.01 * 384 / 86_400, within(1e-18));
        assertThat(daily.probabilityPerPeriod(ETHEREUM))
                .isEqualTo(1 - StrictMath.pow(0.99, 384.0 / 86_400), within(1e-15));
        assertThat(Rate.parse("0.02 per epoch").probabilityPerPeriod(ETHEREUM)).isEqualTo(0.02);
        assertThat(Rate.parse("1 per year").probabilityPerPeriod(ETHEREUM)).isEqualTo(1);
        assertThatThrownBy(() -> Rate.parse("2 per day").probabilityPerPeriod(ETHEREUM))
                .hasMessage("a probability (2 per d) must be in [0, 1] per unit of time.\nMaybe another unit.");
        assertThatThrownBy(() -> Rate.parse("0.02"))
                .hasMessage(
                        "expected a rate such as '0.02 per epoch' or '1 % per day', got '0.02'.\nMaybe '0.02 per epoch'.");
    }

    @Test
    void aShareIsANumberOrPercent() {
        assertThat(Share.parse("34.3 %")).isEqualTo(Share.parse("0.343")).hasToString("0.343");
        assertThat(Share.parse("100%").toDouble()).isEqualTo(1);
        assertThatThrownBy(() -> Share.parse("101 %"))
                .hasMessage("a share (101 %) must be between 0 % and 100 %.\nMaybe 5 %.");
        assertThatThrownBy(() -> Share.parse("34.3")).hasMessage("a share (34.3) must be in [0, 1].\nMaybe 34.3 %.");
        assertThatThrownBy(() -> Share.parse("-0.1")).hasMessage("a share (-0.1) must be in [0, 1].\nMaybe 0.");
    }

    @Test
    void moneyBecomesBaseUnitsExactly() {
        assertThat(Money.parse("2048 ETH").baseUnits(ETH)).isEqualTo(2_048_000_000_000L);
        assertThat(Money.parse("32_000_000_000 gwei").baseUnits(ETH)).isEqualTo(32_000_000_000L);
        assertThat(Money.parse("1.5e-9 ETH")).hasToString("1.5e-9 ETH");
        assertThat(Money.parse("-0.5 USD").baseUnits(Money.fiat("USD"))).isEqualTo(-500_000);
        assertThat(Money.parse("1.67e9 DOT").wideBaseUnits(DOT)).isEqualTo(new BigInteger("16700000000000000000"));
        assertThat(Money.parse("2048.00 ETH")).isEqualTo(Money.parse("2_048 ETH"));
    }

    @Test
    void moneyThatDoesNotComeOutIsRefused() {
        assertThatThrownBy(() -> Money.parse("1.67e9 DOT").baseUnits(DOT))
                .hasMessage(
                        "1670000000 DOT must be at most 922337203.6854775807 DOT.\nMaybe the amount is in planck already.");
        assertThatThrownBy(() -> Money.parse("1.5e-9 ETH").baseUnits(ETH))
                .hasMessage(
                        "1.5e-9 ETH must be a whole number of gwei (1 ETH has 9 decimals).\nMaybe round it to 9 digits after the point.");
        assertThatThrownBy(() -> Money.parse("1 BTC").baseUnits(ETH)).hasMessage("unit (BTC) must be ETH or gwei.");
        assertThatThrownBy(() -> Money.parse("1 eth").baseUnits(ETH))
                .hasMessage("unit (eth) must be ETH or gwei.\nMaybe 1 ETH.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "d", "10", "10 10 d", "1e400000000 d", "ten d", "10 d ", "0x10 d", ".d", "1. d", "00 d"
            })
    void whatIsNoQuantityIsRefusedWithAMessage(String text) {
        assertThatThrownBy(() -> Span.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected");
        assertThatThrownBy(() -> Rate.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected");
        assertThatThrownBy(() -> Until.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected");
    }

    @Test
    void aRunEndsSettledOrAfterASpan() {
        assertThat(Until.parse("settled").isSettled()).isTrue();
        assertThat(Until.parse("300 blocks")).hasToString("300 blocks");
        assertThat(Until.parse("settled")).hasToString("settled");
    }
}
