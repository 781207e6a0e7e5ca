package stakeout.scenarios.plan;

import java.util.ArrayList;
import java.util.List;
import stakeout.results.measure.Measure;
import stakeout.scenarios.load.NearestName;
import stakeout.scenarios.load.Position;
import stakeout.scenarios.load.Problems;
import stakeout.scenarios.load.TreePath;
import stakeout.scenarios.load.YamlTree;
import stakeout.scenarios.spec.GroupSpec;
import stakeout.scenarios.spec.ScenarioSpec;

/** Whether every group that a scenario names is one of its own, and every one of its own has something to do. */
final class GroupNames {
    private final List<String> groups;
    private final YamlTree tree;
    private final Problems problems;

    private GroupNames(ScenarioSpec spec, YamlTree tree, Problems problems) {
        this.groups = spec.population().stream().map(GroupSpec::name).toList();
        this.tree = tree;
        this.problems = problems;
    }

    /** Notes what is wrong at its place in {@code tree}. */
    static void check(ScenarioSpec spec, YamlTree tree, Problems problems) {
        GroupNames names = new GroupNames(spec, tree, problems);
        for (int i = 0; i < spec.attacks().size(); i++) {
            names.refuseUnknown(
                    "attacks[" + i + "].by", spec.attacks().get(i).by().groups(), names.groups);
        }
        List<String> measured = new ArrayList<>(names.groups);
        measured.add(Measure.EVERYONE);
        for (int i = 0; i < spec.measures().size(); i++) {
            names.refuseUnknown(
                    "measures[" + i + "].of", List.of(spec.measures().get(i).of()), measured);
        }
        spec.population().forEach(group -> names.refuseIdle(group, spec));
    }

    private void refuseUnknown(String path, Iterable<String> named, List<String> known) {
        for (String name : named) {
            if (!known.contains(name)) {
                problems.add(at(path), path, "unknown group '" + name + "'." + NearestName.remedy(name, known));
            }
        }
    }

    private void refuseIdle(GroupSpec group, ScenarioSpec spec) {
        if (group.strategy().isEmpty() && !spec.attackers().contains(group.name())) {
            String path = "population[" + group.name() + "]";
            problems.add(
                    at(path),
                    path + ".strategy",
                    "this key is required and missing: no attack names the group.\nMaybe strategy: honest.");
        }
    }

    private Position at(String path) {
        return TreePath.parse(path, tree.at()).in(tree).orElse(tree).at();
    }
}
