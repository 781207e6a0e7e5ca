package stakeout.model.ethereum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The protocol's own numbers, exact to the Gwei: see vectors/ethereum/README.md. Every file in that folder is played. */
class EthereumVectorTest {
    static List<EthereumVector> vectors() {
        return EthereumVector.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("vectors")
    void everyNumberOfTheVectorIsMet(EthereumVector vector) {
        assumeTrue(
                vector.fork().equals("electra"),
                () -> vector + ": the rules of " + vector.fork() + " are not played, only those of electra");
        VectorPlay.play(vector);
    }

    @Test
    void theVectorsAreThere() {
        assertThat(EthereumVector.electra()).hasSizeGreaterThanOrEqualTo(52);
        assertThat(EthereumVector.electra().stream().filter(EthereumVector::isTrajectory))
                .hasSizeGreaterThanOrEqualTo(6);
    }
}
