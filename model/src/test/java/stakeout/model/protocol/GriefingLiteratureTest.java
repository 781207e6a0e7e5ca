package stakeout.model.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static stakeout.model.protocol.Worlds.units;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stakeout.model.consensus.Intent;
import stakeout.model.rules.reward.ByStakeReward;
import stakeout.model.rules.reward.FixedIssuance;
import stakeout.model.rules.reward.Presence;

/**
 * [discouragement]: where pay is scaled by participation, a majority of N/2 that leaves out k victims costs the others 3 − 2k/N for each
 * unit it gives up itself, and a minority of m that stays away (N − m)/N. Asked of a composed protocol.
 */
class GriefingLiteratureTest {
    private static final int N = 100;
    private static final long PAY = 1_000_000_000_000L;

    /** What the first {@code attackers} rows and the others get while those rows are absent: [attackers, others]. */
    private static double[] paid(int attackers, int absentFrom, int absentTo) {
        Worlds.Composition composition = new Worlds.Composition();
        composition.issuance = new FixedIssuance(units(PAY * 100));
        composition.reward = new ByStakeReward(Presence.SCALED, false);
        Worlds.World world = Worlds.of(composition, Worlds.equal(N, 1_000_000));
        world.intents.fill(absentFrom, absentTo, Intent.OFFLINE);
        world.play();
        double[] paid = new double[2];
        for (int row = 0; row < N; row++) {
            paid[row < attackers ? 0 : 1] += world.ledger().income(row).doubleValue();
        }
        return paid;
    }

    private static double griefingFactor(int attackers, int absentFrom, int absentTo) {
        double[] honest = paid(attackers, 0, 0);
        double[] attacked = paid(attackers, absentFrom, absentTo);
        return (honest[1] - attacked[1]) / (honest[0] - attacked[0]);
    }

    @ParameterizedTest
    @CsvSource({"1, 2.98", "10, 2.8", "25, 2.5", "50, 2.0"})
    void aCensoringHalfHurtsOthersUpToThreeTimesAsMuch(int victims, double factor) {
        assertThat(griefingFactor(N / 2, N - victims, N)).isCloseTo(factor, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"1, 0.99", "10, 0.9", "50, 0.5"})
    void whoStaysAwayHurtsHimselfMore(int absent, double factor) {
        assertThat(griefingFactor(absent, 0, absent)).isCloseTo(factor, within(1e-9));
    }
}
