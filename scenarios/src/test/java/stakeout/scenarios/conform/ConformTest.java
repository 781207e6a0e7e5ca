package stakeout.scenarios.conform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The protocols' own numbers, exact to the last unit: every case of every vector file is met by the rules that are played. */
class ConformTest {
    @TestFactory
    Stream<DynamicTest> everyCaseIsMet() {
        return ShippedVectors.files().stream()
                .flatMap(file -> VectorReader.read(file).stream())
                .map(each -> DynamicTest.dynamicTest(
                        each.protocol() + " " + each.topic() + " " + each.id(),
                        () -> assertThat(each.play()).isEmpty()));
    }

    @Test
    void noCaseWasLost() {
        assertThat(ShippedVectors.cases("cardano")).hasSize(17);
        assertThat(ShippedVectors.cases("cosmos")).hasSize(50);
        assertThat(ShippedVectors.cases("ethereum")).hasSize(55);
        assertThat(ShippedVectors.cases("solana")).hasSize(39);
    }
}
