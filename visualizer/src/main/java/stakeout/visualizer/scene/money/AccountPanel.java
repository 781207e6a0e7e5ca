package stakeout.visualizer.scene.money;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import stakeout.model.ledger.CauseCategory;
import stakeout.visualizer.moment.Moment;
import stakeout.visualizer.moment.Purse;
import stakeout.visualizer.moment.Purse.Posting;
import stakeout.visualizer.moment.RunCard;
import stakeout.visualizer.theme.Amounts;
import stakeout.visualizer.theme.Brush;
import stakeout.visualizer.theme.Brush.Align;
import stakeout.visualizer.theme.Theme;

/** What the coalition has gained and lost so far beyond its honest twin, cause by cause. */
final class AccountPanel {
    private static final double LINE = 17;

    /** One line of the account, in the unit of its asset. */
    record Line(String what, String asset, double amount) {}

    private AccountPanel() {}

    /** The lines, the largest first, by asset; income only, operators and their delegators together. */
    static List<Line> lines(Moment moment, Purse purse) {
        Map<String, Double> byCause = new TreeMap<>();
        add(byCause, moment, purse.postings(), 1);
        add(byCause, moment, purse.twin(), -1);
        List<Line> lines = new ArrayList<>();
        byCause.forEach((key, amount) -> {
            if (Math.abs(amount) >= 1) {
                lines.add(new Line(key.substring(key.indexOf('/') + 1), key.substring(0, key.indexOf('/')), amount));
            }
        });
        lines.sort(Comparator.comparing((Line line) -> line.asset().equals(Purse.CASH))
                .thenComparingDouble(line -> -Math.abs(line.amount())));
        return lines;
    }

    private static void add(Map<String, Double> byCause, Moment moment, List<Posting> postings, int sign) {
        for (Posting posting : postings) {
            if (moment.run().coalition().contains(posting.account()) && CauseCategory.isIncome(posting.cause())) {
                byCause.merge(posting.asset() + "/" + posting.cause(), sign * posting.amount(), Double::sum);
            }
        }
    }

    /** The sum of an asset's lines. */
    static double sum(List<Line> lines, String asset) {
        return lines.stream()
                .filter(line -> line.asset().equals(asset))
                .mapToDouble(Line::amount)
                .sum();
    }

    static String amount(Moment moment, String asset, double amount) {
        String sign = amount > 0 ? "+" : amount < 0 ? "−" : "";
        double size = Math.abs(amount);
        return asset.equals(Purse.CASH)
                ? sign + Amounts.number(Amounts.readable(size / 1e6)) + " "
                        + moment.run().currency().orElse("")
                : sign
                        + Amounts.tokens(
                                Amounts.readable(moment.run().tokens(size)),
                                moment.run().token().symbol());
    }

    static void paint(Brush brush, Rectangle2D box, Moment moment, Purse purse) {
        Theme theme = brush.theme();
        List<Line> lines = lines(moment, purse);
        double y = box.getY() + brush.u(14);
        boolean hasCash = lines.stream().anyMatch(line -> line.asset().equals(Purse.CASH));
        int room = (int) ((box.getHeight() - brush.u(6)) / brush.u(LINE)) - (hasCash ? 7 : 4);
        int shown = 0;
        for (String asset : new String[] {Purse.TOKEN, Purse.CASH}) {
            boolean isCash = asset.equals(Purse.CASH);
            List<Line> own =
                    lines.stream().filter(line -> line.asset().equals(asset)).toList();
            int most = Math.max(1, isCash ? 1 : room);
            int named = own.size() <= most ? own.size() : Math.max(1, most - 1);
            for (Line line : own.subList(0, named)) {
                y = line(brush, box, y, line.what().replace(':', ' ').replace('-', ' '), moment, line);
                shown++;
            }
            if (named < own.size() && !isCash) {
                double rest = own.subList(named, own.size()).stream()
                        .mapToDouble(Line::amount)
                        .sum();
                y = line(brush, box, y, "all else", moment, new Line("", asset, rest));
            }
            if (!own.isEmpty()) {
                brush.line(box.getX(), y - brush.u(10), box.getMaxX(), y - brush.u(10), theme.line(), 1);
                double total = sum(lines, asset);
                brush.text(
                        isCash ? "cash so far" : "profit so far",
                        box.getX(),
                        y + brush.u(5),
                        12,
                        true,
                        theme.ink(),
                        Align.LEFT);
                brush.text(
                        amount(moment, asset, total),
                        box.getMaxX(),
                        y + brush.u(5),
                        12,
                        true,
                        total < 0 ? theme.bad() : theme.good(),
                        Align.RIGHT);
                y += brush.u(25);
            }
        }
        verdict(brush, box, y, verdict(lines, moment.run()));
        if (shown == 0) {
            brush.text("Nothing differs from honest play yet.", box.getX(), y, 12, theme.quiet());
        }
    }

