package stakeout.agents.attack;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.lang.reflect.RecordComponent;
import java.util.Collections;
import java.util.stream.Collectors;
import stakeout.agents.Group;
import stakeout.agents.World;
import stakeout.model.TypeNames;
import stakeout.model.protocol.Trait;
import stakeout.model.state.Roster;

/**
 * What an attack needs of the world.
 *
 * @param all traits the protocol must have
 * @param anyOf traits of which it must have one, unless empty
 * @param split whether the network must be split, with a member bridged
 * @param slots whether the slots of a period must be played one by one
 */
public record Needs(ImmutableSet<Trait> all, ImmutableSet<Trait> anyOf, boolean split, boolean slots) {
    /** Periods played at once. */
    public Needs(ImmutableSet<Trait> all, ImmutableSet<Trait> anyOf, boolean split) {
        this(all, anyOf, split, false);
    }

    /** Slots played one by one. */
    public static Needs slotBySlot(Trait... all) {
        return new Needs(ImmutableSet.copyOf(all), ImmutableSet.of(), false, true);
    }

    public static Needs traits(Trait... all) {
        return new Needs(ImmutableSet.copyOf(all), ImmutableSet.of(), false);
    }

    void check(Attack attack, World world) {
        for (Trait trait : all) {
            checkTrait(attack, world, ImmutableSet.of(trait));
        }
        if (!anyOf.isEmpty()) {
            checkTrait(attack, world, anyOf);
        }
        attack.by().groups().forEach(group -> checkMember(attack, group, world));
        checkArgument(
                !attack.isByInnocents() || attack.by().isPlain(),
                "by (%s) of attack %s must be groups, nothing more: nobody chooses an accident.",
                attack.by(),
                attack.name());
        checkArgument(
                attack.by().isPlain() || attack.stage(world).equals(world),
                "by (%s) of attack %s must be groups, nothing more: it is prepared before the first step.",
                attack.by(),
                attack.name());
        attack.by().check(world);
        checkOthers(attack);
        if (split) {
            checkSplit(attack, world);
        }
        if (slots) {
            checkSlots(attack, world);
        }
    }

    private static void checkSlots(Attack attack, World world) {
        checkArgument(
                world.protocol().slots().isPresent(),
                "attack (%s) needs periods played slot by slot, which %s cannot be.\nMaybe ethereum@electra or cardano.",
                attack.name(),
                world.protocol().name());
        // Counted, not told apart by what they are: the same attack twice is two.
        ImmutableList<String> playing = world.attacks().stream()
                .filter(other -> other.needs().slots())
                .map(Attack::name)
                .collect(ImmutableList.toImmutableList());
        checkArgument(
                playing.size() <= 1,
                "attacks (%s) must not play slot by slot in one scenario, even by groups with no proposer in common: which fork is the heavier"
                        + " in a slot hangs on the blocks and votes that both hide, and neither may know of the other's."
                        + "\nMaybe a scenario for each, or one of them by all the groups together.",
                String.join(", ", playing));
    }

    /** Only those an attack is by can form a coalition: others it names, such as victims, are just groups. */
    private static void checkOthers(Attack attack) {
        if (!attack.getClass().isRecord()) {
            return;
        }
        for (RecordComponent part : attack.getClass().getRecordComponents()) {
            if (part.getType() == Members.class && !part.getName().equals("by")) {
                checkArgument(
                        members(attack, part).isPlain(),
                        "%s of attack %s must be groups, nothing more: only by can form a coalition.",
                        part.getName(),
                        attack.name());
            }
        }
    }

    private static Members members(Attack attack, RecordComponent part) {
        try {
            return (Members) part.getAccessor().invoke(attack);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("attack " + attack.getClass() + " must be a public record", e);
        }
    }

    private static void checkTrait(Attack attack, World world, ImmutableSet<Trait> anyOf) {
        String why = anyOf.stream()
                .map(world.protocol()::whyNot)
                .filter(reason -> !reason.isEmpty())
                .collect(Collectors.joining("; "));
        checkArgument(
                !Collections.disjoint(world.protocol().traits(), anyOf),
                "attack (%s) needs %s, which %s lacks%s.\nMaybe another protocol, or rules that bring it.",
                attack.name(),
                anyOf.stream()
                        .map(trait -> TypeNames.of(trait) + " (" + trait.meaning() + ")")
                        .collect(Collectors.joining(" or ")),
                world.protocol().name(),
                why.isEmpty() ? "" : ": " + why);
    }

    private static void checkMember(Attack attack, String name, World world) {
        Roster roster = world.genesis().roster();
        int index = roster.groups().indexOf(name);
        checkArgument(
                index >= 0,
                "by (%s) of attack %s must be a group.\nMaybe one of %s.",
                name,
                attack.name(),
                String.join(", ", roster.groups()));
        Group group = world.groups().get(index);
        checkArgument(
                attack.isByInnocents() || group.strategy().followsOrders(),
                "by (%s) of attack %s must be a group that follows orders.\n"
                        + "Maybe strategy: adversarial, or none at all.",
                name,
                attack.name());
        boolean holds = false;
        for (int operator : world.genesis().operatorOf()) {
            holds |= roster.groupOf()[operator] == index;
        }
        checkArgument(holds, "by (%s) of attack %s must be a group with validators.", name, attack.name());
    }

    private static void checkSplit(Attack attack, World world) {
        checkArgument(
                world.network().partition().isPresent(),
                "attack (%s) needs a split network.\nMaybe network: {partition: {bridged: [%s], …}}.",
                attack.name(),
                attack.by());
        Roster roster = world.genesis().roster();
        int[] sideOf = world.network().partition().orElseThrow().sideOf();
        boolean bridged = false;
        for (int operator = 0; operator < roster.operators(); operator++) {
            bridged |= sideOf[operator] == stakeout.agents.Partition.BRIDGED
                    && attack.by().groups().contains(roster.groups().get(roster.groupOf()[operator]));
        }
        checkArgument(
                bridged,
                "attack (%s) needs members who reach both sides of the partition.\nMaybe bridged: [%s].",
                attack.name(),
                attack.by());
    }
}
