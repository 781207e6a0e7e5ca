package stakeout.visualizer.replay;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import stakeout.model.protocol.PeriodLength;
import stakeout.model.protocol.SecurityThreshold;
import stakeout.model.protocol.Token;
import stakeout.model.state.Roster;
import stakeout.results.recording.RunFacts;
import stakeout.results.recording.RunReader;
import stakeout.visualizer.moment.RunCard;

/** Reads what stays the same in a recorded run. */
final class CardReader {
    private static final Pattern STRATEGY = Pattern.compile("population\\[([^\\]]+)\\]\\.strategy(?:\\.type)?");
    private static final Pattern FORMING = Pattern.compile("attacks\\[\\d+\\]\\.by\\.forming(?:\\.type)?");
    private static final Pattern ATTACK = Pattern.compile("attacks\\[\\d+\\](?:\\.type)?");
    private static final Pattern ATTACKED_BY = Pattern.compile("attacks\\[\\d+\\]\\.by(?:\\[\\d+\\])?");

    private final Path experiment;
    private final RunReader run;
    private final List<String> names = new ArrayList<>();
    private final List<String> entities = new ArrayList<>();
    private final List<Integer> entityOf = new ArrayList<>();
    private final List<Integer> ownStake = new ArrayList<>();

    private CardReader(Path experiment, RunReader run) {
        this.experiment = experiment;
        this.run = run;
    }

    /** @param experiment the folder, as it was given: for commands to be typed */
    static RunCard read(Path experiment, RunReader run) {
        return new CardReader(experiment, run).card();
    }

    private RunCard card() {
        RunFacts facts = run.facts();
        ImmutableMap<String, String> values = values(run);
        return new RunCard(
                facts.run().toString(),
                facts.run().scenario(),
                run.scenario().question(),
                facts.values(),
                run.fact("/world/protocol").orElse(""),
                new Token(
                        run.fact("/world/token").orElse(""),
                        run.fact("/world/baseUnit").orElse(""),
                        run.fact("/world/decimals").map(Integer::parseInt).orElse(0)),
                new PeriodLength(
                        run.fact("/world/period").orElse("period"),
                        run.fact("/world/periodMillis").map(Long::parseLong).orElse(1L)),
                run.fact("/world/periodsPerStep").map(Integer::parseInt).orElse(1),
                run.fact("/firstPeriod").map(Long::parseLong).orElse(0L),
                run.fact("/world/currency"),
                RunCard.price(values),
                roster(),
                thresholds(),
                strategies(values),
                coalition(values),
                isJoined(values),
                isAccident(),
                "stakeout record " + typed(experiment) + " --run " + facts.run() + " --out DIR");
    }

    private static String typed(Path path) {
        String text = path.toString();
        return text.contains(" ") ? '"' + text + '"' : text;
    }

    /** The scenario's values with those of the sweep over them. */
    static ImmutableMap<String, String> values(RunReader run) {
        Map<String, String> values = new LinkedHashMap<>(run.scenario().values());
        values.putAll(run.facts().values());
        return ImmutableMap.copyOf(values);
    }

    private Roster roster() {
        Map<String, Integer> entityIndex = new LinkedHashMap<>();
        run.read("roster", "name, entity, own_stake_ppb", "ORDER BY operator", row -> {
            names.add(row.getString(1));
            entityOf.add(entityIndex.computeIfAbsent(row.getString(2), entity -> {
                entities.add(entity);
                return entityIndex.size();
            }));
            int own = row.getInt(3);
            ownStake.add(row.wasNull() ? Roster.UNKNOWN : own);
        });
        ImmutableList<String> groups = run.list("/world/groups");
        int[] groupOf = new int[names.size()];
        run.read("groups", "operator, member_of", "", row -> {
            groupOf[row.getInt(1)] = Math.max(0, groups.indexOf(row.getString(2)));
        });
        return new Roster(
                ImmutableList.copyOf(names),
                groups,
                groupOf,
                ImmutableList.copyOf(entities),
                ints(entityOf),
                ints(ownStake));
    }

    private static int[] ints(List<Integer> values) {
        return values.stream().mapToInt(Integer::intValue).toArray();
    }

    private ImmutableList<SecurityThreshold> thresholds() {
        return run.map("/world/thresholds").entrySet().stream()
                .map(entry -> new SecurityThreshold(
                        entry.getKey(),
                        Double.parseDouble(entry.getValue()),
                        run.fact("/world/enables/" + entry.getKey()).orElse("")))
                .sorted(Comparator.comparingDouble(SecurityThreshold::share))
                .collect(ImmutableList.toImmutableList());
    }

    private static ImmutableMap<String, String> strategies(ImmutableMap<String, String> values) {
        Map<String, String> strategies = new LinkedHashMap<>();
        values.forEach((path, value) -> {
            Matcher matcher = STRATEGY.matcher(path);
            if (matcher.matches()) {
                strategies.put(matcher.group(1), value);
            }
        });
        return ImmutableMap.copyOf(strategies);
    }

    private static boolean isJoined(ImmutableMap<String, String> values) {
        return values.entrySet().stream()
                .anyMatch(value -> (FORMING.matcher(value.getKey()).matches()
                                && !value.getValue().equals("named"))
                        || (ATTACK.matcher(value.getKey()).matches()
                                && value.getValue().equals("bribery")));
    }

    /** Recordings made before this was kept call all of them coalitions. */
    private boolean isAccident() {
        ImmutableList<String> attacks = run.names("/world/attacks");
        return !attacks.isEmpty() && run.list("/world/accidents").containsAll(attacks);
    }

    private ImmutableSet<String> coalition(ImmutableMap<String, String> values) {
        ImmutableSet<String> recorded = ImmutableSet.copyOf(run.list("/world/attacks"));
        if (!recorded.isEmpty() || run.facts().run().twin()) {
            return recorded;
        }
        ImmutableSet.Builder<String> groups = ImmutableSet.builder();
        values.forEach((path, value) -> {
            if (ATTACKED_BY.matcher(path).matches()) {
                groups.add(value);
            }
        });
        return groups.build();
    }
}
