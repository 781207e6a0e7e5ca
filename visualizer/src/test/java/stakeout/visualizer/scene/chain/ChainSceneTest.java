package stakeout.visualizer.scene.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import stakeout.visualizer.moment.ChainStrip;
import stakeout.visualizer.moment.ChainStrip.Link;
import stakeout.visualizer.moment.Happening;
import stakeout.visualizer.moment.ScriptedMoment;
import stakeout.visualizer.scene.Painted;

class ChainSceneTest {
    private final ChainScene scene = new ChainScene();
    private final ScriptedMoment moment = new ScriptedMoment();
    private final List<Link> links = new ArrayList<>();

    ChainSceneTest() {
        for (long step = 0; step < 100; step++) {
            links.add(link(step, "A", true, 1_000 + step - 2, false, 0.98));
        }
        moment.chain = Optional.of(new ChainStrip(links));
        moment.step = 30;
    }

    private static Link link(
            long step, String branch, boolean canonical, long finalized, boolean leaking, double voted) {
        return new Link(
                step,
                1_000 + step,
                branch,
                canonical,
                finalized + 1,
                finalized,
                leaking,
                false,
                canonical ? ChainStrip.NONE : 1_020,
                false,
                false,
                voted);
    }

    private Rectangle changedBy(Runnable change) {
        BufferedImage before = Painted.of(scene, moment);
        change.run();
        return Painted.differing(before, Painted.of(scene, moment), Painted.area(scene));
    }

    private ChainLayout layout() {
        return new ChainLayout(Painted.area(scene), 1, moment);
    }

    private static Rectangle2D around(Rectangle2D box) {
        return new Rectangle2D.Double(box.getX() - 4, box.getY() - 4, box.getWidth() + 8, box.getHeight() + 8);
    }

    @Test
    void fewerVotesShowInTheirBarAlone() {
        Rectangle changed = changedBy(() -> links.set(20, link(20, "A", true, 1_018, false, 0.5)));
        double x = layout().x(20);
        assertThat(changed.isEmpty()).isFalse();
        assertThat(around(new Rectangle2D.Double(
                        x,
                        layout().votes().getY(),
                        layout().pitch(),
                        layout().votes().getHeight())))
                .matches(bar -> bar.contains(changed), "holds all of " + changed);
    }

    @Test
    void anEventShowsAboveItsBlockAlone() {
        Rectangle changed =
                changedBy(() -> moment.happenings.add(new Happening(12, 1_012, "slash", 3, -1, 0, "1 validator")));
        double x = layout().x(12);
        assertThat(changed.isEmpty()).isFalse();
        assertThat(around(new Rectangle2D.Double(
                        x,
                        layout().strip().getY(),
                        layout().pitch(),
                        layout().strip().getHeight() * 0.4)))
                .matches(place -> place.contains(changed), "holds all of " + changed);
    }

    @Test
    void aLostFinalityTurnsTheNewestBlocks() {
        BufferedImage before = Painted.of(scene, moment);
        for (int step = 26; step <= 30; step++) {
            links.set(step, link(step, "A", true, 1_023, false, 0.98));
        }
        Rectangle changed = Painted.differing(before, Painted.of(scene, moment), layout().strip());
        assertThat(changed.isEmpty()).isFalse();
        assertThat((double) changed.x).isGreaterThan(layout().x(24) - 2);
        assertThat(changed.getMaxX()).isLessThan(layout().x(30) + 2);
    }

    @Test
    void aBranchIsDrawnBesideAndNamed() {
        List<Link> forked = new ArrayList<>(links);
        for (long step = 20; step <= 25; step++) {
            forked.add((int) (step + (step - 20) + 1), link(step, "B", false, 1_010, false, 0.6));
        }
        Rectangle changed = changedBy(() -> moment.chain = Optional.of(new ChainStrip(forked)));
        Rectangle2D strip = layout().strip();
        assertThat(changed.intersects(layout().x(20), strip.getCenterY(), 60, strip.getHeight() / 2))
                .isTrue();
    }

    @Test
    void twoFinalChainsAreTheHeadlineWhileBothStandAndAreNotForgotten() {
        Link fork = new Link(30, 1_030, "A", true, 1_029, 1_028, false, false, 1_020, false, true, 0.7);
        links.set(30, fork);
        assertThat(scene.headline(moment)).isEqualTo("Two chains are final: safety is broken");
        links.set(30, new Link(30, 1_030, "A", true, 1_029, 1_028, false, false, ChainStrip.NONE, false, true, 0.7));
        assertThat(scene.headline(moment)).isEqualTo("Safety was broken; now final up to epoch 1,028, 2 epochs behind");
    }

    @Test
    void whatIsYetToComeIsNotShown() {
        assertThat(changedBy(() -> links.set(31, link(31, "A", true, 1_000, true, 0.1)))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void pointingAtABlockTellsItsPeriodVotesAndEvents() {
        moment.happenings.add(new Happening(28, 1_028, "finality-stalls", -1, -1, 0, "since period 1025"));
        Painted.of(scene, moment);
        Rectangle2D block = layout().block(links.get(28)).getBounds2D();
        var mark = scene.at(new Point2D.Double(block.getCenterX(), block.getCenterY()), Painted.area(scene), moment)
                .orElseThrow();
        assertThat(mark.name()).isEqualTo("epoch 1,028");
        assertThat(mark.facts())
                .containsEntry("Voted", "98.0 %")
                .containsEntry("Event 1", "Finality stalls, since period 1025");
    }

    @Test
    void aRecordingWithoutTheChainSaysWhichCommandKeepsIt() {
        Rectangle changed = changedBy(() -> moment.chain = Optional.empty());
        assertThat(changed.isEmpty()).isFalse();
        assertThat(scene.headline(moment)).isEqualTo("The chain, step by step");
        assertThat(moment.run().remedy()).contains("stakeout record");
    }
}
