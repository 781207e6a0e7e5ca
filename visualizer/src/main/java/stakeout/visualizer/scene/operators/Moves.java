package stakeout.visualizer.scene.operators;

import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.QuadCurve2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import stakeout.visualizer.moment.Happening;
import stakeout.visualizer.moment.Moment;
import stakeout.visualizer.moment.Move;
import stakeout.visualizer.theme.Brush;
import stakeout.visualizer.theme.Theme;

/** What moves from operator to operator as arrows from disc to disc: stake as lines, bribes dashed. */
final class Moves {
    private static final int MOST_ARROWS = 200;
    private static final String BRIBE = "bribe";
    private static final String ACCEPTED = "bribe-accepted";
    private static final int NOBODY = -1;

    private final Brush brush;
    private final Rectangle2D area;
    private final DiscLayout layout;
    private final Moment moment;

    Moves(Brush brush, Rectangle2D area, DiscLayout layout, Moment moment) {
        this.brush = brush;
        this.area = area;
        this.layout = layout;
        this.moment = moment;
    }

    /** What moves in a step, and bribes that are promised in it to whom they are. */
    static List<Move> shown(Moment moment) {
        List<Move> shown = new ArrayList<>(moment.moves());
        for (Happening happening : moment.happenings().at(moment.step())) {
            if (happening.kind().equals(ACCEPTED) && happening.operator() >= 0) {
                shown.add(new Move(
                        happening.step(),
                        happening.step(),
                        ACCEPTED,
                        NOBODY,
                        happening.operator(),
                        happening.detail(),
                        happening.amount()));
            }
        }
        return shown;
    }

    static boolean isBribe(Move move) {
        return move.kind().startsWith(BRIBE);
    }

    void paint() {
        for (boolean bribes : new boolean[] {false, true}) {
            List<Move> moves = new ArrayList<>(shown(moment).stream()
                    .filter(move -> isBribe(move) == bribes && move.to() >= 0)
                    .toList());
            moves.sort(Comparator.comparingDouble(move -> -move.amount()));
            for (Move move : moves.subList(0, Math.min(MOST_ARROWS, moves.size()))) {
                double wide = 0.8
                        + 1.8
                                * Math.sqrt(
                                        move.amount() / Math.max(1, moves.get(0).amount()));
                arrow(move, wide);
            }
        }
    }

    static Color colour(boolean bribe, Theme theme) {
        return bribe ? Theme.ORANGE : theme.dark() ? Theme.SKY : theme.faded(Theme.SKY, 0.9);
    }

    private void arrow(Move move, double wide) {
        Disc to = layout.discOf(move.to());
        Disc from = move.from() >= 0 ? layout.discOf(move.from()) : null;
        if (to.equals(from)) {
            return;
        }
        // what comes from outside comes from above
        double x0 = from == null ? to.x() : from.x();
        double y0 = from == null ? area.getY() : from.y();
        double length = Math.max(1, Math.hypot(to.x() - x0, to.y() - y0));
        double ux = (to.x() - x0) / length;
        double uy = (to.y() - y0) / length;
        // from rim to rim, at least a little within small discs
        double start = from == null ? 0 : rim(from);
        double end = length - rim(to);
        double fromX = x0 + ux * start;
        double fromY = y0 + uy * start;
        double toX = x0 + ux * end;
        double toY = y0 + uy * end;
        double bend = from == null ? 0 : 0.14;
        double bendX = (fromX + toX) / 2 - bend * (toY - fromY);
        double bendY = (fromY + toY) / 2 + bend * (toX - fromX);
        boolean bribe = isBribe(move);
        Color colour = colour(bribe, brush.theme());
        QuadCurve2D curve = new QuadCurve2D.Double(fromX, fromY, bendX, bendY, toX, toY);
        if (bribe) {
            brush.dashed(curve, colour, wide, 4);
        } else {
            brush.draw(curve, colour, wide);
        }
        double angle = Math.atan2(toY - bendY, toX - bendX);
        double head = brush.u(4 + 1.4 * wide);
        for (double side : new double[] {-0.45, 0.45}) {
            brush.draw(
                    new Line2D.Double(
                            toX, toY, toX - head * Math.cos(angle + side), toY - head * Math.sin(angle + side)),
                    colour,
                    wide);
        }
    }

    private double rim(Disc disc) {
        double radius = disc.radius(DiscState.of(disc, moment).stake());
        return Math.max(0, radius - Math.min(radius * 0.5, brush.u(3)));
    }
}
