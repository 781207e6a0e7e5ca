package stakeout.model.governance;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import stakeout.model.quantity.Share;

/**
 * What the stake does that is not for a change. Each part is rounded down to whole base units.
 *
 * @param turnout the part of it that votes, which is against; the rest stays away
 * @param veto the part of those who vote that vetoes
 */
public record Opposition(Share turnout, Share veto) {
    /** Base units that vote against, vetoing or not. */
    BigInteger against(BigInteger others) {
        return partOf(others, turnout);
    }

    /** Of those against, the base units that veto. */
    BigInteger vetoing(BigInteger against) {
        return partOf(against, veto);
    }

    private static BigInteger partOf(BigInteger whole, Share part) {
        return new BigDecimal(whole)
                .multiply(part.value())
                .setScale(0, RoundingMode.DOWN)
                .toBigInteger();
    }
}
