package stakeout.model.tezos;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigInteger;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * What two votes at one level cost: the more of the committee did it at that level, the more.
 *
 * <pre>penalty = most × (rights / threshold)²  rounded up to 0.01 %;  most where rights ≥ threshold = ⌈committee × n / d⌉</pre>
 *
 * <p>{@code rights} are summed over all who were denounced for the level. Source: [tezos] proto_025 slash_percentage.ml.
 *
 * @param mostHundredths hundredths of a percent, in [0, 10000]
 * @param thresholdNumerator n, at least 1
 * @param thresholdDenominator d, at least n
 */
public record DoubleAttestation(int mostHundredths, long thresholdNumerator, long thresholdDenominator) {
    public DoubleAttestation {
        checkArgument(
                mostHundredths >= 0 && mostHundredths <= Percentage.WHOLE,
                "maximum (%s hundredths of a percent) must be in [0, 10000].",
                mostHundredths);
        checkArgument(
                thresholdNumerator >= 1 && thresholdDenominator >= thresholdNumerator,
                "threshold (%s/%s) must be in (0, 1].\nMaybe 1/3.",
                thresholdNumerator,
                thresholdDenominator);
    }

    /** The weight from which on the penalty is whole: the share of the committee, rounded up. */
    public BigInteger threshold(BigInteger committee) {
        BigInteger d = BigInteger.valueOf(thresholdDenominator);
        return committee
                .multiply(BigInteger.valueOf(thresholdNumerator))
                .add(d.subtract(BigInteger.ONE))
                .divide(d);
    }

    /** How far the crowd is on its way to the maximum: {@code min(1, (rights / threshold)²)}, exact. */
    public BigFraction crowd(BigInteger rights, BigInteger committee) {
        BigInteger threshold = threshold(committee);
        return rights.compareTo(threshold) >= 0
                ? BigFraction.ONE
                : new BigFraction(rights.multiply(rights), threshold.multiply(threshold));
    }

    /**
     * Hundredths of a percent to take of each who was denounced.
     *
     * @param rights of all denounced for the level, in the unit of the committee
     * @param committee the weight of all
     */
    public int hundredths(BigInteger rights, BigInteger committee) {
        BigFraction part = crowd(rights, committee).multiply(mostHundredths).divide(Percentage.WHOLE);
        return Math.min(mostHundredths, Percentage.of(part, true));
    }
}
