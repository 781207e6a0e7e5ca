package stakeout.scenarios.contract;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import stakeout.agents.attack.Attack;
import stakeout.agents.delegation.DelegatorStrategy;
import stakeout.agents.strategy.Strategy;
import stakeout.model.Catalogue;
import stakeout.model.TypeNames;
import stakeout.model.protocol.Protocol;
import stakeout.results.measure.Measure;
import stakeout.scenarios.load.UserMistake;
import stakeout.scenarios.protocol.Families;

/**
 * The laws that every rule, strategy, attack and measure must keep, held against a catalogue. With JUnit, the whole test of a
 * plug-in's author:
 *
 * <pre>
 * {@literal @}TestFactory
 * Stream&lt;DynamicTest&gt; keepsTheLaws() {
 *     return Contract.of(new StandingCatalogue())
 *             .example(DowntimeRule.class, "{type: standing, reserve: 40}")
 *             .checks().stream().map(check -> DynamicTest.dynamicTest(check.name(), check::run));
 * }
 * </pre>
 *
 * <p>An entry needs no example if it can be written by its name, with {@code by: cartel}, {@code victims: victims}, {@code start} and
 * {@code lasts} of an attack and {@code of: cartel} of a measure where it has such keys. Attacks are by {@code cartel} (40 % of the stake); there are
 * {@code victims} and {@code rest} beside it on the first protocol that has what the attack needs, and the network is split from epoch 20 to 30 with cartel and victims bridged. Every world is tiny
 * and composed ({@code generic}): what is true of it need not be of a large one, so a plug-in still wants tests of its own.
 */
public final class Contract {
    private final ImmutableList<Catalogue> catalogues;
    private final Map<String, String[]> examples = new LinkedHashMap<>();

    private Contract(ImmutableList<Catalogue> catalogues) {
        this.catalogues = catalogues;
    }

    /** The contract of all that some catalogues list. */
    public static Contract of(Catalogue... catalogues) {
        return new Contract(ImmutableList.copyOf(catalogues));
    }

    /**
     * How a file writes a record that needs more than its name.
     *
     * @param kind the interface it is of: {@code Attack.class}
     * @param yaml with its type: <code>{type: rolling-silence, by: cartel, lasts: 20 epochs}</code>
     */
    public Contract example(Class<?> kind, String yaml) {
        return example(kind, yaml, "");
    }

    /**
     * As {@link #example(Class, String)}, in a world with other keys.
     *
     * @param beside <code>key: value</code>, joined by commas: of the protocol for a rule, of the scenario for anything else
     */
    public Contract example(Class<?> kind, String yaml, String beside) {
        String name = yaml.replaceFirst("(?s)^\\{\\s*type:\\s*([a-z0-9-]+).*$", "$1");
        checkArgument(!name.contains("{"), "example (%s) must begin with its type.\nMaybe {type: standing, …}.", yaml);
        examples.put(kind.getName() + " " + name, new String[] {yaml, beside});
        return this;
    }

    /** Every law against every entry. */
    public ImmutableList<Check> checks() {
        Trial trial = new Trial(catalogues);
        List<Check> checks = new ArrayList<>();
        ImmutableSet.Builder<String> used = ImmutableSet.builder();
        for (Catalogue catalogue : catalogues) {
            for (Class<? extends Record> type : catalogue.types()) {
                for (Class<?> kind : kinds()) {
                    if (kind.isAssignableFrom(type)) {
                        String key = kind.getName() + " " + TypeNames.of(type, kind);
                        used.add(key);
                        String[] example = examples.getOrDefault(key, new String[] {plain(type, kind), ""});
                        checks.addAll(checks(new Entry(kind, type, example[0], example[1]), trial));
                    }
                }
            }
        }
        ImmutableSet<String> known = used.build();
        examples.keySet()
                .forEach(key -> checkArgument(
                        known.contains(key), "example (%s) must be of a class that the catalogue lists.", key));
        return ImmutableList.copyOf(checks);
    }

    /** Its name, and those keys that a world of the contract has an answer for. */
    private static String plain(Class<? extends Record> type, Class<?> kind) {
        ImmutableMap<String, String> answers = kind == Attack.class
                ? ImmutableMap.of("by", "cartel", "victims", "victims", "start", "10 epochs", "lasts", "20 epochs")
                : kind == Measure.class ? ImmutableMap.of("of", "cartel") : ImmutableMap.of();
        StringBuilder yaml = new StringBuilder("{type: " + TypeNames.of(type, kind));
        for (RecordComponent component : type.getRecordComponents()) {
            String answer = answers.get(component.getName());
            if (answer != null) {
                yaml.append(", ").append(component.getName()).append(": ").append(answer);
            }
        }
        return yaml.append('}').toString();
    }

    /** The interfaces whose records are held to laws; parts of them (an offer, a split) are tried within what they are part of. */
    static ImmutableList<Class<?>> kinds() {
        return ImmutableList.<Class<?>>builder()
                .add(Strategy.class, DelegatorStrategy.class, Attack.class, Measure.class)
                .addAll(Families.ruleKinds().values())
                .add(Protocol.class)
                .build();
    }

    /** Where nothing is said, on the first protocol that has what the attack needs. */
    private static Entry onItsProtocol(Entry entry, Trial trial) {
        if (entry.beside().contains("protocol:")) {
            return entry;
        }
        try {
            String protocol = trial.protocolWith(((Attack) trial.bound(entry.example(), entry.kind())).needs());
            String joint = entry.beside().isBlank() || protocol.isEmpty() ? "" : ", ";
            return new Entry(entry.kind(), entry.type(), entry.example(), protocol + joint + entry.beside());
        } catch (UserMistake unwritable) {
            return entry; // the law that files can name it tells
        }
    }

    private static ImmutableList<Check> checks(Entry entry, Trial trial) {
        ImmutableList.Builder<Check> checks = ImmutableList.builder();
        if (entry.kind() == Protocol.class) {
            return checks.build(); // composed in files: its rules are held to the laws one by one
        }
        checks.addAll(new NamingLaws(entry, trial).checks());
        if (entry.kind() == Strategy.class) {
            checks.addAll(new StrategyLaws(entry, trial).checks());
        } else if (entry.kind() == Attack.class) {
            checks.addAll(new AttackLaws(onItsProtocol(entry, trial), trial).checks());
        } else if (entry.kind() == Measure.class) {
            checks.addAll(new MeasureLaws(entry, trial).checks());
        } else if (entry.kind() != DelegatorStrategy.class) {
            checks.addAll(new RuleLaws(entry, trial).checks());
        }
        return checks.build();
    }
}
