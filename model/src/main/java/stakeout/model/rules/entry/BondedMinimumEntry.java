package stakeout.model.rules.entry;

import static com.google.common.base.Preconditions.checkArgument;

import stakeout.model.Description;
import stakeout.model.quantity.Money;
import stakeout.model.rules.Setting;

/**
 * Who bonds the minimum is a validator, and must exit when the stake has fallen below another. Source: [consensus-specs]
 * MIN_ACTIVATION_BALANCE and EJECTION_BALANCE. Unlike it: by stake in base units, and newcomers do not wait.
 *
 * @param minimumStake tokens bonded on entry; 32 ETH in [consensus-specs]
 * @param ejectionStake below it a validator must exit; 16 ETH in [consensus-specs]
 */
@Description("Lets in whoever bonds the minimum, and ejects who falls below another.")
public record BondedMinimumEntry(Money minimumStake, Money ejectionStake) implements EntryRule {
    @Override
    public long minimum(Setting setting) {
        return OpenEntry.leastOne(minimumStake, setting);
    }

    @Override
    public long ejectedBelow(Setting setting) {
        return setting.baseUnits(ejectionStake);
    }

    @Override
    public void check(Setting setting) {
        checkArgument(
                ejectedBelow(setting) <= minimum(setting),
                "ejectionStake (%s) must be at most minimumStake (%s): else who enters must leave.\nMaybe half of it.",
                ejectionStake,
                minimumStake);
    }
}
