package stakeout.agents.attack;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;

/**
 * The groups that form a coalition, in a file {@code cartel} or {@code cartel + whales}.
 *
 * @param groups at least one, each once
 */
public record Members(ImmutableList<String> groups) {
    private static final Splitter PLUS = Splitter.on('+').trimResults();

    public Members {
        checkArgument(
                !groups.isEmpty() && groups.stream().noneMatch(String::isEmpty),
                "by (%s) must name a group.\nMaybe cartel, or cartel + whales.",
                groups);
        checkArgument(
                groups.stream().distinct().count() == groups.size(), "by (%s) must name each group once.", groups);
    }

    public static Members of(String... groups) {
        return new Members(ImmutableList.copyOf(groups));
    }

    public static Members parse(String text) {
        return new Members(ImmutableList.copyOf(PLUS.split(text)));
    }

    @Override
    public String toString() {
        return String.join(" + ", groups);
    }
}