    /** What must come from outside to make up for all so far, where nothing has; empty where nothing is lacking. */
    private static String breakEven(List<Line> lines, RunCard run) {
        boolean hasCash = lines.stream().anyMatch(line -> line.asset().equals(Purse.CASH));
        double lacking = -run.tokens(sum(lines, Purse.TOKEN));
        if (hasCash) {
            lacking = lacking * run.price().orElseThrow() - sum(lines, Purse.CASH) / 1e6;
        }
        String unit = hasCash
                ? run.currency().orElse("") + ", at the first price"
                : run.token().symbol();
        return lacking <= 0
                ? ""
                : "No gain from outside so far; it would break even at "
                        + Amounts.tokens(Amounts.readable(lacking), unit) + ".";
    }

    private static boolean isFromOutside(Line line) {
        return line.amount() > 0
                && (line.what().startsWith("gain:") || line.what().startsWith("bribe:"));
    }

    /**
     * How much of what it lost beyond honest play it has won, in money where there is any, at the price of the start; where it won
     * nothing, what would make up for it. Empty where that cannot be said.
     */
    static String verdict(List<Line> lines, RunCard run) {
        boolean hasCash = lines.stream().anyMatch(line -> line.asset().equals(Purse.CASH));
        if (hasCash && run.price().isEmpty()) {
            return "";
        }
        if (lines.stream().noneMatch(AccountPanel::isFromOutside)) {
            return run.isAccident() ? "" : breakEven(lines, run);
        }
        double won = 0;
        double lost = 0;
        for (Line line : lines) {
            double worth = line.asset().equals(Purse.CASH)
                    ? line.amount() / 1e6
                    : run.tokens(line.amount()) * run.price().orElse(1.0);
            won += Math.max(0, worth);
            lost += Math.max(0, -worth);
        }
        if (lost == 0) {
            return "";
        }
        String share = won > 10 * lost ? "more than ten times" : Amounts.percent(won / lost) + " of";
        return "Margin: gains cover " + share + " the cost" + (hasCash ? ", at the first price." : ".");
    }

    private static void verdict(Brush brush, Rectangle2D box, double top, String text) {
        double y = top - brush.u(2);
        int room = Math.max(1, (int) ((box.getMaxY() - top) / brush.u(15)) + 1);
        for (String line : brush.wrapped(text, 12, false, box.getWidth(), Math.min(2, room))) {
            brush.text(line, box.getX(), y, 12, brush.theme().quiet());
            y += brush.u(15);
        }
    }

    private static double line(Brush brush, Rectangle2D box, double y, String what, Moment moment, Line line) {
        String amount = amount(moment, line.asset(), line.amount());
        double wide = brush.width(amount, 12, false);
        brush.text(
                brush.fitted(what, 12, false, box.getWidth() - wide - brush.u(8)),
                box.getX(),
                y,
                12,
                brush.theme().ink());
        brush.text(amount, box.getMaxX(), y, 12, false, brush.theme().ink(), Align.RIGHT);
        return y + brush.u(LINE);
    }
}
