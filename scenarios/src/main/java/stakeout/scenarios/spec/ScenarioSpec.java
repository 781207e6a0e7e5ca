package stakeout.scenarios.spec;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import stakeout.agents.attack.Attack;
import stakeout.model.Default;
import stakeout.model.Description;
import stakeout.model.quantity.Money;
import stakeout.model.quantity.Span;
import stakeout.model.quantity.Until;
import stakeout.results.measure.Measure;
import stakeout.scenarios.load.YamlTree;

/**
 * One experiment, as its file says it.
 *
 * @param scenario its name, that of its file without {@code .yaml}
 * @param question what it answers
 * @param protocol whose rules are played: {@code extends} one that is shipped or a file, overriding any path
 * @param masterSeed the one number that all draws hang on
 * @param replications how often each sweep point is played, with other luck
 * @param until when a run ends: {@code settled}, when all that the attacks caused has fallen due, or a length of time
 * @param cap the longest that a run until {@code settled} may take
 * @param periodsPerStep how many of the protocol's periods pass between two decisions
 * @param population who validates
 * @param delegators who bonds stake to validators, where the protocol knows delegation
 * @param supply all tokens in existence; absent for the protocol's own dated figure
 * @param network how messages travel
 * @param economy prices, costs and gains around the game
 * @param attacks what coalitions plan
 * @param sweep values to put in place of what stands at a path, all combinations; paths joined by commas change together
 * @param measures what is recorded beyond what always is
 * @param record what is kept for watching beyond what always is
 * @param expect the verdicts that answer the question
 */
public record ScenarioSpec(
        String scenario,
        String question,

        @Description("a name, or a map with extends and any values of 'rules NAME' to be other than there")
        YamlTree protocol,

        long masterSeed,
        @Default("1") int replications,
        @Default("settled") Until until,
        @Default("100_000 periods") Span cap,
        @Default("1") int periodsPerStep,
        List<GroupSpec> population,
        @Default("[]") List<DelegatorSpec> delegators,
        Optional<Money> supply,
        @Default("{}") NetworkSpec network,
        Optional<EconomySpec> economy,
        @Default("[]") List<Attack> attacks,

        @Default("{}") @Description("a map from paths, such as protocol.slashing.multiplier, to lists of values")
        Map<String, YamlTree> sweep,

        @Default("[]") List<Measure> measures,
        @Default("{}") RecordSpec record,
        @Default("[]") List<ExpectSpec> expect) {
    private static final int MOST_REPLICATIONS = 100_000;

    public ScenarioSpec {
        population = ImmutableList.copyOf(population);
        delegators = ImmutableList.copyOf(delegators);
        attacks = ImmutableList.copyOf(attacks);
        sweep = ImmutableMap.copyOf(sweep);
        measures = ImmutableList.copyOf(measures);
        expect = ImmutableList.copyOf(expect);
        checkArgument(
                scenario.matches("[a-z0-9][a-z0-9.-]{0,79}"),
                "scenario (%s) must be small letters, digits, dots and hyphens, at most 80.\n"
                        + "Maybe conflicting-finality-third.",
                scenario);
        checkArgument(!question.isBlank(), "question must not be empty.");
        checkArgument(
                replications >= 1 && replications <= MOST_REPLICATIONS,
                "replications (%s) must be in [1, %s].",
                replications,
                MOST_REPLICATIONS);
        checkArgument(periodsPerStep >= 1, "periodsPerStep (%s) must be at least 1.", periodsPerStep);
        checkArgument(!population.isEmpty(), "population must have at least one group.");
        Set<String> names = new HashSet<>();
        names.add(Measure.EVERYONE);
        for (GroupSpec group : population) {
            checkArgument(
                    names.add(group.name()),
                    "population: name (%s) must be another than those before it, and not %s.",
                    group.name(),
                    Measure.EVERYONE);
        }
        for (GroupSpec group : population) {
            if (group.financing().isPresent()) {
                checkFinancing(group, economy.isPresent(), attacks);
            }
        }
        for (DelegatorSpec group : delegators) {
            checkArgument(
                    names.add(group.name()),
                    "delegators: name (%s) must be another than those before it.",
                    group.name());
        }
        checkArgument(
                !until.isSettled() || !attacks.isEmpty(),
                "until (settled) needs attacks: without them there is nothing to settle.\nMaybe until: 30 d.");
    }

    private static void checkFinancing(GroupSpec group, boolean hasPrice, List<Attack> attacks) {
        checkArgument(
                hasPrice,
                "population[%s].financing needs a price.\nMaybe economy: {price: 2500 USD, asOf: 2026-01-01}.",
                group.name());
        checkArgument(
                attacks.stream().anyMatch(attack -> attack.by().groups().contains(group.name())),
                "population[%s].financing must be of a group that an attack is by.",
                group.name());
    }

    /** Whether a group's stake comes from a rule or from data. */
    public boolean isFromData(String group) {
        return population.stream()
                .anyMatch(each -> each.name().equals(group) && each.stakes().isPresent());
    }

    /** The groups that an attack names, in the order of the population. */
    public ImmutableList<String> attackers() {
        return population.stream()
                .map(GroupSpec::name)
                .filter(name ->
                        attacks.stream().anyMatch(attack -> attack.by().groups().contains(name)))
                .collect(ImmutableList.toImmutableList());
    }
}
