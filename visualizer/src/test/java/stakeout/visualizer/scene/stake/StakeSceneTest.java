package stakeout.visualizer.scene.stake;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import stakeout.visualizer.moment.ScriptedMoment;
import stakeout.visualizer.moment.StakeRiver;
import stakeout.visualizer.scene.Mark;
import stakeout.visualizer.scene.Painted;
import stakeout.visualizer.theme.Brush;
import stakeout.visualizer.theme.Theme;

/** One fact changed: the part that shows it changes, the others do not. */
class StakeSceneTest {
    private final StakeScene scene = new StakeScene();
    private final Rectangle2D area = Painted.area(scene);
    private final Panels panels = Panels.in(area, 1);

    private static ScriptedMoment moment() {
        ScriptedMoment moment = new ScriptedMoment();
        double[][] stakes = new double[20][moment.run().operators()];
        long[] steps = new long[stakes.length];
        for (int look = 0; look < stakes.length; look++) {
            steps[look] = 5 * look;
            for (int operator = 0; operator < stakes[look].length; operator++) {
                stakes[look][operator] = moment.columns.stake.toDouble(operator);
            }
        }
        moment.river = Optional.of(new StakeRiver(steps, stakes));
        return moment;
    }

    private Rectangle changed(ScriptedMoment before, ScriptedMoment after) {
        BufferedImage one = Painted.of(new StakeScene(), before);
        return Painted.differing(one, Painted.of(new StakeScene(), after), area);
    }

    /** With room for a heading above it and letters around it. */
    private static Rectangle around(Rectangle2D part) {
        Rectangle bounds = part.getBounds();
        bounds.grow(5, 26);
        return bounds;
    }

    @Test
    void theSameMomentGivesTheSamePicture() {
        assertThat(changed(moment(), moment()).isEmpty()).isTrue();
    }

    @Test
    void aShareAtAnotherTimeShowsInTheRiverAlone() {
        ScriptedMoment after = moment();
        after.river.orElseThrow().stakes()[12][3] *= 1.5;
        Rectangle changed = changed(moment(), after);
        assertThat(changed.isEmpty()).isFalse();
        assertThat(around(panels.river()).contains(changed)).as("%s", changed).isTrue();
    }

    @Test
    void votingWeightShowsInTheThresholdsAlone() {
        ScriptedMoment after = moment();
        for (int operator = ScriptedMoment.HOME; operator < after.run().operators(); operator++) {
            after.columns.weight.set(operator, after.columns.weight.toLongExact(operator) / 4);
        }
        Rectangle changed = changed(moment(), after);
        assertThat(changed.isEmpty()).isFalse();
        assertThat(around(panels.thresholds()).contains(changed))
                .as("%s", changed)
                .isTrue();
    }

    @Test
    void stakeThatChangesHandsShowsAboveAndNotInThePast() {
        ScriptedMoment after = moment();
        after.columns.stake.set(4, 3 * after.columns.stake.toLongExact(4));
        BufferedImage one = Painted.of(new StakeScene(), moment());
        BufferedImage other = Painted.of(new StakeScene(), after);
        assertThat(Painted.differing(one, other, panels.lorenz()).isEmpty()).isFalse();
        assertThat(Painted.differing(one, other, panels.top()).isEmpty()).isFalse();
        assertThat(Painted.differing(one, other, panels.thresholds()).isEmpty())
                .as("votes are as they were")
                .isTrue();
        Rectangle2D river = panels.river();
        double present = river.getX() + river.getWidth() * moment().step / 95;
        Rectangle2D past =
                new Rectangle2D.Double(river.getX(), river.getY(), present - river.getX() - 3, river.getHeight());
        assertThat(Painted.differing(one, other, past).isEmpty()).isTrue();
    }

    @Test
    void timeMovesTheHandOverTheRiver() {
        ScriptedMoment after = moment();
        after.step = 50;
        Rectangle changed = changed(moment(), after);
        assertThat(changed.isEmpty()).isFalse();
        assertThat(around(panels.river()).contains(changed)).as("%s", changed).isTrue();
    }

    @Test
    void bandsTooThinForANameAreNamedTogether() {
        ScriptedMoment moment = moment();
        List<RiverPanel.Band> bands = List.of(
                new RiverPanel.Band(1, new int[] {24}, "cartel-24"),
                new RiverPanel.Band(1, new int[] {25}, "cartel-25"),
                new RiverPanel.Band(1, new int[] {26, 27}, "2 others of cartel"),
                new RiverPanel.Band(0, new int[] {0}, "home-0"),
                new RiverPanel.Band(0, new int[] {1}, "home-1"));
        BufferedImage image = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
        RiverLabels labels = new RiverLabels(
                Brush.on(image.createGraphics(), Theme.LIGHT, Painted.WIDTH, Painted.HEIGHT),
                panels.river(),
                bands,
                moment.run());
        // a name needs a tenth of the river here
        double[] some = {0.05, 0.10, 0.15, 0.99, 1};
        assertThat(labels.texts(some, some)).containsExactly("4 of cartel  15.0 %", "home-0  84.0 %");
        double[] others = {0.20, 0.40, 0.41, 0.80, 1};
        assertThat(labels.texts(others, others))
                .containsExactly("cartel-24  20.0 %", "cartel-25  20.0 %", "home-0  39.0 %", "home-1  20.0 %");
        assertThat(labels.texts(some, others))
                .as("drawn between two looks, told as it is")
                .containsExactly("4 of cartel  41.0 %", "home-0  39.0 %");
    }

    @Test
    void aBarSaysWhoseItIs() {
        ScriptedMoment moment = moment();
        Painted.of(scene, moment);
        Rectangle2D row = TopPanel.row(panels.top(), 1, 2, 0);
        Optional<Mark> mark = scene.at(new Point2D.Double(row.getCenterX(), row.getY() + 6), area, moment);
        // Entities, not operators: 24 of home hold 94 validators, 6 of the cartel 48.
        assertThat(mark.orElseThrow().name()).isEqualTo("home");
        assertThat(mark.orElseThrow().facts()).containsEntry("Share of the stake", "66.2 %");
    }

    @Test
    void holdersAreRankedAndCounted() {
        ScriptedMoment moment = new ScriptedMoment(2, 2);
        Holders holders = Holders.of(moment.run(), new double[] {5, 1, 2, 2});
        assertThat(holders.names()).containsExactly("home", "cartel");
        assertThat(holders.shares()).containsExactly(0.6, 0.4);
        assertThat(holders.fewestAbove(0.5)).isEqualTo(1);
        assertThat(holders.fewestAbove(0.6)).isEqualTo(2);
        assertThat(holders.fewestAbove(1)).isZero();
        assertThat(holders.gini()).isCloseTo(0.1, org.assertj.core.data.Offset.offset(1e-12));
        assertThat(Holders.of(moment.run(), new double[4]).gini()).isNaN();
    }
}
