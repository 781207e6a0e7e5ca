package stakeout.agents.attack;

import static com.google.common.base.Preconditions.checkArgument;

import stakeout.agents.World;
import stakeout.model.state.Roster;

/** An attack that is on some groups, who are not among its members. */
interface OnVictims extends Attack {
    /** Whom it is on. */
    Members victims();

    @Override
    default void check(World world) {
        Attack.super.check(world);
        Roster roster = world.genesis().roster();
        for (String victim : victims().groups()) {
            int index = roster.groups().indexOf(victim);
            checkArgument(
                    index >= 0,
                    "victims (%s) of attack %s must be a group.\nMaybe one of %s.",
                    victim,
                    name(),
                    String.join(", ", roster.groups()));
            checkArgument(
                    !by().groups().contains(victim),
                    "victims (%s) of attack %s must not be among its members.",
                    victim,
                    name());
        }
    }
}
