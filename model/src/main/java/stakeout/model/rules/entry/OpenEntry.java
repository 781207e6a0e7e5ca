package stakeout.model.rules.entry;

import static com.google.common.base.Preconditions.checkArgument;

import stakeout.model.Description;
import stakeout.model.quantity.Money;
import stakeout.model.rules.Setting;

/**
 * Whoever bonds the minimum is a validator from the next period on, and stays one whatever becomes of the stake. Source:
 * [cosmos-sdk] MsgCreateValidator, min_self_delegation. Unlike it: of own and delegated stake together.
 *
 * @param minimumStake tokens bonded on entry, at least one base unit
 */
@Description("Lets in whoever bonds the minimum.")
public record OpenEntry(Money minimumStake) implements EntryRule {
    @Override
    public long minimum(Setting setting) {
        return leastOne(minimumStake, setting);
    }

    static long leastOne(Money stake, Setting setting) {
        long baseUnits = setting.baseUnits(stake);
        checkArgument(
                baseUnits >= 1,
                "minimumStake (%s) must be at least 1 %s.\nMaybe 1 %s.",
                stake,
                setting.token().baseUnit(),
                setting.token().symbol());
        return baseUnits;
    }
}
