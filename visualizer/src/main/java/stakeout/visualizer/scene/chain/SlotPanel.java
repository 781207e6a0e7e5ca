package stakeout.visualizer.scene.chain;

import com.google.common.collect.ImmutableMap;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stakeout.model.slot.SlotLog.Fate;
import stakeout.visualizer.moment.Behaviour;
import stakeout.visualizer.moment.Moment;
import stakeout.visualizer.moment.RunCard;
import stakeout.visualizer.moment.Slots;
import stakeout.visualizer.moment.Slots.Slot;
import stakeout.visualizer.scene.LegendEntry;
import stakeout.visualizer.scene.Mark;
import stakeout.visualizer.theme.Amounts;
import stakeout.visualizer.theme.Brush;
import stakeout.visualizer.theme.Brush.Align;
import stakeout.visualizer.theme.Hatch;

/** One period slot by slot: the blocks of the chain, below them those left out, each where it was built, and who did it. */
final class SlotPanel {
    private final Rectangle2D box;
    private final Moment moment;
    private final Optional<Slots> slots;
    private final Optional<SlotPlaces> places;

    SlotPanel(Rectangle2D box, double unit, Moment moment) {
        this.box = box;
        this.moment = moment;
        slots = moment.slots();
        places = slots.map(each -> new SlotPlaces(box, unit, each));
    }

    void paint(Brush brush) {
        brush.text(
                brush.fitted(title(), 12, true, box.getWidth()),
                box.getX(),
                box.getY() - brush.u(9),
                12,
                true,
                brush.theme().ink(),
                Align.LEFT);
        places.ifPresent(where -> {
            where.shown().forEach(slot -> toParent(brush, where, slot));
            where.shown().forEach(slot -> block(brush, where.square(slot), slot.fate(), isOwn(moment.run(), slot)));
            culprits(brush, where);
            axis(brush, where);
        });
    }

    private String title() {
        String clock = moment.run().clock().name();
        if (slots.isEmpty()) {
            return "No slots were played one by one at " + clock + " " + Amounts.count(moment.period());
        }
        Slots now = slots.get();
        int leftOut = now.leftOut();
        int skipped = now.lost() - leftOut;
        List<String> lost = new ArrayList<>();
        if (leftOut > 0 || skipped == 0) {
            lost.add(leftOut == 0 ? "no block left out" : Amounts.count(leftOut, "block") + " left out");
        }
        if (skipped > 0) {
            lost.add(Amounts.count(skipped, "slot") + " let go by");
        }
        return "Slots of " + clock + " " + Amounts.count(now.period()) + ": " + String.join(", ", lost)
                + (places.orElseThrow().isWhole() || now.lost() == 0 ? "" : "; the longest forks");
    }

    static boolean isOwn(RunCard run, Slot slot) {
        return run.isCandidate(slot.proposer());
    }

    static void block(Brush brush, Rectangle2D square, Fate fate, boolean isOwn) {
        Behaviour who = isOwn ? Behaviour.ADVERSARIAL : Behaviour.HONEST;
        Color colour = brush.theme().of(who);
        if (fate == Fate.SKIPPED) {
            brush.dashed(square, colour, 1.4, 3);
            return;
        }
        boolean leftOut = fate == Fate.ORPHANED;
        brush.fill(square, leftOut ? brush.theme().faded(colour, 0.3) : colour);
        Hatch.of(who)
                .fill(
                        brush.g(),
                        square,
                        leftOut
                                ? brush.theme().faded(colour, 0.6)
                                : brush.theme().paper(),
                        Math.max(brush.u(3.4), square.getWidth() / 4));
        brush.draw(square, leftOut ? colour : brush.theme().faded(brush.theme().ink(), 0.55), leftOut ? 1.4 : 0.8);
        if (leftOut) {
            brush.line(
                    square.getX(),
                    square.getMaxY(),
                    square.getMaxX(),
                    square.getY(),
                    brush.theme().ink(),
                    1.6);
            brush.line(
                    square.getX(),
                    square.getY(),
                    square.getMaxX(),
                    square.getMaxY(),
                    brush.theme().ink(),
                    1.6);
        }
    }

