package stakeout.model.rules.finality;

import com.google.common.collect.ImmutableList;
import stakeout.model.Default;
import stakeout.model.Description;
import stakeout.model.protocol.SecurityThreshold;
import stakeout.model.state.Finality;
import stakeout.model.state.ProtocolState;

/**
 * Justify, then finalise: a period is justified when at least a share of the weight on duty voted in it, and final when the
 * period after it is justified too.
 *
 * <pre>voted · denominator ≥ active · numerator    [weight; exact]</pre>
 *
 * <p>Source: [casper-ffg] §2. Unlike [consensus-specs]: only the two youngest periods count, votes enter in their own period.
 */
@Description("Justifies by a quorum, finalises when the next period is justified too.")
public record TwoStepFinality(
        @Default("2") long numerator, @Default("3") long denominator) implements FinalityRule {
    private static final int KEPT = 0b1111;

    public TwoStepFinality {
        Quorums.check(numerator, denominator);
    }

    @Override
    public void update(ProtocolState state) {
        Finality finality = state.finality();
        finality.justificationBits = (finality.justificationBits << 1) & KEPT;
        finality.previousJustified = finality.justified;
        if (FinalityRule.compareVotes(state, numerator, denominator) >= 0) {
            finality.justificationBits |= 1;
            finality.justified = state.period;
            if ((finality.justificationBits & 0b10) != 0) {
                finality.finalized = state.period - 1;
            }
        }
    }

    @Override
    public boolean isByQuorum() {
        return true;
    }

    @Override
    public boolean linksCheckpoints() {
        return true;
    }

    @Override
    public ImmutableList<SecurityThreshold> thresholds() {
        return Quorums.thresholds(numerator, denominator, "finality stall");
    }
}
