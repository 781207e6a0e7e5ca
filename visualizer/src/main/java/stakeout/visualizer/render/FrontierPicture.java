package stakeout.visualizer.render;

import com.google.common.collect.ImmutableList;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import javax.imageio.ImageIO;
import stakeout.results.report.Figures;
import stakeout.results.statistics.Interval;
import stakeout.results.statistics.Sample;
import stakeout.scenarios.assess.FrontierAnswer;
import stakeout.scenarios.assess.FrontierAnswer.Harm;
import stakeout.scenarios.assess.FrontierAnswer.Row;
import stakeout.scenarios.assess.FrontierAnswer.Smallest;
import stakeout.scenarios.assess.FrontierQuestion;
import stakeout.scenarios.load.UserMistake;
import stakeout.visualizer.theme.Brush;
import stakeout.visualizer.theme.Brush.Align;
import stakeout.visualizer.theme.Theme;

/**
 * A frontier: above, the smallest coalition that profits, a line a gain; below, what the honest lose, a line a share that fails. Both over
 * the values of the parameter, in equal steps.
 */
public final class FrontierPicture {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 860;
    private static final double CONFIDENCE = 0.95;
    private static final double LEFT = 96;
    private static final double RIGHT = 980;
    private static final ImmutableList<Color> COLOURS = ImmutableList.of(
            Theme.BLUE, Theme.VERMILLION, Theme.GREEN, Theme.ORANGE, Theme.PURPLE, Theme.SKY, new Color(0x1D2730));

    private final FrontierAnswer answer;
    private final Brush brush;
    private final Theme theme = Theme.LIGHT;

    private FrontierPicture(FrontierAnswer answer, Graphics2D g) {
        this.answer = answer;
        this.brush = Brush.on(g, theme, WIDTH, WIDTH * 9 / 16.0);
    }

    /** Draws an answer into a PNG file. */
    public static void write(FrontierAnswer answer, Path file) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        try {
            new FrontierPicture(answer, g).paint();
            ImageIO.write(image, "png", file.toFile());
        } catch (IOException e) {
            throw UserMistake.of(file + " cannot be written: " + e.getMessage() + ".");
        } finally {
            g.dispose();
        }
    }

    /** One line of a panel: for each value a figure and its interval; NaN above all others. */
    private record Line(String name, double[] mean, double[] low, double[] high) {}

    private void paint() {
        FrontierQuestion question = answer.question();
        brush.fill(Brush.box(0, 0, WIDTH, HEIGHT), theme.paper());
        brush.text(
                question.parameter() + " of "
                        + answer.network().protocol().protocol().name(),
                LEFT,
                44,
                22,
                true,
                theme.ink(),
                Align.LEFT);
        double y = 68;
        for (String line : brush.wrapped(answer.verdict(), 13, false, WIDTH - 2 * LEFT, 2)) {
            brush.text(line, LEFT, y, 13, theme.quiet());
            y += 18;
        }
        panel(
                "Smallest coalition that profits by " + question.attack() + ", share of all stake",
                130,
                440,
                coalitions(),
                "gain",
                true);
        panel(
                "Lost where so much of the stake signs twice by accident, share of what failed",
                510,
                790,
                harms(),
                "fails",
                false);
        brush.text(question.parameter(), (LEFT + RIGHT) / 2, HEIGHT - 14, 13, false, theme.quiet(), Align.CENTRE);
    }

    private List<Line> coalitions() {
        List<Line> lines = new ArrayList<>();
        for (double gain : answer.gains()) {
            int size = answer.rows().size();
            Line line = new Line(
                    Figures.of(gain) + " " + answer.token(), new double[size], new double[size], new double[size]);
            for (int i = 0; i < size; i++) {
                Smallest smallest = FrontierAnswer.smallest(answer.rows().get(i), gain);
                line.mean[i] = smallest.share();
                line.low[i] = smallest.low();
                line.high[i] = smallest.high();
            }
            lines.add(line);
        }
        return lines;
    }

    private List<Line> harms() {
        List<Line> lines = new ArrayList<>();
        for (double failing : FrontierQuestion.FAILURES) {
            int size = answer.rows().size();
            Line line = new Line(percent(failing), new double[size], new double[size], new double[size]);
            for (int i = 0; i < size; i++) {
                Row row = answer.rows().get(i);
                Harm harm = row.harm(failing);
                Sample lost = harm.lost();
                Optional<Interval> interval = lost.interval(CONFIDENCE);
                line.mean[i] = lost.mean();
                line.low[i] = interval.map(Interval::low).orElse(lost.mean());
                line.high[i] = interval.map(Interval::high).orElse(lost.mean());
            }
            lines.add(line);
        }
        return lines;
    }

    private static String percent(double share) {
        return Figures.of(Math.rint(share * 1e4) / 100) + " %";
    }

    private void panel(String title, double top, double bottom, List<Line> lines, String what, boolean hasNone) {
        double floor = hasNone ? top + 34 : top;
        DoubleUnaryOperator at = share -> Double.isNaN(share) ? top + 10 : bottom - share * (bottom - floor);
        brush.text(title, LEFT, top - 14, 14, true, theme.ink(), Align.LEFT);
        for (double share : new double[] {0, 0.25, 0.5, 0.75, 1}) {
            double y = at.applyAsDouble(share);
            brush.line(LEFT, y, RIGHT, y, theme.line(), 1);
            brush.text(percent(share), LEFT - 10, y + 4, 12, false, theme.quiet(), Align.RIGHT);
        }
        if (hasNone) {
            brush.text(
                    "none tried", LEFT - 10, at.applyAsDouble(Double.NaN) + 4, 12, false, theme.quiet(), Align.RIGHT);
        }
        int size = answer.rows().size();
        for (int i = 0; i < size; i++) {
            brush.text(answer.rows().get(i).value(), x(i, size), bottom + 20, 12, false, theme.ink(), Align.CENTRE);
        }
        for (int i = 0; i < lines.size(); i++) {
            Color colour = COLOURS.get(i % COLOURS.size());
            double shift = (i - (lines.size() - 1) / 2.0) * 7; // lines that lie on each other stay apart
            draw(lines.get(i), colour, shift, at);
            double y = top + 12 + 22 * i;
            brush.line(RIGHT + 30, y - 4, RIGHT + 54, y - 4, colour, 2.5);
            brush.text(what + " " + lines.get(i).name(), RIGHT + 62, y, 13, theme.ink());
        }
    }

    private static double x(int index, int size) {
        return LEFT + (RIGHT - LEFT) * (index + 0.5) / size;
    }

    private void draw(Line line, Color colour, double shift, DoubleUnaryOperator at) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < line.mean.length; i++) {
            double x = x(i, line.mean.length) + shift;
            double y = at.applyAsDouble(line.mean[i]);
            if (i == 0) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
            brush.line(x, at.applyAsDouble(line.low[i]), x, at.applyAsDouble(line.high[i]), colour, 1.5);
            brush.fill(new Ellipse2D.Double(x - 4, y - 4, 8, 8), colour);
        }
        brush.draw(path, colour, 2);
    }
}
