package stakeout.visualizer.scene.money;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stakeout.visualizer.moment.Moment;
import stakeout.visualizer.moment.ProfitLine;
import stakeout.visualizer.moment.Purse;
import stakeout.visualizer.scene.Absent;
import stakeout.visualizer.scene.LegendEntry;
import stakeout.visualizer.scene.Mark;
import stakeout.visualizer.scene.PaintedUnit;
import stakeout.visualizer.scene.Scene;
import stakeout.visualizer.theme.Amounts;
import stakeout.visualizer.theme.Brush;
import stakeout.visualizer.theme.Brush.Align;

/** Why money moved so far: who paid whom by cause, and what the coalition has won or lost by it beyond honest play. */
public final class MoneyScene implements Scene {
    private static final double TITLE = 24;
    private static final double LOWER = 0.38;
    /** Less is what dividing by others' stake leaves over, not a profit. */
    private static final double LEAST_TOKENS = 0.001;

    private final PaintedUnit painted = new PaintedUnit();

    @Override
    public String name() {
        return "money";
    }

    @Override
    public String headline(Moment moment) {
        Optional<Purse> purse = moment.purse();
        if (purse.isEmpty()) {
            return Absent.headline(moment, "What was paid is not known");
        }
        if (hasAccount(moment, purse.get())) {
            double profit = AccountPanel.sum(AccountPanel.lines(moment, purse.get()), Purse.TOKEN);
            return outcome(moment, profit);
        }
        Sankey sankey = Sankey.of(purse.get(), Purse.TOKEN);
        double paid = sankey.payers.stream()
                .filter(payer -> payer.name.equals(Sankey.NEW_TOKENS))
                .mapToDouble(payer -> payer.amount)
                .sum();
        double lost = 0;
        for (Sankey.Node cause : sankey.causes) {
            lost += Ink.of(cause.name) == Ink.LOSS ? cause.amount : 0;
        }
        return AccountPanel.amount(moment, Purse.TOKEN, paid).replace("+", "") + " issued and "
                + AccountPanel.amount(moment, Purse.TOKEN, lost).replace("+", "") + " taken since the start";
    }

    private static boolean hasAccount(Moment moment, Purse purse) {
        return !moment.run().coalition().isEmpty() && !purse.twin().isEmpty();
    }

    private static String outcome(Moment moment, double profit) {
        String they = "The " + moment.run().party() + (moment.run().isAccident() ? " have " : " has ");
        if (Math.abs(moment.run().tokens(profit)) < LEAST_TOKENS) {
            return they + "earned as much as honest play would have";
        }
        String amount =
                AccountPanel.amount(moment, Purse.TOKEN, Math.abs(profit)).replace("+", "");
        return they + (profit < 0 ? "lost " : "won ") + amount + " beyond honest play";
    }

    @Override
    public String caption(Moment moment) {
        return "All postings since the start of the run: who paid, for what, and who received. The breadth of a ribbon is its amount."
                + (moment.profit().isPresent() ? " Profit is income less that of the honest twin." : "");
    }

    @Override
    public List<LegendEntry> legend(Moment moment) {
        ImmutableList.Builder<LegendEntry> entries = ImmutableList.builder();
        Sankey sankey =
                moment.purse().map(purse -> Sankey.of(purse, Purse.TOKEN)).orElse(null);
        for (Ink ink : Ink.values()) {
            double amount = sankey == null
                    ? 0
                    : sankey.causes.stream()
                            .filter(cause -> Ink.of(cause.name) == ink)
                            .mapToDouble(cause -> cause.amount)
                            .sum();
            if (amount > 0) {
                entries.add(new LegendEntry(
                        (brush, square) -> {
                            brush.fill(square, brush.theme().faded(ink.colour(brush.theme()), 0.45));
                            ink.hatch().fill(brush.g(), square, ink.colour(brush.theme()), brush.u(6));
                            brush.draw(square, ink.colour(brush.theme()), 1);
                        },
                        ink.meaning(),
                        Amounts.rough(moment.run().tokens(amount))));
            }
        }
        if (moment.profit()
                .filter(line -> java.util.Arrays.stream(line.delegators()).anyMatch(amount -> amount != 0))
                .isPresent()) {
            entries.add(new LegendEntry(
                    (brush, square) -> brush.dashed(
                            new java.awt.geom.Line2D.Double(
                                    square.getX(), square.getCenterY(), square.getMaxX(), square.getCenterY()),
                            brush.theme().ink(),
                            1.4,
                            3),
                    "profit of the " + moment.run().partys() + " operators alone, without their delegators",
                    ""));
        }
        return entries.build();
    }

