package stakeout.visualizer.scene.validators;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.awt.Color;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import stakeout.model.consensus.Intent;
import stakeout.visualizer.moment.Moment;
import stakeout.visualizer.moment.RunCard;
import stakeout.visualizer.moment.ValidatorKind;
import stakeout.visualizer.moment.ValidatorMap;
import stakeout.visualizer.scene.Absent;
import stakeout.visualizer.scene.LegendEntry;
import stakeout.visualizer.scene.Mark;
import stakeout.visualizer.scene.Scene;
import stakeout.visualizer.theme.Amounts;
import stakeout.visualizer.theme.Brush;

/** Every validator a cell: a leak, a wave of slashes and the queue at the exit show as texture. */
public final class ValidatorsScene implements Scene {
    private static final ImmutableList<String> STATUSES =
            ImmutableList.of("waits to be admitted", "active", "on its way out", "jailed", "gone");

    private RunCard laidOut;
    private Rectangle2D laidOutIn;
    private Grid grid;

    @Override
    public String name() {
        return "validators";
    }

    private static Map<ValidatorKind, Long> counts(ValidatorMap map) {
        Map<ValidatorKind, Long> counts = new EnumMap<>(ValidatorKind.class);
        for (int validator = 0; validator < map.validators(); validator++) {
            if (map.status[validator] != ValidatorMap.ABSENT) {
                counts.merge(map.kind(validator), 1L, Long::sum);
            }
        }
        return counts;
    }

    @Override
    public String headline(Moment moment) {
        Optional<ValidatorMap> map = moment.validators();
        if (map.isEmpty()) {
            return Absent.headline(moment, "Where each validator stood is not known");
        }
        Map<ValidatorKind, Long> counts = counts(map.get());
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        String most = counts.entrySet().stream()
                .sorted(Comparator.comparingLong((Map.Entry<ValidatorKind, Long> entry) -> -entry.getValue()))
                .limit(3)
                .map(entry -> Amounts.count(entry.getValue()) + " " + word(entry.getKey()))
                .collect(Collectors.joining(", "));
        return Amounts.count(all, "validator") + ": " + most;
    }

    private static String word(ValidatorKind kind) {
        return switch (kind) {
            case HONEST -> "honest";
            case LAZY -> "lazy";
            case ADVERSARIAL -> "adversarial";
            case OFFLINE -> "offline";
            case EXITING -> "leaving";
            case JAILED -> "jailed";
            case SLASHED -> "slashed";
            case PENDING -> "waiting";
            case EXITED -> "gone";
        };
    }

    @Override
    public String caption(Moment moment) {
        return "Each cell is a validator, those of an operator side by side. The paler, the less is left of its first stake.";
    }

    @Override
    public List<LegendEntry> legend(Moment moment) {
        ImmutableList.Builder<LegendEntry> entries = ImmutableList.builder();
        Map<ValidatorKind, Long> counts =
                moment.validators().map(ValidatorsScene::counts).orElse(Map.of());
        for (ValidatorKind kind : ValidatorKind.values()) {
            entries.add(new LegendEntry(
                    (brush, square) -> {
                        Color colour = CellInk.colour(brush.theme(), kind);
                        brush.fill(square, colour);
                        CellInk.sign(brush, square, kind, colour);
                        if (kind == ValidatorKind.EXITED) {
                            brush.draw(square, brush.theme().line(), 1);
                        }
                    },
                    kind.meaning(),
                    counts.isEmpty() ? "" : Amounts.count(counts.getOrDefault(kind, 0L))));
        }
        return entries.build();
    }

    @SuppressWarnings("ReferenceEquality") // the same run, not one that looks alike: its roster may be long
    private Grid grid(ValidatorMap map, Rectangle2D area, double unit, Moment moment) {
        if (grid == null || moment.run() != laidOut || !area.equals(laidOutIn)) {
            grid = Grid.of(map, moment.run().roster(), area, unit);
            laidOut = moment.run();
            laidOutIn = area;
        }
        return grid;
    }

    @Override
    public void paint(Brush brush, Rectangle2D area, Moment moment) {
        Optional<ValidatorMap> map = moment.validators();
        if (map.isEmpty()) {
            Absent.paint(
                    brush,
                    area,
                    "Where each validator stood is recorded only on request.",
                    moment.run().remedy() + " --validators",
                    moment);
            return;
        }
        new GridPainter(brush, area, grid(map.get(), area, brush.unit(), moment), map.get()).paint(moment);
    }

    @Override
    public Optional<Mark> at(Point2D point, Rectangle2D area, Moment moment) {
        Optional<ValidatorMap> map = moment.validators();
        if (map.isEmpty() || grid == null) {
            return Optional.empty();
        }
        int validator = grid.at(point.getX(), point.getY());
        return validator < 0 || map.get().status[validator] == ValidatorMap.ABSENT
                ? Optional.empty()
                : Optional.of(mark(moment, map.get(), validator));
    }

    private Mark mark(Moment moment, ValidatorMap map, int validator) {
        RunCard run = moment.run();
        int operator = map.operator[validator];
        return new Mark(
                Mark.VALIDATOR,
                validator,
                "Validator " + Amounts.count(validator),
                grid.box(validator),
                ImmutableMap.of(
                        "Operator", run.roster().names().get(operator),
                        "Group", run.group(operator),
                        "Stake counted",
                                Amounts.tokens(
                                        run.tokens((double) map.stake[validator]),
                                        run.token().symbol()),
                        "Status", STATUSES.get(map.status[validator]) + (map.slashed[validator] ? ", slashed" : ""),
                        "Last period",
                                map.did[validator] == ValidatorMap.NOTHING
                                        ? "had no vote"
                                        : Intent.name(map.did[validator]).replace('-', ' ')));
    }
}
