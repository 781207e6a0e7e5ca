package stakeout.model.rules.slashing;

import java.util.Optional;
import stakeout.model.rules.Rule;
import stakeout.model.rules.Setting;
import stakeout.model.rules.exit.Departures;

/** What long absence costs beyond the pay it forgoes. */
public interface DowntimeRule {
    /** The rule that counts absences, slashes and jails; none where absence is free. */
    Optional<Rule> rule(Setting setting, SlashProceeds proceeds, Departures departures);

    /** @throws IllegalArgumentException if a quantity does not fit the protocol */
    default void check(Setting setting) {}
}
