package stakeout.model.rules.finality;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import stakeout.model.Description;
import stakeout.model.protocol.SecurityThreshold;
import stakeout.model.state.ProtocolState;

/**
 * No finality by votes: a period counts as settled when {@code confirmations} more lie upon it.
 * Source: [cardano-ledger], where the stability window stands for it.
 */
@Description("Counts what lies deep enough as settled, with no votes.")
public record LongestChainFinality(int confirmations) implements FinalityRule {
    public LongestChainFinality {
        checkArgument(confirmations >= 0, "confirmations (%s) must not be negative.\nMaybe 6.", confirmations);
    }

    @Override
    public void update(ProtocolState state) {
        long settled = state.period - confirmations;
        if (settled > state.finality().finalized) {
            state.finality().justified = settled;
            state.finality().finalized = settled;
        }
    }

    @Override
    public boolean isByQuorum() {
        return false;
    }

    @Override
    public ImmutableList<SecurityThreshold> thresholds() {
        return ImmutableList.of(new SecurityThreshold("one-half", 0.5, "chain rewritten"));
    }
}
