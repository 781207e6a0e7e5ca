package stakeout.visualizer.scene.operators;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stakeout.visualizer.moment.Move;
import stakeout.visualizer.moment.ScriptedMoment;
import stakeout.visualizer.render.Picture;
import stakeout.visualizer.scene.Mark;
import stakeout.visualizer.scene.Painted;
import stakeout.visualizer.theme.Theme;

class OperatorsSceneTest {
    private static final int ONE = 7;

    private final OperatorsScene scene = new OperatorsScene();
    private final ScriptedMoment moment = new ScriptedMoment();

    /** What of the scene differs after one fact was changed. */
    private Rectangle changedBy(Consumer<ScriptedMoment> change) {
        BufferedImage before = Painted.of(scene, moment);
        change.accept(moment);
        return Painted.differing(before, Painted.of(scene, moment), Painted.area(scene));
    }

    private Rectangle2D discOf(int operator) {
        Point2D place = scene.placeOf(operator).orElseThrow();
        Mark mark = scene.at(place, Painted.area(scene), moment).orElseThrow();
        assertThat(mark.index()).isEqualTo(operator);
        Rectangle2D box = mark.outline().getBounds2D();
        // rings and the soft edge lie a little outside
        return new Rectangle2D.Double(box.getX() - 7, box.getY() - 7, box.getWidth() + 14, box.getHeight() + 14);
    }

    private void assertOnlyDiscChanges(Consumer<ScriptedMoment> change) {
        Rectangle changed = changedBy(change);
        assertThat(changed.isEmpty()).isFalse();
        assertThat(discOf(ONE)).matches(disc -> disc.contains(changed), "holds all of " + changed);
    }

    @Test
    void theSameMomentGivesTheSamePicture() {
        assertThat(changedBy(same -> {}).isEmpty()).isTrue();
        BufferedImage another = Painted.of(new OperatorsScene(), moment);
        assertThat(Painted.differing(Painted.of(scene, moment), another, Painted.area(scene))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void beforeTheFirstStepNobodyIsSaidToHaveVotedOrNot() {
        moment.begun = false;
        for (long voted : new long[] {0, moment.columns.weight.toLongExact(ONE)}) {
            moment.columns.voted.set(ONE, voted);
            assertThat(scene.headline(moment)).doesNotContain("%").endsWith("nothing was played yet");
            assertThat(OperatorsScene.factsOf(ONE, moment))
                    .containsEntry("Votes that arrived", "Nothing was played yet")
                    .containsEntry("Behaviour", "Nothing was played yet");
            assertThat(scene.legend(moment)).noneMatch(entry -> entry.figure().contains("%"));
        }
        assertThat(changedBy(changed -> changed.columns.voted.set(ONE, 0)).isEmpty())
                .isTrue();
    }

    @Test
    void aMissedVoteShowsInItsDiscAlone() {
        assertOnlyDiscChanges(changed -> changed.columns.voted.set(ONE, 0));
    }

    @Test
    void otherBehaviourShowsInItsDiscAlone() {
        assertOnlyDiscChanges(changed -> {
            changed.columns.unchecked[ONE] = changed.columns.active[ONE];
            changed.columns.attesting[ONE] = 0;
        });
    }

    @Test
    void theVotesThatArrivedShowInADiscThatIsMostlyOffline() {
        moment.columns.offline[ONE] = moment.columns.active[ONE];
        moment.columns.attesting[ONE] = 0;
        moment.columns.voted.set(ONE, 0);
        assertOnlyDiscChanges(changed -> changed.columns.voted.set(ONE, moment.columns.weight.toLongExact(ONE) / 4));
    }

    @Test
    void aSlashShowsInItsDiscAlone() {
        assertOnlyDiscChanges(changed -> changed.columns.slashed[ONE] = 1);
    }

    @Test
    void jailAndExitShowInItsDiscAlone() {
        assertOnlyDiscChanges(changed -> changed.columns.jailed[ONE] = 1);
        assertOnlyDiscChanges(changed -> changed.columns.exiting[ONE] = 1);
    }

    @Test
    void everyBehaviourAndStatusLooksDifferent() {
        BufferedImage honest = Painted.of(scene, moment);
        BufferedImage[] others = new BufferedImage[5];
        for (int i = 0; i < others.length; i++) {
            ScriptedMoment other = new ScriptedMoment();
            int active = other.columns.active[ONE];
            if (i < 3) {
                other.columns.attesting[ONE] = 0;
            }
            switch (i) {
                case 0 -> other.columns.unchecked[ONE] = active;
                case 1 -> other.columns.bothSides[ONE] = active;
                case 2 -> other.columns.offline[ONE] = active;
                case 3 -> other.columns.slashed[ONE] = active;
                default -> other.columns.exiting[ONE] = active;
            }
            others[i] = Painted.of(new OperatorsScene(), other);
            assertThat(Painted.differing(honest, others[i], discOf(ONE)).isEmpty())
                    .isFalse();
            for (int j = 0; j < i; j++) {
                assertThat(Painted.differing(others[j], others[i], discOf(ONE)).isEmpty())
                        .isFalse();
            }
        }
    }

    @Test
    void aDelegationIsAnArrowFromDiscToDisc() {
        Rectangle changed =
                changedBy(with -> with.moves.add(new Move(10, 10, "delegation", 0, HOME_LAST, "savers", 1e12)));
        assertThat(discOf(0).intersects(changed)).isTrue();
        assertThat(discOf(HOME_LAST).intersects(changed)).isTrue();
    }

    private static final int HOME_LAST = ScriptedMoment.HOME - 1;

    @Test
    void areaIsStake() {
        Painted.of(scene, moment);
        double area = outlineArea(ONE);
        moment.columns.stake.set(ONE, moment.columns.stake.toLongExact(ONE) / 4);
        Painted.of(scene, moment);
        assertThat(outlineArea(ONE) / area).isBetween(0.249, 0.251);
    }

    private double outlineArea(int operator) {
        Rectangle2D box = scene.at(scene.placeOf(operator).orElseThrow(), Painted.area(scene), moment)
                .orElseThrow()
                .outline()
                .getBounds2D();
        return box.getWidth() * box.getHeight();
    }

    @Test
    void theInspectorTellsStakeGroupAndVotes() {
        Painted.of(scene, moment);
        Mark mark = scene.at(scene.placeOf(ONE).orElseThrow(), Painted.area(scene), moment)
                .orElseThrow();
        assertThat(mark.name()).isEqualTo("home-7");
        assertThat(mark.facts())
                .containsEntry("Group", "home")
                .containsEntry("Votes that arrived", "100.0 %")
                .containsKey("Stake");
        assertThat(scene.at(new Point2D.Double(1, 1), Painted.area(scene), moment))
                .isEmpty();
    }

    @Test
    void aMillionOperatorsShareDiscsAndTheSceneSaysSo() {
        ScriptedMoment many = new ScriptedMoment(999_990, 10);
        assertThat(scene.caption(many)).contains("1,000,000 operators").contains("share discs");
        assertThat(Painted.of(scene, many)).isNotNull();
        Mark mark = scene.at(scene.placeOf(500_000).orElseThrow(), Painted.area(scene), many)
                .orElseThrow();
        assertThat(mark.kind()).isEqualTo("operators");
        assertThat(mark.name()).contains("small operators of home");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 17, 64, 300})
    void anySizeOfPictureIsPainted(int size) {
        assertThat(new Picture(scene, Theme.DARK, size, size, 1).of(moment).getWidth())
                .isEqualTo(size);
    }
}
