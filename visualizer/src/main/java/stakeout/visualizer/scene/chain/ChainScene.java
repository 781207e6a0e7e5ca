package stakeout.visualizer.scene.chain;

import com.google.common.collect.ImmutableMap;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stakeout.visualizer.moment.ChainStrip;
import stakeout.visualizer.moment.ChainStrip.Link;
import stakeout.visualizer.moment.Happening;
import stakeout.visualizer.moment.LostSlots;
import stakeout.visualizer.moment.Moment;
import stakeout.visualizer.scene.Absent;
import stakeout.visualizer.scene.LegendEntry;
import stakeout.visualizer.scene.Mark;
import stakeout.visualizer.scene.Scene;
import stakeout.visualizer.theme.Amounts;
import stakeout.visualizer.theme.Brush;
import stakeout.visualizer.theme.Theme;

/**
 * The chain as a strip of steps, newest at the right: what is final, justified, waiting, and branches beside it with all that happened;
 * below it the votes of each step, and over the whole run how far finality lay behind.
 */
public final class ChainScene implements Scene {
    /** Of the picture painted last. */
    private double unit = 1;

    @Override
    public String name() {
        return "chain";
    }

    /** The newest row of the branch that counts, at the moment. */
    static Optional<Link> newest(Moment moment) {
        return moment.chain().flatMap(strip -> {
            List<Link> rows = strip.rows();
            for (int i = strip.firstNotBefore(moment.step() + 1) - 1; i >= 0; i--) {
                if (rows.get(i).canonical()) {
                    return Optional.of(rows.get(i));
                }
            }
            return Optional.empty();
        });
    }

    @Override
    public String headline(Moment moment) {
        Optional<Link> found = newest(moment);
        if (found.isEmpty()) {
            return Absent.headline(moment, "The chain, step by step");
        }
        Link now = found.get();
        String clock = moment.run().clock().name();
        if (now.conflict() && now.fork() != ChainStrip.NONE) {
            return "Two chains are final: safety is broken";
        }
        String broken = now.conflict() ? "Safety was broken; now " : "";
        if (now.halted()) {
            return (broken.isEmpty() ? "The" : broken + "the") + " chain stands still: "
                    + Amounts.percent(now.participation()) + " of the weight votes";
        }
        if (now.fork() != ChainStrip.NONE) {
            return "Two branches since " + clock + " " + Amounts.count(now.fork()) + ", each with votes of its own";
        }
        if (!moment.lostSlots().isEmpty()) {
            return lost(moment);
        }
        long behind = Math.max(0, now.period() - now.finalized());
        // what came of the conflict matters more than how many voted, and there is not room for both
        String voted = broken.isEmpty() ? "; " + Amounts.percent(now.participation()) + " voted" : "";
        return (broken.isEmpty() ? "Final" : broken + "final") + " up to " + clock + " "
                + Amounts.count(now.finalized()) + ", " + Amounts.count(behind, clock)
                + " behind" + (now.leaking() ? "; the leak is on" : "") + voted;
    }

    /** What became of slots so far, where they were played one by one. */
    private static String lost(Moment moment) {
        LostSlots sum = new LostSlots(0, 0, 0, 0);
        for (LostSlots lost : moment.lostSlots()) {
            sum = lost.step() <= moment.step() ? sum.plus(lost) : sum;
        }
        if (sum.all() == 0) {
            return "So far every block that was made is on the chain";
        }
        String skipped = sum.skipped() == 0 ? "" : Amounts.count(sum.skipped(), "slot") + " let go by";
        if (sum.others() + sum.own() == 0) {
            return "So far " + skipped;
        }
        return "Left out so far: " + Amounts.count(sum.others(), "block") + " of others"
                + (sum.own() == 0 ? "" : ", " + Amounts.count(sum.own()) + " of the coalition's own")
                + (skipped.isEmpty() ? "" : "; " + skipped);
    }

