package stakeout.results.recording;

import java.math.BigInteger;
import java.util.Optional;

/**
 * The run value of one measure.
 *
 * @param measure its label: the name and the settings that are not the default
 * @param of the group, or {@code everyone}
 * @param unit as printed: {@code ETH}, {@code USD}, {@code share}
 * @param value NaN where it is undefined
 * @param exact for money: base units of the token or micro-units of the currency
 */
public record FinalRow(RunId run, String measure, String of, String unit, double value, Optional<BigInteger> exact) {}
