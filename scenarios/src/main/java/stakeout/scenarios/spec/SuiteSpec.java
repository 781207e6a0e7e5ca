package stakeout.scenarios.spec;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.List;
import stakeout.model.Description;
import stakeout.scenarios.load.YamlTree;

/**
 * Scenarios that are run together.
 *
 * @param suite its name, that of its file without {@code .yaml}
 * @param about what it is for, in a line
 * @param scenarios each a name, a file, or a map with {@code extends} and what is to be other than there
 */
public record SuiteSpec(
        String suite,
        String about,

        @Description("a list, each a scenario's name or file, or a map with extends and what is to be other than there")
        List<YamlTree> scenarios) {
    public SuiteSpec {
        scenarios = ImmutableList.copyOf(scenarios);
        checkArgument(
                suite.matches("[a-z0-9][a-z0-9.-]{0,79}"),
                "suite (%s) must be small letters, digits, dots and hyphens, at most 80.",
                suite);
        checkArgument(!scenarios.isEmpty(), "scenarios must name at least one.");
    }
}
