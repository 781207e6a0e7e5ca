package stakeout.visualizer.scene.compare;

import com.google.common.collect.ImmutableList;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import stakeout.model.protocol.Token;
import stakeout.results.report.PointLabel;
import stakeout.visualizer.moment.Divergence;
import stakeout.visualizer.moment.Moment;
import stakeout.visualizer.moment.RunCard;
import stakeout.visualizer.scene.Absent;
import stakeout.visualizer.scene.LegendEntry;
import stakeout.visualizer.scene.Mark;
import stakeout.visualizer.scene.PaintedUnit;
import stakeout.visualizer.scene.Scene;
import stakeout.visualizer.scene.operators.OperatorsScene;
import stakeout.visualizer.theme.Amounts;
import stakeout.visualizer.theme.Brush;
import stakeout.visualizer.theme.Brush.Align;
import stakeout.visualizer.theme.Theme;

/** Two runs at the same period side by side, where they part, and how their figures differ over time. */
public final class CompareScene implements Scene {
    private static final double UPPER = 0.58;
    private static final double TITLE = 22;
    private static final double GAP = 24;
    /** Letters within a half. */
    private static final double SMALLER = 0.78;

    private final PaintedUnit painted = new PaintedUnit();
    private final OperatorsScene left = new OperatorsScene();
    private final OperatorsScene right = new OperatorsScene();

    @Override
    public String name() {
        return "compare";
    }

    private static String nameOf(Moment moment, Moment other) {
        return nameOf(moment.run(), other.run());
    }

    /** Without the scenario where it is the same; with what the sweep sets where that is not. */
    static String nameOf(RunCard run, RunCard other) {
        String name = run.scenario().equals(other.scenario())
                ? run.name().substring(run.name().indexOf('/') + 1)
                : run.name();
        return run.values().isEmpty() || run.values().equals(other.values())
                ? name
                : name + ": " + PointLabel.of(run.values());
    }

    @Override
    public String headline(Moment moment) {
        Optional<Moment> beside = moment.beside();
        if (beside.isEmpty()) {
            return Absent.headline(moment, "There is no other run to compare with");
        }
        String clock = moment.run().clock().name();
        return moment.divergence()
                .map(parts -> moment.step() < parts.step()
                        ? "Both runs are still the same; they part in " + clock + " "
                                + Amounts.count(moment.periodOf(parts.step()))
                        : "The runs parted in " + clock + " " + Amounts.count(moment.periodOf(parts.step()))
                                + ", first in " + parts.what())
                .orElse(Absent.headline(moment, "Both runs are the same as far as both go"));
    }

    @Override
    public String caption(Moment moment) {
        return "Left this run, right the other at the same period. Below, figures of both over their whole length and, filled, how they differ; at the right of each its largest and least.";
    }

    @Override
    public List<LegendEntry> legend(Moment moment) {
        ImmutableList.Builder<LegendEntry> entries = ImmutableList.builder();
        entries.add(new LegendEntry(
                (brush, square) -> brush.line(
                        square.getX(),
                        square.getCenterY(),
                        square.getMaxX(),
                        square.getCenterY(),
                        CurvePanel.mine(brush.theme()),
                        2.2),
                "this run: "
                        + moment.beside()
                                .map(other -> nameOf(moment, other))
                                .orElse(moment.run().name()),
                ""));
        moment.beside().ifPresent(other -> entries.add(otherRun(other, moment), parting(moment)));
        entries.addAll(left.legend(moment).stream().limit(5).toList());
        return entries.build();
    }

    private static LegendEntry otherRun(Moment compared, Moment shown) {
        return new LegendEntry(
                (brush, square) -> brush.dashed(
                        new java.awt.geom.Line2D.Double(
                                square.getX(), square.getCenterY(), square.getMaxX(), square.getCenterY()),
                        brush.theme().ink(),
                        1.5,
                        4),
                "the other: " + nameOf(compared, shown),
                "");
    }

    private static LegendEntry parting(Moment moment) {
        return new LegendEntry(
                (brush, square) -> {
                    java.awt.geom.Path2D flag = new java.awt.geom.Path2D.Double();
                    flag.moveTo(square.getCenterX(), square.getY() + brush.u(3));
                    flag.lineTo(square.getX() + brush.u(3), square.getMaxY() - brush.u(3));
                    flag.lineTo(square.getMaxX() - brush.u(3), square.getMaxY() - brush.u(3));
                    flag.closePath();
                    brush.fill(flag, brush.theme().ink());
                },
                "where they part",
                moment.divergence()
                        .map(parts -> Amounts.count(moment.periodOf(parts.step())))
                        .orElse(moment.isReading() || !moment.isBegun() ? "…" : "nowhere"));
    }

    private static Rectangle2D half(Rectangle2D area, double unit, boolean isRight) {
        double wide = (area.getWidth() - (GAP + 2) * unit) / 2;
        double x = isRight ? area.getX() + wide + GAP * unit : area.getX();
        return Brush.box(x, area.getY() + TITLE * unit, wide, area.getHeight() * UPPER - (TITLE + 10) * unit);
    }

