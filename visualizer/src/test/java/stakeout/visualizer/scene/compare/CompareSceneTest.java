package stakeout.visualizer.scene.compare;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import stakeout.model.protocol.Token;
import stakeout.visualizer.moment.ChainStrip;
import stakeout.visualizer.moment.ChainStrip.Link;
import stakeout.visualizer.moment.Divergence;
import stakeout.visualizer.moment.RunCard;
import stakeout.visualizer.moment.ScriptedMoment;
import stakeout.visualizer.moment.StakeRiver;
import stakeout.visualizer.scene.LegendEntry;
import stakeout.visualizer.scene.Painted;

/** One fact of one of two runs changed: the part that shows it changes, the others do not. */
class CompareSceneTest {
    private final Rectangle2D area = Painted.area(new CompareScene());

    private static Link link(long step, double participation, long finalized) {
        return new Link(
                step, 1_000 + step, "A", true, finalized, finalized, false, false, -1, false, false, participation);
    }

    private static ScriptedMoment single() {
        ScriptedMoment moment = new ScriptedMoment();
        ImmutableList.Builder<Link> links = ImmutableList.builder();
        double[][] stakes = new double[100][moment.run().operators()];
        long[] steps = new long[100];
        for (int step = 0; step < 100; step++) {
            links.add(link(step, 0.99, 998 + step));
            steps[step] = step;
            for (int operator = 0; operator < stakes[step].length; operator++) {
                stakes[step][operator] = moment.columns.stake.toDouble(operator);
            }
        }
        moment.chain = Optional.of(new ChainStrip(links.build()));
        moment.river = Optional.of(new StakeRiver(steps, stakes));
        return moment;
    }

    private static ScriptedMoment pair() {
        ScriptedMoment moment = single();
        moment.beside = Optional.of(single());
        return moment;
    }

    @Test
    void withoutAnotherRunTheLegendSaysNothingOfWhereTheyPart() {
        assertThat(new CompareScene().legend(single()))
                .extracting(LegendEntry::text)
                .doesNotContain("where they part");
        assertThat(new CompareScene().legend(pair()))
                .extracting(LegendEntry::text)
                .contains("where they part");
    }

    private Rectangle changed(ScriptedMoment after) {
        return Painted.differing(Painted.of(new CompareScene(), pair()), Painted.of(new CompareScene(), after), area);
    }

    private double middle() {
        return area.getCenterX();
    }

    private double charts() {
        return area.getY() + area.getHeight() * 0.58;
    }

    @Test
    void amountsOfTwoTokensAreNotGivenInOneOfThem() {
        Token ether = new Token("ETH", "gwei", 9);
        assertThat(CompareScene.symbol(ether, new Token("ETH", "gwei", 9))).isEqualTo("ETH");
        assertThat(CompareScene.symbol(ether, new Token("ATOM", "uatom", 6))).isEmpty();
    }

    @Test
    void anOperatorOfOneRunShowsOnItsSideAlone() {
        ScriptedMoment left = pair();
        left.columns.attesting[3] = 0;
        left.columns.offline[3] = left.columns.active[3];
        Rectangle changed = changed(left);
        assertThat(changed.isEmpty()).isFalse();
        assertThat(changed.getMaxX()).isLessThan(middle());
        assertThat(changed.getMaxY()).isLessThan(charts());
        ScriptedMoment right = pair();
        ScriptedMoment other = (ScriptedMoment) right.beside.orElseThrow();
        other.columns.attesting[3] = 0;
        other.columns.offline[3] = other.columns.active[3];
        changed = changed(right);
        assertThat(changed.isEmpty()).isFalse();
        assertThat(changed.getX()).isGreaterThan(middle());
        assertThat(changed.getMaxY()).isLessThan(charts());
    }

    @Test
    void participationOfEitherRunShowsInItsChartAlone() {
        for (boolean mine : new boolean[] {true, false}) {
            ScriptedMoment after = pair();
            ScriptedMoment run = mine ? after : (ScriptedMoment) after.beside.orElseThrow();
            ImmutableList.Builder<Link> links = ImmutableList.builder();
            for (Link link : run.chain.orElseThrow().rows()) {
                links.add(link(link.step(), link.step() == 70 ? 0.5 : 0.99, link.finalized()));
            }
            run.chain = Optional.of(new ChainStrip(links.build()));
            Rectangle changed = changed(after);
            assertThat(changed.isEmpty()).isFalse();
            assertThat(changed.getY()).isGreaterThan(charts());
            assertThat(changed.getMaxX()).isLessThan(area.getX() + area.getWidth() / 3);
        }
    }

