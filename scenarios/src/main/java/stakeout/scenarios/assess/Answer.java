package stakeout.scenarios.assess;

import com.google.common.collect.ImmutableList;

/**
 * What came of an assessment.
 *
 * @param findings one for each attack and way to try it
 */
public record Answer(Question question, Network network, ImmutableList<Finding> findings) {
    /** The findings of one outcome, in order. */
    ImmutableList<Finding> of(Finding.Outcome outcome) {
        return findings.stream().filter(each -> each.outcome() == outcome).collect(ImmutableList.toImmutableList());
    }
}
