package stakeout.scenarios.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTest {
    private static final List<String> KNOWN = List.of("replications", "masterSeed", "until", "by");

    @ParameterizedTest
    @CsvSource({
        "replication, replications",
        "relpications, replications",
        "REPLICATIONS, replications",
        "master-seed, masterSeed",
        "utnil, until",
        "bi, by"
    })
    void slipsOfTheFingersAreSeen(String written, String meant) {
        assertThat(NearestName.to(written, KNOWN)).contains(meant);
    }

    @Test
    void whatIsLikeNothingHasNoNearest() {
        assertThat(NearestName.to("economy", KNOWN)).isEmpty();
        assertThat(NearestName.to("", KNOWN)).isEmpty();
        assertThat(NearestName.to("x".repeat(1_000_000), List.of("x".repeat(999_999))))
                .isEmpty();
    }

    @Test
    void leavingOutAddingReplacingAndSwappingCountOneEach() {
        assertThat(NearestName.distance("abcd", "abcd")).isZero();
        assertThat(NearestName.distance("abcd", "acbd")).isEqualTo(1);
        assertThat(NearestName.distance("abcd", "abd")).isEqualTo(1);
        assertThat(NearestName.distance("abcd", "abxcd")).isEqualTo(1);
        assertThat(NearestName.distance("abcd", "abxd")).isEqualTo(1);
        assertThat(NearestName.distance("ca", "abc")).isEqualTo(3);
        assertThat(NearestName.distance("", "abc")).isEqualTo(3);
    }
}
