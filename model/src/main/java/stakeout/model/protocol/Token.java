package stakeout.model.protocol;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * The staked token.
 *
 * @param symbol as people write it: {@code ETH}
 * @param baseUnit the unit of all integers: {@code gwei}, {@code uatom}
 * @param decimals one token is 10^decimals base units; in [0, 18]
 */
public record Token(String symbol, String baseUnit, int decimals) {
    public Token {
        checkArgument(decimals >= 0 && decimals <= 18, "decimals (%s) must be in [0, 18].\nMaybe 9.", decimals);
    }

    /** Base units as tokens, exact. */
    public BigDecimal tokens(BigInteger baseUnits) {
        return new BigDecimal(baseUnits, decimals);
    }

    /** Base units as tokens, for statistics. */
    public double tokens(double baseUnits) {
        return baseUnits / StrictMath.pow(10, decimals);
    }
}
