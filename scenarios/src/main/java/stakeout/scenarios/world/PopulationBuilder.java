package stakeout.scenarios.world;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stakeout.model.chance.RandomStreams;
import stakeout.model.protocol.Token;
import stakeout.model.quantity.Money;
import stakeout.model.quantity.Share;
import stakeout.scenarios.load.UserMistake;
import stakeout.scenarios.spec.GroupSpec;
import stakeout.scenarios.stake.StakeContext;
import stakeout.scenarios.stake.StakeRow;
import stakeout.scenarios.stake.StakeTable;

/** Makes operators and validators of the groups of a scenario. */
final class PopulationBuilder {
    private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);

    private final Token token;
    private final RandomStreams streams;
    private final Path folder;
    private final Population.Builder into = new Population.Builder();

    /** @param folder where relative names of CSV files start */
    PopulationBuilder(Token token, long masterSeed, Path folder) {
        this.token = token;
        this.streams = new RandomStreams(masterSeed, 0);
        this.folder = folder;
    }

    /**
     * All groups, in order.
     *
     * @throws IllegalArgumentException with the path of what is wrong in front
     */
    Population build(List<GroupSpec> groups) {
        for (GroupSpec group : groups) {
            try {
                add(group);
                checkArgument(
                        into.validators() <= GroupSpec.MOST_VALIDATORS,
                        "the groups so far have %s validators together, and must have at most %s.\n"
                                + "Maybe fewer validators with more stake each.",
                        into.validators(),
                        GroupSpec.MOST_VALIDATORS);
            } catch (UserMistake mistake) {
                throw mistake;
            } catch (IllegalArgumentException e) {
                String where = group.stakes().isPresent() ? "stakes" : "stake";
                throw new IllegalArgumentException(
                        "population[" + group.name() + "]." + where + ": " + e.getMessage(), e);
            }
        }
        return into.build();
    }

    private void add(GroupSpec group) {
        into.group(group.name());
        ImmutableList<StakeRow> rows = rows(group);
        List<List<StakeRow>> operators = operators(group, rows);
        int index = 0;
        for (List<StakeRow> operator : operators) {
            String name = operator.get(0).operator().orElse(group.name() + "-" + (index + 1));
            into.operator(name, entity(group, operator.get(0), name, index, operators.size()));
            addOperator(group, operator);
            index++;
        }
    }

    private ImmutableList<StakeRow> rows(GroupSpec group) {
        if (group.stakes().isEmpty()) {
            long each = group.stake().orElseThrow().baseUnits(token);
            return ImmutableList.copyOf(Collections.nCopies(group.validators().orElseThrow(), StakeRow.of(each)));
        }
        StakeTable table =
                group.stakes().get().table(new StakeContext(token, streams.draws(group.name() + "/stake", 0), folder));
        checkArgument(
                table.validators() <= GroupSpec.MOST_VALIDATORS,
                "validators (%s) must be at most %s.",
                table.validators(),
                GroupSpec.MOST_VALIDATORS);
        into.notes.add("Stake of " + group.name() + ": " + table.source() + ".");
        table.asOf().ifPresent(into.months::add);
        return table.rows();
    }

    /** The rows of each operator: those of one name, or equal parts of all rows, or one each. */
    private static List<List<StakeRow>> operators(GroupSpec group, ImmutableList<StakeRow> rows) {
        Map<String, List<StakeRow>> named = new LinkedHashMap<>();
        boolean areNamed = rows.get(0).operator().isPresent();
        if (areNamed) {
            checkArgument(group.operators().isEmpty(), "operators must not be counted where the data name them.");
            rows.forEach(row -> named.computeIfAbsent(row.operator().orElseThrow(), name -> new ArrayList<>())
                    .add(row));
            return new ArrayList<>(named.values());
        }
        int count = group.operators().orElse(rows.size());
        checkArgument(
                count <= rows.size(), "operators (%s) must be at most the rows of stake (%s).", count, rows.size());
        List<List<StakeRow>> parts = new ArrayList<>(count);
        int from = 0;
        for (int i = 0; i < count; i++) {
            int to = from + rows.size() / count + (i < rows.size() % count ? 1 : 0);
            parts.add(rows.subList(from, to));
            from = to;
        }
        return parts;
    }

    private static String entity(GroupSpec group, StakeRow row, String name, int index, int operators) {
        if (row.entity().isPresent()) {
            checkArgument(
                    group.entity().isEmpty() && group.entities().isEmpty(),
                    "entity must not be given where the data do.");
            return row.entity().get();
        }
        if (group.entities().isPresent()) {
            int count = group.entities().get();
            checkArgument(count <= operators, "entities (%s) must be at most operators (%s).", count, operators);
            return group.name() + "-entity-" + ((long) index * count / operators + 1);
        }
        return group.entity().orElse(name);
    }

    private void addOperator(GroupSpec group, List<StakeRow> rows) {
        BigInteger stake = BigInteger.ZERO;
        BigInteger own = BigInteger.ZERO;
        boolean isOwnKnown = true;
        for (StakeRow row : rows) {
            long self = given("selfStake", group.selfStake(), row.selfStake(), row.stake());
            long commission = given("commission", group.commission(), row.commissionPpb(), BILLION.longValue());
            isOwnKnown &= self >= 0;
            stake = stake.add(BigInteger.valueOf(row.stake()));
            own = own.add(BigInteger.valueOf(Math.max(0, self)));
            addValidators(
                    row,
                    self,
                    commission,
                    amount("pledge", group.pledge(), row.pledge()),
                    amount("cost", group.cost(), row.cost()));
        }
        into.own(isOwnKnown ? own : BigInteger.ONE.negate(), stake);
    }

    private static long given(String what, Optional<Share> byGroup, long byData, long whole) {
        if (byGroup.isEmpty()) {
            return byData;
        }
        checkArgument(byData == StakeRow.UNKNOWN, "%s must not be given where the data do.", what);
        return byGroup.get()
                .value()
                .multiply(BigDecimal.valueOf(whole))
                .toBigInteger()
                .longValueExact();
    }

    private long amount(String what, Optional<Money> byGroup, long byData) {
        if (byGroup.isEmpty()) {
            return byData;
        }
        checkArgument(byData == StakeRow.UNKNOWN, "%s must not be given where the data do.", what);
        return byGroup.get().baseUnits(token);
    }

    private void addValidators(StakeRow row, long self, long commission, long pledge, long cost) {
        int count = row.validators();
        for (int i = 0; i < count; i++) {
            long stake = row.stake() / count + (i < row.stake() % count ? 1 : 0);
            long own = self < 0 ? StakeRow.UNKNOWN : Math.min(stake, self / count + (i < self % count ? 1 : 0));
            into.validator(stake, own, commission, pledge, cost);
        }
    }
}
