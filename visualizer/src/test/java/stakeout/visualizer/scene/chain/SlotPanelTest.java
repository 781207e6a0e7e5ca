package stakeout.visualizer.scene.chain;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.awt.Rectangle;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stakeout.model.slot.SlotLog.Fate;
import stakeout.visualizer.moment.ChainStrip;
import stakeout.visualizer.moment.ChainStrip.Link;
import stakeout.visualizer.moment.LostSlots;
import stakeout.visualizer.moment.ScriptedMoment;
import stakeout.visualizer.moment.Slots;
import stakeout.visualizer.moment.Slots.Slot;
import stakeout.visualizer.scene.Painted;

/** Reorganised slots are a picture: what was left out, where it stood, and who did it. */
class SlotPanelTest {
    private static final int CARTEL = ScriptedMoment.HOME + 1;

    private final ChainScene scene = new ChainScene();
    private final ScriptedMoment moment = new ScriptedMoment();
    private final List<Slot> made = new ArrayList<>();

    @BeforeEach
    void aPeriodOf32SlotsOfWhichOneIsLeftOut() {
        List<Link> links = new ArrayList<>();
        for (long step = 0; step < 100; step++) {
            links.add(new Link(
                    step,
                    1_000 + step,
                    "A",
                    true,
                    999 + step,
                    998 + step,
                    false,
                    false,
                    ChainStrip.NONE,
                    false,
                    false,
                    1));
        }
        moment.chain = Optional.of(new ChainStrip(ImmutableList.copyOf(links)));
        for (int slot = 0; slot < 32; slot++) {
            made.add(new Slot(slot, Fate.BLOCK, slot == 12 ? CARTEL : slot % 20, -1, slot - 1));
        }
        made.set(11, new Slot(11, Fate.ORPHANED, 3, CARTEL, 10));
        made.set(12, new Slot(12, Fate.BLOCK, CARTEL, -1, 10));
        moment.lostSlots = ImmutableList.of(new LostSlots(9, 2, 0, 0), new LostSlots(10, 1, 0, 0));
        show();
    }

    private void show() {
        moment.slots = Optional.of(new Slots(1_010, 32, ImmutableList.copyOf(made)));
    }

    private ChainLayout layout() {
        return new ChainLayout(Painted.area(scene), 1, moment);
    }

    private SlotPlaces places() {
        return new SlotPlaces(layout().slots(), 1, moment.slots.orElseThrow());
    }

    @Test
    void aBlockThatIsLeftOutShowsInItsColumnAndInTheHeading() {
        BufferedImage before = Painted.of(scene, moment);
        Rectangle2D column = places().square(made.get(20));
        made.set(20, new Slot(20, Fate.ORPHANED, 0, -1, 19));
        made.set(21, new Slot(21, Fate.BLOCK, 1, -1, 19));
        show();
        Rectangle2D slots = layout().slots();
        // below the heading
        Rectangle2D below = new Rectangle2D.Double(slots.getX(), slots.getY(), slots.getWidth(), slots.getHeight());
        Rectangle changed = Painted.differing(before, Painted.of(scene, moment), below);
        assertThat(changed.isEmpty()).isFalse();
        double pitch = places().pitch();
        assertThat((double) changed.x).isGreaterThan(column.getX() - 2 * pitch);
        assertThat(changed.getMaxX()).isLessThan(column.getMaxX() + 2 * pitch);
    }

    @Test
    void pointingAtASlotTellsWhoseItWasAndWhoDidIt() {
        Painted.of(scene, moment);
        Rectangle2D square = places().square(made.get(11));
        var mark = scene.at(new Point2D.Double(square.getCenterX(), square.getCenterY()), Painted.area(scene), moment)
                .orElseThrow();
        assertThat(mark.name()).isEqualTo("slot 11");
        assertThat(mark.facts())
                .containsEntry("Block", "left out")
                .containsEntry("Proposer", "home-3 (home)")
                .containsEntry("Lost by the doing of", "cartel-" + CARTEL + " (cartel)")
                .containsEntry("Stands on", "slot 10");
        assertThat(scene.headline(moment)).isEqualTo("Left out so far: 3 blocks of others");
    }

    @Test
    void whatWasLostHangsFromItsStepAndNothingToComeIsShown() {
        BufferedImage before = Painted.of(scene, moment);
        moment.lostSlots =
                ImmutableList.of(new LostSlots(9, 2, 0, 0), new LostSlots(10, 1, 0, 0), new LostSlots(11, 5, 0, 0));
        assertThat(Painted.differing(before, Painted.of(scene, moment), Painted.area(scene))
                        .isEmpty())
                .isTrue();
        moment.lostSlots = ImmutableList.of(new LostSlots(10, 1, 0, 0));
        Rectangle changed = Painted.differing(before, Painted.of(scene, moment), layout().strip());
        double x = layout().x(9);
        assertThat(changed.isEmpty()).isFalse();
        assertThat((double) changed.x).isGreaterThanOrEqualTo(x - 2);
        assertThat(changed.getMaxX()).isLessThanOrEqualTo(x + layout().pitch() + 2);
    }

    @Test
    void ofALongPeriodTheLongestForksAreShownWithTheBlockTheyStandOn() {
        List<Slot> many = new ArrayList<>();
        for (int slot = 0; slot < 20_000; slot++) {
            boolean isLost = slot % 100 == 50 || (slot >= 7_002 && slot < 7_012);
            many.add(new Slot(slot, isLost ? Fate.ORPHANED : Fate.BLOCK, 0, isLost ? CARTEL : -1, slot - 1));
        }
        SlotPlaces places = new SlotPlaces(layout().slots(), 1, new Slots(1_010, 20_000, ImmutableList.copyOf(many)));
        assertThat(places.isWhole()).isFalse();
        for (int slot = 7_001; slot <= 7_012; slot++) {
            assertThat(places.shown(slot)).as("slot %s", slot).isPresent();
        }
        for (Slot slot : places.shown()) {
            assertThat(layout().slots().contains(places.square(slot)))
                    .as("%s", slot)
                    .isTrue();
        }
    }

    @Test
    void whileItIsReadTheSceneSaysSoAndWhyItCannotBe() {
        moment.chain = Optional.empty();
        moment.reading = true;
        BufferedImage reading = Painted.of(scene, moment);
        assertThat(scene.headline(moment)).isEqualTo("Reading the recording …");
        moment.reading = false;
        moment.trouble = Optional.of("the files were taken away");
        assertThat(Painted.differing(reading, Painted.of(scene, moment), Painted.area(scene))
                        .isEmpty())
                .isFalse();
    }
}