    @Test
    void theFigureNowIsExactHoweverLongTheRun() {
        ScriptedMoment moment = new ScriptedMoment();
        ImmutableList.Builder<Link> links = ImmutableList.builder();
        for (int step = 0; step < 5_000; step++) {
            links.add(link(step, step == 2_345 ? 0.5 : 0.99, 998 + step));
        }
        moment.chain = Optional.of(new ChainStrip(links.build()));
        moment.step = 2_345;
        Curve curve = Curve.participation(moment).orElseThrow();
        assertThat(curve.now()).isEqualTo(0.5);
        assertThat(curve.steps().length).as("not every step is drawn").isLessThan(1_000);
        assertThat(curve.values()).as("but none that stands out is left out").contains(0.5);
        moment.step = 2_346;
        assertThat(Curve.participation(moment).orElseThrow().now()).isEqualTo(0.99);
    }

    @Test
    void whereOneRunHasEndedNothingIsFilledBetweenThem() {
        ScriptedMoment left = pair();
        StakeRiver whole = left.river.orElseThrow();
        double[][] halved = new double[50][];
        for (int step = 0; step < 50; step++) {
            halved[step] =
                    Arrays.stream(whole.stakes()[step]).map(stake -> stake / 2).toArray();
        }
        left.river = Optional.of(new StakeRiver(Arrays.copyOf(whole.steps(), 50), halved));
        BufferedImage painted = Painted.of(new CompareScene(), left);
        int y = (int) (area.getY() + area.getHeight() * 0.85);
        int[] colours = DoubleStream.of(0.25, 0.6, 0.85)
                .mapToInt(part -> painted.getRGB((int) (area.getX() + area.getWidth() * (2 + part) / 3), y))
                .toArray();
        assertThat(colours[0]).as("both go on").isNotEqualTo(colours[2]);
        assertThat(colours[1]).as("the left run has ended").isEqualTo(colours[2]);
    }

    @Test
    void whatTheSweepSetsIsInTheNamesWhereItDiffers() {
        ScriptedMoment one = new ScriptedMoment();
        assertThat(CompareScene.nameOf(one.run(), one.run())).isEqualTo("p0000-r0000");
        assertThat(CompareScene.nameOf(swept(one.run(), "1"), swept(one.run(), "3")))
                .isEqualTo("p0000-r0000: multiplier 1");
        assertThat(CompareScene.nameOf(swept(one.run(), "3"), swept(one.run(), "3")))
                .isEqualTo("p0000-r0000");
    }

    private static RunCard swept(RunCard run, String multiplier) {
        return new RunCard(
                run.name(),
                run.scenario(),
                run.question(),
                ImmutableMap.of("protocol.slashing.multiplier", multiplier),
                run.protocol(),
                run.token(),
                run.clock(),
                run.periodsPerStep(),
                run.firstPeriod(),
                run.currency(),
                run.price(),
                run.roster(),
                run.thresholds(),
                run.strategies(),
                run.coalition(),
                run.isJoined(),
                run.isAccident(),
                run.remedy());
    }

    @Test
    void whatIsStillBeingReadIsSaidWhereItWillBe() {
        ScriptedMoment before = pair();
        before.chain = Optional.empty();
        ScriptedMoment after = pair();
        after.chain = Optional.empty();
        after.reading = true;
        Rectangle changed =
                Painted.differing(Painted.of(new CompareScene(), before), Painted.of(new CompareScene(), after), area);
        assertThat(changed.isEmpty()).isFalse();
        assertThat(changed.getY()).isGreaterThan(charts());
        assertThat(changed.getMaxX()).as("the third is there").isLessThan(area.getX() + area.getWidth() * 2 / 3);
    }

    @Test
    void whereTheyPartIsMarkedInTheChartsAndSaid() {
        ScriptedMoment after = pair();
        after.divergence = Optional.of(new Divergence(40, "postings"));
        Rectangle changed = changed(after);
        assertThat(changed.isEmpty()).isFalse();
        assertThat(changed.getY()).isGreaterThan(charts());
        assertThat(new CompareScene().headline(after))
                .isEqualTo("Both runs are still the same; they part in epoch 1,040");
        after.step = 50;
        assertThat(new CompareScene().headline(after)).isEqualTo("The runs parted in epoch 1,040, first in postings");
        assertThat(new CompareScene().headline(pair())).isEqualTo("Both runs are the same as far as both go");
    }

    @Test
    void aRunAloneIsSaidToBe() {
        assertThat(new CompareScene().headline(single())).isEqualTo("There is no other run to compare with");
        assertThat(Painted.of(new CompareScene(), single())).isNotNull();
    }
}
