package stakeout.scenarios.contract;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import stakeout.agents.Group;
import stakeout.agents.World;
import stakeout.agents.attack.Attack;
import stakeout.agents.attack.Needs;
import stakeout.model.Catalogue;
import stakeout.model.protocol.Trait;
import stakeout.scenarios.load.Binder;
import stakeout.scenarios.load.YamlReader;
import stakeout.scenarios.plan.Library;
import stakeout.scenarios.plan.ScenarioReader;
import stakeout.scenarios.plan.Vocabulary;
import stakeout.scenarios.protocol.Families;
import stakeout.scenarios.protocol.ProtocolLibrary;
import stakeout.scenarios.protocol.ResolvedProtocol;
import stakeout.scenarios.world.WorldFactory;

/**
 * Small worlds in which laws are tried, made as a user makes them: from a scenario's text. The protocol is {@code generic}, the
 * groups are {@code cartel} (follows orders), {@code victims} and {@code rest}; the network is split from epoch 20 to 30.
 */
final class Trial {
    static final String PERIODS = "120 epochs";
    private static final String GROUPS = """
              - {name: cartel,  validators: 6, stake: 2_000_003 TOK, operators: 3, selfStake: 0.3, strategy: adversarial}
              - {name: victims, validators: 3, stake: 1_500_007 TOK, operators: 3, selfStake: 0.3, strategy: {type: flaky, offlineProbability: 0.1 per epoch}}
              - {name: rest,    validators: 6, stake: 1_250_011 TOK, operators: 6, selfStake: 0.3, strategy: honest}
            """;
    private static final String SPLIT =
            "{partition: {halves: [rest.first, rest.second], bridged: [cartel, victims], from: 20 epochs, to: 30 epochs}}";

    private static final Pattern OTHER_PROTOCOL = Pattern.compile("protocol: *\\{ *extends: *([\\w@-]+)");

    private final Binder binder;
    private final Library library;
    private final ProtocolLibrary protocols;
    /** Worlds are immutable, and laws are tried one after the other. */
    private final Map<String, World> made = new HashMap<>();

    Trial(ImmutableList<Catalogue> more) {
        binder = Vocabulary.binder(more);
        protocols = new ProtocolLibrary(binder, Families.all());
        library = new Library(binder, new ScenarioReader(binder, protocols));
    }

    Binder binder() {
        return binder;
    }

    /** One record, as a file would write it. */
    <T> T bound(String yaml, Class<T> kind) {
        stakeout.scenarios.load.Problems problems = new stakeout.scenarios.load.Problems();
        var tree = YamlReader.parse("example", yaml, problems);
        problems.throwIfAny();
        return binder.bind(tree, kind).value();
    }

    /** The first shipped protocol that has what an attack needs of one, composed ones first; as a key of a scenario. */
    String protocolWith(Needs needs) {
        List<String> names = new ArrayList<>(ProtocolLibrary.names());
        names.remove(Families.COMPOSED);
        names.add(0, Families.COMPOSED);
        for (String name : names) {
            Set<Trait> traits = protocols.named(name).protocol().traits();
            if (traits.containsAll(needs.all())
                    && (needs.anyOf().isEmpty() || !Collections.disjoint(traits, needs.anyOf()))) {
                return "protocol: {extends: " + name + "}";
            }
        }
        return "";
    }

    /** The world of the protocol with some keys replaced ({@code key: value}, joined by commas). */
    World ofProtocol(String keys, String population) {
        return world("protocol: {extends: generic" + joined(keys) + "}", population, ImmutableMap.of());
    }

    /** The world with three groups and some keys of the scenario; a key left out is as above. */
    World ofScenario(Map<String, String> keys, String beside) {
        return ofScenario(keys, beside, GROUPS);
    }

    private World ofScenario(Map<String, String> keys, String beside, String population) {
        ImmutableMap.Builder<String, String> all =
                ImmutableMap.<String, String>builder().putAll(keys);
        boolean ownNetwork = beside.contains("network:");
        if (!ownNetwork && !keys.containsKey("network")) {
            all.put("network", SPLIT);
        }
        boolean ownProtocol = beside.contains("protocol:");
        String protocol = ownProtocol ? "" : "protocol: {extends: generic}";
        String lines = beside.isBlank() ? "" : asLines(beside);
        Matcher other = OTHER_PROTOCOL.matcher(beside);
        return other.find()
                ? world(protocol + "\n" + lines, population, all.buildOrThrow(), protocols.named(other.group(1)))
                : world(protocol + "\n" + lines, population, all.buildOrThrow());
    }

    /** The world where those of {@code cartel} are called {@code others}. */
    World withoutCartel(String beside) {
        boolean ownNetwork = beside.contains("network:");
        return ofScenario(
                ownNetwork ? ImmutableMap.of() : ImmutableMap.of("network", SPLIT.replace("cartel", "others")),
                beside.replace("cartel", "others"),
                GROUPS.replace("name: cartel", "name: others"));
    }

    private World world(String head, String population, Map<String, String> keys) {
        return world(head, population, keys, protocols.named(Families.COMPOSED));
    }

    /** What is written in tokens and periods of {@code generic} is said in those of the protocol. */
    private World world(String head, String population, Map<String, String> keys, ResolvedProtocol protocol) {
        StringBuilder text = new StringBuilder("scenario: contract\nquestion: Does it keep its laws?\n");
        text.append(head)
                .append("\nmasterSeed: 20261130\nreplications: 1\nuntil: ")
                .append(PERIODS);
        text.append("\npopulation:\n").append(population);
        keys.forEach((key, value) -> text.append(key).append(": ").append(value).append('\n'));
        String symbol = protocol.protocol().token().symbol();
        String said = text.toString()
                .replaceAll("epochs?\\b", protocol.protocol().period().name() + "s")
                .replaceAll("[\\d_]+ TOK", symbol.equals("ETH") ? "32 ETH" : "2_000_003 " + symbol);
        boolean composed = symbol.equals("TOK");
        return made.computeIfAbsent(composed ? text.toString() : said, this::made);
    }

    private World made(String scenario) {
        return new WorldFactory()
                .world(
                        library.reread("contract", scenario, Path.of(""), Library.unchanged())
                                .scenarios()
                                .get(0)
                                .base(),
                        0);
    }

    private static String joined(String keys) {
        return keys.isBlank() ? "" : ", " + keys;
    }

    /** {@code a: 1, b: {c: 2}} as lines of a block. */
    private static String asLines(String keys) {
        StringBuilder lines = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < keys.length(); i++) {
            char c = keys.charAt(i);
            depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
            lines.append(c == ',' && depth == 0 ? '\n' : c);
        }
        return lines.toString().lines().map(String::strip).reduce("", (all, line) -> all + line + "\n");
    }

    /** The same world with other strategies of its groups and other attacks. */
    static World with(World world, UnaryOperator<Group> group, UnaryOperator<Attack> attack) {
        return new World(
                world.protocol(),
                world.genesis(),
                world.groups().stream().map(group).collect(ImmutableList.toImmutableList()),
                world.delegators(),
                world.attacks().stream().map(attack).collect(ImmutableList.toImmutableList()),
                world.network(),
                world.economy(),
                world.horizon(),
                world.periodsPerStep(),
                world.masterSeed(),
                world.replication());
    }
}
