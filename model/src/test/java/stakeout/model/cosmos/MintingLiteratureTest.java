package stakeout.model.cosmos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stakeout.model.arithmetic.Dec18;

/** Numbers of the Cosmos inflation controller worked out from its equation: change = 0.13 (1 − bonded / 0.67) a year, in [7 %, 20 %]. */
class MintingLiteratureTest {
    private static Minting minting(long blocksPerYear, String inflation) {
        return new Minting(
                new CosmosParameters.Mint(
                        Dec18.parse("0.13"),
                        Dec18.parse("0.2"),
                        Dec18.parse("0.07"),
                        Dec18.parse("0.67"),
                        blocksPerYear),
                Dec18.parse(inflation));
    }

    /** Half bonded: 5.2262e-9 a block, and 10 % become 13.2985 % in a year of 6,311,520 blocks. */
    @Test
    void inflationClimbsWhileTooLittleIsBonded() {
        Minting minting = minting(6_311_520, "0.1");
        long half = Dec18.ONE_RAW / 2;
        minting.nextInflation(half);
        assertThat(minting.inflation().lo() / 1e18 - 0.1).isCloseTo(5.226169706642089e-9, within(1e-14));
        for (int block = 1; block < 6_311_520; block++) {
            minting.nextInflation(half);
        }
        assertThat(minting.inflation().lo() / 1e18).isCloseTo(0.13298507462686568, within(1e-11));
    }

    /** One step of a year: down to no less than 7 %, up to no more than 20 %, and at the goal not at all. */
    @ParameterizedTest
    @CsvSource({"1, 0.07, 0.07", "0, 0.2, 0.2", "0.67, 0.15, 0.15", "1, 0.2, 0.135970149253731343"})
    void inflationStaysWithinItsBoundsAndRestsAtTheGoal(String bonded, String before, String after) {
        Minting minting = minting(1, before);
        minting.nextInflation(Dec18.parse(bonded).lo());
        assertThat(minting.inflation()).isEqualTo(Dec18.parse(after));
    }
}
