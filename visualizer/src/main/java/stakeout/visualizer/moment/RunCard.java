package stakeout.visualizer.moment;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import stakeout.model.protocol.PeriodLength;
import stakeout.model.protocol.SecurityThreshold;
import stakeout.model.protocol.Token;
import stakeout.model.state.Roster;

/**
 * What stays the same while a run is watched.
 *
 * @param name of the run: {@code conflicting-finality-third/p0002-r0000}
 * @param scenario by name
 * @param question that the scenario asks
 * @param values what the sweep sets here: path → value
 * @param firstPeriod the first that was played
 * @param currency of prices and costs, where the scenario has any
 * @param price of a token in it at the start
 * @param thresholds shares of voting weight above which an attack becomes possible, ascending
 * @param strategies by group, as the scenario says, {@code honest}
 * @param coalition the groups that an attack orders about, or whose operators may join it
 * @param isJoined whether operators join an attack one by one, of themselves or for a bribe
 * @param isAccident whether it befalls these groups, who are innocent: their keys are stolen, they share a fault
 * @param remedy what brings a table that the recording does not keep: a command, or words
 */
public record RunCard(
        String name,
        String scenario,
        String question,
        ImmutableMap<String, String> values,
        String protocol,
        Token token,
        PeriodLength clock,
        int periodsPerStep,
        long firstPeriod,
        Optional<String> currency,
        Optional<Double> price,
        Roster roster,
        ImmutableList<SecurityThreshold> thresholds,
        ImmutableMap<String, String> strategies,
        ImmutableSet<String> coalition,
        boolean isJoined,
        boolean isAccident,
        String remedy) {
    private static final Pattern AMOUNT = Pattern.compile("\\d[\\d_]*(\\.\\d+)?([eE][+-]?\\d+)?");

    /** The price of a token among a scenario's values by path, {@code 2500 USD}; absent where there is none. */
    public static Optional<Double> price(Map<String, String> values) {
        Matcher matcher = AMOUNT.matcher(values.getOrDefault("economy.price", ""));
        return matcher.lookingAt()
                ? Optional.of(Double.parseDouble(matcher.group().replace("_", "")))
                : Optional.empty();
    }

    public int operators() {
        return roster.operators();
    }

    public String group(int operator) {
        return roster.groups().get(roster.groupOf()[operator]);
    }

    /** Whether an attack names the operator's group: as its coalition, or as those who may join it. */
    public boolean isCandidate(int operator) {
        return operator >= 0 && coalition.contains(group(operator));
    }

    /** What the groups that an attack names are, in a word: {@code coalition}. */
    public String party() {
        return isAccident ? "victims" : "coalition";
    }

    /** As in {@code the coalition's stake}. */
    public String partys() {
        return isAccident ? "victims'" : "coalition's";
    }

    /** Base units as whole tokens. */
    public double tokens(double baseUnits) {
        return token.tokens(baseUnits);
    }

    /** How many days of the protocol's clock had passed at the end of a period. */
    public double days(long period) {
        return clock.days(period - firstPeriod + 1);
    }
}
