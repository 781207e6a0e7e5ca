package stakeout.scenarios.spec;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stakeout.model.Default;
import stakeout.model.Description;
import stakeout.results.report.Expectation;
import stakeout.results.statistics.Bound;
import stakeout.scenarios.load.YamlTree;
import stakeout.scenarios.load.YamlTree.Scalar;

/**
 * A verdict: the mean of a measure over replications, held against a bound.
 *
 * @param measure the name of one of the scenario's measures, or its label where the name alone does not tell: {@code nakamoto
 *     (by entity)}
 * @param of the group it looks at; may be left out where the name is enough
 * @param below the mean is below this
 * @param above the mean is above this
 * @param between the mean is between these two
 * @param equals the mean is this, give or take {@code within}
 * @param within exactly where it is left out
 * @param confidence of the limits that must lie within the bound
 * @param where at which sweep points: path, or its last word, and value; empty for all of them
 */
public record ExpectSpec(
        String measure,
        Optional<String> of,
        Optional<Figure> below,
        Optional<Figure> above,
        Optional<List<Figure>> between,
        Optional<Figure> equals,
        Optional<Figure> within,
        @Default("0.99") Confidence confidence,

        @Default("{}") @Description("a map from swept paths, or their last words, to the values it is about")
        Map<String, YamlTree> where) {
    public ExpectSpec {
        where = ImmutableMap.copyOf(where);
        between = between.map(ImmutableList::copyOf);
        int kinds = (below.isPresent() ? 1 : 0)
                + (above.isPresent() ? 1 : 0)
                + (between.isPresent() ? 1 : 0)
                + (equals.isPresent() ? 1 : 0);
        checkArgument(
                kinds == 1, "measure (%s) must be held against one of below, above, between and equals.", measure);
        between.ifPresent(pair -> checkArgument(
                pair.size() == 2 && pair.get(0).value().compareTo(pair.get(1).value()) <= 0,
                "between (%s) must be two numbers, the lower first.",
                pair));
        within.ifPresent(
                figure -> checkArgument(figure.value().signum() >= 0, "within (%s) must not be negative.", figure));
        checkArgument(within.isEmpty() || equals.isPresent(), "within needs equals.");
    }

    /** All numbers it names. */
    public ImmutableList<Figure> figures() {
        ImmutableList.Builder<Figure> figures = ImmutableList.builder();
        below.ifPresent(figures::add);
        above.ifPresent(figures::add);
        between.ifPresent(figures::addAll);
        equals.ifPresent(figures::add);
        within.ifPresent(figures::add);
        return figures.build();
    }

    /** The same as results judges it. */
    public Expectation expectation() {
        ImmutableMap.Builder<String, String> values = ImmutableMap.builder();
        where.forEach(
                (path, value) -> values.put(path, value instanceof Scalar scalar ? scalar.text() : value.toJson()));
        return new Expectation(measure, of.orElse(""), bound(), confidence.level(), values.buildOrThrow());
    }

    private Bound bound() {
        if (below.isPresent()) {
            return Bound.below(number(below.get()));
        }
        if (above.isPresent()) {
            return Bound.above(number(above.get()));
        }
        if (between.isPresent()) {
            return Bound.between(
                    number(between.get().get(0)), number(between.get().get(1)));
        }
        return Bound.equalTo(
                number(equals.orElseThrow()), within.map(ExpectSpec::number).orElse(0.0));
    }

    private static double number(Figure figure) {
        return figure.value().doubleValue();
    }
}