    @Override
    public String caption(Moment moment) {
        int periods = moment.run().periodsPerStep();
        String each = periods == 1
                ? "one " + moment.run().clock().name()
                : "one step of " + periods + " " + moment.run().clock().name() + "s";
        if (!moment.lostSlots().isEmpty()) {
            return "Above, each square is " + each
                    + ", the newest at the right. In the middle its slots: what was built on what, and what was left out.";
        }
        return "Each square is " + each
                + ", the newest at the right. Bars: who voted. Below: how far finality lay behind.";
    }

    @Override
    public List<LegendEntry> legend(Moment moment) {
        List<LegendEntry> entries = new ArrayList<>();
        if (moment.chain().isEmpty()) {
            return entries;
        }
        boolean hasSlots = !moment.lostSlots().isEmpty();
        for (Standing standing : Standing.values()) {
            if (hasSlots && standing == Standing.ORPHANED) {
                continue;
            }
            entries.add(new LegendEntry(
                    (brush, square) -> ChainPainter.block(brush, square, standing), standing.meaning(), ""));
        }
        if (hasSlots) {
            entries.addAll(SlotPanel.legend());
            return entries;
        }
        entries.add(new LegendEntry(
                (brush, square) -> brush.fill(
                        Brush.box(square.getX(), square.getMaxY() - brush.u(5), square.getWidth(), brush.u(4)),
                        Theme.ORANGE),
                "leak: the silent pay for missing finality",
                ""));
        entries.add(new LegendEntry(
                (brush, square) -> brush.dashed(
                        new Line2D.Double(square.getX(), square.getCenterY(), square.getMaxX(), square.getCenterY()),
                        brush.theme().bad(),
                        1.4,
                        3),
                "shares that allow an attack, or stop it",
                ""));
        return entries;
    }

    @Override
    public void paint(Brush brush, Rectangle2D area, Moment moment) {
        if (moment.chain().isEmpty() || newest(moment).isEmpty()) {
            Absent.paint(brush, area, "This recording does not keep the chain step by step.", moment);
            return;
        }
        unit = brush.unit();
        new ChainPainter(brush, new ChainLayout(area, brush.unit(), moment), moment).paint();
    }

    @Override
    public Optional<Mark> at(Point2D point, Rectangle2D area, Moment moment) {
        if (newest(moment).isEmpty()) {
            return Optional.empty();
        }
        ChainLayout layout = new ChainLayout(area, unit, moment);
        if (layout.hasSlots() && layout.slots().contains(point)) {
            return new SlotPanel(layout.slots(), unit, moment).at(point);
        }
        return layout.stepAt(point)
                .flatMap(step -> layout.links().stream()
                        .filter(link -> link.step() == step && layout.lane(link).contains(point.getX(), point.getY()))
                        .findFirst()
                        .or(() -> layout.links().stream()
                                .filter(link -> link.step() == step && link.canonical())
                                .findFirst())
                        .map(link -> mark(link, layout, moment)));
    }

    private static Mark mark(Link link, ChainLayout layout, Moment moment) {
        String clock = moment.run().clock().name();
        ImmutableMap.Builder<String, String> facts = ImmutableMap.builder();
        facts.put("Branch", link.branch() + (link.canonical() ? ", which counts" : ", beside it"));
        facts.put("Final then up to", clock + " " + Amounts.count(link.finalized()));
        if (link.justified() != ChainStrip.NONE) {
            facts.put("Justified then up to", clock + " " + Amounts.count(link.justified()));
        }
        facts.put("Voted", Amounts.percent(link.participation()));
        facts.put("Leak", link.leaking() ? "on" : "off");
        int number = 1;
        for (Happening happening : moment.happenings().at(link.step())) {
            if (number <= 12) {
                facts.put(
                        "Event " + number++,
                        happening.title() + (happening.detail().isEmpty() ? "" : ", " + happening.shortDetail()));
            }
        }
        return new Mark(
                clock,
                link.period(),
                clock + " " + Amounts.count(link.period()),
                layout.block(link),
                facts.buildOrThrow());
    }
}
