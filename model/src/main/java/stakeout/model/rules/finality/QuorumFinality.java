package stakeout.model.rules.finality;

import com.google.common.collect.ImmutableList;
import stakeout.model.Default;
import stakeout.model.Description;
import stakeout.model.protocol.SecurityThreshold;
import stakeout.model.state.ProtocolState;

/**
 * A period is final at once when more than a share of the weight on duty voted.
 *
 * <pre>voted · denominator &gt; active · numerator    [weight; exact]</pre>
 *
 * <p>Source: [cosmos-sdk] on CometBFT, more than 2/3 of voting power. Unlike it: without a quorum the chain goes on and only
 * finality waits; see {@link HaltFinality}.
 */
@Description("Makes a period final at once by a quorum of weight.")
public record QuorumFinality(
        @Default("2") long numerator, @Default("3") long denominator) implements FinalityRule {
    public QuorumFinality {
        Quorums.check(numerator, denominator);
    }

    @Override
    public void update(ProtocolState state) {
        if (FinalityRule.compareVotes(state, numerator, denominator) > 0) {
            state.finality().justified = state.period;
            state.finality().finalized = state.period;
        }
    }

    @Override
    public boolean isByQuorum() {
        return true;
    }

    @Override
    public ImmutableList<SecurityThreshold> thresholds() {
        return Quorums.thresholds(numerator, denominator, "finality stall");
    }
}
