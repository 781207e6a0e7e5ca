package stakeout.scenarios.run;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import stakeout.agents.StakingSimulation;
import stakeout.agents.World;
import stakeout.agents.attack.Attack;
import stakeout.model.observe.Observer;
import stakeout.model.observe.WorldFacts;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.RefusedRow;
import stakeout.model.state.Roster;
import stakeout.results.measure.Measure;
import stakeout.scenarios.load.Position;
import stakeout.scenarios.load.Problems;
import stakeout.scenarios.load.TreePath;
import stakeout.scenarios.load.UserMistake;
import stakeout.scenarios.load.YamlTree;
import stakeout.scenarios.plan.Experiment;
import stakeout.scenarios.plan.Resolved;
import stakeout.scenarios.plan.Scenario;
import stakeout.scenarios.spec.ExpectSpec;
import stakeout.scenarios.spec.Figure;
import stakeout.scenarios.world.WorldFactory;

/**
 * Sets every world of an experiment up to its first step, so that what cannot be played is said before anything is recorded.
 */
public final class Rehearsal {
    /** Of a scenario with more points only so many are set up; the others say what is wrong when they are played. */
    private static final int MOST_POINTS = 500;

    private static final int MONTHS_APART = 12;
    private static final Pattern LEADING_PATH = Pattern.compile("[a-z]\\w*(?:\\.\\w+|\\[[^\\[\\]\"]+])*");

    private final WorldFactory worlds;

    public Rehearsal(WorldFactory worlds) {
        this.worlds = worlds;
    }

    /**
     * Tries all scenarios.
     *
     * @return by scenario, what a reader of the results must know: where stake comes from, and whether it is of another time than
     *     the rules
     * @throws UserMistake with the problems of the first point of each scenario that has any
     */
    public ImmutableListMultimap<String, String> notes(Experiment experiment) {
        Problems problems = new Problems();
        SetMultimap<String, String> notes = LinkedHashMultimap.create();
        for (Scenario scenario : experiment.scenarios()) {
            List<Resolved> points = scenario.points();
            for (Resolved point : points.subList(0, Math.min(points.size(), MOST_POINTS))) {
                if (!isPlayable(point, scenario, problems)) {
                    break;
                }
                notes.putAll(scenario.name(), worlds.notes(point));
                worlds.stakeMonths(point)
                        .forEach(month -> ageNote(scenario, month).ifPresent(note -> notes.put(scenario.name(), note)));
            }
        }
        problems.throwIfAny();
        return ImmutableListMultimap.copyOf(notes);
    }

    private boolean isPlayable(Resolved point, Scenario scenario, Problems problems) {
        Observer measuring = new Observer() {
            @Override
            public void begin(WorldFacts world) {
                for (Measure measure : scenario.measures()) {
                    int index = scenario.spec().measures().indexOf(measure);
                    named(index < 0 ? "measures" : "measures[" + index + "]", () -> measure.begin(world));
                }
                for (int i = 0; i < scenario.spec().expect().size(); i++) {
                    ExpectSpec expect = scenario.spec().expect().get(i);
                    named("expect[" + i + "]", () -> checkUnits(expect, scenario.measures(), world));
                }
            }
        };
        try {
            World world = worlds.world(point, 0);
            WorldFactory.checkReached(point);
            World staged = world;
            for (int i = 0; i < world.attacks().size(); i++) {
                Attack attack = world.attacks().get(i);
                World prepared = staged;
                named("attacks[" + i + "]", () -> attack.check(prepared));
                staged = attack.stage(prepared);
            }
            start(world, measuring, point);
            return true;
        } catch (UserMistake mistake) {
            problems.add(mistake);
        } catch (IllegalArgumentException | ArithmeticException e) {
            String message = String.valueOf(e.getMessage());
            problems.add(place(message, point.tree()), point.spec().scenario(), message);
        }
        return false;
    }

    /** What a protocol refuses about a row is told of the row's operator; somebody must be able to vote. */
    private static void start(World world, Observer observer, Resolved point) {
        try {
            StakingSimulation simulation = new StakingSimulation(world, observer);
            simulation.start();
            ProtocolState state = simulation.chain().state();
            checkArgument(
                    IntStream.range(0, state.validators().rows())
                            .anyMatch(row -> world.protocol().weight(state, row) > 0),
                    "population: of %s validators none has a vote when the run begins.\nMaybe more stake each, or less asked by the"
                            + " protocol's values.",
                    state.validators().rows());
        } catch (RefusedRow refused) {
            Roster roster = world.genesis().roster();
            int operator = world.genesis().operatorOf()[refused.row()];
            String group = roster.groups().get(roster.groupOf()[operator]);
            throw new IllegalArgumentException(
                    "population[" + group + "]." + (point.spec().isFromData(group) ? "stakes" : "stake") + ": operator "
                            + roster.names().get(operator) + ": " + refused.getMessage(),
                    refused);
        }
    }

    /** Says in front of what is refused which key of the scenario it is about. */
    private static void named(String key, Runnable check) {
        try {
            check.run();
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new IllegalArgumentException(key + ": " + e.getMessage(), e);
        }
    }

    private static void checkUnits(ExpectSpec expect, List<Measure> measures, WorldFacts world) {
        Measure measure = expect.expectation().among(measures);
        String unit = measure.unit().text(world);
        for (Figure figure : expect.figures()) {
            checkArgument(
                    figure.unit().isEmpty() || figure.unit().equals(unit),
                    "%s of measure %s must be in %s.\nMaybe %s.",
                    figure,
                    measure.label(),
                    unit,
                    figure.value().toPlainString());
        }
    }

    /** Where the value stands that a message names first; the scenario's beginning if it names none. */
    private static Position place(String message, YamlTree tree) {
        Matcher leading = LEADING_PATH.matcher(message);
        if (leading.lookingAt()) {
            TreePath path = TreePath.parse(leading.group(), Position.NOWHERE);
            Optional<YamlTree> named = path.in(tree)
                    .or(() -> TreePath.parse("protocol." + leading.group(), Position.NOWHERE)
                            .in(tree));
            if (named.isPresent() && !named.get().at().equals(Position.NOWHERE)) {
                return named.get().at();
            }
        }
        return tree.at();
    }

    private static Optional<String> ageNote(Scenario scenario, YearMonth stake) {
        return scenario.base().protocol().asOf().flatMap(rules -> {
            long apart = Math.abs(ChronoUnit.MONTHS.between(stake, rules));
            return apart > MONTHS_APART
                    ? Optional.of("Stake of " + stake + " meets rules of " + rules + ", " + apart + " months apart.")
                    : Optional.empty();
        });
    }
}