    /** A line from the block that a block stands on, or, where that is not shown, from the left. */
    private static void toParent(Brush brush, SlotPlaces where, Slot slot) {
        if (slot.fate() == Fate.SKIPPED) {
            return;
        }
        Rectangle2D own = where.square(slot);
        Optional<Rectangle2D> parent = where.shown(slot.parent()).map(where::square);
        Path2D path = new Path2D.Double();
        if (parent.isEmpty()) {
            path.moveTo(own.getX() - Math.min(where.pitch() * 0.6, brush.u(14)), own.getCenterY());
        } else if (parent.get().getCenterY() == own.getCenterY()) {
            path.moveTo(parent.get().getMaxX(), own.getCenterY());
        } else {
            double x = parent.get().getCenterX();
            path.moveTo(
                    x,
                    parent.get().getCenterY() < own.getCenterY()
                            ? parent.get().getMaxY()
                            : parent.get().getY());
            path.quadTo(x, own.getCenterY(), own.getX(), own.getCenterY());
        }
        path.lineTo(own.getX(), own.getCenterY());
        brush.draw(path, brush.theme().quiet(), 1.6);
    }

    /** Below what was lost, once for neighbours, by whose doing it was. */
    private void culprits(Brush brush, SlotPlaces where) {
        List<Slot> lost = where.shown().stream().filter(Slot::isLost).toList();
        double free = Double.NEGATIVE_INFINITY;
        int i = 0;
        while (i < lost.size()) {
            int culprit = lost.get(i).culprit();
            int end = i;
            while (end + 1 < lost.size()
                    && lost.get(end + 1).culprit() == culprit
                    && where.column(lost.get(end + 1)) - where.column(lost.get(end)) <= 2) {
                end++;
            }
            if (culprit >= 0) {
                String text = "by " + moment.run().roster().names().get(culprit);
                double wide = brush.width(text, 11, false);
                double centre = (where.x(lost.get(i)) + where.x(lost.get(end))) / 2;
                double left = Math.max(box.getX(), Math.min(box.getMaxX() - wide, centre - wide / 2));
                if (left > free) {
                    brush.text(
                            text,
                            left,
                            box.getY() + box.getHeight() * 0.86,
                            11,
                            brush.theme().ink());
                    free = left + wide + brush.u(8);
                }
            }
            i = end + 1;
        }
    }

    private void axis(Brush brush, SlotPlaces where) {
        double free = Double.NEGATIVE_INFINITY;
        int before = Integer.MIN_VALUE;
        for (Slot slot : where.shown()) {
            boolean isDue = where.isWhole() ? slot.slot() % 4 == 0 : where.column(slot) != before + 1;
            before = where.column(slot);
            String text = (free < 0 ? "slot " : "") + Amounts.count(slot.slot());
            double wide = brush.width(text, 11, false);
            if (isDue && where.x(slot) - wide / 2 > free) {
                brush.text(
                        text,
                        where.x(slot),
                        box.getMaxY() + brush.u(6),
                        11,
                        false,
                        brush.theme().quiet(),
                        Align.CENTRE);
                free = where.x(slot) + wide / 2 + brush.u(8);
            }
        }
    }

    Optional<Mark> at(Point2D point) {
        return places.flatMap(where -> where.at(point).map(slot -> mark(slot, where.square(slot))));
    }

    private Mark mark(Slot slot, Rectangle2D square) {
        RunCard run = moment.run();
        ImmutableMap.Builder<String, String> facts = ImmutableMap.builder();
        facts.put(
                "Block",
                switch (slot.fate()) {
                    case BLOCK -> "on the chain";
                    case ORPHANED -> "left out";
                    case SKIPPED -> "none: let go by";
                    case ABSENT -> "none";
                });
        facts.put("Proposer", name(run, slot.proposer()));
        if (slot.culprit() >= 0) {
            facts.put("Lost by the doing of", name(run, slot.culprit()));
        }
        if (slot.fate() != Fate.SKIPPED) {
            facts.put("Stands on", slot.parent() < 0 ? "the period before" : "slot " + Amounts.count(slot.parent()));
        }
        return new Mark("slot", slot.slot(), "slot " + Amounts.count(slot.slot()), square, facts.buildOrThrow());
    }

    private static String name(RunCard run, int operator) {
        return operator < 0 ? "nobody" : run.roster().names().get(operator) + " (" + run.group(operator) + ")";
    }

    static List<LegendEntry> legend() {
        return List.of(
                entry(Fate.BLOCK, false, "slot: a block on the chain"),
                entry(Fate.BLOCK, true, "slot: a block of the coalition's"),
                entry(Fate.ORPHANED, false, "slot: its block was left out"),
                entry(Fate.SKIPPED, true, "slot: its proposer let it go by"));
    }

    private static LegendEntry entry(Fate fate, boolean isOwn, String meaning) {
        return new LegendEntry(
                (brush, square) -> block(
                        brush,
                        Brush.box(
                                square.getX() + square.getWidth() * 0.1,
                                square.getY() + square.getHeight() * 0.1,
                                square.getWidth() * 0.8,
                                square.getHeight() * 0.8),
                        fate,
                        isOwn),
                meaning,
                "");
    }
}
