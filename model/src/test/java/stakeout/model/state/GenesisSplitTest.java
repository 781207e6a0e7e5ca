package stakeout.model.state;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigInteger;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Splitting validators moves nothing between owners. */
final class GenesisSplitTest {
    private static final Genesis WHOLE = new Genesis(
            new Roster(
                    ImmutableList.of("one", "two"),
                    ImmutableList.of("all"),
                    new int[] {0, 0},
                    ImmutableList.of("one", "two"),
                    new int[] {0, 1},
                    new int[] {-1, -1}),
            new int[] {0, 0, 1},
            new long[] {100, 17, 50},
            ImmutableMap.of(
                    Genesis.SELF_STAKE, new long[] {90, 17, 50},
                    Genesis.COMMISSION_PPB, new long[] {1, 2, 3}),
            new DelegationTable(
                    1, ImmutableList.of("crowd"), new int[] {0}, new int[] {0}, new int[] {0}, new long[] {10}),
            BigInteger.valueOf(1_000),
            7);

    @Test
    void oneBecomesThreeByHand() {
        Genesis split = WHOLE.split(row -> row < 2, 3);
        assertThat(split.operatorOf()).containsExactly(0, 0, 0, 0, 0, 0, 1);
        assertThat(split.stake()).containsExactly(40, 30, 30, 6, 6, 5, 50);
        assertThat(split.attributes().get(Genesis.SELF_STAKE)).containsExactly(30, 30, 30, 6, 6, 5, 50);
        assertThat(split.attributes().get(Genesis.COMMISSION_PPB)).containsExactly(1, 1, 1, 2, 2, 2, 3);
        assertThat(split.delegations().validator()).containsExactly(0);
        assertThat(WHOLE.split(row -> row == 2, 2).delegations().validator()).containsExactly(0);
        assertThat(WHOLE.split(row -> row == 0, 2).stake()).containsExactly(55, 45, 17, 50);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 1_000})
    void stakeStaysTheOperators(int parts) {
        Genesis split = WHOLE.split(row -> row != 1, parts);
        assertThat(split.rows()).isEqualTo(2 * parts + 1);
        assertThat(Arrays.stream(split.stake()).sum()).isEqualTo(167);
        assertThat(Arrays.stream(split.attributes().get(Genesis.SELF_STAKE)).sum())
                .isEqualTo(157);
        assertThat(Arrays.stream(split.stake()).skip(parts + 1).sum()).isEqualTo(50);
    }
}
