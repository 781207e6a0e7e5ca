package stakeout.results.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import stakeout.model.observe.Observer;
import stakeout.model.observe.StepFacts;
import stakeout.model.observe.WorldFacts;
import stakeout.results.toy.ToyWorld;

/** Power in a vote of 9 operators of equal stake, 3 of them the cartel, 5 of entity e0 and 4 of e1. */
class VotingPowerTest {
    private static double first(Measure measure) {
        double[] value = {Double.NaN};
        new ToyWorld(9, 1, 0, false, false, false)
                .play(
                        new Observer() {
                            private Gauge gauge;

                            @Override
                            public void begin(WorldFacts world) {
                                gauge = measure.begin(world);
                            }

                            @Override
                            public void step(StepFacts facts) {
                                value[0] = facts.step() == 0 ? gauge.read(facts).value() : value[0];
                            }
                        },
                        1);
        return value[0];
    }

    private static Measure shapley(String threshold, Player by, int samples) {
        return new ShapleyShubikPower("cartel", threshold, by, samples, RunValue.LAST);
    }

    private static Measure banzhaf(String threshold, Player by, int samples) {
        return new BanzhafPower("cartel", threshold, by, samples, RunValue.LAST);
    }

    @Test
    void equalPlayersHaveEqualPower() {
        assertThat(first(shapley("lowest", Player.OPERATOR, 0))).isCloseTo(3 / 9.0, within(1e-12));
        assertThat(first(banzhaf("half", Player.OPERATOR, 0))).isCloseTo(3 / 9.0, within(1e-12));
    }

    /** Of e0's 5 and e1's 4, either passes a third and e0 alone passes half; both have a member of the cartel. */
    @Test
    void entitiesVoteAsOne() {
        assertThat(first(shapley("lowest", Player.ENTITY, 0))).isEqualTo(1);
        assertThat(first(banzhaf("half", Player.ENTITY, 0))).isEqualTo(1);
    }

    /**
     * A bloc of 3 and six single ones, 4 needed: it decides where it comes after 1, 2 or 3 of them, which is 3 of its 7 places. In
     * groups: of 64, those of 1, 2 and 3 are 6 + 15 + 20 = 41; a single one decides where 3 others join without the bloc (10) or
     * none with it (1): 11.
     */
    @Test
    void blocHasMorePowerThanItsMembersApart() {
        assertThat(first(shapley("lowest", Player.BLOC, 0))).isCloseTo(3 / 7.0, within(1e-12));
        assertThat(first(banzhaf("lowest", Player.BLOC, 0))).isCloseTo(41 / (41 + 6 * 11.0), within(1e-12));
    }

    /** Drawn power within 6 standard errors (0.0022 at 50,000 orders): false alarm 2e-9 each. */
    @Test
    void drawnPowerIsCloseToCounted() {
        assertThat(first(shapley("lowest", Player.BLOC, 50_000))).isCloseTo(3 / 7.0, within(6 * 0.0023));
        assertThat(first(banzhaf("lowest", Player.BLOC, 50_000))).isCloseTo(41 / 107.0, within(6 * 0.0023));
        assertThat(shapley("lowest", Player.BLOC, 50_000).label())
                .isEqualTo("shapley-shubik-power (by bloc, samples 50000)");
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        WorldFacts world = new ToyWorld(9, 1, 0, false).world();
        assertThatThrownBy(() -> shapley("lowest", Player.BLOC, 1))
                .hasMessageContaining("samples (1) must be 0 or at least 2");
        assertThatThrownBy(() -> banzhaf("most", Player.BLOC, 0).begin(world))
                .hasMessageContaining("threshold (most) must be lowest or one of one-third, half");
        assertThatThrownBy(() -> new BanzhafPower("everyone", "half", Player.BLOC, 0, RunValue.LAST).begin(world))
                .hasMessageContaining("of (everyone) has all the power there is");
    }
}
