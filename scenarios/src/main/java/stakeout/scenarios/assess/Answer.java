package stakeout.scenarios.assess;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * What came of an assessment.
 *
 * @param findings one for each attack and way to try it
 * @param sways one for each value of the rules that is not verified; empty where none was moved
 */
public record Answer(Question question, Network network, ImmutableList<Finding> findings, ImmutableList<Sway> sways) {
    /** The findings of one outcome, in order. */
    ImmutableList<Finding> of(Finding.Outcome outcome) {
        return findings.stream().filter(each -> each.outcome() == outcome).collect(ImmutableList.toImmutableList());
    }

    /** The first run that was recorded; absent where nothing succeeded and so nothing was estimated. */
    public Optional<String> recorded() {
        return findings.stream()
                .flatMap(each -> each.cost().stream())
                .map(Finding.Cost::run)
                .findFirst();
    }
}
