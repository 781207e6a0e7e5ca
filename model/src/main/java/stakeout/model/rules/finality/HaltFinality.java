package stakeout.model.rules.finality;

import com.google.common.collect.ImmutableList;
import stakeout.model.Default;
import stakeout.model.Description;
import stakeout.model.protocol.SecurityThreshold;
import stakeout.model.state.ProtocolState;

/**
 * No quorum, no progress: a period with more than a share of the weight on duty is final at once, and any other settles
 * nothing: no pay, no penalty, no exit, no new validators until enough vote again.
 *
 * <pre>voted · denominator &gt; active · numerator    [weight; exact]</pre>
 *
 * <p>Source: [cosmos-sdk] on CometBFT. Unlike it: the clock of unbondings and jails goes on by periods and is read again when
 * the chain resumes.
 */
@Description("Stands still while a quorum is missing.")
public record HaltFinality(
        @Default("2") long numerator, @Default("3") long denominator) implements FinalityRule {
    public HaltFinality {
        Quorums.check(numerator, denominator);
    }

    @Override
    public void update(ProtocolState state) {
        state.finality().justified = state.period;
        state.finality().finalized = state.period;
    }

    @Override
    public boolean halts(ProtocolState state) {
        return FinalityRule.compareVotes(state, numerator, denominator) <= 0;
    }

    @Override
    public boolean canHalt() {
        return true;
    }

    @Override
    public boolean isByQuorum() {
        return true;
    }

    @Override
    public ImmutableList<SecurityThreshold> thresholds() {
        return Quorums.thresholds(numerator, denominator, "chain halt");
    }
}
