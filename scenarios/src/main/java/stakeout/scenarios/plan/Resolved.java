package stakeout.scenarios.plan;

import com.google.common.collect.ImmutableMap;
import java.nio.file.Path;
import stakeout.scenarios.load.YamlTree;
import stakeout.scenarios.protocol.ResolvedProtocol;
import stakeout.scenarios.spec.ScenarioSpec;

/**
 * A scenario with every value in place: as its file says it, or at one point of its sweep.
 *
 * @param spec the same as records
 * @param protocol whose rules are played
 * @param tree every value, defaults included, each standing where the user wrote it
 * @param values what the sweep sets here: path and value as text; empty for the scenario as its file says it
 * @param folder where relative names of files start
 */
public record Resolved(
        ScenarioSpec spec,
        ResolvedProtocol protocol,
        YamlTree tree,
        ImmutableMap<String, String> values,
        Path folder) {}