    private static Rectangle2D chart(Rectangle2D area, double unit, int index, int of) {
        double gap = GAP * unit;
        double wide = (area.getWidth() - gap * (of - 1) - 2 * unit) / of;
        double y = area.getY() + area.getHeight() * UPPER + 40 * unit;
        return Brush.box(area.getX() + index * (wide + gap), y, wide, area.getMaxY() - y - 14 * unit);
    }

    @Override
    public void paint(Brush brush, Rectangle2D area, Moment moment) {
        painted.note(area, brush);
        if (moment.beside().isEmpty()) {
            Absent.paint(
                    brush,
                    area,
                    "This run has no honest twin with frames of its own.",
                    "Choose another run to put beside it.",
                    moment);
            return;
        }
        Moment other = moment.beside().get();
        left.leaveRoomFor(other.mostStake());
        right.leaveRoomFor(moment.mostStake());
        side(brush, half(area, brush.unit(), false), moment, left, nameOf(moment, other));
        side(brush, half(area, brush.unit(), true), other, right, nameOf(other, moment));
        charts(brush, area, moment, other);
    }

    private static void side(Brush brush, Rectangle2D box, Moment moment, OperatorsScene scene, String name) {
        brush.text(
                brush.fitted(name, 13, true, box.getWidth()),
                box.getX(),
                box.getY() - brush.u(7),
                13,
                true,
                brush.theme().ink(),
                Align.LEFT);
        Graphics2D own = (Graphics2D) brush.g().create();
        own.clip(box);
        scene.paint(brush.with(own, SMALLER), box, moment);
        own.dispose();
        brush.draw(box, brush.theme().line(), 1);
    }

    private static void charts(Brush brush, Rectangle2D area, Moment moment, Moment other) {
        Optional<Divergence> parts = moment.divergence();
        RunCard run = moment.run();
        boolean hasCoalition = !run.coalition().isEmpty();
        chart(
                brush,
                chart(area, brush.unit(), 0, 3),
                "Votes that arrived",
                moment,
                parts,
                Curve.participation(moment),
                Curve.participation(other),
                Amounts::percent);
        chart(
                brush,
                chart(area, brush.unit(), 1, 3),
                capitalised(run.clock().name()) + "s since finality",
                moment,
                parts,
                Curve.finalityLag(moment),
                Curve.finalityLag(other),
                lag -> Amounts.count(Math.round(lag)));
        chart(
                brush,
                chart(area, brush.unit(), 2, 3),
                (hasCoalition ? "The " + run.partys() + " stake" : "All stake") + inTokens(run, other.run()),
                moment,
                parts,
                Curve.stake(moment, operator -> !hasCoalition || run.isCandidate(operator)),
                Curve.stake(
                        other,
                        operator -> !hasCoalition
                                || run.coalition().contains(other.run().group(operator))),
                tokens -> Amounts.tokens(
                                Math.rint(tokens),
                                symbol(run.token(), other.run().token()))
                        .strip());
    }

    /** What amounts of both runs are in; nothing where each has a token of its own. */
    static String symbol(Token one, Token other) {
        return one.symbol().equals(other.symbol()) ? one.symbol() : "";
    }

    private static String inTokens(RunCard one, RunCard other) {
        return symbol(one.token(), other.token()).isEmpty()
                ? ", " + one.token().symbol() + " against " + other.token().symbol()
                : "";
    }

    private static String capitalised(String word) {
        return word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1);
    }

    private static void chart(
            Brush brush,
            Rectangle2D box,
            String title,
            Moment moment,
            Optional<Divergence> parts,
            Optional<Curve> one,
            Optional<Curve> other,
            DoubleFunction<String> text) {
        if (one.isPresent() && other.isPresent()) {
            new CurvePanel(one.get(), other.get()).paint(brush, box, title, moment.step(), parts, text);
            return;
        }
        Theme theme = brush.theme();
        brush.text(
                brush.fitted(title, 12, true, box.getWidth()),
                box.getX(),
                box.getY() - brush.u(22),
                12,
                true,
                theme.ink(),
                Align.LEFT);
        boolean isReading =
                moment.isReading() || moment.beside().map(Moment::isReading).orElse(false);
        brush.fill(box, theme.panel());
        brush.draw(box, theme.line(), 1);
        brush.text(
                !moment.isBegun()
                        ? Absent.NOT_BEGUN + "."
                        : isReading ? "Reading both recordings …" : "Not kept by both recordings.",
                box.getCenterX(),
                box.getCenterY(),
                12,
                false,
                theme.quiet(),
                Align.CENTRE);
    }

    @Override
    public Optional<Mark> at(Point2D point, Rectangle2D area, Moment moment) {
        if (moment.beside().isEmpty()) {
            return Optional.empty();
        }
        double unit = painted.of(area);
        Rectangle2D one = half(area, unit, false);
        Rectangle2D other = half(area, unit, true);
        return one.contains(point)
                ? left.at(point, one, moment)
                : other.contains(point)
                        ? right.at(point, other, moment.beside().get()).map(CompareScene::beside)
                        : Optional.empty();
    }

    private static Mark beside(Mark mark) {
        return mark.kind().equals(Mark.OPERATOR)
                ? new Mark(
                        Mark.OPERATOR_BESIDE,
                        mark.index(),
                        mark.name() + ", in the other run",
                        mark.outline(),
                        mark.facts())
                : mark;
    }
}
