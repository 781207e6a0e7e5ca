package stakeout.model.rules.slashing;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigInteger;
import stakeout.model.arithmetic.Ratio;
import stakeout.model.quantity.Span;
import stakeout.model.rules.Setting;

/** A rule that looks at all offenders of a window and judges half the window after the offence. */
interface Correlation extends SimpleSlashing {
    Span window();

    @Override
    default long windowPeriods(Setting setting) {
        return setting.periods(window());
    }

    /** Half the window, rounded down, so that the window reaches as far before the offence as after it. */
    @Override
    default long delayPeriods(Setting setting) {
        return setting.periods(window()) / 2;
    }

    @Override
    default void check(Setting setting) {
        checkArgument(
                windowPeriods(setting) >= 1,
                "window (%s) must be at least one %s: no offence would count.\nMaybe 1 %s.",
                window(),
                setting.period().name(),
                setting.period().name());
    }

    /** The smaller of numerator / denominator and 1; a long fraction gives up its lowest bits, rounded down. */
    static Ratio atMostOne(BigInteger numerator, BigInteger denominator) {
        if (numerator.compareTo(denominator) >= 0) {
            return Ratio.ONE;
        }
        BigInteger divisor = numerator.gcd(denominator);
        BigInteger n = numerator.divide(divisor);
        BigInteger d = denominator.divide(divisor);
        if (d.bitLength() <= 126) {
            return Ratio.of(n, d);
        }
        return Ratio.of(n.shiftLeft(100).divide(d), BigInteger.ONE.shiftLeft(100));
    }
}
