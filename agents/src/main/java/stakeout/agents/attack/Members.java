package stakeout.agents.attack;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import stakeout.agents.World;
import stakeout.agents.coalition.Defection;
import stakeout.agents.coalition.Forming;
import stakeout.agents.coalition.NamedForming;
import stakeout.agents.coalition.NoDefection;
import stakeout.agents.coalition.ProportionalSplit;
import stakeout.agents.coalition.Split;
import stakeout.model.Default;

/**
 * The groups that form a coalition, in a file {@code cartel} or {@code cartel + whales}; or a map that says as well how their
 * operators come together, how they share a gain and when they leave.
 *
 * @param groups at least one, each once: those whose operators take part, or may join
 * @param forming how they come together
 * @param split how members share the declared gain of a success
 * @param defection when members leave
 */
public record Members(
        ImmutableList<String> groups,
        @Default("named") Forming forming,
        @Default("proportional") Split split,
        @Default("none") Defection defection) {
    private static final Splitter PLUS = Splitter.on('+').trimResults();

    public Members {
        checkArgument(
                !groups.isEmpty() && groups.stream().noneMatch(String::isEmpty),
                "by (%s) must name a group.\nMaybe cartel, or cartel + whales.",
                groups);
        checkArgument(
                groups.stream().distinct().count() == groups.size(), "by (%s) must name each group once.", groups);
    }

    /** All operators of groups, who share by weight and do not leave. */
    public Members(ImmutableList<String> groups) {
        this(groups, new NamedForming(), new ProportionalSplit(), new NoDefection());
    }

    public static Members of(String... groups) {
        return new Members(ImmutableList.copyOf(groups));
    }

    public static Members parse(String text) {
        return new Members(ImmutableList.copyOf(PLUS.split(text)));
    }

    /** The same groups, coming together in another way. */
    public Members formedBy(Forming other) {
        return new Members(groups, other, split, defection);
    }

    /** Whether it is no more than its groups. */
    public boolean isPlain() {
        return equals(new Members(groups));
    }

    /** @throws IllegalArgumentException if the world lacks what its operators reckon with */
    void check(World world) {
        forming.check(world, groups);
        defection.check(world);
    }

    @Override
    public String toString() {
        return String.join(" + ", groups);
    }
}
