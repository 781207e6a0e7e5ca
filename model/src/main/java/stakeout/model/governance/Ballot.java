package stakeout.model.governance;

import static com.google.common.base.Preconditions.checkArgument;

import stakeout.model.quantity.Span;

/**
 * How votes are taken.
 *
 * @param votingPeriod for how long, rounded up to periods; stake is counted as it is at the end
 * @param poll when it carries
 */
public record Ballot(Span votingPeriod, Poll poll) {
    public Ballot {
        checkArgument(votingPeriod.amount().signum() > 0, "votingPeriod (%s) must be above 0.", votingPeriod);
    }
}
