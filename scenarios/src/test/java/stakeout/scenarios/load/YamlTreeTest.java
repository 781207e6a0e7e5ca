package stakeout.scenarios.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlTreeTest {
    private static final Position SWEEP = new Position("sweep.yaml", 9, 3);

    private final YamlTree tree = tree("base.yaml", """
            protocol: {slashing: {type: correlated, multiplier: 3, window: 36 d}, unbonding: 21 d}
            population:
              - {name: home, validators: 11_500}
              - {name: cartel, validators: 6_000}
            measures: [profit, {name: "2", of: all}, slashed]
            "odd.key[0]": {'say "hi"': 1}
            economy: null
            """);

    private static YamlTree tree(String file, String text) {
        Problems problems = new Problems();
        YamlTree tree = YamlReader.parse(file, text, problems);
        problems.throwIfAny();
        return tree;
    }

    @Test
    void everyValueHasAPathThatLeadsToIt() {
        assertThat(tree.paths())
                .containsExactly(
                        "protocol",
                        "protocol.slashing",
                        "protocol.slashing.type",
                        "protocol.slashing.multiplier",
                        "protocol.slashing.window",
                        "protocol.unbonding",
                        "population",
                        "population[home]",
                        "population[home].name",
                        "population[home].validators",
                        "population[cartel]",
                        "population[cartel].name",
                        "population[cartel].validators",
                        "measures",
                        "measures[0]",
                        "measures[1]",
                        "measures[1].name",
                        "measures[1].of",
                        "measures[2]",
                        "\"odd.key[0]\"",
                        "\"odd.key[0]\".\"say \\\"hi\\\"\"",
                        "economy")
                .allSatisfy(path -> assertThat(tree.get(path)).isPresent())
                .allSatisfy(path -> assertThat(TreePath.parse(path, SWEEP)).hasToString(path));
    }

    @Test
    void anItemHasItsNumberToo() {
        assertThat(tree.get("population[1].validators")).isEqualTo(tree.get("population[cartel].validators"));
        assertThat(tree.get("population[2]")).isEmpty();
        assertThat(tree.get("population.cartel")).isEmpty();
        assertThat(tree.get("protocol[slashing]")).isEmpty();
    }

    @Test
    void aValuePutInKeepsItsPlaceAndLeavesTheRestAlone() {
        YamlTree value = new YamlTree.Scalar(SWEEP, "7", false);
        YamlTree changed = tree.with(TreePath.parse("population[cartel].validators", SWEEP), value);

        assertThat(changed.get("population[cartel].validators")).contains(value);
        assertThat(changed.get("population[home]")).isEqualTo(tree.get("population[home]"));
        assertThat(changed.get("population[cartel].name")).isEqualTo(tree.get("population[cartel].name"));
        assertThat(tree.get("population[cartel].validators")).isNotEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    protocol.slashing.multiplyer     | Maybe 'protocol.slashing.multiplier'.
                    protocl.slashing.multiplier      | Maybe 'protocol.slashing.multiplier'.
                    populaton[cartel].validators     | Maybe 'population[cartel].validators'.
                    population[cratel].validators    | Maybe 'population[cartel].validators'.
                    population.cartel.validators     | Maybe 'population[cartel].validators'.
                    population[nobody].validators    | Known in 'population': home, cartel.
                    protocol.inflation               | Known in 'protocol': slashing, unbonding.
                    economy.price                    | Maybe give 'economy' a value first.
                    nothingLikeIt                    | 'Known: protocol, population, measures, odd.key[0], economy.'
                    """)
    void aPathToNothingIsRefusedWithTheNearestThatExists(String path, String remedy) {
        assertThatThrownBy(() -> tree.with(TreePath.parse(path, SWEEP), YamlTree.scalar("1")))
                .isInstanceOf(UserMistake.class)
                .hasMessage("sweep.yaml:9:3: nothing is at '%s'.\n    %s", path, remedy);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a..b", ".a", "a.", "a[", "a[]", "a[b", "a]b", "a[b]c", "a\"b", "\"", "\"\"", "a.\"b"})
    void whatIsNoPathIsRefused(String path) {
        assertThatThrownBy(() -> TreePath.parse(path, SWEEP))
                .isInstanceOf(UserMistake.class)
                .hasMessage("sweep.yaml:9:3: expected a path such as protocol.slashing.multiplier or "
                        + "population[cartel].stake, got '" + path + "'.");
    }

    @Test
    void mapsMergeAndAllElseIsReplaced() {
        YamlTree over = tree("over.yaml", """
                protocol: {slashing: {multiplier: 1}, bond: 1}
                population: [{name: all}]
                measures: none
                """);
        YamlTree merged = tree.merge(over);

        assertThat(merged.flatten())
                .containsEntry("protocol.slashing.multiplier", "1")
                .containsEntry("protocol.slashing.window", "36 d")
                .containsEntry("protocol.bond", "1")
                .containsEntry("population[all].name", "all")
                .containsEntry("measures", "none")
                .doesNotContainKey("population[home].name");
        assertThat(merged.get("protocol.slashing.multiplier").orElseThrow().at())
                .hasToString("over.yaml:1:35");
        assertThat(merged.get("protocol.slashing.window").orElseThrow().at()).hasToString("base.yaml:1:64");
    }

    @Test
    void anotherTypeReplacesTheWholeMap() {
        YamlTree merged = tree.merge(tree("over.yaml", "protocol: {slashing: {type: flat, share: 0.01}}"));
        assertThat(merged.get("protocol.slashing").orElseThrow().flatten()).hasToString("{type=flat, share=0.01}");
        YamlTree noted = tree("noted.yaml", "slashing: {type: {value: correlated, status: own}, multiplier: 3}");
        assertThat(noted.merge(tree("over.yaml", "slashing: {type: flat}")).flatten())
                .hasToString("{slashing.type=flat}");
    }

    @Test
    void aTreeIsWrittenInOneWay() {
        assertThat(tree.toYaml()).isEqualTo("""
                protocol:
                  slashing:
                    type: correlated
                    multiplier: 3
                    window: 36 d
                  unbonding: 21 d
                population:
                  - name: home
                    validators: 11_500
                  - name: cartel
                    validators: 6_000
                measures:
                  - profit
                  - name: "2"
                    of: all
                  - slashed
                "odd.key[0]":
                  "say \\"hi\\"": 1
                economy: null
                """);
        assertThat(tree("x.yaml", "a: [1, -2.5e3, 007, true, 'true', ~, \"\\u00e9\\t\"]")
                        .toJson())
                .isEqualTo("{\"a\":[1,-2.5e3,\"007\",true,\"true\",null,\"\u00e9\\t\"]}");
    }
}
