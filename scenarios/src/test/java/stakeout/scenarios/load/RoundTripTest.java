package stakeout.scenarios.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stakeout.scenarios.load.YamlTree.Entry;
import stakeout.scenarios.load.YamlTree.Mapping;
import stakeout.scenarios.load.YamlTree.Scalar;
import stakeout.scenarios.load.YamlTree.Sequence;

/** Laws of trees and their text, over random trees full of awkward characters. */
class RoundTripTest {
    private static final String[] PIECES = {
        "a",
        "name",
        "0",
        "1e5",
        "-",
        "- ",
        ": ",
        ":",
        " #",
        "#",
        "\n",
        "\t",
        "\r\n",
        " ",
        "'",
        "\"",
        "\\",
        "{",
        "}",
        "[",
        "]",
        ",",
        "&a",
        "*a",
        "!",
        "|",
        ">",
        "%",
        "@",
        "`",
        "?",
        "null",
        "true",
        "~",
        ".",
        "...",
        "---",
        "é",
        "\u2028",
        "\u0085",
        "\ud83d\ude00",
        "\u0000",
        "\u007f",
        "\ufeff",
        "\uffff",
        "<<",
        "=",
        "_",
        "yes",
        "0x1f"
    };
    private static final String[] PLAIN = {
        "1", "-2.5e3", "true", "false", "null", "10 d", "32 ETH", "a", "0.02 per epoch", "+1"
    };

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsWrittenReadsBackTheSame(long seed) {
        YamlTree tree = map(new SplittableRandom(seed), 0);
        String yaml = tree.toYaml();

        Problems problems = new Problems();
        YamlTree again = YamlReader.parse("written.yaml", yaml, problems);

        assertThat(problems.count()).as("seed %s%n%s", seed, yaml).isZero();
        assertThat(again.toYaml()).as("seed %s", seed).isEqualTo(yaml);
        assertThat(bare(again)).as("seed %s%n%s", seed, yaml).isEqualTo(bare(tree));
        assertThat(again.flatten()).as("seed %s", seed).isEqualTo(tree.flatten());
        assertThat(YamlReader.parse("written.json", tree.toJson(), new Problems())
                        .toJson())
                .as("seed %s", seed)
                .isEqualTo(tree.toJson());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyPathLeadsToItsValueAndCanBeReplaced(long seed) {
        YamlTree tree = map(new SplittableRandom(seed), 0);
        Scalar mark = new Scalar(Position.NOWHERE, "the one value", true);
        for (String path : tree.paths()) {
            TreePath parsed = TreePath.parse(path, Position.NOWHERE);
            assertThat(parsed).as("seed %s", seed).hasToString(path);
            assertThat(parsed.in(tree)).as("seed %s: %s", seed, path).isPresent();
            assertThat(tree.with(parsed, mark).flatten().values())
                    .as("seed %s: %s", seed, path)
                    .containsOnlyOnce("the one value");
            assertThat(tree.with(parsed, parsed.in(tree).orElseThrow())).isEqualTo(tree);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void mergingATreeWithItselfOrNothingChangesNothing(long seed) {
        YamlTree tree = map(new SplittableRandom(seed), 0);
        assertThat(tree.merge(tree)).as("seed %s", seed).isEqualTo(tree);
        assertThat(tree.merge(new Mapping(Position.NOWHERE, ImmutableMap.of())))
                .as("seed %s", seed)
                .isEqualTo(tree);
    }

    /** The tree as it reads when nothing is known of types: plain nothing is {@code null}, nothing else differs. */
    private static YamlTree bare(YamlTree tree) {
        YamlTree moved = tree.movedTo(Position.NOWHERE);
        return unquoted(moved);
    }

    /** Quotes that change no meaning are dropped when writing text that reads as text anyway. */
    private static YamlTree unquoted(YamlTree tree) {
        if (tree instanceof Scalar scalar) {
            boolean stillQuoted =
                    TreeText.scalar(scalar.text(), scalar.quoted()).startsWith("\"");
            return new Scalar(Position.NOWHERE, scalar.text(), stillQuoted);
        }
        if (tree instanceof Sequence list) {
            return new Sequence(
                    Position.NOWHERE,
                    list.items().stream().map(RoundTripTest::unquoted).collect(ImmutableList.toImmutableList()));
        }
        ImmutableMap.Builder<String, Entry> entries = ImmutableMap.builder();
        ((Mapping) tree)
                .entries()
                .forEach((key, entry) -> entries.put(key, new Entry(Position.NOWHERE, unquoted(entry.value()))));
        return new Mapping(Position.NOWHERE, entries.buildOrThrow());
    }

    static Mapping map(SplittableRandom draws, int depth) {
        ImmutableMap.Builder<String, Entry> entries = ImmutableMap.builder();
        int size = draws.nextInt(1, 5);
        for (int i = 0; i < size; i++) {
            entries.put(
                    draws.nextInt(4) == 0 ? "name" : text(draws) + i,
                    new Entry(Position.NOWHERE, tree(draws, depth + 1)));
        }
        return new Mapping(Position.NOWHERE, entries.buildKeepingLast());
    }

    private static YamlTree tree(SplittableRandom draws, int depth) {
        int kind = draws.nextInt(depth > 4 ? 2 : 6);
        if (kind == 0) {
            return new Scalar(Position.NOWHERE, PLAIN[draws.nextInt(PLAIN.length)], false);
        }
        if (kind == 1) {
            return new Scalar(Position.NOWHERE, text(draws), true);
        }
        if (kind < 4) {
            ImmutableList.Builder<YamlTree> items = ImmutableList.builder();
            int size = draws.nextInt(4);
            for (int i = 0; i < size; i++) {
                items.add(tree(draws, depth + 1));
            }
            return new Sequence(Position.NOWHERE, items.build());
        }
        return kind == 4 ? map(draws, depth) : new Mapping(Position.NOWHERE, ImmutableMap.of());
    }

    private static String text(SplittableRandom draws) {
        StringBuilder text = new StringBuilder();
        int pieces = draws.nextInt(5);
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES[draws.nextInt(PIECES.length)]);
        }
        return text.toString();
    }
}