    private static Rectangle2D upper(Rectangle2D area, double unit, boolean hasLower) {
        double high = area.getHeight() * (hasLower ? 1 - LOWER : 1);
        return Brush.box(area.getX(), area.getY() + TITLE * unit, area.getWidth(), high - (TITLE + 12) * unit);
    }

    private static Rectangle2D lower(Rectangle2D area, double unit) {
        double y = area.getMaxY() - area.getHeight() * LOWER + TITLE * unit;
        return Brush.box(area.getX(), y, area.getWidth(), area.getMaxY() - y - 4 * unit);
    }

    @Override
    public void paint(Brush brush, Rectangle2D area, Moment moment) {
        painted.note(area, brush);
        if (moment.purse().isEmpty()) {
            Absent.paint(brush, area, "The postings of this run are not kept.", moment);
            return;
        }
        Purse purse = moment.purse().get();
        boolean account = hasAccount(moment, purse);
        Rectangle2D upper = upper(area, brush.unit(), account);
        title(brush, upper, "Who paid whom, in " + moment.run().token().symbol());
        Sankey sankey = Sankey.of(purse, Purse.TOKEN);
        if (sankey.isEmpty()) {
            brush.text(
                    "Nothing was paid yet.",
                    upper.getX(),
                    upper.getY() + brush.u(24),
                    13,
                    brush.theme().quiet());
        } else {
            new SankeyPanel(sankey, upper, brush.unit())
                    .paint(brush, amount -> Amounts.rough(moment.run().tokens(amount)));
        }
        if (account) {
            Rectangle2D lower = lower(area, brush.unit());
            double split = lower.getWidth() * 0.6;
            Rectangle2D chart = Brush.box(lower.getX(), lower.getY(), split, lower.getHeight());
            Rectangle2D list = Brush.box(
                    lower.getX() + split + brush.u(28),
                    lower.getY(),
                    lower.getWidth() - split - brush.u(28),
                    lower.getHeight());
            Optional<ProfitLine> line = moment.profit();
            title(brush, chart, "The " + moment.run().partys() + " profit over the run");
            line.ifPresent(profit -> ProfitPanel.paint(brush, chart, profit, moment));
            title(brush, list, (moment.run().isAccident() ? "Their" : "Its") + " account so far, beyond honest play");
            AccountPanel.paint(brush, list, moment, purse);
        }
    }

    private static void title(Brush brush, Rectangle2D part, String text) {
        brush.text(
                brush.fitted(text, 13, true, part.getWidth()),
                part.getX(),
                part.getY() - brush.u(9),
                13,
                true,
                brush.theme().ink(),
                Align.LEFT);
    }

    @Override
    public Optional<Mark> at(Point2D point, Rectangle2D area, Moment moment) {
        if (moment.purse().isEmpty()) {
            return Optional.empty();
        }
        Purse purse = moment.purse().get();
        double unit = painted.of(area);
        Sankey sankey = Sankey.of(purse, Purse.TOKEN);
        if (sankey.isEmpty()) {
            return Optional.empty();
        }
        SankeyPanel panel = new SankeyPanel(sankey, upper(area, unit, hasAccount(moment, purse)), unit);
        for (Map.Entry<Sankey.Node, Rectangle2D> place : panel.places().entrySet()) {
            Rectangle2D box = place.getValue();
            if (Brush.box(box.getX() - 4, box.getY() - 2, box.getWidth() + 8, box.getHeight() + 4)
                    .contains(point)) {
                return Optional.of(mark(moment, sankey, place.getKey(), box));
            }
        }
        return Optional.empty();
    }

    private static Mark mark(Moment moment, Sankey sankey, Sankey.Node node, Rectangle2D box) {
        ImmutableMap.Builder<String, String> facts = ImmutableMap.builder();
        facts.put(
                "In all", AccountPanel.amount(moment, Purse.TOKEN, node.amount).replace("+", ""));
        for (Sankey.Flow flow : sankey.paid) {
            if (flow.to() == node) {
                facts.put("From " + flow.from().name, AccountPanel.amount(moment, Purse.TOKEN, -flow.amount()));
            } else if (flow.from() == node) {
                facts.put("For " + flow.to().name, AccountPanel.amount(moment, Purse.TOKEN, -flow.amount()));
            }
        }
        for (Sankey.Flow flow : sankey.received) {
            if (flow.from() == node) {
                facts.put("To " + flow.to().name, AccountPanel.amount(moment, Purse.TOKEN, flow.amount()));
            } else if (flow.to() == node) {
                facts.put("By " + flow.from().name, AccountPanel.amount(moment, Purse.TOKEN, flow.amount()));
            }
        }
        return new Mark("flow", 0, node.name, box, facts.buildKeepingLast());
    }
}
