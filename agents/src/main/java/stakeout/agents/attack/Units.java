package stakeout.agents.attack;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;
import stakeout.agents.operator.Holdings;
import stakeout.model.chance.Draws;
import stakeout.model.chance.RandomStreams;

/** Validators in parts that share a fate: each by itself, by operator, or by entity. */
final class Units {
    /**
     * A part.
     *
     * @param rows its validators, ascending
     * @param index of the first of them among its group's validators or operators: what its draws are keyed by
     * @param group its group, of the first of them
     */
    record Unit(List<Integer> rows, int index, int group) {}

    private final Holdings holdings;
    private final List<Unit> units = new ArrayList<>();

    /** The units of some operators, in the order of their first validator. */
    Units(Holdings holdings, IntPredicate operators, Fate scope) {
        this.holdings = holdings;
        IntUnaryOperator fateOf = switch (scope) {
            case VALIDATOR -> row -> row;
            case OPERATOR -> holdings::operatorOf;
            case ENTITY -> row -> holdings.roster().entityOf()[holdings.operatorOf(row)];
        };
        Map<Integer, List<Integer>> byFate = new TreeMap<>();
        for (int row = 0; row < holdings.rows(); row++) {
            if (operators.test(holdings.operatorOf(row))) {
                byFate.computeIfAbsent(fateOf.applyAsInt(row), first -> new ArrayList<>())
                        .add(row);
            }
        }
        byFate.values().forEach(rows -> units.add(unit(rows, scope)));
        units.sort(Comparator.comparing(unit -> unit.rows.get(0)));
    }

    private Unit unit(List<Integer> rows, Fate scope) {
        int first = rows.get(0);
        int operator = holdings.operatorOf(first);
        int group = holdings.roster().groupOf()[operator];
        int index = scope == Fate.VALIDATOR
                ? first - holdings.firstRowOfGroup(group)
                : operator - holdings.firstOperator(group);
        return new Unit(rows, index, group);
    }

    List<Unit> all() {
        return units;
    }

    /** The bits drawn for a unit from stream {@code GROUP/what}. */
    long bits(RandomStreams streams, String what, long period, Unit unit) {
        return draws(streams, what, period, unit).bits(unit.index);
    }

    Draws draws(RandomStreams streams, String what, long period, Unit unit) {
        return streams.draws(holdings.roster().groups().get(unit.group) + "/" + what, period);
    }

    /** Base units at stake in a unit, by row. */
    static BigInteger stake(Unit unit, IntToLongFunction stakeOf) {
        BigInteger sum = BigInteger.ZERO;
        for (int row : unit.rows) {
            sum = sum.add(BigInteger.valueOf(stakeOf.applyAsLong(row)));
        }
        return sum;
    }
}
