package stakeout.model.rules.slashing;

import java.util.Optional;
import stakeout.model.Description;
import stakeout.model.rules.Rule;
import stakeout.model.rules.Setting;
import stakeout.model.rules.exit.Departures;

/** Nobody is slashed or jailed for absence. Source: [consensus-specs], which only withholds pay and fines. */
@Description("Leaves long absence unpunished.")
public record NoDowntime() implements DowntimeRule {
    @Override
    public Optional<Rule> rule(Setting setting, SlashProceeds proceeds, Departures departures) {
        return Optional.empty();
    }
}
