package stakeout.visualizer.scene.validators;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import stakeout.model.consensus.Intent;
import stakeout.visualizer.moment.ScriptedMoment;
import stakeout.visualizer.moment.ValidatorKind;
import stakeout.visualizer.moment.ValidatorMap;
import stakeout.visualizer.scene.Mark;
import stakeout.visualizer.scene.Painted;

/** One validator changed: its cell changes, the others do not. */
class ValidatorsSceneTest {
    private final Rectangle2D area = Painted.area(new ValidatorsScene());

    /** So many validators, dealt to the operators in turn of their order. */
    private static ScriptedMoment moment(int validators) {
        ScriptedMoment moment = new ScriptedMoment();
        ValidatorMap map = new ValidatorMap(validators);
        for (int validator = 0; validator < validators; validator++) {
            map.operator[validator] = (int) ((long) validator * moment.run().operators() / validators);
            map.stake[validator] = 32_000_000_000L;
            map.firstStake[validator] = 32_000_000_000L;
            map.status[validator] = ValidatorMap.ACTIVE;
            map.did[validator] = Intent.ATTEST;
        }
        moment.validators = Optional.of(map);
        return moment;
    }

    private Rectangle changed(ScriptedMoment before, ScriptedMoment after) {
        return Painted.differing(
                Painted.of(new ValidatorsScene(), before), Painted.of(new ValidatorsScene(), after), area);
    }

    private Rectangle around(ScriptedMoment moment, int validator) {
        Grid grid = Grid.of(moment.validators.orElseThrow(), moment.run().roster(), area, 1);
        Rectangle box = grid.box(validator).getBounds();
        box.grow(1, 1);
        return box;
    }

    @Test
    void whatAValidatorDoesShowsInItsCellAlone() {
        for (int validators : new int[] {300, 20_000}) {
            for (byte deed : new byte[] {Intent.OFFLINE, Intent.ATTEST_UNCHECKED, Intent.VOTE_BOTH}) {
                ScriptedMoment after = moment(validators);
                after.validators.orElseThrow().did[222] = deed;
                Rectangle changed = changed(moment(validators), after);
                assertThat(changed.isEmpty()).as(Intent.name(deed)).isFalse();
                assertThat(around(after, 222).contains(changed))
                        .as("%s within %s", changed, around(after, 222))
                        .isTrue();
            }
        }
    }

    @Test
    void stakeStatusAndSlashesShowInTheCellAlone() {
        ScriptedMoment leaked = moment(5000);
        leaked.validators.orElseThrow().stake[4000] = 30_000_000_000L;
        ScriptedMoment leaving = moment(5000);
        leaving.validators.orElseThrow().status[4000] = ValidatorMap.EXITING;
        ScriptedMoment slashed = moment(5000);
        slashed.validators.orElseThrow().status[4000] = ValidatorMap.EXITING;
        slashed.validators.orElseThrow().slashed[4000] = true;
        ScriptedMoment gone = moment(5000);
        gone.validators.orElseThrow().status[4000] = ValidatorMap.EXITED;
        for (ScriptedMoment after : new ScriptedMoment[] {leaked, leaving, slashed, gone}) {
            Rectangle changed = changed(moment(5000), after);
            assertThat(changed.isEmpty()).isFalse();
            assertThat(around(after, 4000).contains(changed)).isTrue();
        }
        assertThat(changed(leaving, slashed).isEmpty()).isFalse();
    }

    @Test
    void aMillionValidatorsShareThePixels() {
        ScriptedMoment before = moment(1_000_000);
        ScriptedMoment after = moment(1_000_000);
        for (int validator = 500_000; validator < 510_000; validator++) {
            after.validators.orElseThrow().did[validator] = Intent.OFFLINE;
        }
        BufferedImage one = Painted.of(new ValidatorsScene(), before);
        BufferedImage other = Painted.of(new ValidatorsScene(), after);
        Rectangle changed = Painted.differing(one, other, area);
        Rectangle expected = around(after, 500_000).union(around(after, 509_999));
        assertThat(changed.isEmpty()).isFalse();
        assertThat(changed.getMinY()).isGreaterThanOrEqualTo(expected.getMinY() - 1);
        assertThat(changed.getMaxY()).isLessThanOrEqualTo(expected.getMaxY() + 1);
    }

    @Test
    void everyCellCanBePointedAt() {
        ScriptedMoment moment = moment(3000);
        ValidatorsScene scene = new ValidatorsScene();
        Painted.of(scene, moment);
        Grid grid = Grid.of(moment.validators.orElseThrow(), moment.run().roster(), area, 1);
        for (int validator = 0; validator < 3000; validator += 7) {
            Rectangle2D box = grid.box(validator);
            Optional<Mark> mark = scene.at(new Point2D.Double(box.getCenterX(), box.getCenterY()), area, moment);
            assertThat(mark.orElseThrow().index()).isEqualTo(validator);
        }
        assertThat(scene.at(new Point2D.Double(area.getMaxX() - 0.5, area.getMaxY() - 0.5), area, moment))
                .isEmpty();
        assertThat(scene.headline(moment)).isEqualTo("3,000 validators: 3,000 honest");
    }

    @Test
    void troubleGoesBeforeBehaviour() {
        ValidatorMap map = moment(10).validators.orElseThrow();
        map.did[0] = Intent.VOTE_BOTH;
        assertThat(map.kind(0)).isEqualTo(ValidatorKind.ADVERSARIAL);
        map.slashed[0] = true;
        assertThat(map.kind(0)).as("slashed once, and voting again").isEqualTo(ValidatorKind.ADVERSARIAL);
        map.status[0] = ValidatorMap.JAILED;
        assertThat(map.kind(0)).isEqualTo(ValidatorKind.SLASHED);
        map.slashed[0] = false;
        assertThat(map.kind(0)).isEqualTo(ValidatorKind.JAILED);
        map.status[0] = ValidatorMap.EXITED;
        assertThat(map.kind(0)).isEqualTo(ValidatorKind.EXITED);
    }

    @Test
    void whatIsNotRecordedIsNamedWithItsRemedy() {
        ScriptedMoment moment = new ScriptedMoment();
        assertThat(new ValidatorsScene().headline(moment)).isEqualTo("Where each validator stood is not known");
        assertThat(Painted.differing(
                                Painted.of(new ValidatorsScene(), moment),
                                Painted.of(new ValidatorsScene(), moment(10)),
                                area)
                        .isEmpty())
                .isFalse();
    }
}
