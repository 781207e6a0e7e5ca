package stakeout.visualizer.window;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import stakeout.agents.attack.Attack;
import stakeout.agents.strategy.Strategy;
import stakeout.model.TypeNames;
import stakeout.model.quantity.Money;
import stakeout.scenarios.load.Binder;
import stakeout.scenarios.load.UserMistake;
import stakeout.scenarios.plan.Library;
import stakeout.scenarios.plan.Scenario;
import stakeout.scenarios.plan.ScenarioReader;
import stakeout.scenarios.plan.Vocabulary;
import stakeout.scenarios.protocol.Families;
import stakeout.scenarios.protocol.ProtocolLibrary;
import stakeout.scenarios.spec.GroupSpec;
import stakeout.scenarios.spec.ScenarioSpec;
import stakeout.scenarios.stake.Stakes;
import stakeout.visualizer.theme.Amounts;

/** A scenario in words: who validates, who attacks, what a sweep would change. */
final class ScenarioWords {
    private ScenarioWords() {}

    /** @throws UserMistake if there is no such scenario */
    static ImmutableList<String> of(String name) {
        Binder binder = Vocabulary.binder();
        Library library = new Library(binder, new ScenarioReader(binder, new ProtocolLibrary(binder, Families.all())));
        Scenario scenario = library.read(name, Library.unchanged()).scenarios().get(0);
        ScenarioSpec spec = scenario.points().get(0).spec();
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        spec.population().forEach(group -> lines.add(group(group)));
        spec.attacks().forEach(attack -> lines.add(attack(attack)));
        if (spec.attacks().isEmpty()) {
            lines.add("Nobody attacks.");
        }
        lines.add("Played until " + spec.until()
                + (scenario.points().size() > 1
                        ? ", with the first of the " + scenario.points().size()
                                + " points of its sweep; others can be set in the tab Model."
                        : "."));
        return lines.build();
    }

    private static String group(GroupSpec group) {
        List<String> parts = new ArrayList<>();
        group.validators()
                .ifPresent(count -> parts.add(Amounts.count(count) + " validators"
                        + group.stake().map(stake -> " of " + amount(stake)).orElse("")));
        group.stakes().ifPresent(stakes -> parts.add("stakes by " + TypeNames.of(stakes.getClass(), Stakes.class)));
        group.operators().ifPresent(count -> parts.add(Amounts.count(count) + " operators"));
        parts.add(group.strategy()
                .map(strategy -> TypeNames.of(strategy.getClass(), Strategy.class))
                .orElse("adversarial"));
        return group.name() + ": " + String.join(", ", parts);
    }

    private static String amount(Money money) {
        boolean isWhole = money.amount().stripTrailingZeros().scale() <= 0;
        return isWhole ? Amounts.count(money.amount().longValueExact()) + " " + money.unit() : money.toString();
    }

    private static String attack(Attack attack) {
        return "Attack: " + attack.name() + " by "
                + String.join(" + ", attack.by().groups())
                + (attack.start().amount().signum() == 0 ? ", from the start" : ", after " + attack.start());
    }
}
