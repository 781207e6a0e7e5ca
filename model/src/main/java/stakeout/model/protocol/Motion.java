package stakeout.model.protocol;

import stakeout.model.governance.Opposition;
import stakeout.model.governance.Poll;

/**
 * A change that is put to the vote.
 *
 * @param poll when it carries
 * @param opposition what those do who are not for it
 * @param lastPeriod the period at whose end the votes are counted; if it carries, the change holds from the next on
 */
public record Motion(RuleChange change, Poll poll, Opposition opposition, long lastPeriod) {}
