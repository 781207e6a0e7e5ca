package stakeout.model.protocol;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import stakeout.model.quantity.Share;

/**
 * When a vote of stake carries.
 *
 * <pre>against = ⌊turnout · others⌋, carried ⇔ for &gt; threshold · (for + against) and for + against ≥ quorum · (for + others)</pre>
 *
 * <p>More than the threshold, so that half against half changes nothing, as in [cosmos-sdk] x/gov/keeper/tally.go. Unlike there:
 * nobody abstains or vetoes, and delegators do not vote for themselves.
 *
 * @param threshold of the stake that votes, in [0, 1)
 * @param quorum of all stake, which must vote at least
 * @param turnout of the stake of all others, which votes against; the rest of it stays away
 */
public record Poll(Share threshold, Share quorum, Share turnout) {
    public Poll {
        checkArgument(
                threshold.value().compareTo(BigDecimal.ONE) < 0,
                "threshold (%s) must be below 1: more than that must be for.\nMaybe 0.5.",
                threshold);
    }

    /**
     * Whether it carries.
     *
     * @param approving stake for the change, base units
     * @param others all other stake that may vote, base units
     */
    public boolean isCarried(BigInteger approving, BigInteger others) {
        BigDecimal against = new BigDecimal(others).multiply(turnout.value()).setScale(0, RoundingMode.DOWN);
        BigDecimal votes = new BigDecimal(approving).add(against);
        BigDecimal all = new BigDecimal(approving.add(others));
        return new BigDecimal(approving).compareTo(votes.multiply(threshold.value())) > 0
                && votes.compareTo(all.multiply(quorum.value())) >= 0;
    }
}
