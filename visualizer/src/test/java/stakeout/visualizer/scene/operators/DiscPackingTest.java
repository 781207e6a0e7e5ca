package stakeout.visualizer.scene.operators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiscPackingTest {
    /** Radii between 1 and 30, the larger ones first; every third seed has all alike. */
    private static double[] radii(int seed, int discs) {
        double[] radii = new double[discs];
        long state = seed;
        for (int i = 0; i < discs; i++) {
            state = state * 6364136223846793005L + 1442695040888963407L;
            double share = (state >>> 40) / (double) (1 << 24);
            radii[i] = seed % 3 == 0 ? 4 : -(1 + 29 * share * share * share);
        }
        Arrays.sort(radii);
        return Arrays.stream(radii).map(Math::abs).toArray();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9})
    void noTwoDiscsOverlapAndTheCircleIsWellFilled(int seed) {
        for (int discs : new int[] {1, 2, 3, 4, 7, 12, 60, 700}) {
            double[] r = radii(seed, discs);
            DiscPacking packing = DiscPacking.of(r);
            double area = 0;
            for (int i = 0; i < discs; i++) {
                area += r[i] * r[i];
                for (int j = 0; j < i; j++) {
                    double apart = Math.hypot(packing.x[i] - packing.x[j], packing.y[i] - packing.y[j]);
                    assertThat(apart)
                            .as("seed %s: discs %s and %s of %s", seed, j, i, discs)
                            .isGreaterThanOrEqualTo((r[i] + r[j]) * (1 - 1e-6));
                }
            }
            double reach = packing.reach();
            assertThat(area / (reach * reach))
                    .as("seed %s, %s discs: share filled", seed, discs)
                    .isGreaterThan(discs < 60 ? 0.3 : 0.6);
        }
    }
}
