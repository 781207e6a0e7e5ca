package stakeout.model.governance;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import stakeout.model.quantity.Share;

/**
 * When a vote of stake carries.
 *
 * <pre>
 * votes   = for + against                      (those who veto are against)
 * no vote   ⇔ votes / all &lt; quorum
 * vetoed    ⇔ veto / votes &gt; vetoThreshold
 * carried   ⇔ for / votes &gt; threshold           (so that half against half changes nothing)
 * </pre>
 *
 * <p>In this order, each share rounded half to even at 18 digits, as in [cosmos-sdk] x/gov/keeper/tally.go. Unlike there: nobody
 * abstains, and delegators do not vote for themselves.
 *
 * @param threshold of the stake that votes, in [0, 1)
 * @param quorum of all stake, which must vote at least
 * @param vetoThreshold of the stake that votes: if more than this vetoes, it does not carry; 1 where there is no veto
 */
public record Poll(Share threshold, Share quorum, Share vetoThreshold) {
    private static final int DIGITS = 18;

    /** What a count comes to. */
    public enum Outcome {
        /** Too little stake voted. */
        NO_QUORUM,
        /** Too much stake vetoed it. */
        VETOED,
        /** Too little of the vote was for it. */
        REJECTED,
        CARRIED
    }

    public Poll {
        checkArgument(
                threshold.value().compareTo(BigDecimal.ONE) < 0,
                "threshold (%s) must be below 1: more than that must be for.\nMaybe 0.5.",
                threshold);
    }

    /**
     * Counts.
     *
     * @param approving stake for the change, base units
     * @param others all other stake that may vote, base units
     * @param opposition what the others do with it
     */
    public Outcome count(BigInteger approving, BigInteger others, Opposition opposition) {
        BigInteger against = opposition.against(others);
        BigInteger votes = approving.add(against);
        if (votes.signum() == 0 || isBelow(votes, approving.add(others), quorum)) {
            return Outcome.NO_QUORUM;
        }
        if (isAbove(opposition.vetoing(against), votes, vetoThreshold)) {
            return Outcome.VETOED;
        }
        return isAbove(approving, votes, threshold) ? Outcome.CARRIED : Outcome.REJECTED;
    }

    private static boolean isAbove(BigInteger part, BigInteger whole, Share bound) {
        return shareOf(part, whole).compareTo(bound.value()) > 0;
    }

    private static boolean isBelow(BigInteger part, BigInteger whole, Share bound) {
        return shareOf(part, whole).compareTo(bound.value()) < 0;
    }

    static BigDecimal shareOf(BigInteger part, BigInteger whole) {
        return new BigDecimal(part).divide(new BigDecimal(whole), DIGITS, RoundingMode.HALF_EVEN);
    }
}
