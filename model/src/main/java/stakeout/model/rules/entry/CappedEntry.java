package stakeout.model.rules.entry;

import static com.google.common.base.Preconditions.checkArgument;

import stakeout.model.Description;
import stakeout.model.quantity.Money;
import stakeout.model.rules.Setting;

/**
 * Newcomers wait in line, a few are admitted each period, and when the line is full nobody can join it. Source: [consensus-specs]
 * activation queue and churn. Unlike it: by number of validators, not by stake; the line has an end.
 *
 * @param minimumStake tokens bonded on entry
 * @param waiting how many may wait at most
 * @param admittedPerPeriod how many are admitted a period
 */
@Description("Lets newcomers wait in a line with an end and admits a few each period.")
public record CappedEntry(Money minimumStake, int waiting, int admittedPerPeriod) implements EntryRule {
    public CappedEntry {
        checkArgument(waiting >= 1, "waiting (%s) must be at least 1: nobody could join.\nMaybe 1000.", waiting);
        checkArgument(
                admittedPerPeriod >= 1,
                "admittedPerPeriod (%s) must be at least 1: nobody would be admitted.\nMaybe 8.",
                admittedPerPeriod);
    }

    @Override
    public long minimum(Setting setting) {
        return OpenEntry.leastOne(minimumStake, setting);
    }

    @Override
    public int maximumWaiting() {
        return waiting;
    }
}
