package stakeout.agents.attack;

import static com.google.common.base.Preconditions.checkArgument;

import stakeout.agents.World;
import stakeout.model.state.Roster;

/** The law of attacks that have victims. */
final class Victims {
    private Victims() {}

    /** @throws IllegalArgumentException if victims are no groups with validators, or are among the members */
    static void check(Attack attack, Members victims, World world) {
        Roster roster = world.genesis().roster();
        for (String victim : victims.groups()) {
            int index = roster.groups().indexOf(victim);
            checkArgument(
                    index >= 0,
                    "victims (%s) of attack %s must be a group.\nMaybe one of %s.",
                    victim,
                    attack.name(),
                    String.join(", ", roster.groups()));
            checkArgument(
                    !attack.by().groups().contains(victim),
                    "victims (%s) of attack %s must not be among its members.",
                    victim,
                    attack.name());
        }
    }
}
